import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useText } from '../i18n/useText.ts';
import { EmptyState } from '../layout/EmptyState.tsx';
import { Day } from '../layout/Instant.tsx';
import { PersonLink } from './links.tsx';
import type { PositionRecord } from './records.ts';

/** Who holds the post today, how and since when. */
export const PositionHolders = ({ holders }: { holders: PositionRecord['holders'] }) => {
  const text = useText();
  if (holders.length === 0)
    return (
      <EmptyState small title={text('positions.noHolders.title')} text={text('positions.noHolders.text')} />
    );
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{text('positions.columns.person')}</TableCell>
          <TableCell>{text('positions.columns.employeeNo')}</TableCell>
          <TableCell>{text('positions.columns.kind')}</TableCell>
          <TableCell>{text('positions.columns.startsOn')}</TableCell>
          <TableCell>{text('positions.columns.endsOn')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {holders.map(({ id, kind, startsOn, endsOn, person }) => (
          <TableRow key={id} hover>
            <TableCell>
              <PersonLink person={person} />
            </TableCell>
            <TableCell>{person.employeeNo ?? text('frame.none')}</TableCell>
            <TableCell>{text(`frame.assignment.${kind}`)}</TableCell>
            <TableCell>
              <Day value={startsOn} />
            </TableCell>
            <TableCell>{endsOn ? <Day value={endsOn} /> : text('positions.open')}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
};
