import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useStore } from 'react-admin';
import { useText } from '../../i18n/useText.ts';
import { Instant } from '../../layout/Instant.tsx';
import { SectionCard } from '../../layout/SectionCard.tsx';
import { EventFacts } from './EventFacts.tsx';
import type { TicketRecord } from './record.ts';

type Event = TicketRecord['events'][number];

/** Every step that was taken: who, as what, when, from where to where, and why. */
export const TimelineCard = ({ events }: { events: readonly Event[] }) => {
  const text = useText();
  const [newest, setNewest] = useStore('tickets.newestFirst', true);
  const shown = newest ? events.toReversed() : events;
  return (
    <SectionCard
      title={text('tickets.page.timeline')}
      action={
        <Button color="inherit" onClick={() => setNewest(!newest)}>
          {text(newest ? 'tickets.page.newest' : 'tickets.page.oldest')} ⇅
        </Button>
      }
    >
      <Box component="ol" reversed={newest} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {shown.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </Box>
    </SectionCard>
  );
};

const EventLine = ({ event }: { event: Event }) => {
  const text = useText();
  const { step, actor, forPerson, assignment, at, fromState, toState, reason } = event;
  const system = step === 'OVERDUE';
  const post = assignment && `${assignment.position.unit.name} ${assignment.position.title}`;
  return (
    <Box
      component="li"
      sx={{
        position: 'relative',
        pl: 3,
        pb: 2,
        '&:last-of-type': { pb: 0 },
        '&::before': {
          content: '""',
          position: 'absolute',
          left: 3,
          top: 7,
          width: 9,
          height: 9,
          borderRadius: '50%',
          bgcolor: system ? 'error.main' : 'primary.main',
        },
        '&:not(:last-of-type)::after': {
          content: '""',
          position: 'absolute',
          left: 7,
          top: 20,
          bottom: -2,
          width: '1px',
          bgcolor: 'divider',
        },
      }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, alignItems: 'baseline' }}>
        <Box component="span" sx={{ fontWeight: 600, color: system ? 'error.main' : undefined }}>
          {text(`tickets.past.${step}`)}
        </Box>
        {fromState && fromState !== toState && (
          <Box component="span" sx={{ fontSize: '.8125rem' }}>
            {text(`tickets.states.${fromState}`)} → {text(`tickets.states.${toState}`)}
          </Box>
        )}
        <Box component="span" sx={{ color: 'text.secondary', fontSize: '.8125rem', ml: { sm: 'auto' } }}>
          <Instant value={at} />
        </Box>
      </Box>
      <Box sx={{ color: 'text.secondary', fontSize: '.875rem' }}>
        {system ? text('tickets.page.system') : (actor?.name ?? text('tickets.page.noOne'))}
        {forPerson && text('tickets.page.inNameOf', { name: forPerson.name })}
        {post && ` · ${post}`}
      </Box>
      <EventFacts event={event} />
      {reason && <Box sx={{ mt: 0.25, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{reason}</Box>}
    </Box>
  );
};
