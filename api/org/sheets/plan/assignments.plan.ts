import type { Bilingual } from '../../../core/bilingual.ts';
import type { SignedIn } from '../../../core/context.ts';
import type { Gift } from '../../../core/giving.ts';
import type { AssignmentKind } from '../../org.words.ts';
import { checkNear, checkPresent, laterOf, paths } from '../../people/assignment.checks.ts';
import { AssignPersonInput } from '../../people/assignment.inputs.ts';
import { clashOf, endAfter, isTakenUp, lastDayOf, type HeldSpan } from '../../people/assignment.rules.ts';
import { checkGifts, checkNotOneself } from '../../people/people.guard.ts';
import type { Person } from '../../people/person.entity.ts';
import type { Position } from '../../positions/position.entity.ts';
import type { OrgUnit } from '../../units/org-unit.entity.ts';
import { Covers, peopleMeantBy } from './covers.ts';
import type { GiftsAsked } from './gifts-asked.ts';
import type { KnownAssignment, KnownPerson, KnownPost, KnownStaff } from './known.ts';
import type { Planner } from './planner.ts';
import { Rights } from './rights.ts';
import { Doubles } from './doubles.ts';
import { type PlannedRow, type Row } from './row.ts';
import { StaffFinder } from './staff-finder.ts';
import type { UnitFinder } from './unit-finder.ts';

/** An assignment as it will be. */
export interface AssignmentAfter {
  readonly id: string;
  readonly before: KnownAssignment | null;
  readonly person: KnownPerson;
  readonly post: KnownPost;
  readonly kind: AssignmentKind;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** What the organisation would be without if assignments were so; null where nothing is missing. */
export type MissingAfter = (writes: readonly AssignmentAfter[]) => Promise<Bilingual | null>;

const fieldOf = { [paths.post]: 'title', [paths.from]: 'startsOn', [paths.to]: 'lastDay' };

/**
 * From which day on the organisation has to do without a holder, as the row says: whose post ends otherwise than it did, or
 * who only stands in from now on. Null where it has not.
 */
export const goneFrom = ({ before, kind, startsOn, endsOn }: AssignmentAfter): string | null => {
  if (before === null) return null;
  if (kind === 'ACTING' && before.kind !== 'ACTING') return startsOn;
  return endsOn === before.endsOn ? null : endsOn;
};

const isLonger = (before: string | null, after: string | null): boolean =>
  before !== null && (after === null || after > before);

const recordOf = ({ person, post, startsOn }: AssignmentAfter): string =>
  `${person.id} ${post.id} ${startsOn}`;

/** Plans a sheet of assignments, by the rules of the single commands (F006). Changes nothing. */
export class AssignmentPlanner implements Planner {
  /** What is written, by line: those of rows with an error are left out. */
  readonly writes = new Map<number, AssignmentAfter>();
  private readonly targets = new Map<number, AssignmentAfter>();
  private readonly doubles = new Doubles(['kind', 'lastDay']);
  private readonly rights: Rights;
  private readonly finder: StaffFinder;
  private readonly held: Map<string, KnownAssignment[]>;
  /** What people hold when the whole sheet is in. */
  private readonly spans = new Map<string, readonly HeldSpan[]>();
  private planned = new Map<string, AssignmentAfter[]>();
  private changing: ReadonlySet<string> = new Set();
  private covers = new Covers([], [], () => '');
  /** What posts give, by day and post: asked once. */
  private readonly gifts = new Map<string, readonly Gift[]>();
  private missing: Bilingual | null = null;

  constructor(
    private readonly ctx: SignedIn,
    organisationId: string,
    private readonly units: UnitFinder,
    staff: KnownStaff,
    private readonly asks: GiftsAsked & { readonly missingAfter: MissingAfter },
    private readonly today: string,
  ) {
    this.rights = new Rights(ctx, organisationId);
    this.finder = new StaffFinder(units, staff, today);
    this.held = Map.groupBy(staff.assignments, ({ personId }) => personId);
  }

  hear(rows: readonly Row[]): void {
    for (const row of rows) {
      const after = this.afterOf(row);
      if (!after) continue;
      this.targets.set(row.line, after);
      this.doubles.hear(row, recordOf(after));
    }
  }

  peopleMeant(): ReadonlySet<string> {
    return peopleMeantBy([...this.targets.values()], this.held);
  }

  settle(): void {
    const planned = [...this.targets.values()];
    this.changing = new Set(planned.map(({ id }) => id));
    this.planned = Map.groupBy(planned, ({ person }) => person.id);
    this.covers = new Covers(
      [...this.held.values()].flat().filter(({ id }) => !this.changing.has(id)),
      planned,
      (id) => this.finder.personById.get(id)?.name ?? '',
    );
  }

  /** What somebody holds when the whole sheet is in. */
  private readonly heldBy = (personId: string): readonly HeldSpan[] => {
    const known = this.spans.get(personId);
    if (known) return known;
    const kept = (this.held.get(personId) ?? []).flatMap((each): HeldSpan[] => {
      const post = this.finder.postById.get(each.positionId);
      return post && !this.changing.has(each.id) ? [this.spanOf({ ...each, post })] : [];
    });
    const theirs = [...kept, ...(this.planned.get(personId) ?? []).map((after) => this.spanOf(after))];
    this.spans.set(personId, theirs);
    return theirs;
  };

  async judge(rows: readonly Row[]): Promise<PlannedRow[]> {
    const afters = rows.flatMap((row) => {
      const after = this.afterOf(row);
      return after ? [[row, after] as const] : [];
    });
    for (const [row, after] of afters) {
      this.doubles.judge(row, recordOf(after));
      this.check(row, after);
      this.checkFree(row, after);
    }
    await this.checkGiving(afters);
    for (const [row, after] of afters) {
      if (this.missing && !row.isWrong && goneFrom(after) !== null)
        row.fail(after.kind === after.before?.kind ? 'lastDay' : 'kind', 'INDISPENSABLE', this.missing);
      if (row.writes) this.writes.set(row.line, after);
      else this.writes.delete(row.line);
    }
    return rows.map((row) => row.planned);
  }

  /** Posts cannot end where the organisation would then be without somebody indispensable. */
  async review(): Promise<boolean> {
    if (this.missing) return false;
    this.missing = await this.asks.missingAfter([...this.writes.values()]);
    return this.missing !== null;
  }

  private afterOf(row: Row): AssignmentAfter | null {
    const person = this.finder.personOf(row);
    const post = this.finder.postOf(row);
    const startsOn = row.text('startsOn');
    if (!startsOn && !row.problems.some(({ field }) => field === 'startsOn'))
      row.fail('startsOn', 'REQUIRED', { zh: '不能为空', en: 'is required' });
    if (!person || !post || !startsOn) return null;
    const before =
      this.held.get(person.id)?.find((each) => each.positionId === post.id && each.startsOn === startsOn) ??
      null;
    const kind = row.text('kind') ?? before?.kind;
    if (!kind) {
      if (!row.problems.some(({ field }) => field === 'kind'))
        row.fail('kind', 'REQUIRED', { zh: '不能为空', en: 'is required' });
      return null;
    }
    const lastDay = row.value<string>('lastDay');
    row.isNew = before === null;
    return {
      id: before?.id ?? `line ${row.line}`,
      before,
      person,
      post,
      kind: kind as AssignmentKind,
      startsOn,
      endsOn: lastDay === undefined ? (before?.endsOn ?? null) : endAfter(lastDay),
    };
  }

  /** The checks of assignPerson, endAssignment and changeAssignmentKind. */
  private check(row: Row, after: AssignmentAfter): void {
    const { before, person, post, kind, startsOn, endsOn } = after;
    if (before) {
      if (kind !== before.kind) row.change('kind', before.kind, kind);
      if (endsOn !== before.endsOn) row.change('lastDay', lastDayOf(before.endsOn), lastDayOf(endsOn));
      if (row.changes.length === 0) return;
    } else {
      row.change('name', null, person.name);
      row.change('title', null, post.title);
      row.change('kind', null, kind);
      row.change('startsOn', null, startsOn);
    }
    row.mustBeInput(
      Object.assign(new AssignPersonInput(), {
        personId: person.id,
        positionId: post.id,
        kind,
        startsOn,
        lastDay: lastDayOf(endsOn),
      }),
      (path) => path,
    );
    row.must(null, () => checkNotOneself(this.ctx, person.id));
    const problem = this.rights.atUnit(post.unitId);
    if (problem) row.fail(row.hasColumn('unit') ? 'unit' : null, 'FORBIDDEN', problem.text);
    if (!before) row.must(fieldOf, () => checkNear(startsOn, this.today));
    const unit = this.units.byId.get(post.unitId);
    if (unit && (!before || isLonger(before.endsOn, endsOn) || (endsOn !== null && endsOn <= startsOn)))
      row.must(fieldOf, () =>
        checkPresent(
          person as unknown as Person,
          { post: post as unknown as Position, unit: unit as unknown as OrgUnit },
          { startsOn, endsOn, paths },
          this.today,
        ),
      );
    const tooLong =
      before && isLonger(before.endsOn, endsOn) ? this.covers.problem(after, this.heldBy) : null;
    if (tooLong) row.fail('lastDay', 'STANDS_IN', tooLong);
  }

  private spanOf({
    id,
    post,
    kind,
    startsOn,
    endsOn,
  }: Pick<AssignmentAfter, 'id' | 'post' | 'kind' | 'startsOn' | 'endsOn'>): HeldSpan {
    const unit = this.units.byId.get(post.unitId)?.name ?? '';
    return { id, positionId: post.id, kind, startsOn, endsOn, title: post.title, unit };
  }

  /** Nobody holds one post twice, or two main ones, on a day: as things will be when the whole sheet is in. */
  private checkFree(row: Row, after: AssignmentAfter): void {
    if (row.changes.length === 0) return;
    const { id, person } = after;
    const others = this.heldBy(person.id)
      .filter((other) => other.id !== id)
      .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
    const clash = clashOf(this.spanOf(after), others, person.name);
    if (clash) row.fail(clash.by === 'POST' ? 'title' : 'startsOn', clash.code, clash.text);
  }

  private isTakenUp(after: AssignmentAfter): boolean {
    return after.before !== null && isTakenUp(after.before, after, this.today);
  }

  /** Nobody gives away administration that they do not have that far. */
  private async checkGiving(rows: readonly (readonly [Row, AssignmentAfter])[]): Promise<void> {
    const given = rows.filter(
      ([row, after]) =>
        !row.isWrong &&
        (!after.before || isLonger(after.before.endsOn, after.endsOn) || this.isTakenUp(after)),
    );
    const dayOf = (after: AssignmentAfter): string =>
      laterOf(this.isTakenUp(after) ? after.startsOn : (after.before?.endsOn ?? after.startsOn), this.today);
    for (const [day, some] of Map.groupBy(given, ([, after]) => dayOf(after))) {
      const unasked = new Set(
        some.map(([, { post }]) => post.id).filter((id) => !this.gifts.has(`${day} ${id}`)),
      );
      if (unasked.size > 0) {
        // To its end, whenever that is: a row is judged by all that its post is to give.
        const grants = await this.asks.grantsOf([...unasked], { day, until: null });
        for (const id of unasked) this.gifts.set(`${day} ${id}`, grants.get(id) ?? []);
      }
      const longer = some.flatMap(([, { id, before, endsOn }]) =>
        before && isLonger(before.endsOn, endsOn) ? [id] : [],
      );
      const personal = longer.length > 0 ? await this.asks.inPerson(longer, day) : [];
      for (const [row, { id, post, person, kind, endsOn }] of some) {
        const field = row.hasColumn('title') ? 'title' : null;
        const inPerson = personal.filter(({ assignmentId }) => assignmentId === id);
        const ofPost = this.gifts.get(`${day} ${post.id}`) ?? [];
        row.must(field, () => checkGifts(this.ctx, post, [...ofPost, ...inPerson]));
        const holder = { personId: person.id, kind, gifts: { ofPost, inPerson } };
        const why = await this.asks.whyHoldingTakes(post, { day, until: endsOn }, holder);
        if (why) row.fail(field, why.code, why.text);
      }
    }
  }
}
