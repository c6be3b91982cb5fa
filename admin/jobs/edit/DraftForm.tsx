import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Stack from '@mui/material/Stack';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { Form } from 'react-admin';
import { useFormContext } from 'react-hook-form';
import type { JobDraft } from './draft.ts';
import { useText } from '../../i18n/useText.ts';
import { keepComposing } from '../../layout/composing.ts';
import { FailureNotice } from '../../layout/FailureNotice.tsx';
import { clockText } from '../../layout/time.ts';
import { LeaveGuard } from '../../layout/LeaveGuard.tsx';
import { PageHeader } from '../../layout/PageHeader.tsx';
import { Provenance } from '../intake/Provenance.tsx';
import { JobProblems } from '../JobProblems.tsx';
import { JobStateChip } from '../JobStateChip.tsx';
import { ReasonsToAnswer } from '../returning/reasons-to-answer.ts';
import { roundsOf } from '../returning/rounds.ts';
import { SectionReasons } from '../returning/SectionReasons.tsx';
import { placeOfPath } from '../sections.ts';
import { AuthoritiesSection } from './AuthoritiesSection.tsx';
import { BasisSection } from './BasisSection.tsx';
import { ConditionsSection } from './ConditionsSection.tsx';
import { CareerSection, TrainingSection } from './KindedSection.tsx';
import { PurposeSection } from './PurposeSection.tsx';
import { QualificationsSection } from './QualificationsSection.tsx';
import { RelationsSection } from './RelationsSection.tsx';
import { DraftProblems } from './draft-problems.ts';
import { SaveBar } from './SaveBar.tsx';
import { SectionNav } from './SectionNav.tsx';
import { useDraft } from './useDraft.ts';
import type { DraftValues } from './values.ts';

// what sorts by dragging comes after the page itself
const duties = import('./DutiesSection.tsx');
const DutiesSection = lazy(() => duties.then((part) => ({ default: part.DutiesSection })));
// few drafts ever meet another
const LeftBehind = lazy(() => import('./LeftBehind.tsx').then((part) => ({ default: part.LeftBehind })));
const Suggested = lazy(() => import('./Suggested.tsx').then((part) => ({ default: part.Suggested })));
const Meeting = lazy(() => import('./Meeting.tsx').then((part) => ({ default: part.Meeting })));

interface DraftFormProps {
  /** The version as it was read. */
  readonly job: JobDraft;
  /** The same as it stands now: what others store is heard of. */
  readonly latest: Pick<JobDraft, 'revision' | 'changedAt'>;
  /** Whose typing is kept on this machine until it is stored. */
  readonly account: string;
  /** Somebody else was faster: read it anew. */
  readonly onReload: () => void;
}

/** The whole content of a version on one page. It stores itself after a pause, as a whole, with the revision that was read. */
export const DraftForm = ({ job, latest, account, onReload }: DraftFormProps) => {
  const flushRef = useRef<() => void>(undefined);
  return (
    <Form record={job} onSubmit={() => flushRef.current?.()} noValidate disableInvalidFormNotification>
      <Draft read={job} latest={latest} account={account} onReload={onReload} flushRef={flushRef} />
    </Form>
  );
};

interface DraftProps extends Pick<DraftFormProps, 'latest'> {
  readonly read: JobDraft;
  readonly account: string;
  readonly onReload: () => void;
  /** Ctrl+S, Enter and the button send the form; here it learns what to do then. */
  readonly flushRef: { current: (() => void) | undefined };
}

const Draft = ({ read, latest, account, onReload, flushRef }: DraftProps) => {
  const text = useText();
  const draft = useDraft(read, useFormContext<DraftValues>(), account);
  const { state, job, flush, left, settle, keep, unfinished, meeting, mergedAt, chosen, choose } = draft;
  const isUnsaved =
    state.phase === 'PARTIAL' ? unfinished.some(({ isBlank }) => !isBlank) : state.phase !== 'CLEAN';
  useEffect(() => {
    flushRef.current = () => void flush();
  });
  const isNewer = latest.revision > job.revision && state.phase !== 'SAVING';
  const [lastRound] = roundsOf(job.returnReasons);
  return (
    <Box
      onKeyDownCapture={keepComposing}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '180px minmax(0, 1fr)' },
        columnGap: 3,
        alignItems: 'start',
        maxWidth: 1200,
        // the inputs of react-admin ask for more room than a column has, and would overlap
        '& .MuiFormControl-root': { minWidth: 0 },
      }}
    >
      <LeaveGuard unsaved={isUnsaved} flush={flush} />
      <Box sx={{ gridColumn: '1 / -1' }}>
        <PageHeader
          title={job.position.title}
          lead={text('units.version', { version: job.version })}
          chips={<JobStateChip job={{ state: job.state, inForce: false }} />}
        />
      </Box>
      <ReasonsToAnswer value={job.state === 'RETURNED' ? (lastRound?.reasons ?? []) : []}>
        {meeting ? <span /> : <SectionNav unfinished={unfinished} problems={job.problems} />}
        {meeting && (
          <Suspense fallback={null}>
            <Meeting meeting={meeting} draft={draft} />
          </Suspense>
        )}
        {/* what is typed stays in its inputs while its writer chooses */}
        <Stack spacing={2} sx={{ minWidth: 0, display: meeting ? 'none' : undefined }}>
          {left && (
            <Suspense fallback={null}>
              <LeftBehind left={left} settle={settle} chosen={chosen} onChoose={choose} />
            </Suspense>
          )}
          {mergedAt && (
            <Alert severity="info" role="status">
              {text('merge.auto', { at: clockText(mergedAt) })}
            </Alert>
          )}
          {isNewer && (
            <Alert
              severity="info"
              role="status"
              action={
                <Button color="inherit" size="small" onClick={draft.meet}>
                  {text('merge.now')}
                </Button>
              }
            >
              {text('merge.newer', { at: clockText(new Date(latest.changedAt)) })}
            </Alert>
          )}
          {job.state === 'RETURNED' && <SectionReasons section={null} />}
          <Provenance source={job.importedFrom} />
          <Suspense fallback={null}>
            <Suggested job={job} />
          </Suspense>
          <JobProblems
            problems={job.problems}
            addressOf={(path) => `#${placeOfPath(path)}`}
            source={job.importedFrom}
            isDraft
          />
          <PurposeSection />
          <RelationsSection position={job.position} />
          <Suspense fallback={<Skeleton variant="rounded" height={240} />}>
            <DraftProblems value={job.problems}>
              <DutiesSection />
            </DraftProblems>
          </Suspense>
          <AuthoritiesSection />
          <QualificationsSection />
          <TrainingSection />
          <ConditionsSection />
          <CareerSection />
          <BasisSection />
          <SaveBar id={job.id} state={state} unfinished={unfinished}>
            {state.failure && state.phase === 'REFUSED' && (
              <FailureNotice
                failure={state.failure}
                onReload={() => {
                  keep();
                  onReload();
                }}
              />
            )}
          </SaveBar>
        </Stack>
      </ReasonsToAnswer>
    </Box>
  );
};
