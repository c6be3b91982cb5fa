import { forestOf } from '../../units/tree.ts';
import type { KnownUnit } from './known.ts';
import type { Row } from './row.ts';
import { Names } from './words.ts';

/** Finds the units that sheets name. A number beside a name, as exports have it, decides which one of that name is meant. */
export class UnitFinder {
  private readonly names = new Names<KnownUnit>();
  readonly byId: ReadonlyMap<string, KnownUnit>;
  private readonly paths = new Map<string, readonly string[]>();

  constructor(
    units: readonly KnownUnit[],
    private readonly today: string,
  ) {
    this.byId = new Map(units.map((unit) => [unit.id, unit]));
    const forest = forestOf(units);
    for (const unit of units) {
      const path = forest
        .path(unit.id)
        .map((id) => forest.name(id) ?? '')
        .toReversed();
      this.paths.set(unit.id, path);
      this.names.addPath(path, unit);
      for (const alias of unit.aliases) this.names.addAlias(alias, unit);
    }
  }

  /** The names from the top down to a unit. */
  pathOf(id: string): readonly string[] {
    return this.paths.get(id) ?? [];
  }

  /** Whether names are all those of units, now or formerly. */
  knowsAll(names: readonly string[]): boolean {
    return names.every((name) => this.names.has(name));
  }

  /** Whether a word may mean a unit, as things are or were. */
  mayMean(unit: KnownUnit, word: string): boolean {
    return this.names.find(word).includes(unit) || this.names.mayHaveBeen([unit.name, ...unit.aliases], word);
  }

  /** The unit that a row names, open before closed; undefined, with a problem of the row, where it is not plain which. */
  find(row: Row, field: string): KnownUnit | undefined {
    const word = row.text(field);
    if (!word) return undefined;
    const found = this.names.find(word);
    const numbered = this.byId.get(row.text(`${field}Id`) ?? '');
    if (numbered && this.mayMean(numbered, word)) return numbered;
    const open = found.filter(({ closedOn }) => closedOn === null || closedOn > this.today);
    const [unit, ...others] = open.length > 0 ? open : found;
    if (unit && others.length === 0) return unit;
    if (unit)
      row.fail(field, 'AMBIGUOUS', {
        zh: `有 ${others.length + 1} 个单位叫“${word}”，请写全路径，用 / 分隔，含 / 的名称加引号`,
        en: `${others.length + 1} units are called ${word}; write the path, with / between and quotes around a name that has one`,
      });
    else
      row.fail(field, 'UNKNOWN', {
        zh: `没有名为“${word}”的单位；请写名称，或用 / 分隔的全路径`,
        en: `there is no unit called ${word}; write its name, or its path with / between`,
      });
    return undefined;
  }
}
