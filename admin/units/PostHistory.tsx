import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useText } from '../i18n/useText.ts';
import { Day } from '../layout/Instant.tsx';
import { PositionLink, UnitLink } from './links.tsx';
import type { PositionRecord } from './records.ts';

/** What a post was on which days: its title, unit, superior and seats. */
export const PostHistory = ({ history }: { history: PositionRecord['history'] }) => {
  const text = useText();
  return (
    <Table size="small" sx={{ minWidth: 640 }}>
      <TableHead>
        <TableRow>
          {(['from', 'to', 'title', 'unit', 'superior', 'seats'] as const).map((column) => (
            <TableCell key={column}>{text(`orgEdit.columns.${column}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {history.map(({ id, startsOn, endsOn, title, unit, superior, headcountPlan }) => (
          <TableRow key={id}>
            <TableCell>{startsOn ? <Day value={startsOn} /> : text('orgEdit.always')}</TableCell>
            <TableCell>{endsOn ? <Day value={endsOn} /> : text('orgEdit.open')}</TableCell>
            <TableCell>{title}</TableCell>
            <TableCell>
              <UnitLink unit={unit} />
            </TableCell>
            <TableCell>
              {superior ? <PositionLink position={superior} /> : text('units.noSuperior')}
            </TableCell>
            <TableCell>{headcountPlan ?? text('units.unknown')}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
