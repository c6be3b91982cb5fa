import { SelectArrayInput } from 'react-admin';
import type { TicketState } from '../../data/documents.ts';

const states: readonly TicketState[] = [
  'REGISTERED',
  'CLASSIFIED',
  'DISPATCHED',
  'SIGNED',
  'HANDLING',
  'REPLY_SUBMITTED',
  'CUSTOMER_REPLIED',
  'CALLBACK_DUE',
  'UNSATISFIED',
  'CLOSED',
];

/** Chooses states of tickets. Loaded by itself: most tabs say their states already. */
export const StatesInput = ({ source }: { readonly source: string }) => (
  <SelectArrayInput
    source={source}
    choices={states.map((id) => ({ id, name: `tickets.states.${id}` }))}
    sx={{ minWidth: 150 }}
  />
);
