import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import { useId } from 'react';
import { Link } from 'react-router-dom';
import { AuditEntryDocument } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { ErrorState } from '../layout/ErrorState.tsx';
import { EntryFields } from './EntryFields.tsx';
import { EntryFacts } from './EntryFacts.tsx';
import { historyAddress } from './record-address.ts';

interface EntryDialogProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One entry: who did what to which record, and each field before and after. */
export const EntryDialog = ({ id, onClose }: EntryDialogProps) => {
  const text = useText();
  const titleId = useId();
  const narrow = useMediaQuery((theme: Theme) => theme.breakpoints.down('sm'));
  const { data, error, refetch } = useDocument(AuditEntryDocument, { id }, { exact: true });
  const entry = data?.auditEntry;
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md" fullScreen={narrow} aria-labelledby={titleId}>
      <DialogTitle id={titleId}>
        {entry ? `${entry.actionName} · ${entry.recordName ?? entry.kindName}` : text('audit.title')}
      </DialogTitle>
      <DialogContent>
        {error && <ErrorState small error={error} retry={() => void refetch()} />}
        {!data && !error && <Skeleton variant="rounded" height={220} />}
        {data && !entry && <EmptyState small title={text('audit.entry.gone')} />}
        {entry && (
          <>
            <EntryFacts entry={entry} />
            <EntryFields changes={entry.changes} isChange={entry.isChange} />
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        {entry?.entityId && (
          <Button component={Link} to={historyAddress(entry.entity, entry.entityId)}>
            {text('audit.entry.ofRecord')}
          </Button>
        )}
        {entry?.person && (
          <Button component={Link} to={`/audit?person=${entry.person.id}`}>
            {text('audit.entry.ofPerson')}
          </Button>
        )}
        <Button variant="contained" onClick={onClose}>
          {text('audit.entry.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
