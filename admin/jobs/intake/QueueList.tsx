import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import MuiLink from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';
import { StateChip } from '../../layout/StateChip.tsx';
import type { QueuedFile } from './useFileQueue.ts';

interface QueueListProps {
  readonly files: readonly QueuedFile[];
  readonly onAgain: (key: number) => void;
  readonly onClear: () => void;
}

/** The files on their way and what became of each, with how many are done. */
export const QueueList = ({ files, onAgain, onClear }: QueueListProps) => {
  const text = useText();
  if (files.length === 0) return null;
  const open = files.filter(({ state }) => state.kind === 'WAITING' || state.kind === 'READING').length;
  const done = files.length - open;
  return (
    <Box sx={{ mt: 2 }}>
      <Stack direction="row" sx={{ alignItems: 'center', gap: 2, mb: 1 }}>
        <Typography variant="body2" role="status" className="tabular" sx={{ flex: 1 }}>
          {text('intake.progress', { done, total: files.length })}
        </Typography>
        {open === 0 && (
          <Button size="small" color="inherit" onClick={onClear}>
            {text('intake.clear')}
          </Button>
        )}
      </Stack>
      {open > 0 && (
        <LinearProgress
          variant="determinate"
          value={(done / files.length) * 100}
          aria-label={text('intake.progress', { done, total: files.length })}
          sx={{ mb: 1, height: 6, borderRadius: 3 }}
        />
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {files.map((each) => (
          <Row key={each.key} queued={each} onAgain={onAgain} />
        ))}
      </Box>
    </Box>
  );
};

const Row = ({
  queued: { key, file, state },
  onAgain,
}: {
  queued: QueuedFile;
  onAgain: (key: number) => void;
}) => {
  const text = useText();
  const translate = useTranslate();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        columnGap: 1.5,
        rowGap: 0.5,
        py: 1,
        borderTop: 1,
        borderColor: 'divider',
      }}
    >
      <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere', flex: '1 1 200px' }}>
        {file.name}
      </Typography>
      {state.kind === 'WAITING' && <StateChip label={text('intake.states.WAITING')} />}
      {state.kind === 'READING' && <StateChip label={text('intake.states.READING')} tone="info" />}
      {state.kind === 'READ' && (
        <>
          <StateChip label={text('intake.states.READ', { count: state.descriptions })} tone="success" />
          <MuiLink component={Link} to={`/imports/${state.importId}`}>
            {text('intake.open')}
          </MuiLink>
        </>
      )}
      {state.kind === 'KNOWN' && (
        <>
          <StateChip label={text('intake.states.KNOWN')} tone="warning" />
          <Typography variant="body2" color="text.secondary" sx={{ flexBasis: '100%' }}>
            {text('intake.known', { name: state.name })}
          </Typography>
          <MuiLink component={Link} to={`/imports/${state.importId}`}>
            {text('intake.openFormer')}
          </MuiLink>
          <Button size="small" onClick={() => onAgain(key)}>
            {text('intake.again')}
          </Button>
        </>
      )}
      {state.kind === 'REFUSED' && (
        <>
          <StateChip label={text('intake.states.REFUSED')} tone="danger" />
          <Typography variant="body2" role="alert" sx={{ flexBasis: '100%' }}>
            {translate(state.failure.message)}
          </Typography>
          {(state.failure.passing || state.failure.code === 'RATE_LIMITED') && (
            <Button size="small" onClick={() => onAgain(key)}>
              {text('intake.retry')}
            </Button>
          )}
        </>
      )}
    </Box>
  );
};
