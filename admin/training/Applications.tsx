import Link from '@mui/material/Link';
import WorkspacePremiumOutlined from '@mui/icons-material/WorkspacePremiumOutlined';
import { Link as RouterLink } from 'react-router-dom';
import { CertificationListDocument } from '../data/documents.ts';
import type { CertificationFilter, CertificationLineFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Day, Instant } from '../layout/Instant.tsx';
import { CertificationChip } from './chips.tsx';
import { Pages } from './Pages.tsx';
import { Rows } from '../layout/Rows.tsx';
import type { Column } from '../layout/Rows.tsx';

/** Applications for certificates, the last changed first. */
export const Applications = ({ filter, own = false }: { filter: CertificationFilter; own?: boolean }) => {
  const text = useText();
  const scheme: Column<CertificationLineFragment> = {
    label: text('certifying.scheme'),
    render: ({ id, scheme: what }) => (
      <Link
        component={RouterLink}
        to={`/training/certification/${id}`}
        underline="hover"
        sx={{ fontWeight: 600 }}
      >
        {what?.name}
      </Link>
    ),
  };
  const person: Column<CertificationLineFragment> = {
    label: text('certifying.person'),
    tight: true,
    render: ({ id, person: who }) => (
      <Link
        component={RouterLink}
        to={`/training/certification/${id}`}
        underline="hover"
        sx={{ fontWeight: 600 }}
      >
        {who?.name}
      </Link>
    ),
  };
  const name: Column<CertificationLineFragment> = {
    label: text('certifying.scheme'),
    render: ({ scheme: what }) => what?.name,
  };
  return (
    <Pages
      key={JSON.stringify(filter)}
      document={CertificationListDocument}
      filter={filter}
      empty={
        <EmptyState
          small
          icon={WorkspacePremiumOutlined}
          title={text('certifying.emptyTitle')}
          text={text('certifying.emptyText')}
        />
      }
    >
      {(rows) => (
        <Rows<CertificationLineFragment>
          label={text('learning.tabs.certification')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            ...(own ? [scheme] : [person, name]),
            {
              label: text('certifying.state'),
              render: ({ state, retakeOn }) => (
                <>
                  <CertificationChip state={state} />{' '}
                  {retakeOn && text('certifying.retakeOn', { day: retakeOn })}
                </>
              ),
            },
            {
              label: text('certifying.appliedAt'),
              render: ({ appliedAt }) => <Day value={appliedAt.slice(0, 10)} />,
            },
            {
              label: text('certifying.changedAt'),
              render: ({ changedAt }) => <Instant value={changedAt} />,
            },
          ]}
        />
      )}
    </Pages>
  );
};
