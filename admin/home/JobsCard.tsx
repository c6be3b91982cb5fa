import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Skeleton from '@mui/material/Skeleton';
import { Link } from 'react-router-dom';
import { HomeJobsDocument, JobsAwaitingDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { JobStateChip } from '../jobs/JobStateChip.tsx';
import { awaitedSteps } from '../jobs/tabs.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { Instant } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import { CardLink } from './CardLink.tsx';
import { CardRow } from './CardRow.tsx';

/** The versions of job descriptions for which the next step is the viewer's: how many for each, and the later ones first. */
export const JobsCard = () => {
  const text = useText();
  const abilities = useViewer()?.abilities ?? [];
  const { data: waiting, error, refetch } = useDocument(JobsAwaitingDocument, {});
  const mine = awaitedSteps.filter(({ ability }) => abilities.includes(ability)).map(({ step }) => step);
  const step = waiting && mine.toReversed().find((each) => waiting[each].totalCount !== 0);
  const { data } = useDocument(
    HomeJobsDocument,
    { filter: { awaiting: step ?? null } },
    { enabled: step !== undefined },
  );
  return (
    <SectionCard
      title={text('home.jobs.title')}
      action={<CardLink to="/jobs" label={text('home.jobs.open')} />}
      flush
    >
      {mine.length > 1 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, px: 2.5, pb: 2 }}>
          {mine.map((each) => (
            <Chip
              key={each}
              component={Link}
              to={`/jobs?${new URLSearchParams({ filter: JSON.stringify({ awaiting: each }) }).toString()}`}
              clickable
              variant="outlined"
              label={[text(`jobs.awaiting.${each}`), waiting ? waiting[each].totalCount : '…']
                .join(' ')
                .trimEnd()}
            />
          ))}
        </Box>
      )}
      {error && <ErrorState error={error} retry={() => void refetch()} small />}
      {(!waiting || (step && !data)) && !error && <Skeleton variant="rounded" height={120} sx={{ m: 2.5 }} />}
      {waiting && !step && (
        <EmptyState title={text('home.jobs.none.title')} text={text('home.jobs.none.text')} />
      )}
      {step && data && (
        <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {data.jobDescriptions.nodes.map((job) => (
            <CardRow
              key={job.id}
              to={`/jobs/${job.id}/show`}
              title={job.position?.title}
              text={
                <>
                  {job.unit?.name} · {text('home.jobs.version', { version: job.version })} ·{' '}
                  <Instant value={job.changedAt} />
                </>
              }
              end={<JobStateChip job={job} />}
            />
          ))}
        </Box>
      )}
    </SectionCard>
  );
};
