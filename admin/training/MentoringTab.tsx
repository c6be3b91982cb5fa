import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { MentoringListDocument } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Day } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { PersonLink } from '../units/links.tsx';
import { Pages } from './Pages.tsx';
import type { MentoringRow } from './records.ts';
import { Rows } from '../layout/Rows.tsx';
import { ArrangeMentoring, ReviewMentoring } from './MentoringDialogs.tsx';

/** Who helps whom, until when, and what a head said of it (F129). */
export const MentoringTab = () => {
  const text = useText();
  const [asked, ask] = useState<'new' | MentoringRow>();
  const mayArrange = useAbility('training.require');
  const arrange = (
    <Button startIcon={<Add />} onClick={() => ask('new')}>
      {text('mentoring.arrange')}
    </Button>
  );
  return (
    <SectionCard flush title={text('learning.tabs.mentoring')} action={mayArrange && arrange}>
      <Pages
        document={MentoringListDocument}
        empty={
          <EmptyState
            title={text('mentoring.emptyTitle')}
            text={text('mentoring.emptyText')}
            action={mayArrange && arrange}
          />
        }
      >
        {(rows) => (
          <Rows<MentoringRow>
            label={text('learning.tabs.mentoring')}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                label: text('mentoring.mentee'),
                tight: true,
                render: ({ mentee }) => mentee && <PersonLink person={mentee} />,
              },
              {
                label: text('mentoring.mentor'),
                tight: true,
                render: ({ mentor }) => mentor && <PersonLink person={mentor} />,
              },
              {
                label: text('mentoring.days'),
                render: ({ startsOn, lastDay }) => (
                  <>
                    <Day value={startsOn} /> – <Day value={lastDay} />
                  </>
                ),
              },
              { label: text('mentoring.goals'), render: ({ goals }) => goals },
              { label: text('mentoring.state'), render: (row) => <Standing row={row} /> },
            ]}
            {...(rows.some(({ mayReview }) => mayReview) && {
              actions: {
                label: text('learning.actions'),
                render: (row: MentoringRow) =>
                  row.mayReview && (
                    <Button size="small" onClick={() => ask(row)}>
                      {text('mentoring.review')}
                    </Button>
                  ),
              },
            })}
          />
        )}
      </Pages>
      {asked === 'new' && <ArrangeMentoring onClose={() => ask(undefined)} />}
      {typeof asked === 'object' && <ReviewMentoring row={asked} onClose={() => ask(undefined)} />}
    </SectionCard>
  );
};

const Standing = ({ row: { outcome, reviewDue, review, reviewedBy, reviewedOn } }: { row: MentoringRow }) => {
  const text = useText();
  if (outcome === null)
    return reviewDue ? (
      <StateChip label={text('mentoring.due')} tone="warning" />
    ) : (
      <StateChip label={text('mentoring.running')} tone="info" />
    );
  return (
    <>
      <StateChip
        label={text(`mentoring.outcomes.${outcome}`)}
        tone={outcome === 'MET' ? 'success' : 'neutral'}
      />
      <Typography variant="body2" sx={{ whiteSpace: 'pre-line' }}>
        {review}
      </Typography>
      <Typography variant="body2" color="text.secondary">
        {text('mentoring.by', { name: reviewedBy?.name ?? '', day: reviewedOn ?? '' })}
      </Typography>
    </>
  );
};
