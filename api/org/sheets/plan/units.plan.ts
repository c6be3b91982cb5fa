import type { SignedIn } from '../../../core/context.ts';
import { aliasesAfter } from '../../org.editing.ts';
import type { OrgUnitKind } from '../../org.words.ts';
import { mustBeOpen, mustExistBelow } from '../../part.editing.ts';
import type { OrgUnit } from '../../units/org-unit.entity.ts';
import { units as unitParts } from '../../units/unit.commands.ts';
import { CreateUnitInput } from '../../units/unit.inputs.ts';
import type { KnownUnit } from './known.ts';
import { Rights } from './rights.ts';
import { Doubles } from './doubles.ts';
import { withOthers, type PlannedRow, type Row } from './row.ts';
import { DEEPEST, UnitForest, type UnitAfter } from './unit-forest.ts';
import { checkUnitMoves, type UnitGuard } from './units.moves.ts';
import { UnitPlacing } from './units.placing.ts';
import { pathText } from './words.ts';

/** What a sheet of units does. */
export interface UnitsPlan {
  readonly rows: readonly PlannedRow[];
  /** What is written, by line: those of rows with an error are left out. */
  readonly writes: ReadonlyMap<number, UnitAfter>;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const emptied = { region: null, dutyStatements: [], sort: 0 } as const;

/** Plans a sheet of units, by the rules of the single commands (F001, F002). Changes nothing. */
export class UnitPlanner {
  private readonly forest: UnitForest;
  private readonly targets: ReadonlyMap<Row, UnitAfter>;
  private readonly rights: Rights;

  constructor(
    ctx: SignedIn,
    organisationId: string,
    known: readonly KnownUnit[],
    private readonly rows: readonly Row[],
    private readonly today: string,
  ) {
    this.rights = new Rights(ctx, organisationId);
    this.forest = new UnitForest(known, today);
    this.targets = new UnitPlacing(this.forest, rows, today).targets;
  }

  async plan(guard: UnitGuard): Promise<UnitsPlan> {
    this.checkDoubles();
    for (const [row, unit] of this.targets) this.change(row, unit);
    this.checkCircles();
    for (const [row, unit] of this.targets) this.check(row, unit);
    this.checkNames();
    await checkUnitMoves(this.forest, this.targets, guard);
    this.checkParents();
    const writes = new Map<number, UnitAfter>();
    for (const [row, unit] of this.targets) if (row.writes) writes.set(row.line, unit);
    return { rows: this.rows.map((row) => row.planned), writes };
  }

  private checkDoubles(): void {
    const fields = [
      'name',
      'parent',
      'kind',
      'region',
      'aliases',
      'dutyStatements',
      'sort',
      'openedOn',
      'closedOn',
    ];
    const doubles = new Doubles(fields);
    for (const [row, { id }] of this.targets) doubles.hear(row, id);
    for (const [row, { id }] of this.targets) doubles.judge(row, id);
  }

  /** Notes what a row says of its unit, and what of it differs. */
  private change(row: Row, unit: UnitAfter): void {
    const { before } = unit;
    const kind = row.value<OrgUnitKind>('kind');
    if (kind) unit.kind = kind;
    for (const field of ['region', 'dutyStatements', 'sort'] as const) {
      const given = row.value<never>(field);
      if (given !== undefined) unit[field] = given ?? (emptied[field] as never);
    }
    unit.aliases = withOthers(unit.aliases, row.value<string[]>('aliases'));
    if (before && unit.name !== before.name)
      unit.aliases = aliasesAfter([...unit.aliases], before.name, unit.name);
    if (before === null) {
      for (const field of ['kind', 'region', 'sort'] as const)
        if (unit[field] !== null && row.hasColumn(field)) row.change(field, null, unit[field]);
      row.change('name', null, unit.name);
      return;
    }
    for (const field of ['name', 'kind', 'region', 'aliases', 'dutyStatements', 'sort'] as const)
      if (!same(unit[field], before[field])) row.change(field, before[field], unit[field]);
    if (unit.parentId !== before.parentId) {
      const shown = (id: string | null): string => {
        const parent = this.forest.get(id);
        return parent ? pathText(this.forest.pathOf(parent)) : '';
      };
      row.change('parent', shown(before.parentId), shown(unit.parentId));
    }
    row.begin(unit, before.openedOn, { zh: '单位', en: 'unit' });
    const closed = row.value<string>('closedOn');
    if (closed !== undefined && closed !== before.closedOn)
      row.end('closedOn', unit.id, { from: before.closedOn, to: closed }, this.forest.pathOf(unit).length);
  }

  /** The checks of createUnit, editUnit, renameUnit and moveUnit. */
  private check(row: Row, unit: UnitAfter): void {
    const { before } = unit;
    const parent = this.forest.get(unit.parentId) ?? null;
    row.mustBeInput(
      Object.assign(new CreateUnitInput(), {
        parentId: '1',
        name: unit.name,
        kind: unit.kind,
        region: unit.region,
        aliases: unit.aliases,
        dutyStatements: unit.dutyStatements,
        sort: unit.sort,
        openedOn: unit.openedOn,
      }),
      (path) => path,
    );
    const forbidden = (problem: ReturnType<Rights['atUnit']>, field: string | null): void => {
      if (problem) row.fail(field, 'FORBIDDEN', problem.text);
    };
    if (before === null && row.value('closedOn'))
      row.fail('closedOn', 'FIXED', { zh: '新单位不能同时撤销', en: 'a new unit is not closed at once' });
    if (before && row.changes.length === 0) return;
    if (before) forbidden(this.rights.atUnit(before.id), null);
    const isMoved = parent && (before === null || parent.id !== before.parentId);
    if (isMoved) {
      const known = this.knownAbove(parent);
      if (known) forbidden(before ? this.rights.atUnit(known.id) : this.rights.belowUnit(known.id), 'parent');
      const from = before ? this.today : unit.openedOn;
      row.must('parent', () => mustExistBelow(parent, unit, { from, path: 'parent' }));
      const isCircle = row.problems.some(({ code }) => code === 'CIRCLE');
      if (!isCircle && this.forest.pathOf(unit).length > DEEPEST)
        row.fail('parent', 'TOO_DEEP', {
          zh: `单位最多 ${DEEPEST} 级`,
          en: `units stand at most ${DEEPEST} levels deep`,
        });
    }
    if (parent && before && unit.openedOn !== before.openedOn)
      row.must('openedOn', () => mustExistBelow(parent, unit, { from: unit.openedOn, path: 'openedOn' }));
    if (before && (isMoved || unit.name !== before.name))
      row.must('name', () => mustBeOpen(unitParts, before as unknown as OrgUnit, this.today));
  }

  /** The nearest unit on the way up that exists already: rights over what is new follow from it. */
  private knownAbove(unit: UnitAfter): UnitAfter | null {
    let at: UnitAfter | undefined = unit;
    for (let step = 0; at && !at.before && step <= DEEPEST; step += 1) at = this.forest.get(at.parentId);
    return at ?? null;
  }

  private checkCircles(): void {
    for (const [row, unit] of this.targets) {
      if (unit.parentId === (unit.before?.parentId ?? unit.parentId) && unit.before) continue;
      const names: string[] = [];
      const seen = new Set<string>();
      let at = unit.parentId;
      for (; at !== null && !seen.has(at); at = this.forest.get(at)?.parentId ?? null) {
        seen.add(at);
        names.push(this.forest.get(at)?.name ?? '');
        if (at === unit.id) break;
      }
      if (at === unit.id)
        row.fail('parent', 'CIRCLE', {
          zh: `“${unit.name}”不能移到自己或自己的下级之下：${names.join(' → ')}`,
          en: `${unit.name} cannot be moved below itself or what is below it: ${names.join(' → ')}`,
        });
    }
  }

  private checkNames(): void {
    const beside = Map.groupBy(
      this.forest.all.filter((unit) => this.forest.isOpen(unit)),
      ({ parentId, name }) => `${parentId} ${name}`,
    );
    for (const [row, unit] of this.targets) {
      const isOld = unit.before && unit.name === unit.before.name && unit.parentId === unit.before.parentId;
      if (!isOld && (beside.get(`${unit.parentId} ${unit.name}`)?.length ?? 0) > 1)
        row.fail('name', 'TAKEN', unitParts.isTaken(unit.name));
    }
  }

  /** A unit below one that cannot be founded cannot be founded either. */
  private checkParents(): void {
    const rowOf = new Map([...this.targets].map(([row, unit]) => [unit.id, row]));
    for (let again = true; again;) {
      again = false;
      for (const [row, unit] of this.targets) {
        const above = unit.parentId?.startsWith('line ') ? rowOf.get(unit.parentId) : undefined;
        if (!above?.isWrong || row.isWrong) continue;
        row.fail('parent', 'DEPENDS', {
          zh: `上级单位在第 ${above.line} 行，那一行有错误`,
          en: `the unit above stands on line ${above.line}, which has an error`,
        });
        again = true;
      }
    }
  }
}
