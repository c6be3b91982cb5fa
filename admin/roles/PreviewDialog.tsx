import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId, type ReactNode } from 'react';
import type { AccessPreviewPartsFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { PreviewGroups } from './PreviewGroups.tsx';

interface PreviewDialogProps {
  readonly title: string;
  readonly preview: AccessPreviewPartsFragment | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  /** Called when the latest is there, where what was read is no longer so. */
  readonly onReload: () => void;
  /** The part of the preview about those who come after a place. */
  readonly ask: (after: string) => Promise<AccessPreviewPartsFragment>;
  readonly pending: boolean;
  /** False: nothing is chosen that could be saved yet. */
  readonly isReady?: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** What is chosen, above the preview; and why the last try was refused. */
  readonly children?: ReactNode;
}

/** What a change of roles would do, and the button that does it. */
export const PreviewDialog = (props: PreviewDialogProps) => {
  const {
    title,
    preview,
    error,
    retry,
    onReload,
    ask,
    pending,
    isReady = true,
    onSave,
    onClose,
    children,
  } = props;
  const text = useText();
  const titleId = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        {children}
        {isReady && (
          <PreviewGroups preview={preview} error={error} retry={retry} onReload={onReload} ask={ask} />
        )}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose} color="inherit" disabled={pending}>
          {text('frame.actions.cancel')}
        </Button>
        <Button
          variant="contained"
          onClick={onSave}
          loading={pending}
          disabled={!isReady || !preview || preview.refusal !== null}
        >
          {text('roles.save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
