import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import type { ReactNode } from 'react';
import type { CommandInput } from '../../data/command.ts';
import { useText } from '../../i18n/useText.ts';
import { CommandDialog } from '../../layout/CommandDialog.tsx';
import type { FormValues } from '../../layout/CommandDialog.tsx';
import type { TakenStep, TicketRecord } from '../ticket/record.ts';
import { StepFields } from './StepFields.tsx';
import { useStepDone } from './useStepDone.ts';
import type { StepAnswer } from './useStepDone.ts';

/** What the dialog of each step is given. */
export interface StepProps {
  readonly ticket: TicketRecord;
  readonly onClose: () => void;
}

interface StepDialogProps<
  Data extends StepAnswer,
  Variables extends { readonly input: object },
> extends StepProps {
  readonly step: Exclude<TakenStep, 'SIGN' | 'START'>;
  readonly document: TypedDocumentNode<Data, Variables>;
  readonly toInput: (values: FormValues) => CommandInput<Variables>;
  readonly defaultValues?: FormValues;
  readonly children: ReactNode;
}

/** Which ticket, and as it was seen. */
export const seen = ({ id, revision }: TicketRecord) => ({ ticketId: id, revision });

/** The dialog of a step: says what the step does, asks for exactly its inputs, and then what happens next. */
export const StepDialog = <Data extends StepAnswer, Variables extends { readonly input: object }>({
  ticket,
  step,
  onClose,
  document,
  toInput,
  defaultValues = {},
  children,
}: StepDialogProps<Data, Variables>) => {
  const text = useText();
  const onDone = useStepDone(ticket.id);
  return (
    <CommandDialog
      open
      onClose={onClose}
      title={text(`tickets.steps.${step}`)}
      text={text(`tickets.lead.${step}`)}
      document={document}
      toInput={toInput}
      defaultValues={defaultValues}
      isPossible={ticket.steps.includes(step)}
      submitLabel={text(`tickets.steps.${step}`)}
      done={text(`tickets.done.${step}`)}
      onDone={onDone}
    >
      <StepFields hint={step !== 'APPROVE'}>{children}</StepFields>
    </CommandDialog>
  );
};
