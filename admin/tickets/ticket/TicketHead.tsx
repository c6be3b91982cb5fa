import ArrowBack from '@mui/icons-material/ArrowBack';
import NavigateNext from '@mui/icons-material/NavigateNext';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { HistoryLink } from '../../audit/HistoryLink.tsx';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import { PageHeader } from '../../layout/PageHeader.tsx';
import { StateChip } from '../../layout/StateChip.tsx';
import { PriorityMark, StateMark } from '../marks.tsx';
import { useWayOn } from '../queue/order.ts';
import { useName } from '../useCategories.ts';
import type { TicketRecord } from './record.ts';

/** What the ticket is called and how it stands, the way back to the queue and on to the next one. */
export const TicketHead = ({ ticket }: { ticket: TicketRecord }) => {
  const text = useText();
  const nameOf = useName();
  const { category, kind, priority, state, isOverdue, isEmergency, repeatOf } = ticket;
  const matter = [nameOf(category?.parent), nameOf(category)].filter(Boolean).join(' / ');
  return (
    <PageHeader
      title={<span className="tabular">{ticket.number}</span>}
      chips={
        <>
          <StateMark state={state} />
          {isOverdue && <StateChip label={text('tickets.views.overdue')} tone="danger" />}
          {isEmergency && <StateChip label={text('tickets.list.emergency')} tone="danger" />}
          {priority && <PriorityMark priority={priority} />}
          {repeatOf && <StateChip label={text('tickets.page.repeat')} tone="warning" />}
        </>
      }
      lead={
        <>
          {text(`tickets.kinds.${kind}`)}
          {matter && ` · ${matter}`} · {text('tickets.page.registered')}{' '}
          <Instant value={ticket.registeredAt} />
        </>
      }
      actions={
        <>
          <HistoryLink entity="Ticket" id={ticket.id} />
          <WayOn id={ticket.id} />
        </>
      }
    />
  );
};

const WayOn = ({ id }: { id: string }) => {
  const text = useText();
  const { back, next, last } = useWayOn(id);
  return (
    <>
      <Button component={Link} to={back} startIcon={<ArrowBack />} color="inherit">
        {text('tickets.page.queue')}
      </Button>
      {next && (
        <Button component={Link} to={`/tickets/${next}/show`} endIcon={<NavigateNext />} variant="outlined">
          {text('tickets.page.next')}
        </Button>
      )}
      {last && (
        <Button disabled variant="outlined">
          {text('tickets.page.last')}
        </Button>
      )}
    </>
  );
};
