import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { Link as RouterLink } from 'react-router-dom';
import type { FigureTicketsQuery } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { DueMark } from '../tickets/DueMark.tsx';
import { StateMark } from '../tickets/marks.tsx';

type Ticket = FigureTicketsQuery['performanceTickets']['nodes'][number];

const columns = ['number', 'content', 'place', 'state', 'due'] as const;

/** Tickets in short; the number leads to the ticket. */
export const TicketRows = ({ tickets }: { tickets: readonly Ticket[] }) => {
  const text = useText();
  return (
    <Box tabIndex={0} role="region" aria-label={text('performance.tickets')} sx={{ overflowX: 'auto' }}>
      <Table size="small" sx={{ '& tbody tr:last-child th': { borderBottom: 0 } }}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell key={column}>{text(`performance.ticketColumns.${column}`)}</TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {tickets.map((ticket) => (
            <TableRow key={ticket.id} hover>
              <TableCell component="th" scope="row" sx={{ whiteSpace: 'nowrap' }}>
                <Link component={RouterLink} to={`/tickets/${ticket.id}/show`} className="tabular">
                  {ticket.number}
                </Link>
              </TableCell>
              <TableCell sx={{ minWidth: 220, maxWidth: 420 }}>
                <Box
                  sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
                  title={ticket.content}
                >
                  {ticket.content}
                </Box>
              </TableCell>
              <TableCell sx={{ whiteSpace: 'nowrap' }}>
                {[ticket.handlingUnit?.name, ticket.handler?.name].filter(Boolean).join(' · ') ||
                  text('frame.none')}
              </TableCell>
              <TableCell>
                <StateMark state={ticket.state} />
              </TableCell>
              <TableCell>
                <DueMark ticket={ticket} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
};
