import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { useText } from '../../i18n/useText.ts';
import type { Mistake } from './mistakes.ts';

interface MistakeTableProps {
  readonly mistakes: readonly Mistake[];
  /** How many there are in all. */
  readonly count: number;
}

/** The mistakes of a file, in its own order; scrolls in its frame, also by keyboard. */
export const MistakeTable = ({ mistakes, count }: MistakeTableProps) => {
  const text = useText();
  return (
    <>
      <TableContainer
        tabIndex={0}
        role="region"
        aria-label={text('calls.mistakes.title')}
        sx={{ mt: 1.5, maxHeight: 360, border: 1, borderColor: 'divider', borderRadius: 1 }}
      >
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell align="right">{text('calls.mistakes.line')}</TableCell>
              <TableCell>{text('calls.mistakes.column')}</TableCell>
              <TableCell sx={{ width: '100%' }}>{text('calls.mistakes.problem')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {mistakes.map(({ path, line, column, problem }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- one cell may hold two mistakes of one kind; the list never changes
              <TableRow key={`${path} ${index}`}>
                <TableCell align="right">{line ?? text('calls.mistakes.file')}</TableCell>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>
                  {column ? (
                    <Box component="span" sx={{ fontFamily: 'monospace' }}>
                      {column}
                    </Box>
                  ) : (
                    line !== null && text('calls.mistakes.record')
                  )}
                </TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 180 }}>{problem}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </TableContainer>
      {count > mistakes.length && (
        <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {text('calls.mistakes.first', { count, shown: mistakes.length })}
        </Typography>
      )}
    </>
  );
};
