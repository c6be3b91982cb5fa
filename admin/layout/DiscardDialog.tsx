import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useText } from '../i18n/useText.ts';

interface DiscardDialogProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
  /** What becomes of what was typed; left out: it is lost. */
  readonly text?: string;
}

/** Asks before something typed is left behind. */
export const DiscardDialog = ({ open, onStay, onDiscard, text: words }: DiscardDialogProps) => {
  const text = useText();
  const titleId = useId();
  return (
    <Dialog open={open} onClose={onStay} maxWidth="xs" aria-labelledby={titleId} role="alertdialog">
      <DialogTitle id={titleId}>{text('frame.unsaved.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText variant="body2">{words ?? text('frame.unsaved.text')}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onDiscard}>
          {text('frame.unsaved.leave')}
        </Button>
        <Button variant="contained" autoFocus onClick={onStay}>
          {text('frame.unsaved.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
