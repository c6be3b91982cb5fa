import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useText } from '../../i18n/useText.ts';
import { FailureNotice } from '../../layout/FailureNotice.tsx';
import { MistakeTable } from './MistakeTable.tsx';
import { mistakeOf } from './mistakes.ts';
import type { ImportFailure } from './send-calls.ts';

/** Why a file was not taken: in the server's words, with every mistake by line and column. */
export const ImportRefusal = ({ failure }: { failure: ImportFailure }) => {
  const text = useText();
  const mistakes = failure.fields.map(mistakeOf);
  const inLines = mistakes.filter(({ line }) => line !== null);
  return (
    <Box sx={{ mt: 2 }}>
      <FailureNotice failure={failure} />
      {failure.code === 'INVALID' && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {text('calls.import.whole')}
        </Typography>
      )}
      {/* what is said of the whole file stands in the notice already */}
      {inLines.length > 0 && <MistakeTable mistakes={mistakes} count={failure.count} />}
    </Box>
  );
};
