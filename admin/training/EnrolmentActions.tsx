import Button from '@mui/material/Button';
import type { EnrolmentLineFragment } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import { ResultDialog, RetakeDialog, TakeBackDialog, WithdrawDialog } from './EnrolmentDialogs.tsx';
import type { ExamOf } from './records.ts';

const dialogs = {
  result: ResultDialog,
  retake: RetakeDialog,
  takeBack: TakeBackDialog,
  withdraw: WithdrawDialog,
};

type Verb = keyof typeof dialogs;

/** What is asked about whose part in a course. */
export interface AskedEnrolment {
  readonly id: string;
  readonly verb: Verb;
}

interface EnrolmentActionsProps {
  readonly enrolment: EnrolmentLineFragment;
  /** Whether somebody may be taken out again. */
  readonly mayWithdraw?: boolean;
  readonly onAsk: (asked: AskedEnrolment) => void;
}

/** What the server lets one do about somebody's part in a course, as buttons; the question itself stands beside the list. */
export const EnrolmentActions = ({ enrolment, mayWithdraw = false, onAsk }: EnrolmentActionsProps) => {
  const text = useText();
  const { id, state, mayRecord, mayTakeBack } = enrolment;
  const ask = (verb: Verb): void => onAsk({ id, verb });
  return (
    <>
      {mayRecord && (
        <Button size="small" onClick={() => ask('result')}>
          {text('learning.people.result')}
        </Button>
      )}
      {state === 'FAILED' && mayRecord && (
        <Button size="small" onClick={() => ask('retake')}>
          {text('learning.people.setRetake')}
        </Button>
      )}
      {mayTakeBack && (
        <Button size="small" color="inherit" onClick={() => ask('takeBack')}>
          {text('learning.people.takeBack')}
        </Button>
      )}
      {state === 'ENROLLED' && mayWithdraw && (
        <Button size="small" color="inherit" onClick={() => ask('withdraw')}>
          {text('learning.people.withdraw')}
        </Button>
      )}
    </>
  );
};

interface EnrolmentQuestionProps {
  readonly asked: AskedEnrolment | undefined;
  readonly enrolment: EnrolmentLineFragment | undefined;
  readonly course: ExamOf | undefined;
  readonly onClose: () => void;
}

/** The question that was opened by such a button. */
export const EnrolmentQuestion = ({ asked, enrolment, course, onClose }: EnrolmentQuestionProps) => {
  if (!asked || !enrolment || !course) return null;
  const Dialog = dialogs[asked.verb];
  return <Dialog enrolment={enrolment} course={course} onClose={onClose} />;
};
