import Box from '@mui/material/Box';
import { SelectInput } from 'react-admin';
import { ApproveReplyDocument, SendBackReplyDocument, SubmitReplyDocument } from '../../data/documents.ts';
import type { Validity } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import type { TicketRecord } from '../ticket/record.ts';
import { choiceOf, textOf } from '../values.ts';
import { LongText } from './LongText.tsx';
import { seen, StepDialog } from './StepDialog.tsx';
import type { StepProps } from './StepDialog.tsx';

const judged: readonly Validity[] = ['UPHELD', 'NOT_UPHELD'];

/** Whether it was found to be justified; empty: nobody can say yet. */
export const ValidityInput = () => {
  const text = useText();
  return (
    <SelectInput
      source="validity"
      label={text('tickets.fields.validity')}
      emptyText={text('tickets.fields.validityLater')}
      choices={judged.map((id) => ({ id, name: `tickets.validities.${id}` }))}
      helperText={false}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
    />
  );
};

/** What was judged before, for the start of a form. */
export const judgedBefore = ({ validity }: TicketRecord): string =>
  validity === 'UNVERIFIED' ? '' : validity;

/** T13: what was found and done, and what the customer is told. */
export const ReplyDialog = ({ ticket, onClose }: StepProps) => (
  <StepDialog
    step="REPLY"
    ticket={ticket}
    onClose={onClose}
    document={SubmitReplyDocument}
    defaultValues={{ text: '', validity: judgedBefore(ticket) }}
    toInput={(values) => ({
      ...seen(ticket),
      text: textOf(values['text']),
      validity: choiceOf<Validity>(values['validity']),
    })}
  >
    <LongText source="text" word="reply" lines={6} first />
    <ValidityInput />
  </StepDialog>
);

/** The reply that is being judged, or was judged by somebody faster. */
const Waiting = ({ ticket }: { ticket: TicketRecord }) => (
  <Box
    component="blockquote"
    sx={{
      m: 0,
      mb: 1,
      p: 1.5,
      borderLeft: 3,
      borderColor: 'primary.main',
      bgcolor: 'background.default',
      maxHeight: 260,
      overflowY: 'auto',
      whiteSpace: 'pre-line',
      overflowWrap: 'anywhere',
    }}
    tabIndex={0}
  >
    {(ticket.replies.findLast(({ verdict }) => verdict === null) ?? ticket.replies.at(-1))?.text}
  </Box>
);

/** T14: what is wrong with the reply. */
export const SendBackDialog = ({ ticket, onClose }: StepProps) => (
  <StepDialog
    step="SEND_BACK"
    ticket={ticket}
    onClose={onClose}
    document={SendBackReplyDocument}
    defaultValues={{ reason: '' }}
    toInput={(values) => ({ ...seen(ticket), reason: textOf(values['reason']) })}
  >
    <Waiting ticket={ticket} />
    <LongText source="reason" word="reason" first />
  </StepDialog>
);

/** T15: asks for nothing but a look at the reply. */
export const ApproveDialog = ({ ticket, onClose }: StepProps) => (
  <StepDialog
    step="APPROVE"
    ticket={ticket}
    onClose={onClose}
    document={ApproveReplyDocument}
    toInput={() => seen(ticket)}
  >
    <Waiting ticket={ticket} />
  </StepDialog>
);
