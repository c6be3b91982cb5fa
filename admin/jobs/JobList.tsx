import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { lazy, Suspense } from 'react';
import { DataTable, SimpleList, TopToolbar, useListFilterContext } from 'react-admin';
import { Link } from 'react-router-dom';
import type { JobListQuery } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ImeSearchInput } from '../layout/ImeSearchInput.tsx';
import { Day, Instant } from '../layout/Instant.tsx';
import { ListEmpty, ListScreen } from '../layout/ListScreen.tsx';
import { RegisterButton } from './print/RegisterButton.tsx';
import { JobStateChip } from './JobStateChip.tsx';
import { JobTabs } from './JobTabs.tsx';

type Row = JobListQuery['rows']['nodes'][number];

// the list need not wait for the list of units
const LaterUnitFilter = lazy(() => import('./UnitFilter.tsx').then((made) => ({ default: made.UnitFilter })));
const UnitFilter = ({ source }: { source: string; alwaysOn?: boolean }) => (
  <Suspense fallback={<Skeleton variant="rounded" sx={{ width: { xs: '100%', sm: 260 }, height: 40 }} />}>
    <LaterUnitFilter source={source} />
  </Suspense>
);

/** All versions of job descriptions that the viewer may see, by view, unit and title. */
export const JobList = () => {
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const writes = useAbility('job.write');
  const filters = [
    <ImeSearchInput key="q" source="q" placeholder={text('jobs.search')} alwaysOn />,
    <UnitFilter key="subtreeOf" source="subtreeOf" alwaysOn />,
  ];
  return (
    <ListScreen filters={filters} storeKey="jobs" actions={<ListTools writes={writes} />}>
      <JobTabs />
      {narrow ? <Cards /> : <Rows />}
    </ListScreen>
  );
};

/** The register of the posts that the filter leaves, and the way to files and pasted texts. */
const ListTools = ({ writes }: { writes: boolean }) => {
  const text = useText();
  const { filterValues } = useListFilterContext();
  const { subtreeOf, q } = filterValues as { subtreeOf?: string; q?: string };
  return (
    <TopToolbar>
      <RegisterButton subtreeOf={subtreeOf} q={q} />
      {writes && (
        <Button component={Link} to="/imports" variant="outlined" startIcon={<UploadFileOutlined />}>
          {text('jobs.bringIn')}
        </Button>
      )}
    </TopToolbar>
  );
};

const Rows = () => (
  <DataTable<Row> empty={<JobsEmpty />} bulkActionButtons={false} rowClick="show">
    <DataTable.Col source="position" disableSort render={(job: Row) => <Title job={job} />} />
    <DataTable.Col source="unit" disableSort render={({ unit }) => unit.name} />
    <DataTable.Col source="version" disableSort render={({ version }) => <Version version={version} />} />
    <DataTable.Col source="state" disableSort render={(job: Row) => <JobStateChip job={job} />} />
    <DataTable.Col
      source="effectiveFrom"
      disableSort
      render={({ effectiveFrom }) => <Day value={effectiveFrom} />}
    />
    <DataTable.Col source="writer" disableSort render={({ writer }) => writer?.name} />
    <DataTable.Col source="changedAt" disableSort render={({ changedAt }) => <Instant value={changedAt} />} />
  </DataTable>
);

/** A link, so that the keyboard reaches the row. */
const Title = ({ job: { id, position } }: { job: Row }) => (
  <MuiLink component={Link} to={`/jobs/${id}/show`} underline="hover" sx={{ fontWeight: 600 }}>
    {position.title}
  </MuiLink>
);

const Version = ({ version }: { version: number }) => <>{useText()('jobs.nth', { version })}</>;

const Cards = () => (
  <SimpleList<Row>
    empty={<JobsEmpty />}
    linkType="show"
    primaryText={({ position }) => position.title}
    secondaryText={(job) => (
      <>
        {job.unit.name} · <Version version={job.version} /> · <Day value={job.effectiveFrom} />{' '}
        <JobStateChip job={job as Row} />
      </>
    )}
  />
);

const JobsEmpty = () => {
  const text = useText();
  const { filterValues } = useListFilterContext();
  if ('awaiting' in (filterValues as object))
    return <EmptyState title={text('jobs.empty.awaiting')} text={text('jobs.empty.awaitingText')} />;
  return (
    <ListEmpty
      title={text('jobs.empty.title')}
      text={text('jobs.empty.text')}
      action={
        <Button component={Link} to="/units" variant="outlined">
          {text('jobs.empty.action')}
        </Button>
      }
    />
  );
};
