import { BooleanInput, FormDataConsumer } from 'react-admin';
import {
  RecordCourseResultDocument,
  SetRetakeDocument,
  TakeBackCourseResultDocument,
  WithdrawEnrolmentDocument,
} from '../data/documents.ts';
import type { EnrolmentLineFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import { dayOf } from '../layout/time.ts';
import { asked, DayInput, given } from '../people/fields.tsx';
import { FigureInput, figureIn, WordsInput } from './inputs.tsx';
import type { ExamOf } from './records.ts';

interface DialogProps {
  readonly enrolment: EnrolmentLineFragment;
  readonly course: ExamOf;
  readonly onClose: () => void;
}

/** Asks how a course, or the retake of its exam, ended for somebody. */
export const ResultDialog = ({
  enrolment: { id, revision, person, mayRecord, state },
  course,
  onClose,
}: DialogProps) => {
  const text = useText();
  const { maxScore, passMark } = course;
  const isRetake = state === 'FAILED';
  return (
    <CommandDialog
      open
      onClose={onClose}
      isPossible={mayRecord}
      title={text('learning.people.resultTitle', { name: person?.name ?? '' })}
      document={RecordCourseResultDocument}
      submitLabel={text('learning.people.result')}
      done={text('learning.people.recorded')}
      defaultValues={{ attended: true, score: null, heldOn: dayOf(new Date()), retakeOn: '' }}
      toInput={(values) => ({
        id,
        revision,
        attended: isRetake || values['attended'] === true,
        score: isRetake || values['attended'] === true ? figureIn(values['score']) : null,
        heldOn: asked(values['heldOn']),
        retakeOn: given(values['retakeOn']),
      })}
    >
      {!isRetake && (
        <BooleanInput source="attended" label={text('learning.people.attended')} helperText={false} />
      )}
      {maxScore !== null && (
        <FormDataConsumer>
          {({ formData }) =>
            (isRetake || formData['attended'] === true) && (
              <FigureInput
                source="score"
                label={text('learning.people.score')}
                hint={text('learning.course.examOf', { max: maxScore, pass: passMark ?? 0 })}
              />
            )
          }
        </FormDataConsumer>
      )}
      <DayInput isRequired source="heldOn" label={text('learning.people.heldOn')} />
      {maxScore !== null && (
        <DayInput
          source="retakeOn"
          label={text('learning.people.retakeOn')}
          hint={text('learning.people.retakeHint')}
        />
      )}
    </CommandDialog>
  );
};

/** Asks when an exam is taken again. */
export const RetakeDialog = ({
  enrolment: { id, revision, person, state, retakeOn },
  onClose,
}: DialogProps) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      isPossible={state === 'FAILED'}
      title={text('learning.people.retakeTitle', { name: person?.name ?? '' })}
      document={SetRetakeDocument}
      submitLabel={text('learning.people.setRetake')}
      done={text('learning.people.retakeSet')}
      defaultValues={{ retakeOn: retakeOn ?? '' }}
      toInput={(values) => ({ id, revision, retakeOn: asked(values['retakeOn']) })}
    >
      <DayInput isRequired source="retakeOn" label={text('learning.people.retakeOn')} />
    </CommandDialog>
  );
};

/** Takes back a result that was recorded in error. */
export const TakeBackDialog = ({
  enrolment: { id, revision, person, mayTakeBack },
  onClose,
}: DialogProps) => {
  const text = useText();
  return (
    <CommandDialog
      open
      danger
      onClose={onClose}
      isPossible={mayTakeBack}
      title={text('learning.people.takeBackTitle', { name: person?.name ?? '' })}
      text={text('learning.people.takeBackText')}
      document={TakeBackCourseResultDocument}
      submitLabel={text('learning.people.takeBack')}
      done={text('learning.people.takenBack')}
      toInput={(values) => ({ id, revision, reason: asked(values['reason']) })}
    >
      <WordsInput isRequired source="reason" label={text('learning.people.reason')} />
    </CommandDialog>
  );
};

/** Takes somebody out of a course. */
export const WithdrawDialog = ({ enrolment: { id, revision, person, state }, onClose }: DialogProps) => {
  const text = useText();
  return (
    <CommandDialog
      open
      onClose={onClose}
      isPossible={state === 'ENROLLED'}
      title={text('learning.people.withdrawTitle', { name: person?.name ?? '' })}
      document={WithdrawEnrolmentDocument}
      submitLabel={text('learning.people.withdraw')}
      done={text('learning.people.withdrawn')}
      toInput={(values) => ({ id, revision, reason: asked(values['reason']) })}
    >
      <WordsInput isRequired source="reason" label={text('learning.people.reason')} />
    </CommandDialog>
  );
};
