import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';

/** The way from a card to its whole screen. */
export const CardLink = ({ to, label }: { to: string; label: string }) => (
  <Button component={Link} to={to} size="small">
    {label}
  </Button>
);
