import { RerouteTicketDocument } from '../../data/documents.ts';
import { choiceOf, textOf } from '../values.ts';
import { LongText } from './LongText.tsx';
import { seen, StepDialog } from './StepDialog.tsx';
import type { StepProps } from './StepDialog.tsx';
import { TargetFields } from './TargetFields.tsx';

/** T9: another place, and why. */
export const RerouteDialog = ({ ticket, onClose }: StepProps) => (
  <StepDialog
    step="REROUTE"
    ticket={ticket}
    onClose={onClose}
    document={RerouteTicketDocument}
    defaultValues={{ unitId: '', personId: '', reason: '' }}
    toInput={(values) => ({
      ...seen(ticket),
      unitId: textOf(values['unitId']),
      personId: choiceOf(values['personId']),
      reason: textOf(values['reason']),
    })}
  >
    <TargetFields ticketId={ticket.id} />
    <LongText source="reason" word="reason" />
  </StepDialog>
);
