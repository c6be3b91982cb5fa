import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import CardActionArea from '@mui/material/CardActionArea';
import Stack from '@mui/material/Stack';
import { useListContext } from 'react-admin';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';
import { DueMark } from '../DueMark.tsx';
import { PriorityMark, StateMark } from '../marks.tsx';
import { QueueEmpty } from './QueueEmpty.tsx';
import { Place } from './QueueTable.tsx';
import type { TicketRow } from './QueueTable.tsx';
import { rowLink } from './RowKeys.tsx';
import type { View } from './views.ts';

/** The queue on a narrow window: one card a ticket, read from top to bottom. */
export const QueueCards = ({ view }: { view: View }) => {
  const { data } = useListContext<TicketRow>();
  if (!data?.length) return <QueueEmpty view={view} />;
  return (
    <Stack component="ul" spacing={1} sx={{ p: 1, m: 0, listStyle: 'none' }}>
      {data.map((row) => (
        <li key={row.id}>
          <TicketCard row={row} />
        </li>
      ))}
    </Stack>
  );
};

const TicketCard = ({ row }: { row: TicketRow }) => {
  const text = useText();
  return (
    <Card>
      <CardActionArea component={Link} to={`/tickets/${row.id}/show`} sx={{ p: 1.5 }} {...rowLink}>
        <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1, mb: 0.75 }}>
          <Box className="tabular" sx={{ color: 'text.secondary', fontSize: '.8125rem' }}>
            {row.number}
          </Box>
          <StateMark state={row.state} />
        </Stack>
        <Box
          sx={{ display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}
        >
          {row.isEmergency && (
            <Box component="strong" sx={{ color: 'error.main', mr: 0.5 }}>
              {text('tickets.list.emergency')}
            </Box>
          )}
          {row.content}
        </Box>
        <Stack
          direction="row"
          sx={{ justifyContent: 'space-between', alignItems: 'flex-end', gap: 1, mt: 1, fontSize: '.875rem' }}
        >
          <Place row={row} />
          <Stack sx={{ alignItems: 'flex-end', gap: 0.5 }}>
            {(row.priority === 'URGENT' || row.priority === 'HIGH') && (
              <PriorityMark priority={row.priority} />
            )}
            <DueMark ticket={row} />
          </Stack>
        </Stack>
      </CardActionArea>
    </Card>
  );
};
