import { CheckboxGroupInput, TextInput, maxLength, minLength, required, useNotify } from 'react-admin';
import { RevealCustomerDocument } from '../../data/documents.ts';
import type { CustomerFact } from '../../data/documents.ts';
import { useText } from '../../i18n/useText.ts';
import { CommandDialog } from '../../layout/CommandDialog.tsx';
import { StepFields } from '../steps/StepFields.tsx';
import type { TicketRecord } from '../ticket/record.ts';
import { textOf } from '../values.ts';
import type { Revealed } from './useRevealed.ts';

interface RevealDialogProps {
  readonly ticket: TicketRecord;
  /** What is asked for; others that are hidden can be had with it. */
  readonly fact: CustomerFact;
  readonly onClose: () => void;
  readonly onShown: (revealed: Revealed) => void;
}

const factsOf = (chosen: unknown): CustomerFact[] =>
  Array.isArray(chosen) ? (chosen as CustomerFact[]) : [];

/** Asks what shall be shown, and why. */
export const RevealDialog = ({ ticket, fact, onClose, onShown }: RevealDialogProps) => {
  const text = useText();
  const notify = useNotify();
  const { id, isAnonymous, revealable } = ticket;
  const word = (one: CustomerFact): string => text(`tickets.reveal.names.${one}`);
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={
        revealable.length > 1
          ? text('tickets.reveal.title')
          : text('tickets.reveal.show', { fact: word(fact) })
      }
      text={text(isAnonymous ? 'tickets.reveal.reporter' : 'tickets.reveal.lead')}
      document={RevealCustomerDocument}
      defaultValues={{ facts: [fact], reason: '' }}
      toInput={(values) => ({
        ticketId: id,
        facts: factsOf(values['facts']),
        reason: textOf(values['reason']),
      })}
      submitLabel={text('tickets.reveal.submit')}
      onDone={({ row: { name, phone, idNumber } }) => {
        // An answer that was lost and is asked for again comes empty: it is told once.
        const isTold = Boolean(name ?? phone ?? idNumber);
        notify(text(isTold ? 'tickets.reveal.done' : 'tickets.reveal.again'), {
          type: isTold ? 'success' : 'warning',
        });
        onShown({
          ...(name && { NAME: name }),
          ...(phone && { PHONE: phone }),
          ...(idNumber && { ID_NUMBER: idNumber }),
        });
      }}
    >
      <StepFields hint>
        {revealable.length > 1 && (
          <CheckboxGroupInput
            source="facts"
            label={text('tickets.reveal.facts')}
            choices={revealable.map((one) => ({ id: one, name: word(one) }))}
            translateChoice={false}
            validate={required()}
            helperText={false}
            sx={{ '& .MuiFormControlLabel-label::first-letter': { textTransform: 'uppercase' } }}
          />
        )}
        <TextInput
          source="reason"
          label={text('tickets.reveal.reason')}
          helperText={text('tickets.reveal.reasonHint')}
          multiline
          minRows={2}
          autoFocus
          validate={[required(), minLength(5), maxLength(500)]}
        />
      </StepFields>
    </CommandDialog>
  );
};
