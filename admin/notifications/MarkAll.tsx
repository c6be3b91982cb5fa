import DoneAll from '@mui/icons-material/DoneAll';
import Button from '@mui/material/Button';
import { MarkAllNotificationsReadDocument } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { useCommand } from '../layout/useCommand.tsx';

interface MarkAllProps {
  /** The newest that is shown: what came after it stays new. */
  readonly upToId: string;
}

/** Marks everything as read that could be seen here. */
export const MarkAll = ({ upToId }: MarkAllProps) => {
  const text = useText();
  const { send, pending } = useCommand(MarkAllNotificationsReadDocument);
  return (
    <Button size="small" startIcon={<DoneAll />} disabled={pending} onClick={() => void send({ upToId })}>
      {text('notifications.markAll')}
    </Button>
  );
};
