import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen, type readSeen } from '../../core/load-seen.ts';
import { checkTakesNothing } from '../../core/losing.ts';
import { invalid, notFound } from '../../core/refusal.ts';
import { checkRevision } from '../../core/revision.ts';
import { postWords } from '../../org/org.editing.ts';
import { checkMay, lastingHolders, leavingNobodyOut } from '../../org/people/people.guard.ts';
import { Position } from '../../org/positions/position.entity.ts';
import { PositionRole } from './position-role.entity.ts';
import { Role } from './role.entity.ts';
import { checkMayHandOut } from './role.giving.ts';
import type { SetPositionRolesInput } from './role.inputs.ts';
import { grantsOfRoles, roleWords, rolesStay } from './role.store.ts';

/** Which roles a post shall carry, looked at and allowed. */
export interface PlannedPost {
  readonly post: Position;
  readonly before: readonly Role[];
  readonly after: readonly Role[];
}

type Wanted = Pick<SetPositionRolesInput, 'positionId' | 'revision' | 'roleIds'>;

/** Roles of the organisation in the order asked for. @throws Refusal NOT_FOUND for one that is none of its roles */
const rolesAmong = async (
  tx: Transacted,
  organisationId: string,
  ids: readonly string[],
): Promise<Role[]> => {
  const roles = await tx.manager.find(Role, { where: { organisationId }, order: { code: 'ASC' } });
  const chosen = [...new Set(ids)].map((id) => roles.find((role) => role.id === id));
  const isWhole = (all: readonly (Role | undefined)[]): all is Role[] => !all.includes(undefined);
  if (!isWhole(chosen)) throw notFound(roleWords, 'input.roleIds');
  return chosen;
};

/**
 * Looks at the roles that a post shall carry: whether they are of its organisation and the caller's to give. Commands and
 * previews plan alike.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, INVALID
 */
export const planPost = async (
  tx: Transacted,
  { positionId, revision, roleIds }: Wanted,
  load: typeof loadSeen | typeof readSeen = loadSeen,
): Promise<PlannedPost> => {
  const post = await load(tx, Position, positionId, { what: postWords, path: 'input.positionId' });
  const { organisationId, unitId } = post;
  checkMay(tx, 'access.manage', { organisationId, units: [unitId], people: [], positions: [] });
  const parts = { roles: { zh: '角色', en: 'roles' } };
  await checkRevision(tx, Position, post, revision, parts, {
    zh: `岗位“${post.title}”`,
    en: `the post ${post.title}`,
  });
  const after = await rolesAmong(tx, organisationId, roleIds);
  const carried = await tx.manager.find(PositionRole, { where: { positionId: post.id } });
  const before = await rolesAmong(
    tx,
    organisationId,
    carried.map(({ roleId }) => roleId),
  );
  const added = after.filter(({ id }) => !before.some((role) => role.id === id));
  if (added.length > 0 && post.closedOn !== null && post.closedOn <= dayOf(tx.clock.now()))
    throw invalid({
      path: 'input.positionId',
      code: 'CLOSED',
      text: { zh: '岗位已撤销，不能再给它角色', en: 'the post is closed; it takes no more roles' },
    });
  const grants = await grantsOfRoles(
    tx.manager,
    added.map(({ id }) => id),
  );
  const gains = [...grants.values()].flat();
  await checkMayHandOut(tx, post, gains);
  const today = dayOf(tx.clock.now());
  await checkTakesNothing(tx, {
    organisationId,
    people: await lastingHolders(tx, post.id, today),
    from: today,
    until: null,
    abilities: gains.map(({ ability }) => ability),
    by: 'access.manage',
    path: 'input.roleIds',
  });
  return { post, before, after };
};

const codesOf = (roles: readonly Role[]): string[] => roles.map(({ code }) => code).toSorted();

/**
 * Says which roles a post carries from now on. Answers the post's id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, INVALID; INVALID_STATE where nobody would be left to administer the organisation
 */
export const setPositionRoles = async (tx: Transacted, input: SetPositionRolesInput): Promise<string> => {
  await rolesStay(tx, { position: input.positionId });
  const { post, before, after } = await planPost(tx, input);
  const { id, organisationId, unitId } = post;
  const [had, has] = [codesOf(before), codesOf(after)];
  if (had.join() === has.join()) return id;
  await leavingNobodyOut(tx, { organisationId, day: dayOf(tx.clock.now()) }, 'input.roleIds', async () => {
    await tx.manager.delete(PositionRole, { positionId: id });
    if (after.length > 0)
      await tx.manager.insert(
        PositionRole,
        after.map((role) => ({ positionId: id, roleId: role.id })),
      );
    await tx.manager.update(Position, { id }, { revision: post.revision + 1 });
    await audit(tx, {
      action: 'setPositionRoles',
      entity: 'Position',
      entityId: id,
      organisationId,
      assignmentId: tx.policy.under('access.manage', {
        organisationId,
        units: [unitId],
        people: [],
        positions: [],
      }),
      before: { roles: had },
      after: { roles: has },
    });
  });
  return id;
};
