import type { UnitTree } from '../core/actor.ts';
import { dayOf } from '../core/clock.ts';
import type { Transacted } from '../core/command.ts';
import { heldPostsOf, type HeldPost } from '../core/held-posts.ts';
import { invalid, notFound } from '../core/refusal.ts';
import { levelRule } from './ticket.rules.ts';
import type { Ticket } from './ticket.entity.ts';

/** Where a ticket is to go. */
export interface Target {
  readonly unitId: string;
  readonly personId?: string | null;
}

/**
 * Checks that a ticket can be sent to a place: an open unit of its organisation and, where a person is named, somebody
 * with a post there today whom the level of the ticket allows (F075).
 *
 * @throws Refusal NOT_FOUND or INVALID
 */
export const checkTarget = async (
  tx: Transacted,
  ticket: Ticket,
  { unitId, personId }: Target,
): Promise<void> => {
  const today = dayOf(tx.clock.now());
  const units = (await tx.manager.query(
    'SELECT id FROM org_unit WHERE id = $1 AND organisation_id = $2 AND (closed_on IS NULL OR closed_on > $3)',
    [unitId, ticket.organisationId, today],
  )) as unknown[];
  if (units.length === 0) throw notFound({ zh: '部门', en: 'unit' }, 'input.unitId');
  if (!personId) return;
  const posts = await heldPostsOf(tx.manager, {
    organisationId: ticket.organisationId,
    day: today,
    personId,
  });
  if (posts.length === 0) throw notFound({ zh: '人员', en: 'person' }, 'input.personId');
  if (!posts.some((post) => post.unitId === unitId))
    throw invalid({
      path: 'input.personId',
      code: 'NOT_THERE',
      text: { zh: '此人目前不在该部门任职', en: 'holds no post in that unit today' },
    });
  await checkLevel(tx, ticket, posts, today);
};

const checkLevel = async (
  tx: Transacted,
  ticket: Ticket,
  posts: readonly HeldPost[],
  today: string,
): Promise<void> => {
  const rule = levelRule(ticket.level);
  const roles = posts.flatMap((post) => post.roles);
  if (
    !rule ||
    !roles.some((role) => rule.never.includes(role)) ||
    roles.some((role) => rule.instead.includes(role))
  )
    return;
  const everyone = await heldPostsOf(tx.manager, { organisationId: ticket.organisationId, day: today });
  const fit = everyone.filter((post) => post.roles.includes('SUP')).slice(0, 5);
  const names = fit.map(({ personName, positionTitle }) => `${personName}（${positionTitle}）`).join('、');
  throw invalid({
    path: 'input.personId',
    code: 'LEVEL',
    text: {
      zh: `省级及以上的工单应交主管办理${names && `，可选：${names}`}`,
      en: `cannot take a ticket from the province or above; give it to a supervisor${names && ` such as ${names}`}`,
    },
  });
};

/** How far a unit lies from another in the tree, counted over their nearest common unit; Infinity across trees. */
const distance = (tree: UnitTree, from: string, to: string): number => {
  const up = tree.path(from);
  const down = tree.path(to);
  const meet = up.findIndex((unit) => down.includes(unit));
  return meet < 0 ? Number.POSITIVE_INFINITY : meet + down.indexOf(up[meet] as string);
};

/**
 * The unit whose people call customers back: the one nearest to the origin with a post that calls back for its unit
 * and does not handle tickets, so that nobody asks about their own work. Null where there is none.
 */
export const callbackUnitOf = async (
  tx: Transacted,
  { organisationId, originUnitId }: Ticket,
): Promise<string | null> => {
  const posts = await heldPostsOf(tx.manager, { organisationId, day: dayOf(tx.clock.now()) });
  const callers = posts.filter(
    ({ grants }) =>
      grants.some(({ ability, scope }) => ability === 'ticket.callBack' && scope !== 'OWN') &&
      !grants.some(({ ability }) => ability === 'ticket.handle'),
  );
  const ranked = callers
    .map(({ unitId }) => ({ unitId, far: distance(tx.actor.tree, originUnitId, unitId) }))
    .sort((left, right) => left.far - right.far || Number(BigInt(left.unitId) - BigInt(right.unitId)));
  return ranked[0]?.unitId ?? null;
};
