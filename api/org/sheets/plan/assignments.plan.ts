import type { Bilingual } from '../../../core/bilingual.ts';
import type { SignedIn } from '../../../core/context.ts';
import type { Gift } from '../../../core/giving.ts';
import type { AssignmentKind } from '../../org.words.ts';
import { checkNear, checkPresent, laterOf, paths } from '../../people/assignment.checks.ts';
import { AssignPersonInput } from '../../people/assignment.inputs.ts';
import { clashOf, endAfter, lastDayOf, type HeldSpan } from '../../people/assignment.rules.ts';
import { checkGifts, checkNotOneself } from '../../people/people.guard.ts';
import type { Person } from '../../people/person.entity.ts';
import type { Position } from '../../positions/position.entity.ts';
import type { OrgUnit } from '../../units/org-unit.entity.ts';
import type { KnownAssignment, KnownPerson, KnownPost } from './known.ts';
import type { KnownStaff } from './people.plan.ts';
import { Rights } from './rights.ts';
import { failDoubles, type PlannedRow, type Row } from './row.ts';
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

/** What a sheet of assignments does. */
export interface AssignmentsPlan {
  readonly rows: readonly PlannedRow[];
  readonly writes: ReadonlyMap<number, AssignmentAfter>;
}

/** What posts give on a day, by the post. */
export type GrantsOf = (
  positionIds: readonly string[],
  day: string,
) => Promise<ReadonlyMap<string, readonly Gift[]>>;

const fieldOf = { [paths.post]: 'title', [paths.from]: 'startsOn', [paths.to]: 'lastDay' };

const isLonger = (before: string | null, after: string | null): boolean =>
  before !== null && (after === null || after > before);

/** Plans a sheet of assignments, by the rules of the single commands (F006). Changes nothing. */
export class AssignmentPlanner {
  private readonly targets = new Map<Row, AssignmentAfter>();
  private readonly rights: Rights;
  private readonly finder: StaffFinder;
  private readonly held: Map<string, KnownAssignment[]>;

  constructor(
    private readonly ctx: SignedIn,
    organisationId: string,
    private readonly units: UnitFinder,
    staff: KnownStaff,
    private readonly rows: readonly Row[],
    private readonly today: string,
  ) {
    this.rights = new Rights(ctx, organisationId);
    this.finder = new StaffFinder(units, staff, today);
    this.held = Map.groupBy(staff.assignments, ({ personId }) => personId);
  }

  async plan(grantsOf: GrantsOf): Promise<AssignmentsPlan> {
    for (const row of this.rows) this.take(row);
    failDoubles(
      Map.groupBy(this.targets.keys(), (row) => {
        const { person, post, startsOn } = this.targets.get(row) as AssignmentAfter;
        return `${person.id} ${post.id} ${startsOn}`;
      }).values(),
      (one, other) => ['kind', 'lastDay'].every((field) => one.value(field) === other.value(field)),
    );
    for (const [row, after] of this.targets) this.check(row, after);
    this.checkFree();
    await this.checkGiving(grantsOf);
    const writes = new Map<number, AssignmentAfter>();
    for (const [row, after] of this.targets)
      if (!row.isWrong && (row.isNew || row.changes.length > 0)) writes.set(row.line, after);
    return { rows: this.rows.map((row) => row.planned), writes };
  }

  /** The plan where posts cannot end as it says, since the organisation would then be without somebody indispensable. */
  withoutEnds(plan: AssignmentsPlan, missing: Bilingual): AssignmentsPlan {
    const writes = new Map(plan.writes);
    for (const [row, { before, endsOn }] of this.targets)
      if (writes.has(row.line) && before && endsOn !== null && endsOn !== before.endsOn) {
        row.fail('lastDay', 'INDISPENSABLE', missing);
        writes.delete(row.line);
      }
    return { rows: this.rows.map((row) => row.planned), writes };
  }

  private take(row: Row): void {
    const person = this.finder.personOf(row);
    const post = this.finder.postOf(row);
    const startsOn = row.text('startsOn');
    if (!startsOn && !row.problems.some(({ field }) => field === 'startsOn'))
      row.fail('startsOn', 'REQUIRED', { zh: '不能为空', en: 'is required' });
    if (!person || !post || !startsOn) return;
    const before =
      this.held.get(person.id)?.find((each) => each.positionId === post.id && each.startsOn === startsOn) ??
      null;
    const kind = row.text('kind') ?? before?.kind;
    if (!kind) {
      if (!row.problems.some(({ field }) => field === 'kind'))
        row.fail('kind', 'REQUIRED', { zh: '不能为空', en: 'is required' });
      return;
    }
    const lastDay = row.value<string>('lastDay');
    row.isNew = before === null;
    this.targets.set(row, {
      id: before?.id ?? `line ${row.line}`,
      before,
      person,
      post,
      kind: kind as AssignmentKind,
      startsOn,
      endsOn: lastDay === undefined ? (before?.endsOn ?? null) : endAfter(lastDay),
    });
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
  }

  /** Nobody holds one post twice, or two main ones, on a day: as things will be when the whole sheet is in. */
  private checkFree(): void {
    const afterOf = new Map([...this.targets.values()].map((after) => [after.id, after]));
    const spanOf = ({ id, post, kind, startsOn, endsOn }: AssignmentAfter): HeldSpan => ({
      id,
      positionId: post.id,
      kind,
      startsOn,
      endsOn,
      title: post.title,
      unit: this.units.byId.get(post.unitId)?.name ?? '',
    });
    const spans = new Map<string, HeldSpan[]>();
    const spansOf = (personId: string): HeldSpan[] => {
      const known = spans.get(personId);
      if (known) return known;
      const theirs = (this.held.get(personId) ?? []).flatMap((each): HeldSpan[] => {
        const post = this.finder.postById.get(each.positionId);
        if (afterOf.has(each.id) || !post) return [];
        return [spanOf({ ...each, before: each, person: {} as KnownPerson, post })];
      });
      spans.set(personId, theirs);
      return theirs;
    };
    for (const after of this.targets.values()) spansOf(after.person.id).push(spanOf(after));
    for (const [row, after] of this.targets) {
      if (row.changes.length === 0) continue;
      const { id, person } = after;
      const others = spansOf(person.id)
        .filter((other) => other.id !== id)
        .toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
      const clash = clashOf(spanOf(after), others, person.name);
      if (clash) row.fail(clash.by === 'POST' ? 'title' : 'startsOn', clash.code, clash.text);
    }
  }

  /** Nobody gives away administration that they do not have that far. */
  private async checkGiving(grantsOf: GrantsOf): Promise<void> {
    const given = [...this.targets].filter(
      ([row, { before, endsOn }]) => !row.isWrong && (!before || isLonger(before.endsOn, endsOn)),
    );
    const dayOf = ({ before, startsOn }: AssignmentAfter): string =>
      laterOf(before?.endsOn ?? startsOn, this.today);
    for (const [day, rows] of Map.groupBy(given, ([, after]) => dayOf(after))) {
      const grants = await grantsOf([...new Set(rows.map(([, { post }]) => post.id))], day);
      for (const [row, { post }] of rows)
        row.must(row.hasColumn('title') ? 'title' : null, () =>
          checkGifts(this.ctx, post, grants.get(post.id) ?? []),
        );
    }
  }
}
