import Box from '@mui/material/Box';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { StateChip } from '../../layout/StateChip.tsx';
import { Entries, Entry } from './Entry.tsx';
import type { TicketRecord } from './record.ts';

type Leg = TicketRecord['legs'][number];

/** Where the ticket was sent, with the times of each place. Nothing before the first dispatch. */
export const LegsCard = ({ legs }: { legs: readonly Leg[] }) => {
  const text = useText();
  if (legs.length === 0) return null;
  return (
    <SectionCard title={text('tickets.page.legs')}>
      <Entries>
        {legs.map((leg) => (
          <LegEntry key={leg.id} leg={leg} />
        ))}
      </Entries>
    </SectionCard>
  );
};

const LegEntry = ({ leg }: { leg: Leg }) => {
  const text = useText();
  const nobody = text('tickets.page.noOne');
  return (
    <Entry
      title={[leg.unit?.name ?? nobody, leg.person?.name].filter(Boolean).join(' · ')}
      by={text('tickets.page.leg', { n: leg.seq })}
      mark={
        leg.endedAt ? (
          <StateChip label={text('tickets.page.legEnded')} />
        ) : (
          <StateChip label={text('tickets.page.legOpen')} tone="info" />
        )
      }
    >
      <Box sx={{ color: 'text.secondary', fontSize: '.875rem' }}>
        <div>
          <Instant value={leg.dispatchedAt} />{' '}
          {text('tickets.page.sentBy', { name: leg.dispatchedBy?.name ?? nobody })} ·{' '}
          {text('tickets.page.due')} <Instant value={leg.dueAt} />
        </div>
        {leg.signedAt && (
          <div>
            <Instant value={leg.signedAt} />{' '}
            {text('tickets.page.signedBy', { name: leg.signedBy?.name ?? nobody })}
          </div>
        )}
        {leg.reason && <Box sx={{ color: 'text.primary' }}>{leg.reason}</Box>}
      </Box>
    </Entry>
  );
};
