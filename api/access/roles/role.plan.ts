import { abilityNames, meaningOf } from '../../core/abilities.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen, readSeen } from '../../core/load-seen.ts';
import { ownPosts } from '../../core/own-posts.ts';
import { invalid, notFound, type FieldProblem } from '../../core/refusal.ts';
import { checkRevision, type PartWords } from '../../core/revision.ts';
import { unitWords } from '../../org/org.editing.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import type { PostPlace } from '../../org/people/people.guard.ts';
import type { RoleChangeInput, UpdateRolesInput } from './role.inputs.ts';
import { Role } from './role.entity.ts';
import { checkKeepsRoles, checkMayPutIn } from './role.giving.ts';
import { asGiven, grantProblems, type GivenGrant } from './role-grants.rules.ts';
import { grantsOfRoles, roleWords } from './role.store.ts';

/** What becomes of one role, looked at and allowed. */
export interface PlannedRole {
  readonly role: Role;
  readonly names: { readonly nameZh: string; readonly nameEn: string };
  readonly before: readonly GivenGrant[];
  readonly after: readonly GivenGrant[];
}

/** What parts of a role are called where somebody else has changed it: its names, and the abilities that it gives. */
const partWords: PartWords = {
  nameZh: { zh: '中文名称', en: 'Chinese name' },
  nameEn: { zh: '英文名称', en: 'English name' },
  ...Object.fromEntries(
    abilityNames.map((ability) => {
      const { zh, en } = meaningOf(ability);
      return [`grants.${ability}`, { zh: `“${zh}”`, en }];
    }),
  ),
};

/** What a role is called in a sentence. */
const calledOf = ({ nameZh, nameEn }: Role): Bilingual => ({
  zh: `角色“${nameZh}”`,
  en: `the role ${nameEn}`,
});

const twice = (roles: readonly RoleChangeInput[]): void => {
  const at = roles.findIndex(({ id }, here) => roles.findIndex((other) => other.id === id) < here);
  if (at >= 0)
    throw invalid({
      path: `input.roles.${at}.id`,
      code: 'TWICE',
      text: { zh: '同一个角色出现了两次', en: 'the same role stands here twice' },
    });
};

/** Refuses names that another role of the organisation has. @throws Refusal INVALID */
export const checkNames = async (
  tx: Transacted,
  organisationId: string,
  wanted: readonly {
    readonly id: string | null;
    readonly nameZh: string;
    readonly nameEn: string;
    readonly path: string;
  }[],
): Promise<void> => {
  const rows = await tx.manager.find(Role, { where: { organisationId } });
  const changed = new Set(wanted.map(({ id }) => id));
  const others = rows.filter(({ id }) => !changed.has(id));
  const problems = wanted.flatMap((one) =>
    (['nameZh', 'nameEn'] as const).flatMap((name) => {
      const taken = [...others, ...wanted.filter((other) => other !== one)].some(
        (other) => other[name].toLowerCase() === one[name].toLowerCase(),
      );
      return taken
        ? [
            {
              path: `${one.path}.${name}`,
              code: 'TAKEN',
              text: {
                zh: `已有名为“${one[name]}”的角色，请换一个名称`,
                en: `another role is called ${one[name]}; choose another name`,
              },
            },
          ]
        : [];
    }),
  );
  if (problems.length > 0) throw invalid(...problems);
};

/** The posts that carry a role and that the caller holds or is to hold. */
export const ownPostsWith = (tx: Transacted, roleId: string): Promise<PostPlace[]> =>
  tx.manager.query(
    `SELECT o.id::text, o.organisation_id::text AS "organisationId", o.unit_id::text AS "unitId"
     FROM position_role c JOIN position o ON o.id = c.position_id WHERE c.role_id = $1 AND o.id = any($2::bigint[])`,
    [roleId, ownPosts(tx.actor)],
  );

/** What is wrong with a grant, with the role that it is in: all grants of a role are sent, also those that nobody changed now. */
const ofRole = ({ nameZh, nameEn }: Role, { text, ...problem }: FieldProblem): FieldProblem => ({
  ...problem,
  text: { zh: `角色“${nameZh}”：${text.zh}`, en: `role “${nameEn}”: ${text.en}` },
});

/**
 * Looks at changes of roles as a whole: whether each is well written, of the state that the caller read, and theirs to
 * make. Commands and previews plan alike.
 *
 * @param load `loadSeen` for a command, `readSeen` for a preview, which locks nothing.
 * @throws Refusal NOT_FOUND, FORBIDDEN, CONFLICT, INVALID
 */
export const planRoles = async (
  tx: Transacted,
  { organisationId, roles: changes }: Pick<UpdateRolesInput, 'organisationId' | 'roles'>,
  load: typeof loadSeen | typeof readSeen = loadSeen,
): Promise<readonly PlannedRole[]> => {
  const root = await readSeen(tx, OrgUnit, organisationId, { what: unitWords, path: 'input.organisationId' });
  checkKeepsRoles(tx, root.organisationId);
  twice(changes);
  const roles: Role[] = [];
  for (const [at, { id, revision }] of changes.entries()) {
    const role = await load(tx, Role, id, { what: roleWords, path: `input.roles.${at}.id` });
    await checkRevision(tx, Role, role, revision, partWords, calledOf(role));
    if (role.organisationId !== organisationId) throw notFound(roleWords, `input.roles.${at}.id`);
    roles.push(role);
  }
  const problems = changes.flatMap(({ grants }, at) =>
    grantProblems(grants ?? [], `input.roles.${at}.grants`).map((problem) =>
      ofRole(roles[at] as Role, problem),
    ),
  );
  if (problems.length > 0) throw invalid(...problems);
  const held = await grantsOfRoles(
    tx.manager,
    roles.map(({ id }) => id),
  );
  const planned = roles.map((role, at): PlannedRole => {
    const { nameZh, nameEn, grants } = changes[at] as RoleChangeInput;
    const before = held.get(role.id) ?? [];
    return {
      role,
      names: { nameZh: nameZh?.trim() ?? role.nameZh, nameEn: nameEn?.trim() ?? role.nameEn },
      before,
      after: grants ? asGiven(grants) : before,
    };
  });
  await checkNames(
    tx,
    organisationId,
    planned.map(({ role, names }, at) => ({ id: role.id, ...names, path: `input.roles.${at}` })),
  );
  for (const [at, { role, before, after }] of planned.entries())
    await checkMayPutIn(
      tx,
      { code: role.code, organisationId, before, after, path: `input.roles.${at}` },
      await ownPostsWith(tx, role.id),
    );
  return planned;
};
