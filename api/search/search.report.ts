import type { SignedIn } from '../core/context.ts';
import { dayOf } from '../core/clock.ts';
import { Params, seenBy } from '../core/filter.ts';
import { statementName } from '../core/read/statement-name.ts';
import { searchedKinds, type Asking, type Finding } from '../core/search/searched.ts';
import { saysEnough } from '../core/search/spelling.rules.ts';
import { query } from '../core/sql.ts';
import type { SearchGroup, SearchResult } from './search.types.ts';

type Row = readonly [
  kind: string,
  id: string,
  title: string,
  alias: string | null,
  place: string | null,
  unitId: string | null,
  state: string | null,
  isPast: boolean,
];

const statementOf = (kind: string, at: number, finding: Finding, limit: number): string => {
  const { from, id, title, rank, alias, place, unitId, state, isPast = 'false', order } = finding;
  const inOrder = ['is_past', 'rank', ...(order ? [order] : []), `length(${title})`, title, id].join(', ');
  return `(select ${at} as kind_at, row_number() over (), '${kind}', h.id::text, h.title, h.alias, h.place, h.unit_id::text, h.state, h.is_past
    from (select ${id} as id, ${title} as title, ${rank} as rank, ${alias ?? 'null::text'} as alias, ${place ?? 'null::text'} as place,
        ${unitId ?? 'null::bigint'} as unit_id, ${state ?? 'null::text'} as state, ${isPast} as is_past
      from ${from} order by ${inOrder} limit ${limit}) h)`;
};

/**
 * The names from the top down to a unit, as far as its organisation is one's own. Where that is the only one, its own
 * name says nothing and is left out.
 */
const pathTo = ({ tree, organisationIds }: SignedIn['actor'], unitId: string): string => {
  const path = tree.path(unitId);
  if (!organisationIds.includes(path.at(-1) ?? '')) return '';
  const named = organisationIds.length === 1 && path.length > 1 ? path.slice(0, -1) : path;
  return named
    .map((unit) => tree.name(unit) ?? '')
    .toReversed()
    .join(' / ');
};

/** Looks for records of all kinds, or of some, in one statement under each kind's own row filter. */
export const find = async (
  ctx: SignedIn,
  {
    q: typed,
    kinds,
    first,
  }: { readonly q: string; readonly kinds: readonly string[] | null; readonly first: number },
): Promise<SearchResult> => {
  const q = typed.trim();
  if (!saysEnough(q)) return { groups: [], isTooShort: true };

  const params = new Params();
  const asking: Asking = {
    ctx,
    q,
    today: dayOf(ctx.clock.now()),
    params,
    seen: (entity, alias) => seenBy(ctx.db, ctx.policy, entity)(alias, params),
  };
  const parts = searchedKinds().flatMap(([kind, searched], at) => {
    if (kinds && !kinds.includes(kind)) return [];
    const finding = searched.find(asking);
    return finding ? [statementOf(kind, at, finding, first + 1)] : [];
  });
  if (parts.length === 0) return { groups: [], isTooShort: false };
  const text = `${parts.join(' union all ')} order by 1, 2`;
  const name = statementName(text);
  const found = await query(ctx, { text, values: params.values, rowMode: 'array', ...(name && { name }) });

  const groups = new Map<string, SearchGroup>();
  for (const row of found) {
    const [kind, id, title, alias, place, unitId, state, isPast] = row.slice(2) as unknown as Row;
    const group = groups.get(kind) ?? { kind, hits: [], hasMore: false };
    groups.set(kind, group);
    if (group.hits.length === first) {
      group.hasMore = true;
      continue;
    }
    const where = [place, unitId && pathTo(ctx.actor, unitId)].filter(Boolean).join(' · ');
    group.hits.push({ kind, id, title, subtitle: where || null, alias, state, isPast });
  }
  return { groups: [...groups.values()], isTooShort: false };
};
