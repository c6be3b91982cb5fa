import type { SignedIn } from '../../../core/context.ts';
import { lastDayOf } from '../../people/assignment.rules.ts';
import { checkMay, subjectAt } from '../../people/people.guard.ts';
import { checkBorn, identity, numberTaken } from '../../people/person.commands.ts';
import { CreatePersonInput } from '../../people/person.inputs.ts';
import type { KnownAssignment, KnownPerson, KnownPost } from './known.ts';
import { Rights } from './rights.ts';
import { failDoubles, problemOf, type PlannedRow, type Row } from './row.ts';
import { plainCode } from './words.ts';

const facts = ['name', 'employeeNo', 'gender', 'bornOn', 'education'] as const;

/** A person as they will be. */
export type PersonAfter = { -readonly [Field in (typeof facts)[number]]: KnownPerson[Field] } & {
  readonly id: string;
  readonly before: KnownPerson | null;
};

/** What a sheet of people does. */
export interface PeoplePlan {
  readonly rows: readonly PlannedRow[];
  readonly writes: ReadonlyMap<number, PersonAfter>;
}

/** What is known of the people of an organisation and of the posts that they hold. */
export interface KnownStaff {
  readonly people: readonly KnownPerson[];
  readonly posts: readonly KnownPost[];
  readonly assignments: readonly KnownAssignment[];
}

/** The units in which each person holds a post on a day or later. */
const unitsHeld = ({ posts, assignments }: KnownStaff, day: string): Map<string, string[]> => {
  const unitOf = new Map(posts.map(({ id, unitId }) => [id, unitId]));
  const held = assignments.filter(({ endsOn }) => endsOn === null || endsOn > day);
  return new Map(
    [...Map.groupBy(held, ({ personId }) => personId)].map(([person, theirs]) => [
      person,
      [...new Set(theirs.flatMap(({ positionId }) => unitOf.get(positionId) ?? []))],
    ]),
  );
};

/** Plans a sheet of people, by the rules of createPerson and editPerson. Changes nothing. */
export const planPeople = (
  ctx: SignedIn,
  organisationId: string,
  staff: KnownStaff,
  rows: readonly Row[],
  today: string,
): PeoplePlan => {
  const rights = new Rights(ctx, organisationId);
  const held = unitsHeld(staff, today);
  const byId = new Map(staff.people.map((person) => [person.id, person]));
  const byNumber = new Map(
    staff.people.flatMap((person) =>
      person.employeeNo ? [[plainCode(person.employeeNo), person] as const] : [],
    ),
  );
  const byName = Map.groupBy(staff.people, ({ name }) => name);
  const targets = new Map<Row, PersonAfter>();
  /** New people without a number, by name: two of one name in a sheet cannot be told apart. */
  const key = new Map<Row, string>();

  const known = (row: Row): KnownPerson | null | undefined => {
    const id = row.text('id');
    if (id) {
      const person = byId.get(id);
      if (!person)
        row.fail('id', 'UNKNOWN', {
          zh: '没有这个系统编号的人员；新人员请留空',
          en: 'nobody has this id; leave it empty for new people',
        });
      return person;
    }
    const number = plainCode(row.text('employeeNo') ?? '');
    if (number) return byNumber.get(number) ?? null;
    const name = row.text('name');
    const [person, ...others] = name ? (byName.get(name) ?? []) : [];
    if (!person || others.length === 0) return person ?? null;
    row.fail('name', 'AMBIGUOUS', {
      zh: `有 ${others.length + 1} 位“${name}”，请填写工号`,
      en: `${others.length + 1} people are called ${name}; give the staff number`,
    });
    return undefined;
  };

  for (const row of rows) {
    const before = known(row);
    if (before === undefined) continue;
    const name = row.text('name') ?? before?.name ?? '';
    if (!name) {
      if (!row.isWrong) row.fail('name', 'REQUIRED', { zh: '不能为空', en: 'is required' });
      continue;
    }
    const after: PersonAfter = {
      id: before?.id ?? `line ${row.line}`,
      before,
      name,
      employeeNo: before?.employeeNo ?? null,
      gender: before?.gender ?? null,
      bornOn: before?.bornOn ?? null,
      education: before?.education ?? null,
    };
    for (const fact of facts) {
      const given = row.value<string>(fact);
      if (fact !== 'name' && given !== undefined)
        after[fact] = fact === 'employeeNo' && given !== null ? plainCode(given) : given;
    }
    // One who is known keeps the number as it is written.
    if (before?.employeeNo && after.employeeNo && plainCode(before.employeeNo) === after.employeeNo)
      after.employeeNo = before.employeeNo;
    row.isNew = before === null;
    targets.set(row, after);
    key.set(row, before?.id ?? (after.employeeNo ? `number ${after.employeeNo}` : `name ${after.name}`));
  }
  failDoubles(Map.groupBy(targets.keys(), (row) => key.get(row)).values(), (one, other) =>
    facts.every((fact) => one.value(fact) === other.value(fact)),
  );

  for (const [row, after] of targets) check(row, after);
  checkNumbers();

  const writes = new Map<number, PersonAfter>();
  for (const [row, after] of targets)
    if (!row.isWrong && (row.isNew || row.changes.length > 0)) writes.set(row.line, after);
  return { rows: rows.map((row) => row.planned), writes };

  function check(row: Row, after: PersonAfter): void {
    const { before } = after;
    row.mustBeInput(
      Object.assign(new CreatePersonInput(), Object.fromEntries(facts.map((fact) => [fact, after[fact]]))),
      (path) => path,
    );
    if (!row.problems.some(({ field }) => field === 'bornOn'))
      row.must('bornOn', () => checkBorn(after.bornOn, today));
    for (const fact of facts)
      if (after[fact] !== (before?.[fact] ?? null)) row.change(fact, before?.[fact] ?? null, after[fact]);
    // Asked of what is given and not only of what differs: else a refusal would tell whether a guess was right.
    for (const fact of identity)
      if (row.value(fact) !== undefined && rights.ofIdentities)
        row.fail(fact, 'FORBIDDEN', rights.ofIdentities.text);
    const lastDay = row.value<string>('lastDay');
    if (lastDay !== undefined && lastDay !== lastDayOf(before?.leftOn ?? null))
      row.fail('lastDay', 'FIXED', {
        zh: '离职请在人员页面办理，表格不能修改',
        en: 'leaving is recorded on the person’s page; a sheet cannot change it',
      });
    if (!row.isNew && row.changes.length === 0) return;
    const units = before ? (held.get(before.id) ?? []) : [];
    const problem =
      units.length > 0
        ? problemOf(() => checkMay(ctx, 'org.edit', subjectAt(organisationId, units)))
        : rights.inOrganisation;
    if (problem) row.fail(null, 'FORBIDDEN', problem.text);
  }

  /** No two people have one number in the end. */
  function checkNumbers(): void {
    const owners = new Map<string, PersonAfter | KnownPerson>();
    const changing = new Set([...targets.values()].map(({ id }) => id));
    for (const person of staff.people)
      if (person.employeeNo && !changing.has(person.id)) owners.set(person.employeeNo, person);
    for (const [row, after] of targets) {
      const isDouble = row.problems.some(({ code }) => code === 'CONTRADICTS' || code === 'DUPLICATE');
      if (!after.employeeNo || isDouble) continue;
      const other = owners.get(after.employeeNo);
      if (other && other.id !== after.id) {
        const { code, text } = numberTaken(after.employeeNo, other.name);
        row.fail('employeeNo', code, text);
      } else owners.set(after.employeeNo, after);
    }
  }
};
