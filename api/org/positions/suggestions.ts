import type { SignedIn } from '../../core/context.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { isId } from '../../core/input.ts';
import { notFound } from '../../core/refusal.ts';
import { PositionRelation } from './position-relation.entity.ts';

/**
 * Ids of the posts that the name of a relation may stand for, likeliest first (F004): those of its organisation that are
 * called so, then those whose title is a part of the name, or the name of the title; among equals the longest title.
 *
 * @throws Refusal NOT_FOUND
 */
export const postsCalled = async (ctx: SignedIn, relationId: string): Promise<string[]> => {
  const what = { zh: '工作关系', en: 'relation' };
  if (!isId(relationId)) throw notFound(what, 'relationId');
  const params = new Params();
  const id = params.add(relationId);
  const seen = seenBy(ctx.db, ctx.policy, PositionRelation)('r', params);
  const rows = (await ctx.db.query(
    `SELECT o.id::text
     FROM position_relation r JOIN position p ON p.id = r.position_id
     LEFT JOIN LATERAL (
       SELECT n.record_id AS id, min(CASE WHEN n.text = r.raw_name THEN 0 ELSE 1 END) AS rank, max(length(n.text)) AS length
       FROM search_name n
       WHERE n.source = 'position' AND n.organisation_id = p.organisation_id AND n.record_id <> p.id AND length(n.text) > 1
         AND (strpos(r.raw_name, n.text) > 0 OR strpos(n.text, r.raw_name) > 0)
       GROUP BY n.record_id
       ORDER BY rank, length DESC, n.record_id
       LIMIT 10) o ON true
     WHERE r.id = ${id} AND ${seen}
     ORDER BY o.rank, o.length DESC, o.id`,
    params.values,
  )) as { id: string | null }[];
  if (rows.length === 0) throw notFound(what, 'relationId');
  return rows.flatMap((row) => row.id ?? []);
};
