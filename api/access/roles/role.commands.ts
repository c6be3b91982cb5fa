import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen, readSeen } from '../../core/load-seen.ts';
import { invalid, Refusal, type FieldProblem } from '../../core/refusal.ts';
import { wholeOf } from '../../core/subject.ts';
import { someOf, unitWords } from '../../org/org.editing.ts';
import { leavingNobodyOut } from '../../org/people/people.guard.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import {
  mostRoles,
  type CreateRoleInput,
  type RoleChangeInput,
  type RoleInput,
  type UpdateRolesInput,
} from './role.inputs.ts';
import { Role } from './role.entity.ts';
import { checkKeepsRoles, checkMayPutIn } from './role.giving.ts';
import {
  asGiven,
  giveTheSame,
  grantProblems,
  shippedOf,
  wordsOf,
  type GivenGrant,
} from './role-grants.rules.ts';
import { checkNames, planRoles, type PlannedRole } from './role.plan.ts';
import { rolesStay, roleWords, writeGrants } from './role.store.ts';

type Content = Partial<Pick<Role, 'code'>> &
  Pick<Role, 'nameZh' | 'nameEn'> & { readonly grants: readonly GivenGrant[] };

/** What the audit keeps of a role: its names and each grant under its ability; the code, which stays, with its making and end. */
const audited = ({ grants, ...names }: Content) => ({ ...names, grants: wordsOf(grants) });

const noted = async (
  tx: Transacted,
  action: string,
  { id, organisationId }: Pick<Role, 'id' | 'organisationId'>,
  { before, after }: { readonly before: Content | null; readonly after: Content | null },
): Promise<string> => {
  await audit(tx, {
    action,
    entity: 'Role',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('access.manage', wholeOf(organisationId)),
    before: before && audited(before),
    after: after && audited(after),
  });
  return id;
};

const notNow = (problem: FieldProblem): Refusal =>
  new Refusal('INVALID_STATE', problem.text, { fields: [problem] });

/** Makes a role of the organisation's own. Answers its id. @throws Refusal */
export const createRole = async (tx: Transacted, input: CreateRoleInput): Promise<string> => {
  const root = await readSeen(tx, OrgUnit, input.organisationId, {
    what: unitWords,
    path: 'input.organisationId',
  });
  const { organisationId } = root;
  checkKeepsRoles(tx, organisationId);
  await rolesStay(tx, { organisation: organisationId });
  const problems = grantProblems(input.grants, 'input.grants');
  if (problems.length > 0) throw invalid(...problems);
  const names = { nameZh: input.nameZh.trim(), nameEn: input.nameEn.trim() };
  const { code } = input;
  if (shippedOf(code) || (await tx.manager.existsBy(Role, { organisationId, code })))
    throw invalid({
      path: 'input.code',
      code: 'TAKEN',
      text: { zh: `代码 ${code} 已被使用，请换一个`, en: `the code ${code} is used already; choose another` },
    });
  if ((await tx.manager.countBy(Role, { organisationId })) >= mostRoles)
    throw notNow({
      path: 'input.organisationId',
      code: 'TOO_MANY',
      text: {
        zh: `一个组织最多 ${mostRoles} 个角色，请先删除不用的角色。`,
        en: `An organisation has at most ${mostRoles} roles; delete one that is not used first.`,
      },
    });
  await checkNames(tx, organisationId, [{ id: null, ...names, path: 'input' }]);
  const grants = asGiven(input.grants);
  await checkMayPutIn(tx, { code, organisationId, before: [], after: grants, path: 'input' }, []);
  const role = await tx.manager.save(tx.manager.create(Role, { organisationId, code, ...names }));
  await writeGrants(tx, role.id, grants);
  return noted(tx, 'createRole', role, { before: null, after: { code, ...names, grants } });
};

const write = async (
  tx: Transacted,
  action: string,
  { role, names, before, after }: PlannedRole,
): Promise<void> => {
  const { nameZh, nameEn } = role;
  if (giveTheSame(before, after) && nameZh === names.nameZh && nameEn === names.nameEn) return;
  await tx.manager.update(Role, { id: role.id }, { ...names, revision: role.revision + 1 });
  if (!giveTheSame(before, after)) await writeGrants(tx, role.id, after);
  await noted(tx, action, role, {
    before: { nameZh, nameEn, grants: before },
    after: { ...names, grants: after },
  });
};

/**
 * Changes roles together or not at all. Answers their ids.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, INVALID; INVALID_STATE where nobody would be left to administer the organisation
 */
export const updateRoles = async (tx: Transacted, input: UpdateRolesInput): Promise<readonly string[]> => {
  const { organisationId } = input;
  await rolesStay(tx, { organisation: organisationId });
  const planned = await planRoles(tx, input);
  const on = { organisationId, day: dayOf(tx.clock.now()) };
  await leavingNobodyOut(tx, on, 'input.roles', async () => {
    for (const one of planned) await write(tx, 'updateRole', one);
  });
  return planned.map(({ role }) => role.id);
};

const ownRole = (text: { zh: string; en: string }): Refusal =>
  notNow({ path: 'input.id', code: 'SYSTEM', text });

/** Looks at the change of one role; what is refused names the field of an input with one. @throws Refusal */
const planOne = async (tx: Transacted, change: RoleChangeInput): Promise<PlannedRole> => {
  const { organisationId } = await loadSeen(tx, Role, change.id, { what: roleWords, path: 'input.id' });
  try {
    const [planned] = await planRoles(tx, { organisationId, roles: [change] });
    return planned as PlannedRole;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { fields, ...details } = error.details;
    const paths = fields?.map((field) => ({ ...field, path: field.path.replace('input.roles.0', 'input') }));
    throw new Refusal(error.code, error.text, { ...details, ...(paths && { fields: paths }) });
  }
};

/** Removes a role of the organisation's own that no post carries. Answers its id. @throws Refusal */
export const deleteRole = async (tx: Transacted, { id, revision }: RoleInput): Promise<string> => {
  await rolesStay(tx, { role: id });
  const { role, before } = await planOne(tx, { id, revision });
  if (shippedOf(role.code))
    throw ownRole({
      zh: '系统预设的角色不能删除；不需要时，请不要让岗位带有它。',
      en: 'A role that Remit ships cannot be deleted; let no post carry it instead.',
    });
  const posts = (await tx.manager.query(
    `SELECT o.title FROM position_role c JOIN position o ON o.id = c.position_id WHERE c.role_id = $1 ORDER BY o.title, o.id`,
    [role.id],
  )) as { title: string }[];
  if (posts.length > 0) {
    const { zh, en } = someOf(posts.map(({ title }) => title));
    throw notNow({
      path: 'input.id',
      code: 'HELD',
      text: {
        zh: `有岗位带有这个角色：${zh}。请先从这些岗位收回。`,
        en: `Posts carry this role: ${en}. Take it from them first.`,
      },
    });
  }
  await tx.manager.delete(Role, { id: role.id });
  const { nameZh, nameEn } = role;
  return noted(tx, 'deleteRole', role, {
    before: { code: role.code, nameZh, nameEn, grants: before },
    after: null,
  });
};

/** Lets a system role give again what Remit ships it with. Answers its id. @throws Refusal */
export const resetRole = async (tx: Transacted, { id, revision }: RoleInput): Promise<string> => {
  await rolesStay(tx, { role: id });
  const { code, organisationId } = await loadSeen(tx, Role, id, { what: roleWords, path: 'input.id' });
  const grants = shippedOf(code);
  const planned = await planOne(tx, { id, revision, ...(grants && { grants }) });
  if (!grants)
    throw ownRole({
      zh: '这是本组织自己的角色，没有系统预设可以恢复。',
      en: 'This is a role of your own organisation: there is nothing shipped to go back to.',
    });
  await leavingNobodyOut(tx, { organisationId, day: dayOf(tx.clock.now()) }, 'input.id', () =>
    write(tx, 'resetRole', planned),
  );
  return id;
};
