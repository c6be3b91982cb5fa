import Skeleton from '@mui/material/Skeleton';
import { lazy, Suspense } from 'react';
import { TextInput } from 'react-admin';
import {
  ApproveJobDocument,
  DiscardJobDocument,
  JobApprovalDocument,
  ReturnJobDocument,
  ReviewJobDocument,
  SubmitJobDocument,
  WithdrawJobDocument,
} from '../data/documents.ts';
import type { JobStep } from '../data/documents.ts';
import { useDocument } from '../data/useDocument.ts';
import { useText } from '../i18n/useText.ts';
import { CommandDialog } from '../layout/CommandDialog.tsx';
import type { JobRecord } from './record.ts';
import { newReason, reasonsOf, ReasonsInput } from './returning/ReasonsInput.tsx';
import { roundsOf } from './returning/rounds.ts';
import { dayOf } from '../layout/time.ts';

const ImpactSummary = lazy(() =>
  import('./impact/ImpactSummary.tsx').then((part) => ({ default: part.ImpactSummary })),
);

const ApprovalNotice = lazy(() =>
  import('./impact/ApprovalNotice.tsx').then((part) => ({ default: part.ApprovalNotice })),
);

interface StepDialogProps {
  readonly step: Exclude<JobStep, 'EDIT'>;
  readonly job: JobRecord;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Steps on the way to an approval: what would stand against it is said before they are taken. */
const onTheWay: readonly JobStep[] = ['SUBMIT', 'REVIEW', 'APPROVE'];

const simple = { SUBMIT: SubmitJobDocument, REVIEW: ReviewJobDocument, DISCARD: DiscardJobDocument };

/** Asks for what a step needs and takes it: a reason to send back, a day to approve, else only the certainty. */
export const StepDialog = ({ step, job, onClose, onDone }: StepDialogProps) => {
  const text = useText();
  const { id, revision, steps } = job;
  const { data } = useDocument(
    JobApprovalDocument,
    { id },
    { exact: true, enabled: onTheWay.includes(step) },
  );
  const ahead = data?.ahead;
  const notice = <Suspense>{ahead && <ApprovalNotice ahead={ahead} />}</Suspense>;
  const open = roundsOf(job.returnReasons)[0]?.reasons.filter(({ isDone }) => !isDone).length ?? 0;
  const common = {
    open: true,
    onClose,
    onDone,
    isPossible: steps.includes(step),
    title: text(`jobs.steps.${step}`),
    text: text(`jobs.ask.${step}`),
    submitLabel: text(`jobs.steps.${step}`),
    done: text(`jobs.done.${step}`),
  };
  if (step === 'RETURN')
    return (
      <CommandDialog
        {...common}
        document={ReturnJobDocument}
        defaultValues={{ reasons: [newReason()] }}
        toInput={({ reasons }) => ({ id, revision, reasons: reasonsOf(reasons) })}
      >
        <ReasonsInput job={job} />
      </CommandDialog>
    );
  if (step === 'WITHDRAW')
    return (
      <CommandDialog
        {...common}
        document={WithdrawJobDocument}
        toInput={({ reason }) => ({ id, revision, reason: textOf(reason) })}
      >
        <TextInput source="reason" label={text('jobs.reason')} multiline minRows={3} autoFocus required />
      </CommandDialog>
    );
  if (step === 'APPROVE')
    return (
      <CommandDialog
        {...common}
        isBarred={(ahead?.linesBeyond.length ?? 0) > 0}
        document={ApproveJobDocument}
        defaultValues={{ effectiveFrom: firstFreeDay(job) }}
        toInput={({ effectiveFrom }) => ({ id, revision, effectiveFrom: textOf(effectiveFrom) })}
      >
        {notice}
        <TextInput
          source="effectiveFrom"
          type="date"
          label={text('jobs.effectiveFrom')}
          helperText={text('jobs.effectiveHelp')}
          slotProps={{ inputLabel: { shrink: true } }}
          autoFocus
          required
        />
        <Suspense fallback={<Skeleton variant="rounded" height={96} />}>
          <ImpactSummary id={id} />
        </Suspense>
      </CommandDialog>
    );
  return (
    <CommandDialog
      {...common}
      text={
        step === 'SUBMIT' && open > 0
          ? `${common.text} ${text('returning.submitOpen', { smart_count: open })}`
          : common.text
      }
      danger={step === 'DISCARD'}
      document={simple[step]}
      toInput={() => ({ id, revision })}
    >
      {ahead && onTheWay.includes(step) && notice}
    </CommandDialog>
  );
};

/** From when it could hold: today, or the first day after from which no other version of the post does. */
const firstFreeDay = ({ position }: JobRecord): string => {
  const taken = new Set(position.jobDescriptions.map(({ effectiveFrom }) => effectiveFrom));
  const day = new Date();
  while (taken.has(dayOf(day))) day.setDate(day.getDate() + 1);
  return dayOf(day);
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
