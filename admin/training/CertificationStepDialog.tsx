import { BooleanInput, TextInput } from 'react-admin';
import {
  AcceptCertificationDocument,
  AwardCertificateDocument,
  FinishLearningDocument,
  RecordExamDocument,
  RecordPracticalDocument,
  RefuseCertificationDocument,
  WithdrawCertificationDocument,
} from '../data/documents.ts';
import type { CertificationStep } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { dayOf } from '../layout/time.ts';
import { asked, DayInput, given } from '../people/fields.tsx';
import type { CertificationRecord } from './records.ts';
import { FigureInput, figureIn, WordsInput } from './inputs.tsx';

interface StepDialogProps {
  readonly step: CertificationStep;
  readonly application: CertificationRecord;
  readonly onClose: () => void;
}

/** Asks for what a step of a certification needs, and takes it. */
export const CertificationStepDialog = ({ step, application, onClose }: StepDialogProps) => {
  const text = useText();
  const { id, revision, steps, scheme } = application;
  const today = dayOf(new Date());
  const common = {
    open: true,
    onClose,
    isPossible: steps.includes(step),
    title: text(`certifying.steps.${step}`),
    text: text(`certifying.ask.${step}`),
    submitLabel: text(`certifying.steps.${step}`),
    done: text(`certifying.done.${step}`),
  };
  switch (step) {
    case 'ACCEPT':
    case 'FINISH_LEARNING':
      return (
        <CommandDialog
          {...common}
          document={step === 'ACCEPT' ? AcceptCertificationDocument : FinishLearningDocument}
          toInput={(values) => ({ id, revision, note: given(values['note']) })}
        >
          <WordsInput source="note" label={text('certifying.note')} />
        </CommandDialog>
      );
    case 'EXAM':
      return (
        <CommandDialog
          {...common}
          document={RecordExamDocument}
          defaultValues={{ score: null, heldOn: today, note: '' }}
          toInput={(values) => ({
            id,
            revision,
            score: figureIn(values['score']) ?? -1,
            heldOn: asked(values['heldOn']),
            note: given(values['note']),
          })}
        >
          <FigureInput
            isRequired
            source="score"
            label={text('certifying.score', { max: scheme?.maxScore ?? 0, pass: scheme?.passMark ?? 0 })}
          />
          <DayInput isRequired source="heldOn" label={text('certifying.heldOn')} />
          <WordsInput source="note" label={text('certifying.note')} />
        </CommandDialog>
      );
    case 'PRACTICAL':
      return (
        <CommandDialog
          {...common}
          document={RecordPracticalDocument}
          defaultValues={{ passed: true, heldOn: today, note: '' }}
          toInput={(values) => ({
            id,
            revision,
            passed: values['passed'] === true,
            heldOn: asked(values['heldOn']),
            note: asked(values['note']),
          })}
        >
          <BooleanInput source="passed" label={text('certifying.passed')} helperText={false} />
          <DayInput isRequired source="heldOn" label={text('certifying.heldOn')} />
          <WordsInput isRequired source="note" label={text('certifying.judgement')} />
        </CommandDialog>
      );
    case 'AWARD':
      return (
        <CommandDialog
          {...common}
          document={AwardCertificateDocument}
          defaultValues={{ issuedOn: today, expiresOn: '', number: '', note: '' }}
          toInput={(values) => ({
            id,
            revision,
            issuedOn: asked(values['issuedOn']),
            expiresOn: given(values['expiresOn']),
            number: given(values['number']),
            note: given(values['note']),
          })}
        >
          <DayInput isRequired source="issuedOn" label={text('certifying.issuedOn')} />
          <DayInput
            source="expiresOn"
            label={text('certifying.expiresOn')}
            hint={text('certifying.expiresHint')}
          />
          <TextInput source="number" label={text('certifying.number')} helperText={false} />
          <WordsInput source="note" label={text('certifying.note')} />
        </CommandDialog>
      );
    case 'REFUSE':
    case 'WITHDRAW':
      return (
        <CommandDialog
          {...common}
          danger
          document={step === 'REFUSE' ? RefuseCertificationDocument : WithdrawCertificationDocument}
          toInput={(values) => ({ id, revision, reason: asked(values['reason']) })}
        >
          <WordsInput isRequired source="reason" label={text('certifying.reason')} />
        </CommandDialog>
      );
  }
};
