import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { useAbility } from '../../data/viewer.ts';
import { useText } from '../../i18n/useText.ts';
import type { ImportResult } from './send-calls.ts';

const kinds = ['received', 'inserted', 'updated', 'unchanged'] as const;

const sentenceOf = ({ received, inserted, updated }: ImportResult) => {
  if (received === 0) return 'empty';
  if (inserted === received) return 'fresh';
  return inserted + updated === 0 ? 'known' : 'mixed';
};

/** What became of the calls of a file; that none was counted twice is said, not left to be worked out. */
export const ImportReport = ({ name, result }: { name: string; result: ImportResult }) => {
  const text = useText();
  const mayRead = useAbility('performance.read');
  const changed = result.inserted + result.updated > 0;
  return (
    <Alert
      role="status"
      severity={changed ? 'success' : 'info'}
      sx={{ mt: 2, '& .MuiAlert-message': { flex: 1 } }}
    >
      <AlertTitle sx={{ overflowWrap: 'anywhere' }}>{text('calls.result.title', { name })}</AlertTitle>
      <Box
        component="dl"
        className="tabular"
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'repeat(2, 1fr)', sm: 'repeat(4, 1fr)' },
          gap: 1.5,
          mt: 1,
          mb: 1.5,
        }}
      >
        {kinds.map((kind) => (
          <Box key={kind} sx={{ display: 'flex', flexDirection: 'column-reverse' }}>
            <Box component="dt" sx={{ fontSize: '.8125rem' }}>
              {text(`calls.result.${kind}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, fontSize: '1.375rem', fontWeight: 650, lineHeight: 1.3 }}>
              {result[kind].toLocaleString('en-US')}
            </Box>
          </Box>
        ))}
      </Box>
      {text(`calls.result.${sentenceOf(result)}`)}
      {mayRead && changed && (
        <Box sx={{ mt: 1 }}>
          <Button component={Link} to="/performance" color="inherit" variant="outlined">
            {text('calls.result.figures')}
          </Button>
        </Box>
      )}
    </Alert>
  );
};
