import ContentCopy from '@mui/icons-material/ContentCopy';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import { useId, useRef, useState } from 'react';
import { useText } from '../i18n/useText.ts';

interface OnceShownProps {
  /** What is shown; undefined: the dialog is closed. */
  readonly value: string | undefined;
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  readonly hint?: string;
  readonly onClose: () => void;
}

/** Something that can be seen this once, such as a token: it closes by its button only, so that no slip loses it. */
export const OnceShown = ({ value, title, lead, label, hint, onClose }: OnceShownProps) => {
  const text = useText();
  const titleId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    input.current?.select();
    try {
      await navigator.clipboard.writeText(value ?? '');
      setCopied(true);
    } catch {
      // Without https a page may not reach the clipboard: what is selected is copied by the keyboard.
    }
  };
  const close = (): void => {
    setCopied(false);
    onClose();
  };
  return (
    <Dialog open={value !== undefined} aria-labelledby={titleId} maxWidth="sm" fullWidth>
      <DialogTitle id={titleId}>{title}</DialogTitle>
      <DialogContent sx={{ pt: 0 }}>
        <Alert severity="warning" sx={{ mb: 2 }}>
          {lead}
        </Alert>
        <Stack direction="row" spacing={1} sx={{ alignItems: 'flex-start' }}>
          <TextField
            label={label}
            value={value ?? ''}
            inputRef={input}
            helperText={hint}
            onFocus={({ target }) => target.select()}
            slotProps={{
              htmlInput: { readOnly: true, spellCheck: false, style: { fontFamily: 'monospace' } },
            }}
          />
          <Button
            variant="outlined"
            startIcon={<ContentCopy />}
            onClick={() => void copy()}
            sx={{ flexShrink: 0, mt: 1.25 }}
          >
            <span aria-live="polite">{text(copied ? 'account.secret.copied' : 'account.secret.copy')}</span>
          </Button>
        </Stack>
      </DialogContent>
      <DialogActions>
        <Button variant="contained" onClick={close} autoFocus>
          {text('account.secret.close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
