import type { SignedIn } from '../../../core/context.ts';
import { lastDayOf } from '../../people/assignment.rules.ts';
import { checkMay, subjectInEach } from '../../people/people.guard.ts';
import { checkBorn, checkFactsOfAnother, identity, numberTaken } from '../../people/person.commands.ts';
import { CreatePersonInput } from '../../people/person.inputs.ts';
import type { KnownPerson } from './known.ts';
import type { Planner } from './planner.ts';
import { Rights } from './rights.ts';
import { Doubles } from './doubles.ts';
import { problemOf, type PlannedRow, type Row } from './row.ts';
import { plainCode } from './words.ts';

const facts = ['name', 'employeeNo', 'gender', 'bornOn', 'education'] as const;

/** A person as they will be. */
export type PersonAfter = { -readonly [Field in (typeof facts)[number]]: KnownPerson[Field] } & {
  readonly id: string;
  readonly before: KnownPerson | null;
};

/** The units in which people hold a post today or later, by the person. */
export type UnitsHeld = (personIds: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;

/** What of a row the others are judged by. */
interface Heard {
  readonly line: number;
  readonly id: string;
  readonly record: string;
  readonly name: string;
  readonly employeeNo: string | null;
}

/** The record of which a row speaks: of two new people of one name without a number nobody knows who is who. */
const recordOf = ({ before, employeeNo, name }: PersonAfter): string =>
  before?.id ?? (employeeNo ? `number ${employeeNo}` : `name ${name}`);

/** Plans a sheet of people, by the rules of createPerson and editPerson. Changes nothing. */
export class PeoplePlanner implements Planner {
  /** What is written: those of rows with an error are left out. */
  readonly writes = new Map<number, PersonAfter>();
  private readonly rights: Rights;
  private readonly byId: ReadonlyMap<string, KnownPerson>;
  private readonly byNumber: ReadonlyMap<string, KnownPerson>;
  private readonly byName: ReadonlyMap<string, readonly KnownPerson[]>;
  private readonly doubles = new Doubles([...facts, 'lastDay']);
  private heard: Heard[] = [];
  private readonly meant = new Set<string>();
  /** Whose number a row asks for, by its line, where that is somebody else. */
  private readonly owners = new Map<number, string>();

  constructor(
    private readonly ctx: SignedIn,
    private readonly organisationId: string,
    private readonly people: readonly KnownPerson[],
    private readonly unitsHeld: UnitsHeld,
    private readonly today: string,
  ) {
    this.rights = new Rights(ctx, organisationId);
    this.byId = new Map(people.map((person) => [person.id, person]));
    this.byNumber = new Map(
      people.flatMap((person) =>
        person.employeeNo ? [[plainCode(person.employeeNo), person] as const] : [],
      ),
    );
    this.byName = Map.groupBy(people, ({ name }) => name);
  }

  hear(rows: readonly Row[]): void {
    for (const row of rows) {
      const after = this.afterOf(row);
      if (!after) continue;
      const record = recordOf(after);
      const { id, name, employeeNo } = after;
      this.doubles.hear(row, record);
      this.heard.push({ line: row.line, id, record, name, employeeNo });
      const { before } = after;
      const lastDay = row.value<string>('lastDay');
      const ends = lastDay !== undefined && lastDay !== lastDayOf(before?.leftOn ?? null);
      if (before && (ends || facts.some((fact) => after[fact] !== before[fact]))) this.meant.add(id);
    }
  }

  peopleMeant(): ReadonlySet<string> {
    return this.meant;
  }

  /** No two people have one number in the end. */
  settle(): void {
    const owners = new Map<string, { readonly id: string; readonly name: string }>();
    const changing = new Set(this.heard.map(({ id }) => id));
    for (const person of this.people)
      if (person.employeeNo && !changing.has(person.id)) owners.set(person.employeeNo, person);
    for (const { line, record, ...person } of this.heard) {
      if (!person.employeeNo || this.doubles.isDouble(line, record)) continue;
      const other = owners.get(person.employeeNo);
      if (other && other.id !== person.id) this.owners.set(line, other.name);
      else owners.set(person.employeeNo, person);
    }
    this.heard = [];
  }

  async judge(rows: readonly Row[]): Promise<PlannedRow[]> {
    const afters = rows.map((row) => [row, this.afterOf(row)] as const);
    for (const [row, after] of afters) if (after) this.check(row, after);
    const changing = afters.flatMap(([row, after]) =>
      after?.before && row.changes.length > 0 ? [after.before.id] : [],
    );
    const held = changing.length > 0 ? await this.unitsHeld(changing) : new Map<string, string[]>();
    for (const [row, after] of afters) {
      if (!after) continue;
      this.checkRight(row, held.get(after.id) ?? []);
      const owner = this.owners.get(row.line);
      if (owner !== undefined && after.employeeNo) {
        const { code, text } = numberTaken(after.employeeNo, owner);
        row.fail('employeeNo', code, text);
      }
      if (row.writes) this.writes.set(row.line, after);
    }
    return rows.map((row) => row.planned);
  }

  /** The person of a row: known, new (null), or not to be said (undefined), which is then a problem of the row. */
  private known(row: Row): KnownPerson | null | undefined {
    const id = row.text('id');
    if (id) {
      const person = this.byId.get(id);
      if (!person)
        row.fail('id', 'UNKNOWN', {
          zh: '没有这个系统编号的人员；新人员请留空',
          en: 'nobody has this id; leave it empty for new people',
        });
      return person;
    }
    const number = plainCode(row.text('employeeNo') ?? '');
    if (number) return this.byNumber.get(number) ?? null;
    const name = row.text('name');
    const [person, ...others] = name ? (this.byName.get(name) ?? []) : [];
    if (!person || others.length === 0) return person ?? null;
    row.fail('name', 'AMBIGUOUS', {
      zh: `有 ${others.length + 1} 位“${name}”，请填写工号`,
      en: `${others.length + 1} people are called ${name}; give the staff number`,
    });
    return undefined;
  }

  /** The person as the row wants them; null where it does not say whom it means. */
  private afterOf(row: Row): PersonAfter | null {
    const before = this.known(row);
    if (before === undefined) return null;
    const name = row.text('name') ?? before?.name ?? '';
    if (!name) {
      if (!row.isWrong) row.fail('name', 'REQUIRED', { zh: '不能为空', en: 'is required' });
      return null;
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
    return after;
  }

  private check(row: Row, after: PersonAfter): void {
    const { before } = after;
    this.doubles.judge(row, recordOf(after));
    row.mustBeInput(
      Object.assign(new CreatePersonInput(), Object.fromEntries(facts.map((fact) => [fact, after[fact]]))),
      (path) => path,
    );
    if (!row.problems.some(({ field }) => field === 'bornOn'))
      row.must('bornOn', () => checkBorn(after.bornOn, this.today));
    for (const fact of facts)
      if (after[fact] !== (before?.[fact] ?? null)) row.change(fact, before?.[fact] ?? null, after[fact]);
    // Asked of what is given and not only of what differs: else a refusal would tell whether a guess was right.
    for (const fact of identity)
      if (row.value(fact) !== undefined && this.rights.ofIdentities)
        row.fail(fact, 'FORBIDDEN', this.rights.ofIdentities.text);
    const own = facts.find((fact) => before && after[fact] !== before[fact]);
    if (own && before) row.must(own, () => checkFactsOfAnother(this.ctx, before.id, own));
    const lastDay = row.value<string>('lastDay');
    const known = lastDayOf(before?.leftOn ?? null);
    if (lastDay === undefined || lastDay === known) return;
    if (before) row.end('lastDay', before.id, { from: known, to: lastDay });
    else
      row.fail('lastDay', 'FIXED', {
        zh: '新人员不能同时离职：请先导入人员，再导入离职日期',
        en: 'a new person does not leave at once: bring the person in first, then the last day',
      });
  }

  private checkRight(row: Row, units: readonly string[]): void {
    if (!row.isNew && row.changes.length === 0) return;
    const problem =
      units.length > 0
        ? problemOf(() => checkMay(this.ctx, 'org.edit', subjectInEach(this.organisationId, units)))
        : this.rights.inOrganisation;
    if (problem) row.fail(null, 'FORBIDDEN', problem.text);
  }
}
