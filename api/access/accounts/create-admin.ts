import { validateSync } from 'class-validator';
import { IsNull, type DataSource, type EntityManager } from 'typeorm';
import { auditAs } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import { absent } from '../../core/form-text.ts';
import { mistakeOf, Text } from '../../core/input.ts';
import { invalid, type FieldProblem } from '../../core/refusal.ts';
import { spellNames } from '../../core/search/names.ts';
import { Assignment } from '../../org/people/assignment.entity.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Position } from '../../org/positions/position.entity.ts';
import { Account } from '../account.entity.ts';
import { openWithAddress } from '../address.ts';
import { reopened } from './closing.ts';
import { issueLink, linkMinutes, linkPath } from '../passwords/password-link.ts';
import { PositionRole } from '../roles/position-role.entity.ts';
import { installRoles } from '../roles/installing.ts';
import { Email } from './account.inputs.ts';
import { emailOf } from '../email.rules.ts';

/** Who shall administer which organisation; the rules are those of the API. */
export class AdminWanted {
  @Text({ max: 254 })
  @Email()
  email!: string;

  /** The person's name. */
  @Text({ max: 100 })
  name!: string;

  /** The name of the organisation; it is made where there is none of that name. */
  @Text({ max: 100 })
  organisation!: string;
}

const refusal = (path: keyof AdminWanted, zh: string, en: string) =>
  invalid({ path, code: 'INVALID', text: { zh, en } });

const checked = ({ email, name, organisation }: AdminWanted): AdminWanted => {
  const wanted = Object.assign(new AdminWanted(), {
    email: emailOf(email),
    name: name.trim(),
    organisation: organisation.trim(),
  });
  const problems = validateSync(wanted).flatMap(({ property, constraints }): FieldProblem[] =>
    Object.values(constraints ?? {}).map((message) => {
      const { code, text } = mistakeOf(message);
      return { path: property, code, text: { zh: `${property} ${text.zh}`, en: `${property} ${text.en}` } };
    }),
  );
  if (problems.length > 0) throw invalid(...problems);
  return wanted;
};

const organisationOf = async (manager: EntityManager, name: string): Promise<string> => {
  const roots = await manager.find(OrgUnit, { where: { name, parentId: IsNull() } });
  if (roots.length > 1)
    throw refusal(
      'organisation',
      `有 ${roots.length} 个名为“${name}”的组织，请先改名`,
      `there are ${roots.length} organisations called ${name}; rename one first`,
    );
  if (roots[0]) return roots[0].id;
  // A root is its own organisation.
  const [made] = (await manager.query(
    `WITH fresh AS (SELECT nextval(pg_get_serial_sequence('org_unit', 'id')) AS id)
     INSERT INTO org_unit (id, organisation_id, kind, name) SELECT id, id, 'GROUP', $1 FROM fresh RETURNING id`,
    [name],
  )) as { id: string }[];
  return String(made?.id);
};

/** The post of the organisation that carries the administrator's role at its root; the oldest where there are several. */
const adminPost = async (manager: EntityManager, organisationId: string): Promise<string> => {
  const { ADM } = await installRoles(manager, organisationId);
  const [known] = (await manager.query(
    `SELECT o.id FROM position o JOIN position_role c ON c.position_id = o.id
     WHERE o.organisation_id = $1 AND c.role_id = $2 ORDER BY o.id LIMIT 1`,
    [organisationId, ADM],
  )) as { id: string }[];
  if (known) return known.id;
  const texts = [
    'code',
    'tag',
    'owningCompany',
    'jobClass',
    'jobKind',
    'jobSeries',
    'payGrade',
    'workplace',
    'establishedOn',
    'staffUnderCharge',
  ];
  const { identifiers } = await manager.insert(Position, {
    organisationId,
    unitId: organisationId,
    superiorId: null,
    title: '系统管理员',
    ...Object.fromEntries(texts.map((text) => [text, absent()])),
  });
  const positionId = String(identifiers[0]?.['id']);
  await manager.insert(PositionRole, { positionId, roleId: ADM });
  return positionId;
};

/** The person of the address, or the only one of the name who has no account yet, or a new one. */
const personOf = async (
  manager: EntityManager,
  { email, name, organisation }: AdminWanted,
  organisationId: string,
): Promise<string> => {
  const accounts = await manager.find(Account, { where: { email }, relations: { person: true } });
  const account = accounts.find(({ person }) => person.organisationId === organisationId);
  if (!account && accounts.length > 0)
    throw refusal(
      'email',
      `邮箱 ${email} 已用于另一个组织的账号`,
      `${email} is the address of an account of another organisation`,
    );
  if (account) return account.personId;
  const named = await manager.findBy(Person, { organisationId, name });
  if (named.length > 1)
    throw refusal(
      'name',
      `“${organisation}”有 ${named.length} 位名为“${name}”的员工，请在应用中为其开通账号`,
      `${organisation} has ${named.length} people called ${name}; open the account in the app instead`,
    );
  const [person] = named;
  if (person && (await manager.existsBy(Account, { personId: person.id })))
    throw refusal(
      'email',
      `“${name}”已有账号，邮箱不是 ${email}`,
      `${name} has an account already, with another address than ${email}`,
    );
  if (person) return person.id;
  const { identifiers } = await manager.insert(Person, { organisationId, name });
  return String(identifiers[0]?.['id']);
};

const holdPost = async (
  manager: EntityManager,
  { personId, positionId, organisationId }: Record<'personId' | 'positionId' | 'organisationId', string>,
  today: string,
): Promise<void> => {
  const held = (await manager.query(
    `SELECT position_id::text AS "positionId", kind FROM assignment
     WHERE person_id = $1 AND (ends_on IS NULL OR ends_on > $2)`,
    [personId, today],
  )) as { positionId: string; kind: string }[];
  if (held.some((assignment) => assignment.positionId === positionId)) return;
  await manager.insert(Assignment, {
    organisationId,
    personId,
    positionId,
    kind: held.some(({ kind }) => kind === 'PRIMARY') ? 'CONCURRENT' : 'PRIMARY',
    startsOn: today,
  });
};

const openAccount = async (
  manager: EntityManager,
  { personId, organisationId, email }: Record<'personId' | 'organisationId' | 'email', string>,
  now: Date,
): Promise<string> => {
  const account = await manager.findOneBy(Account, { personId });
  if (account) {
    await manager.update(Account, { id: account.id }, reopened);
    return account.id;
  }
  const id = await openWithAddress(manager, { personId, organisationId, email }, now);
  // Somebody in the app was faster; the command may be repeated.
  if (id === null)
    throw refusal('email', `邮箱 ${email} 刚被另一个账号使用`, `${email} was just given to another account`);
  return id;
};

/**
 * Makes somebody an administrator: organisation, post with the administrator's role, person and account come into being
 * as far as they are missing, and what is there stays as it is. Answers the path of a one-time link for the password.
 * May be repeated, and may run while Remit does.
 *
 * @throws Refusal INVALID where something does not fit; then nothing was written
 */
export const createAdmin = (db: DataSource, given: AdminWanted, now: Date): Promise<string> =>
  db.transaction(async (manager) => {
    const wanted = checked(given);
    // Two that run at once must not make one organisation twice.
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('create-admin'))`);
    const organisationId = await organisationOf(manager, wanted.organisation);
    const positionId = await adminPost(manager, organisationId);
    const personId = await personOf(manager, wanted, organisationId);
    await holdPost(manager, { personId, positionId, organisationId }, dayOf(now));
    const accountId = await openAccount(manager, { personId, organisationId, email: wanted.email }, now);
    await auditAs(
      manager,
      {
        action: 'createAdmin',
        entity: 'Account',
        entityId: accountId,
        organisationId,
        after: { email: wanted.email, personId, positionId },
      },
      { at: now, accountId: null, personId: null, requestId: 'create-admin' },
    );
    await spellNames(manager);
    return linkPath(await issueLink(manager, accountId, linkMinutes.given, now));
  });
