import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { lazy, Suspense, useState } from 'react';
import { DataTable, SelectInput, SimpleList, TopToolbar } from 'react-admin';
import type { AccountListQuery } from '../data/documents.ts';
import { usePunctuation } from '../i18n/usePunctuation.ts';
import { useText } from '../i18n/useText.ts';
import { ImeSearchInput } from '../layout/ImeSearchInput.tsx';
import { Instant } from '../layout/Instant.tsx';
import { ListEmpty, ListScreen } from '../layout/ListScreen.tsx';
import { AccountState, accountStates } from './AccountState.tsx';

const InviteDialog = lazy(() =>
  import('./InviteDialog.tsx').then((made) => ({ default: made.InviteDialog })),
);

const LaterUnitFilter = lazy(() =>
  import('../jobs/UnitFilter.tsx').then((made) => ({ default: made.UnitFilter })),
);
const UnitFilter = ({ source }: { source: string; alwaysOn?: boolean }) => (
  <Suspense fallback={<Skeleton variant="rounded" sx={{ width: { xs: '100%', sm: 260 }, height: 40 }} />}>
    <LaterUnitFilter source={source} />
  </Suspense>
);

type Row = AccountListQuery['rows']['nodes'][number];

/** All accounts, found by name, address, unit, how far they have come and how long nobody has used them. */
export const AccountList = () => {
  const text = useText();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const select = {
    alwaysOn: true,
    translateChoice: false,
    helperText: false,
    sx: { width: { xs: '100%', sm: 170 } },
  } as const;
  const filters = [
    <ImeSearchInput key="q" source="q" placeholder={text('account.list.search')} alwaysOn />,
    <SelectInput
      key="state"
      source="state"
      label={text('account.person.state')}
      emptyText={text('account.list.all')}
      choices={accountStates.map((id) => ({ id, name: text(`account.states.${id}`) }))}
      {...select}
    />,
    <SelectInput
      key="unusedForDays"
      source="unusedForDays"
      label={text('account.list.unused')}
      emptyText={text('account.list.any')}
      choices={[30, 90, 180].map((id) => ({ id, name: text('account.list.days', { count: id }) }))}
      {...select}
    />,
    <UnitFilter key="subtreeOf" source="subtreeOf" alwaysOn />,
  ];
  return (
    <ListScreen filters={filters} storeKey="accounts" actions={<Invite />}>
      {narrow ? <Cards /> : <Rows />}
    </ListScreen>
  );
};

const Invite = () => {
  const text = useText();
  const [open, setOpen] = useState<boolean>();
  return (
    <TopToolbar>
      <Button variant="contained" startIcon={<Add />} onClick={() => setOpen(true)}>
        {text('account.person.create')}
      </Button>
      <Suspense>{open !== undefined && <InviteDialog open={open} onClose={() => setOpen(false)} />}</Suspense>
    </TopToolbar>
  );
};

const Posts = ({ person }: { person: Row }) => {
  const text = useText();
  const { list } = usePunctuation();
  const posts = person.assignments.map(({ position }) => `${position.title} · ${position.unit.name}`);
  return <>{list(posts) || text('assigning.noPost')}</>;
};

const Rows = () => {
  const text = useText();
  return (
    <DataTable<Row> empty={<None />} bulkActionButtons={false} rowClick="edit">
      <DataTable.Col
        source="name"
        label={text('account.list.person')}
        disableSort
        render={(person: Row) => (
          <>
            <Typography component="span" sx={{ display: 'block', fontSize: 'inherit', fontWeight: 600 }}>
              {person.name}
            </Typography>
            <Typography component="span" variant="body2" color="text.secondary">
              <Posts person={person} />
            </Typography>
          </>
        )}
      />
      <DataTable.Col
        source="email"
        label={text('account.person.email')}
        disableSort
        render={({ account }: Row) => account?.email ?? text('frame.none')}
      />
      <DataTable.Col
        source="state"
        label={text('account.person.state')}
        disableSort
        render={({ account }: Row) => <AccountState state={account?.state ?? 'NONE'} />}
      />
      <DataTable.Col
        source="signedInAt"
        label={text('account.person.signedIn')}
        disableSort
        render={({ account }: Row) => <Instant value={account?.signedInAt ?? null} />}
      />
    </DataTable>
  );
};

const Cards = () => (
  <SimpleList<Row>
    empty={<None />}
    linkType="edit"
    primaryText={(person) => (
      <Stack direction="row" spacing={1} sx={{ justifyContent: 'space-between', alignItems: 'center' }}>
        <span>{person.name}</span>
        <AccountState state={(person as Row).account?.state ?? 'NONE'} />
      </Stack>
    )}
    secondaryText={(person) => (
      <Typography component="span" variant="body2" sx={{ display: 'block', overflowWrap: 'anywhere' }}>
        {(person as Row).account?.email} <Posts person={person as Row} />
      </Typography>
    )}
  />
);

const None = () => {
  const text = useText();
  return <ListEmpty title={text('account.list.none')} text={text('account.list.noneText')} />;
};
