/** What of a post tells its place on the ladder: its organisation, and the level of its rank. */
export interface Placed {
  readonly organisationId: string;
  /** 1 is the highest; null where the post's rank is not known. */
  readonly level: number | null;
}

/** Where one post stands beside another on the ladder. */
export type RankStandingOf = 'HIGHER' | 'EQUAL' | 'LOWER' | 'UNKNOWN';

/**
 * Compares two posts by the ladder of their organisation alone (F007): who reports to whom says nothing about it, and a
 * rank that is not known is neither low nor equal to another that is not known. Ladders of two organisations do not
 * compare. Pure.
 */
export const standingOf = (one: Placed, other: Placed): RankStandingOf => {
  if (one.level === null || other.level === null || one.organisationId !== other.organisationId)
    return 'UNKNOWN';
  if (one.level === other.level) return 'EQUAL';
  return one.level < other.level ? 'HIGHER' : 'LOWER';
};
