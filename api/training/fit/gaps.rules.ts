import type { FitCounts, PostFit, RequirementTally } from './fit.types.ts';
import { FitState } from './fit.words.ts';

const order = Object.keys(FitState);

/** How grave a state is: the smaller, the graver; none at all is least so. */
export const gravity = (state: FitState | null): number =>
  state === null ? order.length : order.indexOf(state);

/** How many stand how. Pure. */
export const countsOf = (states: readonly (FitState | null)[]): FitCounts => {
  const count = (state: FitState): number => states.filter((one) => one === state).length;
  return {
    missing: count('MISSING'),
    unknown: count('UNKNOWN'),
    preferredMissing: count('PREFERRED_MISSING'),
    met: count('MET'),
  };
};

/** So many requirements are told of. */
const MOST_TALLIES = 100;

/** The requirements that somebody does not meet or of whom it is unknown, the most often missed first. Pure. */
export const talliesOf = (fits: readonly PostFit[]): RequirementTally[] => {
  const found = new Map<string, RequirementTally>();
  const fields = {
    MISSING: 'missing',
    UNKNOWN: 'unknown',
    PREFERRED_MISSING: 'preferredMissing',
    MET: 'met',
  } as const;
  for (const { findings, position, jobDescriptionId } of fits)
    for (const { requirementId, kind, strictness, text, state } of findings) {
      const tally = found.get(requirementId) ?? {
        requirementId,
        kind,
        strictness,
        text,
        position,
        jobDescriptionId: jobDescriptionId ?? '',
        ...countsOf([]),
      };
      tally[fields[state]] += 1;
      found.set(requirementId, tally);
    }
  return [...found.values()]
    .filter(({ missing, unknown, preferredMissing }) => missing + unknown + preferredMissing > 0)
    .toSorted(
      (left, right) =>
        right.missing - left.missing ||
        right.unknown - left.unknown ||
        right.preferredMissing - left.preferredMissing,
    )
    .slice(0, MOST_TALLIES);
};
