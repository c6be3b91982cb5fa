import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { CanAccess, FilterButton, TopToolbar } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';
import { latePart } from '../../layout/late-part.tsx';
import type { View } from './views.ts';

/** The way to a new ticket, for whoever may register. */
export const RegisterButton = () => {
  const text = useText();
  return (
    <CanAccess resource="tickets" action="create">
      <Button component={Link} to="/tickets/create" variant="contained" startIcon={<Add />}>
        {text('tickets.register.title')}
      </Button>
    </CanAccess>
  );
};

const ExportButton = latePart(() => import('./ExportButton.tsx').then((part) => part.ExportButton));

/** What can be done with the queue as a whole. */
export const QueueActions = ({ view }: { view: View }) => (
  <TopToolbar sx={{ alignItems: 'center' }}>
    <FilterButton disableSaveQuery />
    <CanAccess resource="tickets" action="ticket.export">
      <ExportButton view={view} />
    </CanAccess>
    <RegisterButton />
  </TopToolbar>
);
