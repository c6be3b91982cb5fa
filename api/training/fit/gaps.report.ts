import { setImmediate } from 'node:timers/promises';
import type { SignedIn } from '../../core/context.ts';
import { Params } from '../../core/filter.ts';
import { invalid, notFound, Refusal } from '../../core/refusal.ts';
import { sizeOf } from '../../core/read/paging.ts';
import { calledLike } from '../../core/search/names.ts';
import { query } from '../../core/sql.ts';
import { dayAsked } from '../../org/as-of.ts';
import { factsOf, type Known } from './fit.facts.ts';
import { requirementsSeen } from './fit.requirements.ts';
import { overall, stateOf } from './fit.rules.ts';
import { sightsOn } from './fit.sight.ts';
import type { FitPosition, GapArgs, QualificationGapFilter, QualificationGaps } from './fit.types.ts';
import type { FitState } from './fit.words.ts';
import { countsOf, gravity, talliesOf, type Standing } from './gaps.rules.ts';
import { postFitOf } from './post-fit.ts';

/** So many people are judged before others have their turn. */
const AT_ONCE = 500;

type HolderRow = [assignment: string, person: string, position: string, title: string, unit: string];

/** Who holds a post of the units on a day, as posts stood then. */
const holdersIn = async (
  ctx: SignedIn,
  units: readonly string[],
  day: string,
  { q, positionId }: Pick<QualificationGapFilter, 'q' | 'positionId'>,
): Promise<HolderRow[]> => {
  const params = new Params();
  const at = params.add(day);
  const conditions = [
    `s.unit_id = any(${params.add([...units])}::bigint[])`,
    `(s.starts_on IS NULL OR s.starts_on <= ${at}::date) AND (s.ends_on IS NULL OR s.ends_on > ${at}::date)`,
    `a.starts_on <= ${at}::date AND (a.ends_on IS NULL OR a.ends_on > ${at}::date)`,
    ...(positionId ? [`a.position_id = ${params.add(positionId)}::bigint`] : []),
    ...calledLike('person', q).map((condition) => condition('p', params)),
  ];
  return (await query(ctx, {
    text: `SELECT a.id::text, p.id::text, a.position_id::text, s.title, s.unit_id::text
      FROM position_span s JOIN assignment a ON a.position_id = s.position_id JOIN person p ON p.id = a.person_id
      WHERE ${conditions.join(' AND ')} ORDER BY p.name, a.id`,
    values: params.values,
    rowMode: 'array',
  })) as HolderRow[];
};

/** Whether the asker may know how the holders of a unit’s posts stand. */
const isReached = ({ policy }: SignedIn, organisationId: string, unit: string): boolean => {
  const reach = policy.reach('person.fit').within.get(organisationId);
  return Boolean(reach && (reach.isWhole || reach.units.has(unit)));
};

/** The units in which the asker may know how people stand, in the order of the tree. */
export const unitsSeen = (ctx: SignedIn): string[] =>
  ctx.actor.organisationIds.flatMap((organisation) =>
    ctx.actor.tree.subtree(organisation).filter((unit) => isReached(ctx, organisation, unit)),
  );

/** The units of a subtree in which the asker may know how people stand, and the others. */
const unitsFor = (ctx: SignedIn, unitId: string): { seen: string[]; unseen: string[] } => {
  const { actor, policy } = ctx;
  const root = actor.tree.path(unitId).at(-1);
  if (!root || !actor.organisationIds.includes(root)) throw notFound({ zh: '部门', en: 'unit' }, 'unitId');
  const { true: seen = [], false: unseen = [] } = Object.groupBy(actor.tree.subtree(unitId), (unit) =>
    String(isReached(ctx, root, unit)),
  ) as { true?: string[]; false?: string[] };
  if (seen.length > 0 && policy.has('person.fit')) return { seen, unseen };
  const text = {
    zh: '您无权查看该部门人员的任职资格差距。',
    en: 'You may not see who meets the requirements in that unit.',
  };
  throw new Refusal('FORBIDDEN', text, { fields: [{ path: 'unitId', code: 'FORBIDDEN', text }] });
};

/** A holder with how they stand, as far as counts and the order of the list need it. */
interface HolderStanding extends Standing {
  readonly row: HolderRow;
  readonly person: Known;
  readonly state: FitState | null;
}

/** How all holders stand; their reasons are told of a page of them alone. */
const standingsOf = async (
  ctx: SignedIn,
  holders: readonly HolderRow[],
  day: string,
): Promise<HolderStanding[]> => {
  const [asked, known] = await Promise.all([
    requirementsSeen(ctx, [...new Set(holders.map(([, , position]) => position))], day),
    factsOf(ctx, [...new Set(holders.map(([, person]) => person))]),
  ]);
  const sightOf = sightsOn(ctx, day);
  const standings: HolderStanding[] = [];
  for (const [index, row] of holders.entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await setImmediate();
    const [, personId, positionId] = row;
    const person = known.get(personId);
    if (!person) continue;
    const asks = asked.get(positionId);
    const sight = sightOf(person.organisationId, personId);
    const findings = (asks?.requirements ?? []).map((requirement) => ({
      state: stateOf(requirement, person.facts, day, sight),
      strictness: requirement.strictness,
    }));
    const states = findings.map(({ state }) => state);
    standings.push({ row, person, asks, states, state: asks ? overall(findings) : null });
  }
  return standings;
};

const isListed = (
  { state, states, asks }: HolderStanding,
  { states: wanted, kind }: QualificationGapFilter,
): boolean =>
  (!wanted || (state !== null && wanted.includes(state))) &&
  (!kind || states.some((one, at) => one !== 'MET' && asks?.requirements[at]?.kind === kind));

const placeOf = (list: readonly HolderStanding[], after: string | null | undefined): number => {
  if (!after) return 0;
  const at = list.findIndex(({ row: [id] }) => id === after);
  if (at >= 0) return at + 1;
  throw invalid({
    path: 'after',
    code: 'UNKNOWN',
    text: {
      zh: '找不到这一页的起点，请从第一页开始',
      en: 'is no place of this list any more: begin at the first page',
    },
  });
};

/**
 * The holders of a unit and all below it beside what their posts ask for on a day: everybody is looked at, a page is
 * listed. Six statements, however many they are.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN for the unit; INVALID for a page that cannot be
 */
export const gapsOf = async (
  ctx: SignedIn,
  { unitId, asOf, filter, first, after }: GapArgs,
): Promise<QualificationGaps> => {
  const size = sizeOf(first);
  const day = dayAsked(ctx, asOf, 'asOf');
  const { seen, unseen } = unitsFor(ctx, unitId);
  const asked = filter ?? {};
  const [holders, hidden] = await Promise.all([
    holdersIn(ctx, seen, day, asked),
    unseen.length > 0 ? holdersIn(ctx, unseen, day, {}) : [],
  ]);
  const all = await standingsOf(ctx, holders, day);
  const listed = all
    .filter((standing) => isListed(standing, asked))
    .toSorted((left, right) => gravity(left.state) - gravity(right.state));
  const from = placeOf(listed, after);
  const positionOf = ({ row: [, , id, title, unit] }: HolderStanding): FitPosition => ({
    id,
    title,
    unitId: unit,
    unitName: ctx.actor.tree.name(unit) ?? '…',
  });
  const nodes = listed.slice(from, from + size).map((standing) => {
    const pairing = { id: standing.row[0], position: positionOf(standing), isHolder: true };
    return postFitOf(ctx, standing.person, standing.asks, day, pairing);
  });
  return {
    day,
    counts: countsOf(all.map(({ state }) => state)),
    undescribed: all.filter(({ asks }) => !asks).length,
    leftOut: hidden.length,
    requirements: talliesOf(all, positionOf),
    nodes,
    pageInfo: {
      hasNextPage: from + size < listed.length,
      hasPreviousPage: from > 0,
      startCursor: nodes[0]?.id ?? null,
      endCursor: nodes.at(-1)?.id ?? null,
    },
    totalCount: listed.length,
  };
};
