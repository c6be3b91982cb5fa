import type { JobState } from '../data/documents.ts';
import { useText } from '../i18n/useText.ts';
import type { Tone } from '../layout/palette.ts';
import { StateChip } from '../layout/StateChip.tsx';

interface Standing {
  readonly state: JobState;
  readonly inForce: boolean;
}

const tones: Readonly<Record<JobState, Tone>> = {
  DRAFT: 'neutral',
  SUBMITTED: 'warning',
  REVIEWED: 'warning',
  APPROVED: 'info',
  RETURNED: 'danger',
  DISCARDED: 'neutral',
  SUPERSEDED: 'neutral',
};

/** Where a version stands; an approved one says whether it holds today. */
export const JobStateChip = ({ job: { state, inForce } }: { job: Standing }) => {
  const text = useText();
  if (state === 'APPROVED')
    return inForce ? (
      <StateChip label={text('jobs.states.inForce')} tone="success" />
    ) : (
      <StateChip label={text('jobs.states.coming')} tone="info" />
    );
  return <StateChip label={text(`jobs.states.${state}`)} tone={tones[state]} />;
};
