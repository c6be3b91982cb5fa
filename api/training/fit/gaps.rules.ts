import type { PostAsks } from './fit.requirements.ts';
import type { FitCounts, FitPosition, RequirementTally } from './fit.types.ts';
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

/** How a holder of a post stands to what it asks for: a state for each of its requirements. */
export interface Standing {
  readonly asks: PostAsks | undefined;
  readonly states: readonly FitState[];
}

const fields = {
  MISSING: 'missing',
  UNKNOWN: 'unknown',
  PREFERRED_MISSING: 'preferredMissing',
  MET: 'met',
} as const;

/** The requirements that somebody does not meet or of whom it is unknown, the most often missed first. Pure. */
export const talliesOf = <One extends Standing>(
  standings: readonly One[],
  positionOf: (standing: One) => FitPosition,
): RequirementTally[] => {
  const found = new Map<PostAsks, { of: One; each: FitCounts[] }>();
  for (const of of standings) {
    if (!of.asks) continue;
    const known = found.get(of.asks) ?? { of, each: of.asks.requirements.map(() => countsOf([])) };
    found.set(of.asks, known);
    for (const [at, state] of of.states.entries()) {
      const counts = known.each[at];
      if (counts) counts[fields[state]] += 1;
    }
  }
  return [...found]
    .flatMap(([asks, { of, each }]) =>
      asks.requirements.map((requirement, at) => ({
        asks,
        of,
        requirement,
        counts: each[at] ?? countsOf([]),
      })),
    )
    .filter(({ counts: { missing, unknown, preferredMissing } }) => missing + unknown + preferredMissing > 0)
    .toSorted(
      ({ counts: left }, { counts: right }) =>
        right.missing - left.missing ||
        right.unknown - left.unknown ||
        right.preferredMissing - left.preferredMissing,
    )
    .slice(0, MOST_TALLIES)
    .map(
      ({
        asks: { jobDescriptionId },
        of,
        requirement: { id: requirementId, kind, strictness, text },
        counts,
      }) => ({
        requirementId,
        kind,
        strictness,
        text,
        position: positionOf(of),
        jobDescriptionId,
        ...counts,
      }),
    );
};
