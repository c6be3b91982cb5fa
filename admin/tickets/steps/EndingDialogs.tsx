import Box from '@mui/material/Box';
import { RadioButtonGroupInput, required } from 'react-admin';
import {
  CloseTicketDocument,
  RecordCallbackDocument,
  ReopenTicketDocument,
  ResumeTicketDocument,
} from '../../data/documents.ts';
import type { CallbackOutcome, Validity } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { choiceOf, textOf } from '../values.ts';
import { LongText } from './LongText.tsx';
import { judgedBefore, ValidityInput } from './ReplyDialogs.tsx';
import { seen, StepDialog } from './StepDialog.tsx';
import type { StepProps } from './StepDialog.tsx';

const outcomes: readonly CallbackOutcome[] = ['SATISFIED', 'NOT_SATISFIED', 'UNREACHED'];

/** T16: what came of the call, and what the customer said. */
export const CallBackDialog = ({ ticket, onClose }: StepProps) => {
  const text = useText();
  return (
    <StepDialog
      step="CALL_BACK"
      ticket={ticket}
      onClose={onClose}
      document={RecordCallbackDocument}
      defaultValues={{ outcome: '', opinion: '' }}
      toInput={(values) => ({
        ...seen(ticket),
        outcome: choiceOf<CallbackOutcome>(values['outcome']) ?? 'UNREACHED',
        opinion: choiceOf(values['opinion']),
      })}
    >
      <Box sx={{ mb: 1 }}>
        {text('tickets.page.customer')}: {ticket.customerName}{' '}
        <strong className="tabular">{ticket.customerPhone}</strong>
      </Box>
      <RadioButtonGroupInput
        source="outcome"
        label={text('tickets.fields.outcome')}
        choices={outcomes.map((id) => ({ id, name: `tickets.outcomes.${id}` }))}
        validate={required()}
        helperText={false}
      />
      <LongText source="opinion" word="opinion" optional />
    </StepDialog>
  );
};

/** T16: whether it was justified, and what came of it. */
export const CloseDialog = ({ ticket, onClose }: StepProps) => (
  <StepDialog
    step="CLOSE"
    ticket={ticket}
    onClose={onClose}
    document={CloseTicketDocument}
    defaultValues={{ validity: judgedBefore(ticket), closingSummary: '' }}
    toInput={(values) => ({
      ...seen(ticket),
      validity: choiceOf<Validity>(values['validity']),
      closingSummary: textOf(values['closingSummary']),
    })}
  >
    <ValidityInput />
    <LongText source="closingSummary" word="summary" first />
  </StepDialog>
);

/** T29: what will be done now. */
export const ResumeDialog = ({ ticket, onClose }: StepProps) => (
  <StepDialog
    step="RESUME"
    ticket={ticket}
    onClose={onClose}
    document={ResumeTicketDocument}
    defaultValues={{ plan: '' }}
    toInput={(values) => ({ ...seen(ticket), plan: textOf(values['plan']) })}
  >
    <LongText source="plan" word="plan" first />
  </StepDialog>
);

/** T24: why it is opened again. */
export const ReopenDialog = ({ ticket, onClose }: StepProps) => (
  <StepDialog
    step="REOPEN"
    ticket={ticket}
    onClose={onClose}
    document={ReopenTicketDocument}
    defaultValues={{ reason: '' }}
    toInput={(values) => ({ ...seen(ticket), reason: textOf(values['reason']) })}
  >
    <LongText source="reason" word="reason" first />
  </StepDialog>
);
