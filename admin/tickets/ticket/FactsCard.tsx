import MuiLink from '@mui/material/Link';
import { Link } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';
import { Fact, Facts } from '../../layout/Facts.tsx';
import { Instant } from '../../layout/Instant.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { CustomerFacts } from '../reveal/CustomerFacts.tsx';
import { useName } from '../useCategories.ts';
import { PersonName } from './PersonName.tsx';
import type { TicketRecord } from './record.ts';

/** Everything that was written down about the ticket; the customer as the server shows them to this person. */
export const FactsCard = ({ ticket }: { ticket: TicketRecord }) => {
  const text = useText();
  const nameOf = useName();
  return (
    <SectionCard title={text('tickets.page.facts')}>
      <Facts minWidth={130}>
        <CustomerFacts key={ticket.id} ticket={ticket} />
        <Fact label={text('tickets.page.contactAt')}>
          <Instant value={ticket.contactAt} />
        </Fact>
        <Fact label={text('tickets.page.channel')}>{text(`tickets.channels.${ticket.channel}`)}</Fact>
        <Fact label={text('tickets.page.level')}>{text(`tickets.levels.${ticket.level}`)}</Fact>
        <Fact label={text('resources.tickets.fields.kind')}>{text(`tickets.kinds.${ticket.kind}`)}</Fact>
        <Fact label={text('resources.tickets.fields.category')}>{nameOf(ticket.category)}</Fact>
        <Fact label={text('resources.tickets.fields.severity')}>
          {ticket.severity && text(`tickets.severities.${ticket.severity}`)}
        </Fact>
        <Fact label={text('tickets.page.validity')}>{text(`tickets.validities.${ticket.validity}`)}</Fact>
        <Fact label={text('tickets.page.satisfaction')}>
          {ticket.satisfaction && text(`tickets.outcomes.${ticket.satisfaction}`)}
        </Fact>
        <Fact label={text('tickets.page.sentBack')}>{String(ticket.sentBackCount)}</Fact>
        <Fact label={text('tickets.page.registered')}>
          <PersonName person={ticket.registeredBy} />
          {ticket.originUnit && ` · ${ticket.originUnit.name}`}
        </Fact>
        {ticket.repeatOf && (
          <Fact label={text('tickets.page.repeatOf')}>
            <MuiLink component={Link} to={`/tickets/${ticket.repeatOf.id}/show`} className="tabular">
              {ticket.repeatOf.number}
            </MuiLink>
          </Fact>
        )}
      </Facts>
    </SectionCard>
  );
};
