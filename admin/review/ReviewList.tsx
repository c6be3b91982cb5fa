import Add from '@mui/icons-material/Add';
import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { lazy, Suspense, useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { AccessReviewListDocument, type AccessReviewFilter } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Day } from '../layout/Instant.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { Rows } from '../layout/Rows.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { wrappingToggles } from '../layout/wrapping-toggles.ts';
import { Pages } from '../training/Pages.tsx';
import { useAddress } from '../training/useAddress.ts';
import { Progress } from './Progress.tsx';
import { reviewTones } from './reviews.ts';

const OpenDialog = lazy(() => import('./OpenDialog.tsx').then((part) => ({ default: part.OpenDialog })));

const views = ['all', 'awaitsMe', 'open', 'over'] as const;
type View = (typeof views)[number];

const filters: Readonly<Record<View, AccessReviewFilter>> = {
  all: {},
  awaitsMe: { awaitsMe: true },
  open: { states: ['OPEN'] },
  over: { states: ['ENDED', 'WITHDRAWN'] },
};

/** Reviews by where they stand; opening one is offered to those who administer or lead human resources. */
export const ReviewList = () => {
  const text = useText();
  // who reviews the organisation has one of these, too; the API decides
  const mayOpen = [useAbility('access.manage'), useAbility('person.recordEdit')].some(Boolean);
  const [read, write] = useAddress();
  const [isOpening, setOpening] = useState(false);
  const view = views.find((each) => each === read('view')) ?? 'all';
  const open = mayOpen && (
    <Button variant="contained" startIcon={<Add />} onClick={() => setOpening(true)}>
      {text('accessReview.open')}
    </Button>
  );
  return (
    <>
      <PageHeader title={text('accessReview.title')} lead={text('accessReview.lead')} actions={open} />
      <SectionCard flush title={text('accessReview.list')}>
        <Box sx={{ px: 2.5, pt: 1, pb: 1.5 }}>
          <ToggleButtonGroup
            exclusive
            size="small"
            color="primary"
            value={view}
            onChange={(_event, chosen: View | null) =>
              chosen && write({ view: chosen === 'all' ? undefined : chosen })
            }
            aria-label={text('accessReview.views')}
            sx={wrappingToggles}
          >
            {views.map((each) => (
              <ToggleButton key={each} value={each} sx={{ py: 0.5 }}>
                {text(`accessReview.view.${each}`)}
              </ToggleButton>
            ))}
          </ToggleButtonGroup>
        </Box>
        <Pages
          key={view}
          document={AccessReviewListDocument}
          filter={filters[view]}
          empty={
            <EmptyState
              icon={FactCheckOutlined}
              title={text(view === 'awaitsMe' ? 'accessReview.noneAwaits' : 'accessReview.none')}
              text={text(mayOpen ? 'accessReview.noneOpener' : 'accessReview.noneText')}
            />
          }
        >
          {(rows) => (
            <Rows
              label={text('accessReview.list')}
              rows={rows}
              keyOf={({ id }) => id}
              columns={[
                {
                  label: text('accessReview.unit'),
                  render: ({ id, unit }) => (
                    <Link component={RouterLink} to={`/access-reviews/${id}`}>
                      {unit.name}
                    </Link>
                  ),
                },
                {
                  label: text('accessReview.state'),
                  tight: true,
                  render: ({ state }) => (
                    <StateChip label={text(`accessReview.states.${state}`)} tone={reviewTones[state]} />
                  ),
                },
                {
                  label: text('accessReview.due'),
                  tight: true,
                  render: ({ dueOn }) => <Day value={dueOn} />,
                },
                { label: text('accessReview.done'), render: (review) => <Progress review={review} /> },
                {
                  label: text('accessReview.forMe'),
                  tight: true,
                  render: ({ progress }) =>
                    progress.awaitsMe > 0
                      ? text('accessReview.awaits', { smart_count: progress.awaitsMe })
                      : text('frame.none'),
                },
                {
                  label: text('accessReview.openedBy'),
                  tight: true,
                  render: ({ openedBy }) => openedBy?.name ?? text('frame.none'),
                },
              ]}
            />
          )}
        </Pages>
      </SectionCard>
      {mayOpen && (
        <Suspense>
          <OpenDialog open={isOpening} onClose={() => setOpening(false)} />
        </Suspense>
      )}
    </>
  );
};
