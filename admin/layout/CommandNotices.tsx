import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useRef, useState } from 'react';
import type { Failure } from '../data/failure.ts';
import { useText } from '../i18n/useText.ts';
import { FailureNotice } from './FailureNotice.tsx';

interface CommandNoticesProps {
  readonly failure: Failure | undefined;
  /** Whether the latest was loaded since the dialog was opened. */
  readonly isLoaded: boolean;
  /** Whether the latest still allows what the dialog asks for. */
  readonly isPossible: boolean;
  readonly onLoading: (loading: boolean) => void;
  readonly onLoaded: () => void;
}

/** Above the inputs of a command: why it was refused, and how things stand once the latest was loaded. */
export const CommandNotices = ({
  failure,
  isLoaded,
  isPossible,
  onLoading,
  onLoaded,
}: CommandNoticesProps) => {
  const text = useText();
  if (failure)
    return (
      <Box sx={{ my: 1.5 }}>
        <FailureNotice failure={failure} onReload={onLoaded} onLoading={onLoading} />
      </Box>
    );
  if (!isPossible) return <Overtaken />;
  if (!isLoaded) return null;
  return (
    <Alert severity="info" role="status" sx={{ my: 1.5 }}>
      {text('frame.latest.loaded')}
    </Alert>
  );
};

/** What a reader can type words into. */
const written = 'textarea:not([aria-hidden]), input:not([aria-hidden], [type=radio], [type=checkbox])';

/** Says that it is too late, and hands the words out that were written in vain. */
const Overtaken = () => {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  const [copied, setCopied] = useState(false);
  const fields = (): (HTMLInputElement | HTMLTextAreaElement)[] => [
    ...(place.current?.closest('form')?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(written) ??
      []),
  ];
  const copy = async (): Promise<void> => {
    const filled = fields().filter(({ value }) => value.trim() !== '');
    try {
      await navigator.clipboard.writeText(filled.map(({ value }) => value).join('\n\n'));
      setCopied(true);
    } catch {
      // Without https a page may not reach the clipboard: what is selected is copied by the keyboard.
      filled[0]?.focus();
      filled[0]?.select();
    }
  };
  return (
    <Alert
      ref={place}
      severity="warning"
      role="alert"
      sx={{ my: 1.5 }}
      action={
        <Button color="inherit" size="small" onClick={() => void copy()} sx={{ whiteSpace: 'nowrap' }}>
          <span aria-live="polite">{text(copied ? 'frame.latest.copied' : 'frame.latest.copy')}</span>
        </Button>
      }
    >
      {text('frame.latest.overtaken')}
    </Alert>
  );
};
