import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useText } from '../i18n/useText.ts';
import { countText, percentText, targetText, type DayFigure } from './figures.ts';

/** The days of the chart as a table, latest first, for reading, copying and screen readers. */
export const DaysTable = ({ days, caption }: { days: readonly DayFigure[]; caption: string }) => {
  const text = useText();
  const columns = ['value', 'counts', 'target'] as const;
  return (
    <TableContainer tabIndex={0} aria-label={caption} sx={{ maxHeight: 420 }}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell>{text('performance.columns.day')}</TableCell>
            {columns.map((column) => (
              <TableCell key={column} align="right">
                {text(`performance.columns.${column}`)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {days.toReversed().map(({ day, value, numerator, denominator, target }) => (
            <TableRow key={day} hover>
              <TableCell component="th" scope="row" className="tabular" sx={{ whiteSpace: 'nowrap' }}>
                {day}
              </TableCell>
              <TableCell align="right">
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {value === null ? text('frame.none') : percentText(value, target?.value)}
                </Box>
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {countText(numerator)} / {countText(denominator)}
              </TableCell>
              <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
                {(target && targetText(target)) ?? text('frame.none')}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
};
