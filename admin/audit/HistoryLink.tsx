import History from '@mui/icons-material/History';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useViewer } from '../data/viewer.ts';
import { useText } from '../i18n/useText.ts';
import { historyAddress } from './record-address.ts';

interface HistoryLinkProps {
  /** The kind of record, as the log has it. */
  readonly entity: 'Ticket' | 'OrgUnit' | 'Position' | 'Person';
  readonly id: string;
}

/** Leads to what was done to a record, for those who read the log. */
export const HistoryLink = ({ entity, id }: HistoryLinkProps) => {
  const text = useText();
  const viewer = useViewer();
  if (!viewer?.abilities.includes('audit.read')) return null;
  return (
    <Button color="inherit" startIcon={<History />} component={Link} to={historyAddress(entity, id)}>
      {text('audit.history')}
    </Button>
  );
};
