import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { invalid, Refusal, type FieldProblem } from '../../core/refusal.ts';
import { checkRevision } from '../../core/revision.ts';
import { spellNames } from '../../core/search/names.ts';
import { todayOf } from './assignment.checks.ts';
import { loadPerson } from './assignment.write.ts';
import { ownFacts } from './oneself.rules.ts';
import { checkHas, checkMay, subjectAt, subjectInEach } from './people.guard.ts';
import type { CreatePersonInput, EditPersonInput } from './person.inputs.ts';
import { Person } from './person.entity.ts';

type Facts = Pick<CreatePersonInput, 'name' | 'employeeNo' | 'gender' | 'bornOn' | 'education'>;

/** Facts that only some may see and say. */
export const identity = ['gender', 'bornOn', 'education'] as const;

const isHidden = (fact: string): boolean => identity.some((hidden) => hidden === fact);

/** Facts as the audit has them: of those that few may see it knows that they were changed, and not to what. */
export const auditedOf = (facts: Partial<Facts>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(facts).map(([fact, value]) => [fact, isHidden(fact) ? 'CHANGED' : value]),
  );

const partWords = {
  name: { zh: '姓名', en: 'name' },
  employeeNo: { zh: '工号', en: 'staff number' },
  gender: { zh: '性别', en: 'gender' },
  bornOn: { zh: '出生日期', en: 'day of birth' },
  education: { zh: '学历', en: 'schooling' },
};

/** Refused: somebody else has the number. */
export const numberTaken = (employeeNo: string, name: string): Omit<FieldProblem, 'path'> => ({
  code: 'TAKEN',
  text: {
    zh: `工号 ${employeeNo} 已属于${name}`,
    en: `${employeeNo} is the staff number of ${name} already`,
  },
});

/** Lets staff numbers of an organisation be given one at a time. */
export const numbersStay = async (tx: Transacted, organisationId: string): Promise<void> => {
  await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtext('staff numbers'), hashtext($1))`, [
    organisationId,
  ]);
};

/** Whether somebody is known under a number, one after another, so that two of one number are not written at once. */
const checkNumber = async (
  tx: Transacted,
  organisationId: string,
  employeeNo: string | null | undefined,
  besides: string | null = null,
): Promise<void> => {
  if (!employeeNo) return;
  await numbersStay(tx, organisationId);
  const [other] = (await tx.manager.query(
    'SELECT name FROM person WHERE organisation_id = $1 AND employee_no = $2 AND id IS DISTINCT FROM $3::bigint',
    [organisationId, employeeNo, besides],
  )) as { name: string }[];
  if (other) throw invalid({ path: 'input.employeeNo', ...numberTaken(employeeNo, other.name) });
};

/** Refuses facts of oneself. @throws Refusal FORBIDDEN */
export const checkFactsOfAnother = ({ actor }: SignedIn, personId: string, path: string): void => {
  if (actor.personId !== personId) return;
  const { text } = ownFacts;
  throw new Refusal('FORBIDDEN', text, { fields: [{ path, code: 'FORBIDDEN', text }] });
};

/** Refuses a birth that is still to come. @throws Refusal INVALID */
export const checkBorn = (bornOn: string | null | undefined, today: string): void => {
  if (bornOn && bornOn >= today)
    throw invalid({
      path: 'input.bornOn',
      code: 'TOO_LARGE',
      text: { zh: '出生日期必须早于今天', en: 'The day of birth lies before today' },
    });
};

/** Texts without spaces at their ends; one of nothing else is none. */
const tidied = <Given extends Partial<Facts>>(given: Given): Given => ({
  ...given,
  ...(given.name && { name: given.name.trim() }),
  ...(given.employeeNo !== undefined && { employeeNo: given.employeeNo?.trim() || null }),
});

/** The organisation that is meant: the one asked for, else the only one. @throws Refusal INVALID */
export const organisationOf = ({ actor }: SignedIn, asked: string | null | undefined): string => {
  const [only, ...others] = actor.organisationIds;
  if (asked && actor.organisationIds.includes(asked)) return asked;
  if (!asked && only && others.length === 0) return only;
  throw invalid({
    path: 'input.organisationId',
    code: 'UNKNOWN',
    text: { zh: '请指明您所属的组织', en: 'must name an organisation of yours' },
  });
};

/**
 * Takes a person on. Answers their id.
 *
 * @throws Refusal FORBIDDEN without `org.edit` for the whole organisation, or for facts without `person.identity`;
 *   INVALID for a number that is taken
 */
export const createPerson = async (tx: Transacted, input: CreatePersonInput): Promise<string> => {
  checkHas(tx, 'org.edit');
  const organisationId = organisationOf(tx, input.organisationId);
  const subject = subjectAt(organisationId, []);
  checkMay(tx, 'org.edit', subject);
  const { name, employeeNo = null, gender = null, bornOn = null, education = null } = tidied(input);
  const facts = { name, employeeNo, gender, bornOn, education };
  if (identity.some((fact) => facts[fact] !== null)) checkMay(tx, 'person.identity', subject);
  checkBorn(bornOn, todayOf(tx));
  await checkNumber(tx, organisationId, employeeNo);
  const { identifiers } = await tx.manager.insert(Person, { organisationId, ...facts });
  await spellNames(tx.manager);
  const id = String(identifiers[0]?.['id']);
  await audit(tx, {
    action: 'createPerson',
    entity: 'Person',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('org.edit', subject),
    after: auditedOf(facts),
  });
  return id;
};

/** The units in which a person holds a post today or will. */
const unitsOf = async (tx: Transacted, personId: string): Promise<string[]> => {
  const rows = (await tx.manager.query(
    `SELECT DISTINCT p.unit_id::text AS id FROM assignment a JOIN position p ON p.id = a.position_id
     WHERE a.person_id = $1 AND (a.ends_on IS NULL OR a.ends_on > $2)`,
    [personId, todayOf(tx)],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
};

/**
 * Changes facts of a person. Answers their id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT; FORBIDDEN without `org.edit` in every unit of theirs, for facts without
 *   `person.identity`, and for facts of oneself; INVALID for a number that is taken
 */
export const editPerson = async (tx: Transacted, input: EditPersonInput): Promise<string> => {
  const person = await loadPerson(tx, input.id, 'input.id');
  await checkRevision(tx, Person, person, input.revision, partWords);
  const { id, organisationId } = person;
  const units = await unitsOf(tx, id);
  checkMay(tx, 'org.edit', subjectInEach(organisationId, units));
  const { employeeNo, gender, bornOn, education, name: asked } = input;
  const { name, ...others } = tidied({
    ...(asked && { name: asked }),
    employeeNo,
    gender,
    bornOn,
    education,
  });
  const given = { ...(name && { name }), ...others };
  const changes = Object.fromEntries(
    Object.entries(given).filter(
      ([fact, value]) => value !== undefined && value !== person[fact as keyof Person],
    ),
  ) as Partial<Facts>;
  // Asked of what is given and not only of what differs: else a refusal would tell whether a guess was right.
  if (identity.some((fact) => given[fact] !== undefined))
    checkMay(tx, 'person.identity', { ...subjectAt(organisationId, []), people: [id] });
  const [own] = Object.keys(changes);
  if (own) checkFactsOfAnother(tx, id, `input.${own}`);
  checkBorn(changes.bornOn, todayOf(tx));
  await checkNumber(tx, organisationId, changes.employeeNo, id);
  if (Object.keys(changes).length === 0) return id;
  await tx.manager.update(Person, { id }, { ...(changes as object), revision: person.revision + 1 });
  if (changes.name) await spellNames(tx.manager);
  await audit(tx, {
    action: 'editPerson',
    entity: 'Person',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('org.edit', subjectAt(organisationId, units)),
    before: Object.fromEntries(
      Object.keys(auditedOf(changes)).map((fact) => [
        fact,
        isHidden(fact) ? null : person[fact as keyof Person],
      ]),
    ),
    after: auditedOf(changes),
  });
  return id;
};
