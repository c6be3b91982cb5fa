import type { Priority, TicketState } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import type { Tone } from '../layout/palette.ts';
import { StateChip } from '../layout/StateChip.tsx';

const stateTones: Readonly<Partial<Record<TicketState, Tone>>> = {
  REGISTERED: 'info',
  CLASSIFIED: 'info',
  DISPATCHED: 'info',
  SIGNED: 'info',
  HANDLING: 'info',
  REPLY_SUBMITTED: 'warning',
  CALLBACK_DUE: 'warning',
  CUSTOMER_REPLIED: 'success',
  UNSATISFIED: 'danger',
};

/** Where a ticket stands. */
export const StateMark = ({ state }: { state: TicketState }) => {
  const text = useText();
  return <StateChip label={text(`tickets.states.${state}`)} tone={stateTones[state] ?? 'neutral'} />;
};

const priorityTones: Readonly<Record<Priority, Tone>> = {
  LOW: 'neutral',
  NORMAL: 'neutral',
  HIGH: 'warning',
  URGENT: 'danger',
};

/** How soon it must be dealt with; a dash until it is graded. */
export const PriorityMark = ({ priority }: { priority: Priority | null | undefined }) => {
  const text = useText();
  if (!priority) return <>{text('frame.none')}</>;
  return <StateChip label={text(`tickets.priorities.${priority}`)} tone={priorityTones[priority]} />;
};
