import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { DataTable } from 'react-admin';
import { Link } from 'react-router-dom';
import type { TicketListQuery } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import { DueMark } from '../DueMark.tsx';
import { PriorityMark, StateMark } from '../marks.tsx';
import { useName } from '../useCategories.ts';
import { QueueEmpty } from './QueueEmpty.tsx';
import { rowLink } from './RowKeys.tsx';
import type { View } from './views.ts';

/** A row of the queue. */
export type TicketRow = TicketListQuery['rows']['nodes'][number];

const Column = DataTable.Col<TicketRow>;

/** The queue on a wide window. */
export const QueueTable = ({ view }: { view: View }) => {
  const text = useText();
  const nameOf = useName();
  return (
    <DataTable
      empty={<QueueEmpty view={view} />}
      bulkActionButtons={false}
      rowClick="show"
      // seven columns, and the deadline is the last of them
      sx={{ '& .MuiTableCell-root': { px: 1.25 } }}
    >
      <Column source="number" render={(row) => <NumberLink row={row} />} />
      <Column source="content" disableSort render={(row) => <Matter row={row} />} />
      <Column
        source="category"
        disableSort
        render={({ category }) => nameOf(category) ?? text('frame.none')}
      />
      <Column source="priority" disableSort render={({ priority }) => <PriorityMark priority={priority} />} />
      <Column source="state" disableSort render={({ state }) => <StateMark state={state} />} />
      <Column source="handler" disableSort render={(row) => <Place row={row} />} />
      <Column source="dueAt" render={(row) => <DueMark ticket={row} />} />
    </DataTable>
  );
};

const NumberLink = ({ row: { id, number, registeredAt } }: { row: TicketRow }) => (
  <>
    <MuiLink
      component={Link}
      to={`/tickets/${id}/show`}
      onClick={(event) => event.stopPropagation()}
      underline="hover"
      className="tabular"
      sx={{ whiteSpace: 'nowrap', fontWeight: 600 }}
      {...rowLink}
    >
      {number}
    </MuiLink>
    <Box sx={{ color: 'text.secondary', fontSize: '.8125rem' }}>
      <Instant value={registeredAt} />
    </Box>
  </>
);

const Matter = ({ row: { content, isEmergency, kind } }: { row: TicketRow }) => {
  const text = useText();
  return (
    <Box sx={{ minWidth: 200, maxWidth: 420 }} title={content}>
      <Box
        sx={{ display: '-webkit-box', WebkitLineClamp: 2, WebkitBoxOrient: 'vertical', overflow: 'hidden' }}
      >
        <Box component="span" sx={{ color: 'text.secondary' }}>
          〔{text(`tickets.kinds.${kind}`)}〕
        </Box>
        {isEmergency && (
          <Box component="strong" sx={{ color: 'error.main', mr: 0.5 }}>
            {text('tickets.list.emergency')}
          </Box>
        )}
        {content}
      </Box>
    </Box>
  );
};

/** Who has it: the person, or for whom the reader has it, and the unit below; or that nobody has taken it yet. */
export const Place = ({ row: { handler, handlingUnit, standsInFor } }: { row: TicketRow }) => {
  const text = useText();
  if (!handlingUnit) return <Box sx={{ color: 'text.secondary' }}>{text('tickets.list.nobody')}</Box>;
  return (
    <Box sx={{ whiteSpace: 'nowrap' }}>
      {standsInFor ? (
        <strong>{text('tickets.list.for', { name: standsInFor })}</strong>
      ) : handler ? (
        handler.name
      ) : (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {text('tickets.list.unsigned')}
        </Box>
      )}
      <Box sx={{ color: 'text.secondary', fontSize: '.8125rem' }}>{handlingUnit.name}</Box>
    </Box>
  );
};
