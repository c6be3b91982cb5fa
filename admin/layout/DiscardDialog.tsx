import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useText } from '../i18n/useText.ts';
import type { Fate } from './unsent.ts';

interface DiscardDialogProps {
  readonly open: boolean;
  readonly onStay: () => void;
  readonly onDiscard: () => void;
  /** What becomes of what was typed when its page is left; left out: a dialog is closed, and it is lost. */
  readonly fate?: Fate | undefined;
  /** Stands above everything else, even the question for the password. */
  readonly isTopmost?: boolean;
}

const topmost = { sx: { zIndex: 1600 } } as const;

/** Asks before something typed is left behind. */
export const DiscardDialog = ({ open, onStay, onDiscard, fate, isTopmost = false }: DiscardDialogProps) => {
  const text = useText();
  const titleId = useId();
  return (
    <Dialog
      open={open}
      onClose={onStay}
      maxWidth="xs"
      aria-labelledby={titleId}
      role="alertdialog"
      {...(isTopmost && topmost)}
    >
      <DialogTitle id={titleId}>
        {text(fate === 'kept' ? 'frame.unsaved.titleKept' : 'frame.unsaved.title')}
      </DialogTitle>
      <DialogContent>
        <DialogContentText variant="body2">{text(`frame.unsaved.${fate ?? 'text'}`)}</DialogContentText>
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onDiscard}>
          {text(fate === 'kept' ? 'frame.unsaved.leaveKept' : 'frame.unsaved.leave')}
        </Button>
        <Button variant="contained" autoFocus onClick={onStay}>
          {text('frame.unsaved.stay')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
