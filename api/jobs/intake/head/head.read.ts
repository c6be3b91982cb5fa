import { dayOf } from '../../../core/clock.ts';
import type { SignedIn } from '../../../core/context.ts';
import { Params, seenBy } from '../../../core/filter.ts';
import { absent, type FormText } from '../../../core/form-text.ts';
import { isId } from '../../../core/input.ts';
import { query } from '../../../core/sql.ts';
import { openOn } from '../../../org/as-of.ts';
import { headFields } from '../../../org/positions/position-head.inputs.ts';
import { Position } from '../../../org/positions/position.entity.ts';
import { OrgUnit } from '../../../org/units/org-unit.entity.ts';
import type { NamedPost, PostHead } from './head.rules.ts';

/** A post with its head, and where it belongs. */
export interface FoundPost {
  readonly head: PostHead;
  readonly organisationId: string;
  readonly unitId: string;
  readonly revision: number;
}

type Row = [
  post: Record<string, unknown>,
  organisationId: string,
  unitId: string,
  unit: PostHead['unit'] | null,
  superior: PostHead['superior'],
  reporting: readonly string[],
  relations: readonly NamedPost[],
];

const columnOf = (field: string): string =>
  field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** What a post says in its head, in one statement; null where there is none or it may not be seen. */
export const readPostHead = async (ctx: SignedIn, positionId: string): Promise<FoundPost | null> => {
  if (!isId(positionId)) return null;
  const params = new Params();
  const seen = (entity: unknown, alias: string): string => seenBy(ctx.db, ctx.policy, entity)(alias, params);
  const [row] = await query(ctx, {
    text: `SELECT to_jsonb(p), p.organisation_id::text, p.unit_id::text,
        (SELECT jsonb_build_object('name', u.name, 'aliases', u.aliases) FROM org_unit u WHERE u.id = p.unit_id AND ${seen(OrgUnit, 'u')}),
        (SELECT jsonb_build_object('title', s.title, 'aliases', s.aliases) FROM position s WHERE s.id = p.superior_id AND ${seen(Position, 's')}),
        (SELECT coalesce(jsonb_agg(b.title ORDER BY b.sort, b.id), '[]') FROM position b
          WHERE b.superior_id = p.id AND ${openOn('b', params.add(dayOf(ctx.clock.now())))} AND ${seen(Position, 'b')}),
        (SELECT coalesce(jsonb_agg(jsonb_build_object('id', r.id::text, 'kind', r.kind, 'rawName', r.raw_name, 'title', t.title)
            ORDER BY r.kind, r.seq, r.id), '[]')
          FROM position_relation r LEFT JOIN position t ON t.id = r.to_position_id AND ${seen(Position, 't')}
          WHERE r.position_id = p.id)
      FROM position p WHERE p.id = ${params.add(positionId)}::bigint AND ${seen(Position, 'p')}`,
    values: params.values,
    rowMode: 'array',
  });
  if (!row) return null;
  const [post, organisationId, unitId, unit, superior, reporting, relations] = row as Row;
  return {
    organisationId,
    unitId,
    revision: post['revision'] as number,
    head: {
      id: positionId,
      title: post['title'] as string,
      aliases: post['aliases'] as string[],
      unit: unit ?? { name: '', aliases: [] },
      texts: Object.fromEntries(
        headFields.map((field) => [field, (post[columnOf(field)] as FormText | null) ?? absent()]),
      ) as PostHead['texts'],
      headcountPlan: post['headcount_plan'] as number | null,
      superior,
      reporting,
      relations,
    },
  };
};

/** A post that a name may stand for. */
export interface PostCalled {
  readonly positionId: string;
  readonly title: string;
  readonly unitName: string;
  /** Whether it is called exactly so. */
  readonly isExact: boolean;
}

/** So many posts are shown for one name. */
const most = 8;

/**
 * The posts that names may stand for, by name: those called so first, in the post's own unit before others. Only posts of
 * its organisation that exist today, never the post itself.
 */
export const postsCalledSo = async (
  ctx: SignedIn,
  { head, organisationId, unitId }: FoundPost,
  names: readonly string[],
): Promise<ReadonlyMap<string, PostCalled[]>> => {
  const found = new Map<string, PostCalled[]>();
  if (names.length === 0) return found;
  const params = new Params();
  const [wanted, organisation, own, unit, today] = [
    [...new Set(names)],
    organisationId,
    head.id,
    unitId,
    dayOf(ctx.clock.now()),
  ].map(params.add);
  const rows = (await query(ctx, {
    text: `SELECT n.name, o.id::text, o.title, o.unit_name, o.is_exact
      FROM unnest(${wanted}::text[]) n (name) CROSS JOIN LATERAL (
        SELECT p.id, p.title, u.name AS unit_name, (p.title = n.name OR n.name = any(p.aliases)) AS is_exact,
          p.unit_id = ${unit}::bigint AS is_near
        FROM position p JOIN org_unit u ON u.id = p.unit_id AND ${seenBy(ctx.db, ctx.policy, OrgUnit)('u', params)}
        WHERE p.organisation_id = ${organisation}::bigint AND p.id <> ${own}::bigint
          AND (p.closed_on IS NULL OR p.closed_on > ${today}::date)
          AND (p.title = n.name OR n.name = any(p.aliases)
            OR length(p.title) > 1 AND length(n.name) > 1 AND (strpos(n.name, p.title) > 0 OR strpos(p.title, n.name) > 0))
          AND ${seenBy(ctx.db, ctx.policy, Position)('p', params)}
        ORDER BY is_exact DESC, is_near DESC, length(p.title) DESC, p.id
        LIMIT ${most}) o
      ORDER BY n.name, o.is_exact DESC, o.is_near DESC, length(o.title) DESC, o.id`,
    values: params.values,
    rowMode: 'array',
  })) as [string, string, string, string, boolean][];
  for (const [name, positionId, title, unitName, isExact] of rows)
    found.set(name, [...(found.get(name) ?? []), { positionId, title, unitName, isExact }]);
  return found;
};

/** The one post that is called exactly so; null where there is none, or more than one. */
export const theOneCalled = (posts: readonly PostCalled[] = []): string | null => {
  const exact = posts.filter(({ isExact }) => isExact);
  return exact.length === 1 ? (exact[0]?.positionId ?? null) : null;
};
