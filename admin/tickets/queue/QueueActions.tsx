import Add from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import { CanAccess, FilterButton, TopToolbar } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';

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

export const QueueActions = () => (
  <TopToolbar>
    <FilterButton disableSaveQuery />
    <RegisterButton />
  </TopToolbar>
);
