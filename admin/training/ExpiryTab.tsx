import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import VerifiedOutlined from '@mui/icons-material/VerifiedOutlined';
import { Link as RouterLink } from 'react-router-dom';
import { ExpiryListDocument } from '../data/documents.ts';
import type { ExpiryListQuery } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Day } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { RowsSkeleton } from '../layout/Skeletons.tsx';
import { PersonLink } from '../units/links.tsx';
import { CertificateChip } from './chips.tsx';
import { Rows } from '../layout/Rows.tsx';
import { UnitChoice } from './UnitChoice.tsx';
import { useAddress } from './useAddress.ts';

type Expiry = ExpiryListQuery['rows']['items'][number];

const choices = [7, 30, 60, 90, 180, 365];

/** Certificates that end soon or have ended, and whether they are being renewed. */
export const ExpiryTab = () => {
  const text = useText();
  const [read, write] = useAddress();
  const unit = read('unit');
  const within = choices.find((days) => String(days) === read('within')) ?? 90;
  const { data, error, refetch } = useDocument(ExpiryListDocument, {
    filter: { within, ...(unit && { unitId: unit }) },
  });
  const leftOf = ({ daysLeft }: Expiry): string => {
    if (daysLeft === 0) return text('certifying.expiry.today');
    return daysLeft > 0
      ? text('certifying.expiry.leftDays', { days: daysLeft })
      : text('certifying.expiry.over', { days: -daysLeft });
  };
  const content = () => {
    if (error) return <ErrorState small error={error} retry={() => void refetch()} />;
    if (!data) return <RowsSkeleton />;
    const { items, total } = data.rows;
    if (items.length === 0)
      return (
        <EmptyState
          icon={VerifiedOutlined}
          title={text('certifying.expiry.emptyTitle')}
          text={text('certifying.expiry.emptyText')}
        />
      );
    return (
      <>
        <Rows<Expiry>
          label={text('learning.tabs.expiring')}
          rows={items}
          keyOf={({ certificateId }) => certificateId}
          columns={[
            {
              label: text('certifying.expiry.holder'),
              tight: true,
              render: ({ personId, personName }) => (
                <PersonLink person={{ id: personId, name: personName }} />
              ),
            },
            {
              label: text('certifying.expiry.certificate'),
              render: ({ name, number }) => [name, number].filter(Boolean).join(' · '),
            },
            { label: text('certifying.expiry.units'), render: ({ units }) => units },
            {
              label: text('certifying.expiry.expiresOn'),
              render: ({ expiresOn }) => <Day value={expiresOn} />,
            },
            { label: text('certifying.expiry.left'), render: leftOf },
            {
              label: text('certifying.state'),
              render: ({ standing }) => <CertificateChip standing={standing} />,
            },
            {
              label: text('certifying.expiry.renewal'),
              render: ({ renewalId }) =>
                renewalId ? (
                  <Link component={RouterLink} to={`/training/certification/${renewalId}`} underline="hover">
                    {text('certifying.expiry.underWay')}
                  </Link>
                ) : (
                  text('certifying.expiry.none')
                ),
            },
          ]}
        />
        {total > items.length && (
          <Typography variant="body2" color="text.secondary" sx={{ px: 2.5, pt: 1 }}>
            {text('learning.more', { total, shown: items.length })}
          </Typography>
        )}
      </>
    );
  };
  return (
    <SectionCard flush title={text('learning.tabs.expiring')}>
      <Stack
        direction="row"
        className="no-print"
        sx={{ flexWrap: 'wrap', gap: 1.5, px: 2.5, pt: 1.25, pb: 1.5 }}
      >
        <UnitChoice unit={unit} onChoose={(chosen) => write({ unit: chosen })} />
        <TextField
          select
          label={text('certifying.expiry.within')}
          value={within}
          onChange={({ target: { value } }) =>
            write({ within: Number(value) === 90 ? undefined : String(value) })
          }
          sx={{ width: { xs: '100%', sm: 260 }, m: 0 }}
        >
          {choices.map((days) => (
            <MenuItem key={days} value={days}>
              {text('certifying.expiry.days', { days })}
            </MenuItem>
          ))}
        </TextField>
      </Stack>
      {content()}
    </SectionCard>
  );
};
