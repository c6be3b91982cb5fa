import type { EntityManager } from 'typeorm';
import { heldPosts } from '../access/grants.ts';
import type { Ability } from '../core/abilities.ts';
import type { UnitTree } from '../core/actor.ts';
import { dayOf } from '../core/clock.ts';
import type { Transacted } from '../core/command.ts';
import { invalid, notFound } from '../core/refusal.ts';
import { levelRule } from './ticket.rules.ts';
import type { Ticket } from './ticket.entity.ts';

/** A post of an organisation with its holder today, and how far each of its abilities goes. */
export interface HeldPost {
  readonly personId: string;
  readonly personName: string;
  readonly positionTitle: string;
  readonly unitId: string;
  readonly roles: readonly string[];
  readonly grants: readonly { readonly ability: Ability; readonly scope: string }[];
}

/** Every post that is held on a day in an organisation (or by one of its people), with what its holder may do. */
export const heldPostsOf = async (
  manager: Pick<EntityManager, 'query'>,
  organisationId: string,
  day: string,
  personId: string | null = null,
): Promise<HeldPost[]> => {
  const rows = (await manager.query(
    `SELECT p.id::text, p.name, (${heldPosts('p.id', '$2::date')}) AS posts
     FROM person p WHERE p.organisation_id = $1 AND ($3::bigint IS NULL OR p.id = $3) ORDER BY p.id`,
    [organisationId, day, personId],
  )) as { id: string; name: string; posts: PostJson[] }[];
  return rows.flatMap(({ id, name, posts }) =>
    posts.map(({ positionTitle, unitId, grants }) => ({
      personId: id,
      personName: name,
      positionTitle,
      unitId,
      grants,
      roles: [...new Set(grants.flatMap(({ source }) => source.roleCode ?? []))],
    })),
  );
};

interface PostJson {
  readonly positionTitle: string;
  readonly unitId: string;
  readonly grants: readonly { ability: Ability; scope: string; source: { roleCode?: string } }[];
}

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
export const checkTarget = async (tx: Transacted, ticket: Ticket, { unitId, personId }: Target): Promise<void> => {
  const today = dayOf(tx.clock.now());
  const units = (await tx.manager.query(
    'SELECT id FROM org_unit WHERE id = $1 AND organisation_id = $2 AND (closed_on IS NULL OR closed_on > $3)',
    [unitId, ticket.organisationId, today],
  )) as unknown[];
  if (units.length === 0) throw notFound({ zh: '部门', en: 'unit' }, 'input.unitId');
  if (!personId) return;
  const posts = await heldPostsOf(tx.manager, ticket.organisationId, today, personId);
  if (posts.length === 0) throw notFound({ zh: '人员', en: 'person' }, 'input.personId');
  if (!posts.some((post) => post.unitId === unitId))
    throw invalid({
      path: 'input.personId',
      code: 'NOT_THERE',
      text: { zh: '此人目前不在该部门任职', en: 'holds no post in that unit today' },
    });
  await checkLevel(tx, ticket, posts, today);
};

const checkLevel = async (tx: Transacted, ticket: Ticket, posts: readonly HeldPost[], today: string): Promise<void> => {
  const rule = levelRule(ticket.level);
  const roles = posts.flatMap((post) => post.roles);
  if (!rule || !roles.some((role) => rule.never.includes(role)) || roles.some((role) => rule.instead.includes(role))) return;
  const everyone = await heldPostsOf(tx.manager, ticket.organisationId, today);
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
export const callbackUnitOf = async (tx: Transacted, { organisationId, originUnitId }: Ticket): Promise<string | null> => {
  const posts = await heldPostsOf(tx.manager, organisationId, dayOf(tx.clock.now()));
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
