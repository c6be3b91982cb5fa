import { dayOf } from '../../../core/clock.ts';
import type { SignedIn } from '../../../core/context.ts';
import { Params, seenBy, type Condition } from '../../../core/filter.ts';
import { query } from '../../../core/sql.ts';
import { Assignment } from '../../../org/people/assignment.entity.ts';
import { Person } from '../../../org/people/person.entity.ts';
import { Position } from '../../../org/positions/position.entity.ts';
import { inForceOn } from '../../in-force.ts';
import { JobDescription } from '../../job-description.entity.ts';
import { stateOn } from '../../job.state.ts';
import type { StoredJobState } from '../../job.words.ts';
import type { RegisterRow } from './register.columns.ts';

/** How many posts are read, and kept in memory, at a time. */
const AT_ONCE = 500;

/** Where a page ended: the place of the unit in the tree, of the post in the unit, and its id. */
type Place = readonly [order: number, sort: number, id: string];

type Read = Omit<RegisterRow, 'path' | 'state' | 'isClosed'> & {
  readonly unitId: string;
  readonly state: StoredJobState | null;
  readonly effectiveTo: string | null;
};

const texts = [
  'code',
  'tag',
  'owning_company',
  'job_class',
  'job_kind',
  'job_series',
  'pay_grade',
  'workplace',
];
const camel = (column: string): string =>
  column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

const statement = (
  { db, policy, clock }: SignedIn,
  { units, where, after }: { units: readonly string[]; where: readonly Condition[]; after: Place | null },
): { text: string; values: readonly unknown[] } => {
  const params = new Params();
  const { add } = params;
  const seen = (entity: unknown, alias: string): string => seenBy(db, policy, entity)(alias, params);
  const today = `${add(dayOf(clock.now()))}::date`;
  const words = texts.map((column) => `'${camel(column)}', p.${column}`).join(', ');
  const text = `SELECT u.ord::int, p.sort, p.id::text, jsonb_build_object(
      'id', p.id::text, 'unitId', p.unit_id::text, 'title', p.title, 'aliases', p.aliases, 'isLead', p.is_lead, 'plan', p.headcount_plan,
      'openedOn', p.opened_on, 'closedOn', p.closed_on, ${words},
      'superior', (SELECT s.title FROM position s WHERE s.id = p.superior_id AND ${seen(Position, 's')}),
      'holders', (SELECT coalesce(jsonb_agg(h.name ORDER BY a.starts_on, a.id), '[]') FROM assignment a JOIN person h ON h.id = a.person_id
        WHERE a.position_id = p.id AND a.starts_on <= ${today} AND (a.ends_on IS NULL OR a.ends_on > ${today})
          AND ${seen(Assignment, 'a')} AND ${seen(Person, 'h')}),
      'version', j.version, 'state', j.state, 'effectiveFrom', j.effective_from, 'effectiveTo', j.effective_to,
      'reviewedOn', (j.reviewed_at AT TIME ZONE 'Asia/Shanghai')::date)
    FROM unnest(${add([...units])}::bigint[]) WITH ORDINALITY u (id, ord)
    JOIN position p ON p.unit_id = u.id
    LEFT JOIN LATERAL (SELECT v.* FROM job_description v WHERE v.position_id = p.id AND ${seen(JobDescription, 'v')}
      ORDER BY (${inForceOn('v', today)}) DESC, v.version DESC LIMIT 1) j ON true
    WHERE ${[seen(Position, 'p'), ...where.map((condition) => condition('p', params))].join(' AND ')}
      ${after ? `AND (u.ord, p.sort, p.id) > (${add(after[0])}::bigint, ${add(after[1])}::int, ${add(after[2])}::bigint)` : ''}
    ORDER BY u.ord, p.sort, p.id LIMIT ${AT_ONCE}`;
  return { text, values: params.values };
};

/**
 * All posts that may be seen and meet the conditions, unit after unit as the tree has them, some hundred at a time: no
 * number of posts is too many.
 */
export async function* registerRows(
  ctx: SignedIn,
  where: readonly Condition[],
): AsyncGenerator<readonly RegisterRow[]> {
  const { tree, organisationIds } = ctx.actor;
  const units = organisationIds.flatMap((organisation) => tree.subtree(organisation));
  const today = dayOf(ctx.clock.now());
  const pathOf = (unitId: string): string[] =>
    tree
      .path(unitId)
      .map((unit) => tree.name(unit) ?? '')
      .toReversed();
  for (let after: Place | null = null; ;) {
    const found = (await query(ctx, {
      ...statement(ctx, { units, where, after }),
      rowMode: 'array',
    })) as [number, number, string, Read][];
    yield found.map(([, , , { unitId, effectiveTo, state, ...row }]) => ({
      ...row,
      path: pathOf(unitId),
      isClosed: row.closedOn !== null && row.closedOn <= today,
      state: state === null ? null : stateOn({ state, effectiveTo }, today),
    }));
    const last = found.at(-1);
    if (!last || found.length < AT_ONCE) return;
    after = [last[0], last[1], last[2]];
  }
}
