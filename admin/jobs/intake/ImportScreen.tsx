import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import MuiLink from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { JobImportFoundDocument } from '../../data/documents.ts';
import type { JobImportFoundQuery } from '../../data/documents.ts';
import { Failure } from '../../data/failure.ts';
import { useDocument } from '../../data/useDocument.ts';
import { usePunctuation } from '../../i18n/usePunctuation.ts';
import { useText } from '../../i18n/useText.ts';
import { FailedScreen } from '../../layout/FailedScreen.tsx';
import { Instant } from '../../layout/Instant.tsx';
import { PageHeader } from '../../layout/PageHeader.tsx';
import { StateChip } from '../../layout/StateChip.tsx';
import { JobStateChip } from '../JobStateChip.tsx';
import { madeAs } from './made.ts';
import { Open } from './Open.tsx';

type Import = NonNullable<JobImportFoundQuery['row']>;
type Job = Import['jobs'][number];

/** One import: the descriptions that were found in it, each with the post that it may be for. */
export const ImportScreen = () => {
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(JobImportFoundDocument, { id });
  const missing = data?.row === null ? new Failure('NOT_FOUND', 'frame.errors.NOT_FOUND') : undefined;
  if (error || missing) return <FailedScreen error={error ?? missing} retry={() => void refetch()} />;
  return data?.row ? (
    <Found record={data.row} />
  ) : (
    <Skeleton variant="rounded" height={320} sx={{ mt: 2 }} aria-busy />
  );
};

const Found = ({ record }: { record: Import }) => {
  const text = useText();
  return (
    <>
      <Title title={record.name} />
      <PageHeader
        title={record.name}
        lead={
          <>
            {text('intake.by', { name: record.madeBy?.name ?? '–' })} · <Instant value={record.madeAt} /> ·{' '}
            {text('intake.characters', { count: record.characters })} ·{' '}
            <span title={record.sha256}>{text('intake.hash', { hash: record.sha256.slice(0, 12) })}</span>
          </>
        }
        chips={<StateChip label={text(`intake.kinds.${record.kind}`)} />}
      />
      <Typography component="h3" variant="h3" sx={{ mb: 1.5 }}>
        {text('intake.found', { count: record.jobs.length })}
      </Typography>
      <Stack component="ul" spacing={1.5} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {record.jobs.map((job) => (
          <Row key={job.id} importId={record.id} job={job} />
        ))}
      </Stack>
    </>
  );
};

const Row = ({ importId, job }: { importId: string; job: Job }) => {
  const text = useText();
  const { aside } = usePunctuation();
  const [post] = job.suggestions;
  const made = job.jobDescriptions.find(({ state }) => state !== 'DISCARDED');
  const to = `/imports/${importId}/jobs/${job.id}`;
  return (
    <Card component="li" sx={{ p: 2, display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <Box sx={{ flex: '1 1 260px', minWidth: 0 }}>
        <MuiLink component={Link} to={to} underline="hover" sx={{ fontWeight: 600, fontSize: '1.0625rem' }}>
          {job.title ?? text('intake.untitled')}
        </MuiLink>
        <Typography variant="body2" color="text.secondary">
          {[job.unitName, job.code, text(`form.variants.${job.variant}`)].filter(Boolean).join(' · ')}
        </Typography>
        <Typography variant="body2" sx={{ mt: 0.5 }}>
          {made
            ? null
            : post
              ? text('intake.suggested', {
                  post: `${post.title}${aside(post.unitName)}`,
                  reason: text(`intake.reasons.${post.reason as 'TITLE'}`),
                })
              : text('intake.noPost')}
        </Typography>
        {made && (
          <Stack direction="row" sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap', mt: 0.5 }}>
            <MuiLink component={Link} to={`/jobs/${made.id}/show`}>
              {text('intake.madeFor', { post: made.position.title, version: made.version })}
            </MuiLink>
            <JobStateChip job={made} />
          </Stack>
        )}
      </Box>
      <Open count={job.openQuestions} />
      {job.openPieces > 0 && <StateChip label={text('intake.pieces', { count: job.openPieces })} />}
      <Button component={Link} to={to} variant={made ? 'text' : 'outlined'}>
        {text(made && madeAs(made) !== 'draft' ? 'intake.look' : 'intake.review')}
      </Button>
    </Card>
  );
};
