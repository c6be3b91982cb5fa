import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { DataTable, SimpleList } from 'react-admin';
import { Link } from 'react-router-dom';
import type { JobImportListQuery } from '../../data/documents.ts';
import { DropZone } from '../../files/DropZone.tsx';
import { usePunctuation } from '../../i18n/usePunctuation.ts';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import { ListEmpty, ListScreen } from '../../layout/ListScreen.tsx';
import { PageHeader } from '../../layout/PageHeader.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { PasteCard } from './PasteCard.tsx';
import { QueueList } from './QueueList.tsx';
import { Open } from './Open.tsx';
import { useFileQueue } from './useFileQueue.ts';

type Row = JobImportListQuery['rows']['nodes'][number];

/** Where job descriptions come in: files, pasted text, and what came in before. */
export const ImportsScreen = () => {
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { files, add, again, clear } = useFileQueue();
  return (
    <>
      <PageHeader title={text('intake.heading')} lead={text('intake.lead')} />
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          gap: 2,
          alignItems: 'start',
          mb: 3,
        }}
      >
        <SectionCard title={text('intake.files')}>
          <DropZone
            words={{
              drop: text('intake.drop'),
              dropNow: text('intake.dropNow'),
              choose: text('intake.choose'),
              limits: text('intake.limits'),
              input: text('intake.input'),
            }}
            accept=".docx,.txt,text/plain,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            multiple
            onFiles={add}
          />
          <QueueList files={files} onAgain={again} onClear={clear} />
        </SectionCard>
        <PasteCard />
      </Box>
      <ListScreen storeKey="imports" actions={false}>
        {narrow ? <Cards /> : <Rows />}
      </ListScreen>
    </>
  );
};

const Rows = () => (
  <DataTable<Row> bulkActionButtons={false} rowClick="edit" empty={<NothingYet />}>
    <DataTable.Col
      source="name"
      disableSort
      render={({ id, name }: Row) => (
        <MuiLink
          component={Link}
          to={`/imports/${id}`}
          underline="hover"
          sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}
        >
          {name}
        </MuiLink>
      )}
    />
    <DataTable.Col source="jobs" disableSort render={({ jobs }: Row) => <Found jobs={jobs} />} />
    <DataTable.Col source="open" disableSort render={({ jobs }: Row) => <Open count={sumOf(jobs)} />} />
    <DataTable.Col source="madeBy" disableSort render={({ madeBy }: Row) => madeBy?.name} />
    <DataTable.Col source="madeAt" disableSort render={({ madeAt }: Row) => <Instant value={madeAt} />} />
  </DataTable>
);

const sumOf = (jobs: Row['jobs']): number => jobs.reduce((sum, { openQuestions }) => sum + openQuestions, 0);

const Cards = () => (
  <SimpleList<Row>
    empty={<NothingYet />}
    linkType="edit"
    primaryText={({ name }) => name}
    secondaryText={({ jobs, madeAt }) => (
      <>
        <Found jobs={jobs} /> · <Instant value={madeAt} /> <Open count={sumOf(jobs)} />
      </>
    )}
  />
);

const NothingYet = () => {
  const text = useText();
  return <ListEmpty title={text('intake.empty')} text={text('intake.emptyText')} />;
};

/** The titles of the first descriptions, and how many there are. */
const Found = ({ jobs }: { jobs: Row['jobs'] }) => {
  const text = useText();
  const { list } = usePunctuation();
  const titles = jobs.slice(0, 3).map(({ title }) => title ?? text('intake.untitled'));
  const rest = jobs.length - titles.length;
  return (
    <>{rest > 0 ? text('intake.andMore', { titles: list(titles), count: jobs.length }) : list(titles)}</>
  );
};
