import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Card from '@mui/material/Card';
import Skeleton from '@mui/material/Skeleton';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useCallback, useMemo, useState } from 'react';
import { Title } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { ImportedJobDocument } from '../../../data/documents.ts';
import { Failure } from '../../../data/failure.ts';
import { useDocument } from '../../../data/useDocument.ts';
import { useText } from '../../../i18n/useText.ts';
import { FailedScreen } from '../../../layout/FailedScreen.tsx';
import { PageHeader } from '../../../layout/PageHeader.tsx';
import { JobStateChip } from '../../JobStateChip.tsx';
import { Open } from '../Open.tsx';
import { madeAs } from '../made.ts';
import { AbilityNote } from './AbilityNote.tsx';
import { DraftButton } from './DraftButton.tsx';
import { FieldsPane } from './FieldsPane.tsx';
import type { Job } from './groups.ts';
import { HeadPane } from './HeadPane.tsx';
import { PointsPane } from './PointsPane.tsx';
import type { Place } from './source.rules.ts';
import { SourcePane } from './SourcePane.tsx';
import { useHead } from './useHead.ts';
import { useSelected } from './useSelected.ts';

const tabNames = ['source', 'questions', 'fields', 'head', 'remainder'] as const;
type TabName = (typeof tabNames)[number];

/** One imported description: the source on one side, on the other what was read, what is in doubt and what is left over. */
export const ReviewScreen = () => {
  const text = useText();
  const { job: id = '' } = useParams();
  const { data, error, refetch } = useDocument(ImportedJobDocument, { id });
  const missing = data && data.row === null ? new Failure('NOT_FOUND', 'frame.errors.NOT_FOUND') : undefined;
  if (error || missing) return <FailedScreen error={error ?? missing} retry={() => void refetch()} />;
  return (
    <>
      <Title title={text('resources.imports.review')} />
      {data?.row ? (
        <Review job={data.row} />
      ) : (
        <Skeleton variant="rounded" height={480} sx={{ mt: 2 }} aria-busy />
      )}
    </>
  );
};

const placesOf = ({ values, points }: Job): Place[] => [
  ...values.map(({ path, from, to }) => ({ id: `v:${path}`, from, to })),
  ...points.filter(({ answer }) => answer === null).map(({ id, from, to }) => ({ id: `p:${id}`, from, to })),
];

const Review = ({ job }: { job: Job }) => {
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('md'));
  const questions = job.points.filter(({ isBlocking }) => isBlocking);
  const remainder = job.points.filter(({ isBlocking }) => !isBlocking);
  const [tab, setTab] = useState<TabName>(questions.length > 0 ? 'questions' : 'fields');
  const isPiece = useCallback(
    (id: string) => job.points.some((point) => `p:${point.id}` === id && !point.isBlocking),
    [job.points],
  );
  const onShow = useCallback(
    (side: 'source' | 'fields', id: string) => {
      if (side === 'source') return narrow ? setTab('source') : undefined;
      return setTab(id.startsWith('v:') ? 'fields' : isPiece(id) ? 'remainder' : 'questions');
    },
    [narrow, isPiece],
  );
  const { id: selected, showPlace, showField } = useSelected(onShow);
  const places = useMemo(() => placesOf(job), [job]);
  const made = job.jobDescriptions.find(({ state }) => state !== 'DISCARDED');
  const isOpen = !made || made.steps.includes('EDIT');
  const shown = !narrow && tab === 'source' ? 'questions' : tab;
  const source = (
    <SourcePane passages={job.passages} places={places} selected={selected} onShow={showField} />
  );
  const head = useHead(job);
  const counts: Partial<Record<TabName, number>> = {
    questions: job.openQuestions,
    head: head.count,
    remainder: job.openPieces,
  };
  const common = { jobId: job.id, selected, hasDraft: made !== undefined, isOpen, onShow: showPlace };
  return (
    <>
      <PageHeader
        title={job.title ?? text('intake.untitled')}
        lead={`${text(`form.variants.${job.variant}`)} · ${job.jobImport.name}`}
        chips={<Open count={job.openQuestions} />}
        actions={
          made ? (
            <Button component={Link} to={`/jobs/${made.id}/show`} variant="outlined">
              {text(`jobSource.opens.${madeAs(made)}`)}
            </Button>
          ) : (
            <DraftButton job={job} />
          )
        }
      />
      {made && (
        <Alert
          severity={!isOpen ? 'info' : job.openQuestions > 0 ? 'warning' : 'success'}
          sx={{ mb: 2 }}
          action={<JobStateChip job={made} />}
        >
          {text(!isOpen ? 'intake.over' : job.openQuestions > 0 ? 'intake.waits' : 'intake.ready', {
            post: made.position.title,
            version: made.version,
            count: job.openQuestions,
          })}
        </Alert>
      )}
      <AbilityNote job={job} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) minmax(0, 1fr)' },
          gap: 2,
          alignItems: 'start',
        }}
      >
        {!narrow && <Card sx={{ position: 'sticky', top: 64 }}>{source}</Card>}
        <Card>
          <Tabs
            value={shown}
            onChange={(_event, next: TabName) => setTab(next)}
            variant="scrollable"
            allowScrollButtonsMobile
            aria-label={text('intake.tabs.label')}
            sx={{ borderBottom: 1, borderColor: 'divider' }}
          >
            {tabNames
              .filter((name) => narrow || name !== 'source')
              .map((name) => (
                <Tab
                  key={name}
                  value={name}
                  id={`intake-tab-${name}`}
                  aria-controls={`intake-panel-${name}`}
                  label={[
                    name === 'head' ? text('head.tab') : text(`intake.tabs.${name}`),
                    counts[name] || undefined,
                  ]
                    .filter(Boolean)
                    .join(' ')}
                />
              ))}
          </Tabs>
          <Box
            role="tabpanel"
            id={`intake-panel-${shown}`}
            aria-labelledby={`intake-tab-${shown}`}
            sx={{ maxHeight: { md: 'calc(100vh - 240px)' }, overflow: 'auto' }}
          >
            {shown === 'source' && source}
            {shown === 'fields' && <FieldsPane values={job.values} selected={selected} onShow={showPlace} />}
            {shown === 'head' && <HeadPane jobId={job.id} own={head} />}
            {shown === 'questions' && <PointsPane {...common} kind="questions" points={questions} />}
            {shown === 'remainder' && <PointsPane {...common} kind="remainder" points={remainder} />}
          </Box>
        </Card>
      </Box>
    </>
  );
};
