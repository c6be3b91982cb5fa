import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { query } from '../../core/sql.ts';
import { Position } from '../../org/positions/position.entity.ts';
import type { PositionSuggestion } from './intake.types.ts';

/** So many posts are suggested for one description. */
const most = 5;

/**
 * The posts that imported descriptions may be for, by the ids of these: those with its code first, then those called so,
 * then those of which one name is a part of the other; among equals those in the unit that it names. Only posts that
 * exist today, and for which the asker may write.
 */
export const suggestedPosts = async (
  ctx: SignedIn,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PositionSuggestion[]>> => {
  const params = new Params();
  const wanted = params.add(ids);
  const { organisations, units } = ctx.policy.reach('job.write');
  const mine = `(p.organisation_id = any(${params.add([...organisations])}::bigint[]) OR p.unit_id = any(${params.add([...units])}::bigint[]))`;
  const today = params.add(dayOf(ctx.clock.now()));
  const rows = await query(ctx, {
    text: `SELECT j.id::text, o.id::text, o.title, o.unit_name, o.reason
      FROM imported_job j JOIN job_import i ON i.id = j.job_import_id
      CROSS JOIN LATERAL (
        SELECT p.id, p.title, u.name AS unit_name, r.reason,
          CASE r.reason WHEN 'CODE' THEN 0 WHEN 'TITLE' THEN 1 WHEN 'ALIAS' THEN 2 ELSE 3 END AS rank,
          coalesce(strpos(j.unit_name, u.name) > 0 OR strpos(u.name, j.unit_name) > 0, false) AS is_there
        FROM position p JOIN org_unit u ON u.id = p.unit_id
        CROSS JOIN LATERAL (SELECT CASE
          WHEN j.code IS NOT NULL AND p.code->>'value' = j.code THEN 'CODE'
          WHEN p.title = j.title THEN 'TITLE'
          WHEN j.title = any(p.aliases) THEN 'ALIAS'
          WHEN length(j.title) > 1 AND length(p.title) > 1 AND (strpos(j.title, p.title) > 0 OR strpos(p.title, j.title) > 0) THEN 'PART'
          END AS reason) r
        WHERE p.organisation_id = i.organisation_id AND r.reason IS NOT NULL AND ${mine}
          AND (p.closed_on IS NULL OR p.closed_on > ${today}::date) AND ${seenBy(ctx.db, ctx.policy, Position)('p', params)}
        ORDER BY rank, is_there DESC, length(p.title) DESC, p.id
        LIMIT ${most}) o
      WHERE j.id = any(${wanted}::bigint[])
      ORDER BY j.id, o.rank, o.is_there DESC, length(o.title) DESC, o.id`,
    values: params.values,
    rowMode: 'array',
  });
  const found = new Map<string, PositionSuggestion[]>();
  for (const [jobId, positionId, title, unitName, reason] of rows as [
    string,
    string,
    string,
    string,
    string,
  ][])
    found.set(jobId, [...(found.get(jobId) ?? []), { positionId, title, unitName, reason }]);
  return found;
};
