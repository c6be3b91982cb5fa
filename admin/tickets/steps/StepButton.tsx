import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import Button from '@mui/material/Button';
import { useCommand } from '../../layout/useCommand.tsx';
import { useText } from '../../i18n/useText.ts';
import { SignTicketDocument, StartTicketDocument } from '../../data/documents.ts';
import type { SignTicketInput, StartTicketInput } from '../../data/documents.ts';
import type { TicketRecord } from '../ticket/record.ts';
import { seen } from './StepDialog.tsx';
import { useStepDone } from './useStepDone.ts';
import type { StepAnswer } from './useStepDone.ts';

type Plain = SignTicketInput | StartTicketInput;

const documents: Readonly<Record<'SIGN' | 'START', TypedDocumentNode<StepAnswer, { input: Plain }>>> = {
  SIGN: SignTicketDocument,
  START: StartTicketDocument,
};

/** A step that asks for nothing: one press does it. */
export const StepButton = ({
  step,
  ticket,
  main,
}: {
  step: 'SIGN' | 'START';
  ticket: TicketRecord;
  main: boolean;
}) => {
  const text = useText();
  const onDone = useStepDone(ticket.id);
  const { send, pending } = useCommand(documents[step], { done: text(`tickets.done.${step}`) });
  const take = async (): Promise<void> => {
    const outcome = await send(seen(ticket));
    if (outcome.ok) onDone(outcome.data);
  };
  return (
    <Button variant={main ? 'contained' : 'outlined'} loading={pending} onClick={() => void take()}>
      {text(`tickets.steps.${step}`)}
    </Button>
  );
};
