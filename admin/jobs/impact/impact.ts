import type { JobImpactQuery } from '../../data/documents.ts';

export type Impact = JobImpactQuery['impact'];

/** The parts of the preview in the order of the screen, with how much each holds. */
export const countsOf = (impact: Impact) =>
  [
    ['abilities', impact.abilities.length],
    ['separations', impact.separations.length],
    ['authorities', impact.authorities.length],
    ['targets', impact.targets.length],
    ['judgements', impact.judgements.length],
    ['duties', impact.dutiesWithoutOwner.length],
    ['gaps', impact.qualificationGaps.filter(({ isUnknown }) => !isUnknown).length],
    ['unknown', impact.qualificationGaps.filter(({ isUnknown }) => isUnknown).length],
    ['leftOut', impact.gapsLeftOut],
    ['holders', impact.holders.length],
  ] as const;
