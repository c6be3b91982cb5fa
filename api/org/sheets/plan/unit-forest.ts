import type { OrgUnitKind } from '../../org.words.ts';
import type { KnownUnit } from './known.ts';
import type { Row } from './row.ts';
import { Names } from './words.ts';

/** A unit as it will be; `parentId` names a new one by its line, such as `line 7`. */
export interface UnitAfter {
  readonly id: string;
  /** Null for a new one. */
  readonly before: KnownUnit | null;
  parentId: string | null;
  name: string;
  kind: OrgUnitKind;
  region: string | null;
  aliases: readonly string[];
  dutyStatements: readonly string[];
  sort: number;
  openedOn: string | null;
  readonly closedOn: string | null;
}

/** Units within units, at most. */
export const DEEPEST = 30;

/** The units of an organisation as they will be: those that are known, and those that a sheet founds. */
export class UnitForest {
  private readonly units = new Map<string, UnitAfter>();
  private readonly children = new Map<string | null, UnitAfter[]>();
  private readonly names = new Names<UnitAfter>();

  constructor(
    known: readonly KnownUnit[],
    private readonly today: string,
  ) {
    for (const unit of known) this.units.set(unit.id, { ...unit, before: unit });
    for (const unit of this.units.values()) {
      this.hang(unit);
      this.call(unit);
    }
  }

  private hang(unit: UnitAfter): void {
    const beside = this.children.get(unit.parentId);
    if (beside) beside.push(unit);
    else this.children.set(unit.parentId, [unit]);
  }

  /** Lets a unit be found by what it is called and where it stands. */
  call(unit: UnitAfter): void {
    this.names.addPath(this.pathOf(unit), unit);
    for (const alias of unit.aliases) this.names.addAlias(alias, unit);
  }

  /** Founds a unit. */
  add(unit: UnitAfter): void {
    this.units.set(unit.id, unit);
    this.hang(unit);
    this.call(unit);
  }

  get(id: string | null): UnitAfter | undefined {
    return id === null ? undefined : this.units.get(id);
  }

  get all(): readonly UnitAfter[] {
    return [...this.units.values()];
  }

  isOpen({ closedOn }: UnitAfter): boolean {
    return closedOn === null || closedOn > this.today;
  }

  /** The open unit of a name below another, or at the top. */
  below(parentId: string | null, name: string): UnitAfter | undefined {
    return this.children.get(parentId)?.find((unit) => unit.name === name && this.isOpen(unit));
  }

  /** The names from the top down to a unit; shorter where they go round in a circle. */
  pathOf(unit: UnitAfter): string[] {
    const path: string[] = [];
    for (let at: UnitAfter | undefined = unit; at && path.length <= DEEPEST; at = this.get(at.parentId))
      path.unshift(at.name);
    return path;
  }

  /**
   * What the word for the unit above a row stands for: open units before closed ones. A number beside it, as exports have
   * it, decides which one of a name is meant, also by a name of former times.
   */
  meant(row: Row, word: string): UnitAfter[] {
    const found = this.names.find(word);
    const numbered = this.get(row.text('parentId') ?? null);
    if (
      numbered &&
      (found.includes(numbered) || this.names.mayHaveBeen([numbered.name, ...numbered.aliases], word))
    )
      return [numbered];
    const open = found.filter((unit) => this.isOpen(unit));
    return open.length > 0 ? open : found;
  }
}
