import type { EntityManager } from 'typeorm';
import type { UnitTree } from '../core/actor.ts';
import { uncertifiedAmong } from '../core/certified.ts';
import { dayOf } from '../core/clock.ts';
import type { Transacted } from '../core/command.ts';
import type { SignedIn } from '../core/context.ts';
import { heldPostsOf, type HeldPost } from '../core/held-posts.ts';
import { invalid, notFound, type Refusal } from '../core/refusal.ts';
import { fitsLevel, signersFor, signsForUnit } from './ticket.rules.ts';
import type { Ticket } from './ticket.entity.ts';

/** Where a ticket is to go. */
export interface Target {
  readonly unitId: string;
  readonly personId?: string | null;
}

/** A ticket as far as it decides where it can go. */
type Sent = Pick<Ticket, 'organisationId' | 'originUnitId' | 'level'>;

/** The posts in which somebody may sign for a ticket today, in units that are open. */
export const signersOf = async (
  { db, clock }: SignedIn,
  { organisationId, level }: Sent,
): Promise<readonly HeldPost[]> => {
  const day = dayOf(clock.now());
  const signers = signersFor(level, await heldPostsOf(db, { organisationId, day }));
  const open = await openUnits(db, organisationId, [...new Set(signers.map(({ unitId }) => unitId))], day);
  return signers.filter(({ unitId }) => open.has(unitId));
};

/** Those of some units that belong to an organisation and are open on a day. */
const openUnits = async (
  db: Pick<EntityManager, 'query'>,
  organisationId: string,
  units: readonly string[],
  day: string,
): Promise<Set<string>> => {
  const rows = (await db.query(
    `SELECT id::text FROM org_unit
     WHERE id = any($1::bigint[]) AND organisation_id = $2 AND (closed_on IS NULL OR closed_on > $3)`,
    [units, organisationId, day],
  )) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
};

/**
 * Checks that a ticket can be sent to a place: an open unit of its organisation in which somebody signs whom the level
 * of the ticket allows (F075), and, where a person is named, one of these people. The same places are offered as
 * dispatch targets.
 *
 * @throws Refusal NOT_FOUND or INVALID
 */
export const checkTarget = async (
  tx: Transacted,
  ticket: Sent,
  { unitId, personId }: Target,
): Promise<void> => {
  const { organisationId, level } = ticket;
  const day = dayOf(tx.clock.now());
  if (!(await openUnits(tx.manager, organisationId, [unitId], day)).has(unitId))
    throw notFound({ zh: '部门', en: 'unit' }, 'input.unitId');
  const posts = await heldPostsOf(tx.manager, { organisationId, day });
  const signers = signersFor(level, posts);
  const here = signers.filter((post) => post.unitId === unitId);
  if (personId) checkKnown(posts, unitId, personId);
  if (here.length === 0)
    throw signersFor('COUNTY', posts).some((post) => post.unitId === unitId)
      ? aboveLevel(tx, ticket, signers, 'input.unitId')
      : nobodySigns();
  if (personId) {
    checkPerson(tx, ticket, { signers, posts, unitId, personId });
    await checkCertified(tx, ticket, { unitId, personId, path: 'input.personId' });
  }
  if (personId) return;
  const forUnit = here.filter(signsForUnit);
  if (forUnit.length === 0) throw onlyByName(here);
  await checkSomeCertified(tx, ticket, { unitId, personIds: forUnit.map((post) => post.personId) });
};

/** Refuses a unit in which all who could sign lack their certificate, where that blocks: its ticket would lie there (F040). @throws Refusal INVALID */
const checkSomeCertified = async (
  tx: Transacted,
  { organisationId }: Sent,
  { unitId, personIds }: { readonly unitId: string; readonly personIds: readonly string[] },
): Promise<void> => {
  const day = dayOf(tx.clock.now());
  const found = await uncertifiedAmong(tx, { organisationId, unitIds: [unitId], personIds, day });
  const blocked = new Set(found.filter(({ blocks }) => blocks).map(({ personId }) => personId));
  if (personIds.every((personId) => blocked.has(personId)))
    throw invalid({
      path: 'input.unitId',
      code: 'UNCERTIFIED',
      text: {
        zh: '该部门可以签收的人都没有岗位要求的有效证书，请另选部门',
        en: 'has nobody to sign who holds the certificate that the post asks for; choose another unit',
      },
    });
};

/**
 * Refuses somebody without a certificate that their post in the unit asks for, where the organisation wants that (F040);
 * otherwise whoever sends the ticket is told among the targets.
 *
 * @throws Refusal INVALID
 */
export const checkCertified = async (
  tx: Transacted,
  { organisationId }: Pick<Ticket, 'organisationId'>,
  { unitId, personId, path }: { readonly unitId: string; readonly personId: string; readonly path: string },
): Promise<void> => {
  const day = dayOf(tx.clock.now());
  const found = await uncertifiedAmong(tx, { organisationId, unitIds: [unitId], personIds: [personId], day });
  const [blocked] = found.filter(({ blocks }) => blocks);
  if (!blocked) return;
  const { zh, en } = blocked.text;
  throw invalid({
    path,
    code: 'UNCERTIFIED',
    text: {
      zh: `没有岗位要求的有效证书，不能承办工单：${zh}`,
      en: `lacks a certificate that the post asks for: ${en}`,
    },
  });
};

const checkKnown = (posts: readonly HeldPost[], unitId: string, personId: string): void => {
  const held = posts.filter((post) => post.personId === personId);
  if (held.length === 0) throw notFound({ zh: '人员', en: 'person' }, 'input.personId');
  if (!held.some((post) => post.unitId === unitId))
    throw invalid({
      path: 'input.personId',
      code: 'NOT_THERE',
      text: { zh: '此人目前不在该部门任职', en: 'holds no post in that unit today' },
    });
};

interface Named {
  readonly signers: readonly HeldPost[];
  readonly posts: readonly HeldPost[];
  readonly unitId: string;
  readonly personId: string;
}

const checkPerson = (tx: Transacted, ticket: Sent, { signers, posts, unitId, personId }: Named): void => {
  if (signers.some((post) => post.unitId === unitId && post.personId === personId)) return;
  const roles = posts.filter((post) => post.personId === personId).flatMap((post) => post.roles);
  if (!fitsLevel(ticket.level, roles)) throw aboveLevel(tx, ticket, signers, 'input.personId');
  throw invalid({
    path: 'input.personId',
    code: 'CANNOT_SIGN',
    text: { zh: '此人在该部门的岗位不能签收工单', en: 'cannot sign for tickets in that unit' },
  });
};

const nobodySigns = (): Refusal =>
  invalid({
    path: 'input.unitId',
    code: 'NOBODY_SIGNS',
    text: {
      zh: '该部门目前没有人可以签收工单，请另选部门',
      en: 'has nobody who can sign for tickets today; choose another unit',
    },
  });

const onlyByName = (here: readonly HeldPost[]): Refusal => {
  const names = [...new Set(here.map(({ personName }) => personName))].slice(0, 5);
  return invalid({
    path: 'input.personId',
    code: 'REQUIRED',
    text: {
      zh: `该部门只能指定到人：${names.join('、')}`,
      en: `must name a person of that unit, who alone can sign: ${names.join(', ')}`,
    },
  });
};

/** Refuses a place or person below the level of a ticket and names the nearest supervisors with their units (F075). */
const aboveLevel = (
  tx: Transacted,
  { originUnitId }: Sent,
  signers: readonly HeldPost[],
  path: 'input.unitId' | 'input.personId',
): Refusal => {
  const { tree } = tx.actor;
  const far = ({ unitId }: HeldPost): number => distance(tree, originUnitId, unitId);
  const names = signers
    .filter(({ roles }) => roles.includes('SUP'))
    .sort((left, right) => far(left) - far(right))
    .slice(0, 3)
    .map(
      ({ unitId, personName, positionTitle }) =>
        `${tree.name(unitId) ?? ''}（${positionTitle} ${personName}）`,
    )
    .join('、');
  return invalid({
    path,
    code: 'LEVEL',
    text: {
      zh: `省级及以上的工单应交主管办理${names && `，可派往：${names}`}`,
      en: `cannot take a ticket from the province or above; give it to a supervisor${names && `: ${names}`}`,
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
