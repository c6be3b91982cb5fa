import type { DataSource } from 'typeorm';
import { putBackUses, takeUses, type Use } from '../../core/use.ts';

const keyOf = ({ assignmentId, ability, sourceKind, sourceRef }: Use): string =>
  `${assignmentId} ${ability} ${sourceKind} ${sourceRef}`;

/** Each once, with the latest day, in one order: two nodes that write the same rows wait for each other in turn. */
const coalesced = (uses: readonly Use[]): Use[] =>
  [...Map.groupBy(uses, keyOf)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, same]) => same.toSorted((one, other) => (one.day < other.day ? 1 : -1)).slice(0, 1));

/**
 * Writes what this process has noted of the use of abilities since it last did: one statement, and none where there is
 * nothing new. A row is touched once a day at most, however many nodes noted it. What was noted for a post that is gone is
 * dropped. What cannot be written is kept for the next time.
 *
 * @returns how many uses were noted.
 */
export const writeUses = async (db: DataSource): Promise<number> => {
  const taken = takeUses(db);
  if (taken.length === 0) return 0;
  const uses = coalesced(taken);
  try {
    await db.query(
      `INSERT INTO ability_use AS known (assignment_id, ability, source_kind, source_ref, first_used_on, last_used_on)
       SELECT a.id, u.ability, u.source_kind, u.source_ref, u.day, u.day
       FROM json_to_recordset($1) AS u (assignment_id bigint, ability text, source_kind text, source_ref text, day date)
       JOIN assignment a ON a.id = u.assignment_id
       ORDER BY 1, 2, 3, 4
       ON CONFLICT (assignment_id, ability, source_kind, source_ref) DO UPDATE SET last_used_on = excluded.last_used_on
       WHERE known.last_used_on < excluded.last_used_on`,
      [
        JSON.stringify(
          uses.map(({ assignmentId, ability, sourceKind, sourceRef, day }) => ({
            assignment_id: assignmentId,
            ability,
            source_kind: sourceKind,
            source_ref: sourceRef,
            day,
          })),
        ),
      ],
    );
  } catch (error) {
    putBackUses(db, uses);
    throw error;
  }
  return uses.length;
};
