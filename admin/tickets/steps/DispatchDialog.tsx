import { DispatchTicketDocument } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { instantText } from '../../layout/time.ts';
import { MomentInput } from '../../layout/MomentInput.tsx';
import { choiceOf, textOf } from '../values.ts';
import { seen, StepDialog } from './StepDialog.tsx';
import type { StepProps } from './StepDialog.tsx';
import { TargetFields } from './TargetFields.tsx';

/** T6: where it is sent, and by when it must be answered. */
export const DispatchDialog = ({ ticket, onClose }: StepProps) => {
  const text = useText();
  const { proposedDueAt, priority } = ticket;
  const hint =
    proposedDueAt && priority
      ? text('tickets.fields.dueDefault', {
          time: instantText(proposedDueAt),
          priority: text(`tickets.priorities.${priority}`),
        })
      : undefined;
  return (
    <StepDialog
      step="DISPATCH"
      ticket={ticket}
      onClose={onClose}
      document={DispatchTicketDocument}
      defaultValues={{ unitId: '', personId: '', dueAt: '' }}
      toInput={(values) => ({
        ...seen(ticket),
        unitId: textOf(values['unitId']),
        personId: choiceOf(values['personId']),
        dueAt: choiceOf(values['dueAt']),
      })}
    >
      <TargetFields ticketId={ticket.id} />
      <MomentInput source="dueAt" label={text('tickets.fields.dueAt')} hint={hint} />
    </StepDialog>
  );
};
