import { useNotify } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useText } from '../../i18n/useText.ts';
import { useWayOn } from '../queue/order.ts';

/** What every step answers: the ticket, or null where it went out of this person's sight. */
export interface StepAnswer {
  readonly row: { readonly ticket: { readonly id: string } | null };
}

/** After a step: stays on the page, or goes back to the queue where the ticket may not be seen any more. */
export function useStepDone(id: string): (answer: StepAnswer) => void {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const { back } = useWayOn(id);
  return ({ row: { ticket } }) => {
    if (ticket) return;
    notify(text('tickets.page.gone'), { type: 'success' });
    void navigate(back);
  };
}
