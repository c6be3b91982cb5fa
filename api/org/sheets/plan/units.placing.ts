import type { OrgUnitKind } from '../../org.words.ts';
import type { Row } from './row.ts';
import { DEEPEST, type UnitAfter, type UnitForest } from './unit-forest.ts';
import { pathText } from './words.ts';

const nothingLike = (word: string) => ({
  zh: `没有名为“${word}”的单位；请写名称，或用 / 分隔的全路径`,
  en: `there is no unit called ${word}; write its name, or its path with / between`,
});

const several = (word: string, count: number) => ({
  zh: `有 ${count} 个单位叫“${word}”，请写全路径，用 / 分隔，含 / 的名称加引号`,
  en: `${count} units are called ${word}; write the path, with / between and quotes around a name that has one`,
});

/** Finds the unit of each row of a sheet, and founds those that are new: those above come first, wherever they stand. */
export class UnitPlacing {
  readonly targets = new Map<Row, UnitAfter>();

  constructor(
    private readonly forest: UnitForest,
    rows: readonly Row[],
    private readonly today: string,
  ) {
    this.takeByName(rows.filter((row) => !this.takeById(row)));
    for (const [row, unit] of this.targets) if (unit.before && row.text('id')) this.move(row, unit);
    this.checkWords();
  }

  /** Finds the unit whose number a row gives; true where it gives one. */
  private takeById(row: Row): boolean {
    const id = row.text('id');
    if (!id) return false;
    const unit = this.forest.get(id);
    if (unit) this.targets.set(row, unit);
    else
      row.fail('id', 'UNKNOWN', {
        zh: '没有这个系统编号的单位；新单位请留空',
        en: 'no unit has this id; leave it empty for a new one',
      });
    return true;
  }

  /** Finds units by name and place, and founds those that are new; those above come first, wherever they stand. */
  private takeByName(rows: readonly Row[]): void {
    let waiting = rows.filter((row) => {
      if (row.text('name')) return true;
      if (!row.isWrong) row.fail('name', 'REQUIRED', { zh: '不能为空', en: 'is required' });
      return false;
    });
    for (let round = 0; round <= DEEPEST; round += 1) {
      const left = waiting.filter((row) => !this.place(row));
      if (left.length === waiting.length || left.length === 0) {
        waiting = left;
        break;
      }
      waiting = left;
    }
    this.failLost(waiting);
  }

  /** Puts a row in its place where the unit above is known; false where that is still to come. */
  private place(row: Row): boolean {
    const name = row.text('name') ?? '';
    const word = row.text('parent');
    if (!word) {
      const root = this.forest.below(null, name);
      if (root) this.targets.set(row, root);
      else
        row.fail('parent', 'REQUIRED', {
          zh: '请写上级单位；只有组织最上级的单位没有上级',
          en: 'name the unit above; only the one at the top of the organisation has none',
        });
      return true;
    }
    const [parent, ...others] = this.forest.meant(row, word);
    if (!parent) return false;
    if (others.length > 0) {
      row.fail('parent', 'AMBIGUOUS', several(word, others.length + 1));
      return true;
    }
    const there = this.forest.below(parent.id, name);
    if (there) this.targets.set(row, there);
    else this.found(row, name, parent);
    return true;
  }

  private found(row: Row, name: string, parent: UnitAfter): void {
    const unit: UnitAfter = {
      id: `line ${row.line}`,
      before: null,
      parentId: parent.id,
      name,
      kind: row.text('kind') as OrgUnitKind,
      region: null,
      aliases: [],
      dutyStatements: [],
      sort: 0,
      openedOn: row.text('openedOn') ?? this.today,
      closedOn: null,
    };
    row.isNew = true;
    this.forest.add(unit);
    this.targets.set(row, unit);
  }

  /** Names rows whose unit above is not to be found: nobody is called so, or they wait for each other. */
  private failLost(rows: readonly Row[]): void {
    const byName = new Map(rows.map((row) => [row.text('name') ?? '', row]));
    const above = (row: Row): Row | undefined =>
      byName.get(
        (row.text('parent') ?? '')
          .split(/[/／>＞\\]/)
          .at(-1)
          ?.trim() ?? '',
      );
    for (const row of rows) {
      const walked: Row[] = [];
      for (let at = above(row); at && !walked.includes(at) && walked.length <= DEEPEST; at = above(at)) {
        walked.push(at);
        if (at === row) break;
      }
      if (walked.at(-1) === row) {
        const names = walked.map((each) => each.text('name') ?? '');
        row.fail('parent', 'CIRCLE', {
          zh: `上下级不能成环：${names.join(' → ')} → ${names[0]}`,
          en: `units cannot stand below each other in a circle: ${names.join(' → ')} → ${names[0]}`,
        });
      } else row.fail('parent', 'UNKNOWN', nothingLike(row.text('parent') ?? ''));
    }
  }

  /** Gives a unit that is known by its number the place that the row says. */
  private move(row: Row, unit: UnitAfter): void {
    const name = row.text('name');
    if (name) unit.name = name;
    const word = row.text('parent');
    if (word && word !== pathText(this.forest.pathOf({ ...unit, name: '' }).slice(0, -1))) {
      const [parent, ...others] = this.forest.meant(row, word);
      if (!parent) row.fail('parent', 'UNKNOWN', nothingLike(word));
      else if (others.length > 0) row.fail('parent', 'AMBIGUOUS', several(word, others.length + 1));
      else if (unit.parentId === null)
        row.fail('parent', 'ROOT', {
          zh: '组织的最上级单位不能移动',
          en: 'The unit at the top of an organisation cannot be moved',
        });
      else unit.parentId = parent.id;
    }
    if (unit.name !== unit.before?.name || unit.parentId !== unit.before.parentId) this.forest.call(unit);
  }

  /** A name that the sheet itself gives twice says nothing in either row, whichever came first. */
  private checkWords(): void {
    for (const row of this.targets.keys()) {
      const word = row.text('parent');
      const count = word ? this.forest.meant(row, word).length : 0;
      if (word && count > 1) row.fail('parent', 'AMBIGUOUS', several(word, count));
    }
  }
}
