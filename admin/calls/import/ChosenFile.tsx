import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useEffect, useId, useRef } from 'react';
import type { Failure } from '../../data/failure.ts';
import { useText } from '../../i18n/useText.ts';
import { sizeText } from './size.ts';
import type { ImportState } from './useCallImport.ts';

interface ChosenFileProps {
  readonly file: File;
  readonly state: ImportState;
  readonly onStart: () => void;
  readonly onStop: () => void;
  readonly onReplace: () => void;
}

/** Whether the same file may be taken a little later; one with mistakes is refused every time. */
const mayPass = ({ passing, code }: Failure): boolean =>
  passing || code === 'RATE_LIMITED' || code === 'INTERNAL';

/** The file that was chosen, how far it has come, and what can be done with it. */
export const ChosenFile = ({ file, state, onStart, onStop, onReplace }: ChosenFileProps) => {
  const text = useText();
  const frame = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const { phase } = state;
  const busy = phase === 'sending' || phase === 'writing';
  // the button that had the focus is gone: the file takes it, so that a second Enter does nothing
  const shown = useRef(busy);
  useEffect(() => {
    if (shown.current === busy) first.current?.focus();
    else frame.current?.focus();
    shown.current = busy;
  }, [busy]);
  const again = phase === 'stopped' || (phase === 'refused' && mayPass(state.failure));
  const sendable = phase === 'waiting' || again;
  return (
    <Box
      ref={frame}
      role="group"
      aria-label={file.name}
      tabIndex={-1}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 2, outline: 0 }}
    >
      <Stack direction="row" spacing={1.5} sx={{ alignItems: 'center' }}>
        <DescriptionOutlined aria-hidden sx={{ color: 'text.secondary' }} />
        <Box sx={{ minWidth: 0 }}>
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{file.name}</Typography>
          <Typography variant="body2" color="text.secondary" className="tabular">
            {sizeText(file.size)}
          </Typography>
        </Box>
      </Stack>
      {busy && <Progress state={state} />}
      {/* what comes after the start stands at the other end: the second half of a double click must not press it */}
      <Stack
        direction="row"
        sx={{ mt: 2, gap: 1, flexWrap: 'wrap', justifyContent: sendable ? 'flex-start' : 'flex-end' }}
      >
        {busy ? (
          <Button variant="outlined" color="inherit" onClick={onStop}>
            {text('calls.import.stop')}
          </Button>
        ) : (
          <>
            {sendable && (
              <Button ref={first} variant="contained" onClick={onStart}>
                {text(again ? 'calls.import.again' : 'calls.import.start')}
              </Button>
            )}
            <Button variant={sendable ? 'text' : 'outlined'} onClick={onReplace}>
              {text(phase === 'done' ? 'calls.import.another' : 'calls.import.replace')}
            </Button>
          </>
        )}
      </Stack>
    </Box>
  );
};

const Progress = ({ state }: { state: ImportState }) => {
  const text = useText();
  const labelId = useId();
  const percent = state.phase === 'sending' ? Math.floor(state.share * 100) : 100;
  return (
    <Box sx={{ mt: 2 }}>
      <Typography id={labelId} variant="body2" color="text.secondary" className="tabular" role="status">
        {state.phase === 'sending' ? text('calls.import.sending', { percent }) : text('calls.import.writing')}
      </Typography>
      <LinearProgress
        aria-labelledby={labelId}
        variant={state.phase === 'sending' ? 'determinate' : 'indeterminate'}
        value={percent}
        sx={{ mt: 0.75, height: 6, borderRadius: 3 }}
      />
    </Box>
  );
};
