import type { PostMove } from '../../move.guard.ts';
import type { PostAfter } from './post-after.ts';
import type { Row } from './row.ts';

/** Looks at moves together; answers a check for each, which throws Refusal where it widens rights too far. */
export type MoveGuard = (moves: readonly PostMove[]) => Promise<(move: PostMove, path: string) => void>;

/** Fails the rows that move posts so that their holders would gain what the mover does not have (decision 44). */
export const checkMoves = async (targets: ReadonlyMap<Row, PostAfter>, guard: MoveGuard): Promise<void> => {
  const moves = [...targets].flatMap(([row, { id, organisationId, unitId, before }]) =>
    before && before.unitId !== unitId && !row.isWrong
      ? [{ row, move: { id, organisationId, unitId: before.unitId, to: unitId } }]
      : [],
  );
  if (moves.length === 0) return;
  const refuse = await guard(moves.map(({ move }) => move));
  for (const { row, move } of moves) row.must('unit', () => refuse(move, 'unit'));
};
