import Button from '@mui/material/Button';
import { useState } from 'react';
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

interface EnrolmentActionsProps {
  readonly enrolment: EnrolmentLineFragment;
  readonly course: ExamOf;
  /** Whether somebody may be taken out again. */
  readonly mayWithdraw?: boolean;
}

/** What the server lets one do about somebody's part in a course, as buttons. */
export const EnrolmentActions = ({ enrolment, course, mayWithdraw = false }: EnrolmentActionsProps) => {
  const text = useText();
  const [asked, ask] = useState<keyof typeof dialogs>();
  const Dialog = asked && dialogs[asked];
  const { state, mayRecord, mayTakeBack } = enrolment;
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
      {Dialog && <Dialog enrolment={enrolment} course={course} onClose={() => ask(undefined)} />}
    </>
  );
};
