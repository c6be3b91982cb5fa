import type { PostMove } from '../../move.guard.ts';
import type { PostPlace } from '../../people/people.guard.ts';
import type { PostAfter } from './post-after.ts';
import type { Row } from './row.ts';

/** What posts give to their holders by where they stand, and by leading their units. */
export interface PostGuard {
  /** Looks at moves together; answers a check for each, which throws Refusal where it widens rights too far. */
  readonly moves: (moves: readonly PostMove[]) => Promise<(move: PostMove, path: string) => void>;
  /** Likewise of posts that come to lead their units. */
  readonly leads: (ids: readonly string[]) => Promise<(post: PostPlace, path: string) => void>;
}

/**
 * Fails the rows that move posts, or let them lead, so that their holders would gain what the one who brings the sheet does
 * not have (decisions 27 and 44).
 */
export const checkGiven = async (
  targets: ReadonlyMap<Row, PostAfter>,
  { moves: lookAtMoves, leads: lookAtLeads }: PostGuard,
): Promise<void> => {
  const rows = [...targets].filter(([row]) => !row.isWrong);
  const moves = rows.flatMap(([row, { id, organisationId, unitId, before }]) =>
    before && before.unitId !== unitId
      ? [{ row, move: { id, organisationId, unitId: before.unitId, to: unitId } }]
      : [],
  );
  const leads = rows.filter(([, { isLead, before }]) => before && isLead && !before.isLead);
  if (moves.length > 0) {
    const refuse = await lookAtMoves(moves.map(({ move }) => move));
    for (const { row, move } of moves) row.must('unit', () => refuse(move, 'unit'));
  }
  if (leads.length > 0) {
    const refuse = await lookAtLeads(leads.map(([, { id }]) => id));
    for (const [row, post] of leads) row.must('isLead', () => refuse(post, 'isLead'));
  }
};
