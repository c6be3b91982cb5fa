import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { lazy, Suspense, useState } from 'react';
import { DataTable, SelectInput, SimpleList, TopToolbar } from 'react-admin';
import { Navigate } from 'react-router-dom';
import type { PersonListQuery } from '../data/documents.ts';
import { useAbility } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { PeopleTabs } from '../fit/PeopleTabs.tsx';
import { ImeSearchInput } from '../layout/ImeSearchInput.tsx';
import { ListEmpty, ListScreen } from '../layout/ListScreen.tsx';
import { PersonLink } from '../units/links.tsx';
import { LeavingChip } from './LeavingChip.tsx';

const PersonDialog = lazy(() =>
  import('./PersonDialog.tsx').then((made) => ({ default: made.PersonDialog })),
);

type Row = PersonListQuery['rows']['nodes'][number];

// the list need not wait for the list of units
const LaterUnitFilter = lazy(() =>
  import('../jobs/UnitFilter.tsx').then((made) => ({ default: made.UnitFilter })),
);
const UnitFilter = ({ source }: { source: string; alwaysOn?: boolean }) => (
  <Suspense fallback={<Skeleton variant="rounded" sx={{ width: { xs: '100%', sm: 260 }, height: 40 }} />}>
    <LaterUnitFilter source={source} />
  </Suspense>
);

/** The people of one's organisations, found by name, unit and whether they are still there. */
export const PeopleList = () => {
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const filters = [
    <ImeSearchInput key="q" source="q" placeholder={text('assigning.search')} alwaysOn />,
    <UnitFilter key="subtreeOf" source="subtreeOf" alwaysOn />,
    <SelectInput
      key="hasLeft"
      source="hasLeft"
      alwaysOn
      choices={[
        { id: false, name: text('assigning.present') },
        { id: true, name: text('assigning.left') },
      ]}
      parse={(value: unknown) => (value === '' ? undefined : value === true || value === 'true')}
      translateChoice={false}
      helperText={false}
      sx={{ width: { xs: '100%', sm: 160 } }}
    />,
  ];
  return (
    <>
      <PeopleTabs />
      <ListScreen
        filters={filters}
        filterDefaultValues={{ hasLeft: false }}
        storeKey="people"
        actions={<CreateAction />}
      >
        {narrow ? <Cards /> : <Rows />}
      </ListScreen>
    </>
  );
};

const CreateAction = () => {
  const text = useText();
  const [open, setOpen] = useState(false);
  const [created, setCreated] = useState<string>();
  const mayCreate = useAbility('org.edit');
  return (
    <TopToolbar>
      {mayCreate && (
        <Button variant="contained" startIcon={<Add />} onClick={() => setOpen(true)}>
          {text('assigning.create')}
        </Button>
      )}
      <Suspense>
        {open && <PersonDialog open onClose={() => setOpen(false)} onCreated={setCreated} />}
      </Suspense>
      {/* not by the dialog: its form, which is about to go, would hold back whoever leaves it */}
      {created !== undefined && <Navigate to={`/people/${created}`} />}
    </TopToolbar>
  );
};

const postsOf = ({ assignments }: Row): string =>
  assignments.map(({ position }) => `${position.title} · ${position.unit.name}`).join('、');

const Posts = ({ person }: { person: Row }) => {
  const text = useText();
  return <>{postsOf(person) || text('assigning.noPost')}</>;
};

const Rows = () => (
  <DataTable<Row> empty={<Nobody />} bulkActionButtons={false} rowClick="edit">
    <DataTable.Col source="name" disableSort render={(person: Row) => <PersonLink person={person} />} />
    <DataTable.Col source="employeeNo" disableSort />
    <DataTable.Col source="posts" disableSort render={(person: Row) => <Posts person={person} />} />
    <DataTable.Col
      source="hasLeft"
      disableSort
      render={(person: Row) => <LeavingChip lastDay={person.lastDay} />}
    />
  </DataTable>
);

const Cards = () => (
  <SimpleList<Row>
    empty={<Nobody />}
    linkType="edit"
    primaryText={({ name, employeeNo }) => [name, employeeNo].filter(Boolean).join(' · ')}
    secondaryText={(person) => (
      <>
        <Posts person={person as Row} /> <LeavingChip lastDay={(person as Row).lastDay} />
      </>
    )}
  />
);

const Nobody = () => {
  const text = useText();
  return <ListEmpty title={text('assigning.none.title')} text={text('assigning.none.text')} />;
};
