import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useText } from '../i18n/useText.ts';
import { JobStateChip } from '../jobs/JobStateChip.tsx';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { StateChip } from '../layout/StateChip.tsx';
import { CardLink } from './CardLink.tsx';
import { CardRow } from './CardRow.tsx';
import { useGaps } from './gaps.ts';

/** Rows that are shown; the rest is counted. */
const shown = 6;

/** The posts without a job description in force, for those who keep the organisation in order. */
export const GapsCard = () => {
  const text = useText();
  const { data: gaps, error, refetch } = useGaps();
  return (
    <SectionCard
      title={text('home.gaps.title')}
      action={<CardLink to="/units" label={text('home.gaps.open')} />}
      flush
    >
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      {!gaps && !error && <Skeleton variant="rounded" height={240} sx={{ m: 2.5 }} />}
      {gaps?.length === 0 && (
        <EmptyState title={text('home.gaps.none.title')} text={text('home.gaps.none.text')} />
      )}
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {gaps?.slice(0, shown).map(({ id, title, unit, headcount, running }) => (
          <CardRow
            key={id}
            to={running ? `/jobs/${running.id}/show` : `/positions/${id}`}
            title={title}
            text={`${unit.name} · ${text('home.gaps.held', { smart_count: headcount })}`}
            end={
              running ? (
                <JobStateChip job={running} />
              ) : (
                <StateChip label={text('home.gaps.notBegun')} tone="warning" />
              )
            }
          />
        ))}
      </Box>
      {gaps && gaps.length > shown && (
        <Typography
          variant="body2"
          color="text.secondary"
          sx={{ px: 2.5, py: 1.25, borderTop: 1, borderColor: 'divider' }}
        >
          {text('home.gaps.more', { smart_count: gaps.length - shown })}
        </Typography>
      )}
    </SectionCard>
  );
};
