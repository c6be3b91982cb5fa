import {
  ApproveSeatRequestDocument,
  DeclineSeatRequestDocument,
  HandOnSeatRequestDocument,
  WithdrawSeatRequestDocument,
} from '../data/documents.ts';
import type { HeadcountStep } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { asked, given } from '../people/fields.tsx';
import { WordsInput } from '../training/inputs.tsx';
import type { SeatRequestRecord } from './requests.ts';

interface StepDialogProps {
  readonly step: HeadcountStep;
  readonly request: SeatRequestRecord;
  readonly onClose: () => void;
}

/** Asks for what a step of a request needs, and takes it. Beyond one's limit the answer names the posts that may. */
export const StepDialog = ({ step, request, onClose }: StepDialogProps) => {
  const text = useText();
  const { id, revision, steps, title, seats, wantedFrom } = request;
  const common = {
    open: true,
    onClose,
    isPossible: steps.includes(step),
    title: `${text(`seats.steps.${step}`)} · ${title}`,
    text: text(`seats.ask.${step}`, { day: wantedFrom, seats }),
    submitLabel: text(`seats.steps.${step}`),
    done: text(`seats.done.${step}`),
  };
  switch (step) {
    case 'APPROVE':
      return (
        <CommandDialog
          {...common}
          document={ApproveSeatRequestDocument}
          toInput={(values) => ({ id, revision, decision: given(values['decision']) })}
        >
          <WordsInput source="decision" label={text('seats.decision')} />
        </CommandDialog>
      );
    case 'DECLINE':
      return (
        <CommandDialog
          {...common}
          danger
          document={DeclineSeatRequestDocument}
          toInput={(values) => ({ id, revision, decision: asked(values['decision']) })}
        >
          <WordsInput isRequired source="decision" label={text('seats.decision')} />
        </CommandDialog>
      );
    case 'HAND_ON':
      return (
        <CommandDialog
          {...common}
          document={HandOnSeatRequestDocument}
          toInput={(values) => ({ id, revision, opinion: given(values['opinion']) })}
        >
          <WordsInput source="opinion" label={text('seats.opinion')} />
        </CommandDialog>
      );
    case 'WITHDRAW':
      return (
        <CommandDialog
          {...common}
          danger
          document={WithdrawSeatRequestDocument}
          toInput={() => ({ id, revision })}
        />
      );
  }
};
