import type { Duty, Level } from '../extracted.ts';
import { figureOf, withDigits } from '../figures.ts';
import type { Column } from '../grammar/columns.ts';
import { itemsOf } from '../lists.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';
import { dutyOf, emptyDuty, inOrder, isSaid, levelWords, measuresOf } from './duty.ts';
import { flatTable } from './duties.flat.ts';
import { hasTick, tickedIn } from './ticks.ts';

const TICK = /[√✓✔☑☒■●◆★*×xXvV]|^是$/;
const levels: Readonly<Partial<Record<Column, Level>>> = {
  SUPPORT: 'SUPPORT',
  PARTIAL: 'PARTIAL',
  FULL: 'FULL',
};
const spoken: readonly (readonly [RegExp, Level])[] = [
  [/全责|全部|主责|全权/, 'FULL'],
  [/部分|部份/, 'PARTIAL'],
  [/支持|协助|辅助/, 'SUPPORT'],
];

/** A second row of names (支持, 部分, 全责 below 负责程度) takes the place of what stands above it. */
function evened(columns: readonly Column[]): Column[] {
  const seen = [...new Set(columns)];
  const own = seen.filter((column) => column in levels);
  if (own.length === 0 || !seen.includes('LEVEL')) return seen;
  return seen
    .filter((column) => !(column in levels))
    .flatMap((column) => (column === 'LEVEL' ? own : [column]));
}

const isLevel = (text: string): boolean =>
  /^(?:支持|协助|辅助|部[分份]|全责|全部|主责|全权|负责|[\s□☐☑■√✓/、])+$/.test(text);

interface Cell extends Span {
  readonly text: string;
}

function cellsOf(text: string, line: Span): Cell[] {
  const cells: Cell[] = [];
  let start = line.from;
  for (let place = line.from; place <= line.to; place++) {
    if (place < line.to && text[place] !== '\t') continue;
    cells.push({ from: start, to: place, text: text.slice(start, place).trim() });
    start = place + 1;
  }
  return cells;
}

/** The cells of a row below the columns that they belong to. */
function placed(cells: readonly Cell[], named: readonly Column[]): Map<Column, Cell> {
  let own = cells;
  let columns = named;
  while (own.length > columns.length && own[0]?.text === '') own = own.slice(1);
  // One cell more than columns: title and text of the duty have a cell each below one name.
  const at = columns.indexOf('DUTY');
  if (
    own.length === columns.length + 1 &&
    !columns.some((column) => column === 'NUMBER' || column === 'RANK') &&
    /^\d{1,2}[、.．]?$/.test(own[0]?.text ?? '')
  )
    columns = ['NUMBER', ...columns];
  if (own.length === columns.length + 1 && at >= 0 && !columns.includes('HEADING'))
    columns = [...columns.slice(0, at), 'HEADING', ...columns.slice(at)];
  // A row without the cell of its level has one cell less.
  const level = columns.indexOf('LEVEL');
  const levelled =
    own[own.length - columns.length + level + (own.length < columns.length ? 1 : 0)]?.text ?? '';
  if (level > 0 && own.length === columns.length - 1 && /\p{L}/u.test(levelled) && !isLevel(levelled))
    columns = columns.filter((column) => column !== 'LEVEL');
  const found = new Map<Column, Cell>();
  const numbered = columns[0] === 'NUMBER' || columns[0] === 'RANK';
  // A row whose number is missing has one cell less.
  const isShort =
    own.length < columns.length &&
    numbered &&
    !/^[（(]?[\d一二三四五六七八九十]{1,3}[）)、.]?$/.test(own[0]?.text ?? '');
  const wanted = isShort ? columns.slice(1) : columns;
  wanted.forEach((column, place) => {
    const cell = own[place];
    if (cell) found.set(column, cell);
  });
  const last = wanted.at(-1);
  const final = own.at(-1);
  if (own.length > wanted.length && last && final)
    found.set(last, { ...final, from: own[wanted.length - 1]?.from ?? final.from });
  return found;
}

/** The rows of a table: its lines, or the stretches between the numbers where the line ends got lost. */
function rowsOf(text: string, span: Span, columns: readonly Column[]): Span[] {
  const rows: Span[] = [];
  let start = span.from;
  for (const line of text.slice(span.from, span.to).split('\n')) {
    rows.push({ from: start, to: start + line.length });
    start += line.length + 1;
  }
  const first = rows.find(({ from, to }) => text.slice(from, to).trim() !== '');
  const isNumbered = columns[0] === 'NUMBER' || columns[0] === 'RANK';
  if (!first || !isNumbered || text.slice(first.from, first.to).split('\t').length <= columns.length)
    return rows;
  const starts: number[] = [];
  for (let number = 1; ; number++) {
    const from = starts.at(-1) ?? first.from;
    const next = new RegExp(`(?<!\\d)${number}\\t`).exec(text.slice(from, first.to));
    if (!next) break;
    starts.push(from + next.index);
  }
  if (starts.length < 2 || starts[0] !== first.from) return rows;
  const torn = starts.map((from, place) => ({ from, to: starts[place + 1] ?? first.to }));
  return [...torn, ...rows.filter(({ from }) => from > first.from)];
}

function levelOf(cells: ReadonlyMap<Column, Cell>): { level: Level | null; count: number } {
  const ticked = (['SUPPORT', 'PARTIAL', 'FULL'] as const).filter((column) =>
    TICK.test(cells.get(column)?.text ?? ''),
  );
  const only = ticked[0];
  if (only && ticked.length === 1) return { level: only, count: 1 };
  const said = cells.get('LEVEL')?.text ?? '';
  if (hasTick(said)) {
    const { codes, isCertain } = tickedIn(said, levelWords);
    const marked = levelWords.find(({ code }) => isCertain && codes.length === 1 && code === codes[0]);
    return { level: marked?.code ?? null, count: marked ? 1 : codes.length };
  }
  const named = spoken.filter(([pattern]) => pattern.test(said));
  return {
    level: named.length === 1 ? (named[0]?.[1] ?? null) : null,
    count: Math.max(ticked.length, named.length),
  };
}

function rowDuty(sheet: Sheet, cells: ReadonlyMap<Column, Cell>): Duty | undefined {
  const number = cells.get('NUMBER') ?? cells.get('RANK');
  const statement = cells.get('DUTY') ?? cells.get('TASKS');
  if (!/\p{L}/u.test(`${statement?.text ?? ''}${cells.get('HEADING')?.text ?? ''}`)) return undefined;
  const printed = number ? (figureOf(number.text.replaceAll(/[（()）、.．\s]/g, '')) ?? null) : null;
  const body = statement ?? { from: 0, to: 0, text: '' };
  const ownNumber = /^\s*(\d{1,2})\s*[、.．)）]\s*(?!\d)/.exec(sheet.slice(body));
  const shift = ownNumber?.[0].length ?? 0;
  const duty = statement
    ? dutyOf(
        sheet,
        {
          from: body.from + shift,
          to: body.to,
          start: body.from,
          number: printed ?? (ownNumber ? Number(ownNumber[1]) : null),
          style: 'BARE',
        },
        'TABLE',
      )
    : emptyDuty('TABLE', printed);
  if (number && printed !== null) duty.numberAt = sheet.place(number);
  const level = cells.get('LEVEL');
  if (level?.text) duty.asideAt = sheet.place(level);
  const heading = cells.get('HEADING');
  if (heading?.text) duty.heading = sheet.read(heading);
  const measure = cells.get('MEASURE');
  if (measure?.text) duty.measures = measuresOf(sheet, measure);
  const share = cells.get('SHARE');
  if (share) {
    const value = figureOf(withDigits(share.text.replace(/[%％]/, '').trim()));
    duty.timeShare = value ?? null;
    duty.timeShareState = value === undefined ? 'BLANK' : 'VALUE';
    duty.timeShareAt = sheet.place(share);
    if (value !== undefined) sheet.take(share);
  }
  const tasks = cells.get('TASKS');
  if (tasks && tasks !== statement && tasks.text) {
    const { lead, items } = itemsOf(sheet.text, tasks);
    for (const item of items) sheet.take({ from: item.start, to: item.from });
    duty.tasks = [lead, ...items].map((item) => sheet.read(item)).filter(isSaid);
  }
  for (const [column, cell] of cells) {
    const isRead =
      column in levels || column === 'LEVEL'
        ? !/[\p{L}\p{N}]{2,}/u.test(cell.text) || spoken.some(([pattern]) => pattern.test(cell.text))
        : cell === number && printed !== null;
    if (isRead) sheet.take(cell);
  }
  return duty;
}

/** Levels that are not ticked, or ticked twice, stay open; a table without a single tick is asked about once. */
function askLevels(sheet: Sheet, rows: readonly { duty: Duty; count: number }[]): void {
  const open = rows.filter(({ count }) => count !== 1);
  const first = open[0]?.duty.statement;
  const last = open.at(-1)?.duty.statement;
  if (!first || !last) return;
  if (open.length === rows.length && open.every(({ count }) => count === 0)) {
    const why = {
      zh: '各项职责的负责程度均未见勾选，请确认',
      en: 'No level of responsibility is ticked in the whole table; please confirm',
    };
    sheet.questions.push({ field: 'duties.level', why, from: first.from, to: last.to });
    return;
  }
  for (const { duty, count } of open) {
    const zh = count > 1 ? '一项职责勾选了多个负责程度，请确认' : '负责程度未勾选，请确认';
    const en =
      count > 1 ? 'More than one level of responsibility is ticked' : 'No level of responsibility is ticked';
    sheet.questions.push({
      field: `duties.${duty.seq}.level`,
      why: { zh, en },
      from: duty.statement.from,
      to: duty.statement.to,
    });
  }
}

/** The duties of a table; `span` begins behind the row of its column names. */
export function dutyTable(sheet: Sheet, span: Span, printed: readonly Column[]): Duty[] {
  const columns = evened(printed);
  if (!sheet.slice(span).includes('\t')) return flatTable(sheet, span, columns);
  const duties: Duty[] = [];
  const rows: { duty: Duty; count: number }[] = [];
  const hasLevels = columns.some((column) => column === 'LEVEL' || column in levels);
  for (const row of rowsOf(sheet.text, span, columns)) {
    const line = sheet.slice(row);
    // A number alone is a page's.
    if (/^\s*[-–—]?\s*\d{0,3}\s*$/.test(line)) continue;
    if (!line.includes('\t')) {
      const last = duties.at(-1);
      // A line of its own below a row goes on with it only where a sentence was open.
      if (
        last &&
        isSaid(last.statement) &&
        !/[。；;]$/.test(last.statement.value ?? '') &&
        last.measures.length === 0
      ) {
        const added = sheet.read(row);
        last.statement = {
          ...last.statement,
          value: `${last.statement.value ?? ''}${added.value ?? ''}`,
          to: added.to,
        };
      }
      continue;
    }
    const cells = placed(cellsOf(sheet.text, row), columns);
    const duty = rowDuty(sheet, cells);
    if (!duty) continue;
    if (printed.includes('RANK')) duty.rank = duty.sourceNumber;
    duty.seq = duties.length + 1;
    duties.push(duty);
    if (!hasLevels) continue;
    const { level, count } = levelOf(cells);
    duty.level = level;
    rows.push({ duty, count });
  }
  askLevels(sheet, rows);
  return inOrder(duties);
}
