import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { HeadcountStep } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { Instant } from '../layout/Instant.tsx';
import { SectionCard } from '../layout/SectionCard.tsx';
import type { SeatRequestRecord } from './requests.ts';

type Event = SeatRequestRecord['history'][number];

/** The approval of a new post founds it at once, though its first day may lie ahead. */
const isFounding = ({ step, seatsBefore, seatsAfter }: Event): boolean =>
  step === 'ENTER' && seatsBefore === null && seatsAfter !== null;

interface HistoryProps {
  readonly history: readonly Event[];
  /** The day from which the seats count; null while nobody has approved them. */
  readonly countsFrom: string | null;
}

/** What happened to a request, the latest first. */
export const RequestHistory = ({ history, countsFrom }: HistoryProps) => {
  const text = useText();
  const enteredIn = ({ step, seatsBefore, seatsAfter }: Event): string | null => {
    if (step !== 'ENTER') return null;
    if (seatsAfter === null) return text('seats.notEntered');
    return seatsBefore === null
      ? text('seats.founded', { day: countsFrom ?? '', after: seatsAfter })
      : text('seats.entered', { before: seatsBefore, after: seatsAfter });
  };
  return (
    <SectionCard flush title={text('seats.history')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {history.toReversed().map((event) => (
          <Box component="li" key={event.id} sx={{ px: 2.5, py: 1.25, borderTop: 1, borderColor: 'divider' }}>
            <Typography sx={{ fontWeight: 600 }}>
              {isFounding(event)
                ? text('seats.founding')
                : text(`seats.events.${event.step as HeadcountStep | 'RAISE' | 'ENTER'}`)}
            </Typography>
            <Typography variant="body2" color="text.secondary">
              <Instant value={event.at} /> ·{' '}
              {event.actor?.name ?? text(isFounding(event) ? 'seats.withApproval' : 'seats.byItself')}
              {event.forPerson && text('seats.inNameOf', { name: event.forPerson.name })}
            </Typography>
            {(event.words ?? enteredIn(event)) && (
              <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {event.words ?? enteredIn(event)}
              </Typography>
            )}
          </Box>
        ))}
      </Box>
    </SectionCard>
  );
};
