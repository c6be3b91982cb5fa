import type { JobState } from '../../data/documents.ts';

/** What became of the draft that was made of an imported description, as its button calls it. */
export const madeAs = ({
  state,
  inForce,
}: {
  readonly state: JobState;
  readonly inForce: boolean;
}): 'draft' | 'running' | 'inForce' | 'coming' | 'former' => {
  if (state === 'DRAFT' || state === 'RETURNED') return 'draft';
  if (state === 'SUBMITTED' || state === 'REVIEWED') return 'running';
  if (state === 'APPROVED') return inForce ? 'inForce' : 'coming';
  return 'former';
};
