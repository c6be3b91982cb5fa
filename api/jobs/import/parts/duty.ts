import type { Duty, Measure, Text } from '../extracted.ts';
import { FIGURE, figureOf } from '../figures.ts';
import { cutAt, lineItems, mainMarkers, numberedItems, type Item } from '../lists.ts';
import type { Span } from '../passage.ts';
import { absent, type Sheet } from '../sheet.ts';
import { tickedIn } from './ticks.ts';

export type Section = Duty['section'];

/** A duty without anything in it yet. */
export const emptyDuty = (section: Section, sourceNumber: number | null): Duty => ({
  section,
  seq: 0,
  rank: null,
  sourceNumber,
  heading: absent(),
  statement: absent(),
  measures: [],
  tasks: [],
  timeShare: null,
  timeShareState: 'ABSENT',
  timeShareAt: null,
  numberAt: null,
  asideAt: null,
  level: null,
});

const shareIn = new RegExp(
  `[（(]?\\s*(?:约?占(?:工作|用|总)?(?:总?工作)?时间(?:的)?(?:百分比|比例)?|工作?时间(?:占比|百分比|比例)|(?<!\\p{Script=Han})占比|权重|(?<!\\p{Script=Han})约?占)\\s*[:：为约]?\\s*(${FIGURE})\\s*%\\s*[）)]?|[（(]\\s*(\\d{1,3})\\s*%\\s*[）)]\\s*$`,
  'u',
);

/** The share of the working time that a stretch states, and where. */
export function shareOf(text: string, { from, to }: Span): (Span & { value: number }) | undefined {
  const match = shareIn.exec(text.slice(from, to));
  const value = match ? figureOf(match[1] ?? match[2] ?? '') : undefined;
  if (!match || value === undefined || value > 100) return undefined;
  return { from: from + match.index, to: from + match.index + match[0].length, value };
}

export const isQuantitative = (text: string): boolean =>
  /%|％|百分之|[≥≤><]|\d+\s*(?:小时|分钟|秒|个?工作日|天|日|次|起|件|分|字|声|个月|周)|[一二两三四五六七八九十]+(?:个?工作日|小时|分钟|秒|次|声)|次\s*[/／]|每[年月周日季天].{0,6}次/.test(
    text,
  );

/** The phrases of a cell of measures, each told whether it has a figure. */
export function measuresOf(sheet: Sheet, span: Span, cuts: readonly Span[] = []): Measure[] {
  const numbered = numberedItems(sheet.text, span);
  const lines: Span[] = numbered.items.length > 1 ? [...numbered.items] : lineItems(sheet.text, span);
  const phrases = lines
    .flatMap((line) => cutAt(sheet.text, line, /[；;。]/))
    .flatMap((piece) => {
      const parts = cutAt(sheet.text, piece, /[，,]/);
      return parts.length > 1 &&
        parts.every((part) => sheet.slice(part).trim().length >= 4) &&
        !parts.slice(1).every((part) => /^\s*(?:且|并|不|无|未)/.test(sheet.slice(part)))
        ? parts
        : [piece];
    });
  sheet.take(span);
  return phrases
    .filter((phrase) => /[\p{L}%％]/u.test(sheet.slice(phrase)))
    .map((phrase) => ({
      ...sheet.read(phrase, { cuts }),
      kind: isQuantitative(sheet.slice(phrase)) ? 'QUANTITATIVE' : 'QUALITATIVE',
    }));
}

const headed = /^\s*([^，。；;：:,\n\v\t]{2,18}?)\s*[:：]\s*(?=\S)/;
const noHeading = /如下|包括|例如|其中|以下|即$|^(?:注|如|附)/;

const headedByStop =
  /^\s*(?!(?:全面)?(?:负责|协助|组织|完成|参与|按|根据|定期|及时))([^，。；;：:,\n\v\t]{2,18})。\s*(?=\S)/;

/** A title before a colon, where a piece begins with one; in tables a full stop may stand behind it. */
function headingOf(
  text: string,
  { from, to }: Span,
  section: Section,
): { heading: Span; body: Span } | undefined {
  const match =
    headed.exec(text.slice(from, to)) ??
    (section === 'TABLE' ? headedByStop.exec(text.slice(from, to)) : null);
  if (
    !match ||
    noHeading.test(match[1] ?? '') ||
    !/[\p{L}\p{N}]/u.test(text.slice(from + match[0].length, to))
  )
    return undefined;
  const end = from + match[0].indexOf(match[1] ?? '') + (match[1] ?? '').length;
  return { heading: { from, to: end }, body: { from: from + match[0].length, to } };
}

/** The tasks below a duty: what is numbered in another way, or the lines below a short first line. */
function tasksIn(text: string, item: Item): { statement: Span; tasks: readonly Span[] } | undefined {
  const inner = mainMarkers(text, item, new Set(item.style ? [item.style, 'BARE'] : ['BARE'])).filter(
    ({ standing }) => standing !== 'GLUED',
  );
  const first = inner[0];
  const before = first ? text.slice(item.from, first.from).trim() : '';
  if (
    first &&
    (inner.length > 1 || first.standing === 'LINE' || first.style === 'BULLET') &&
    before !== '' &&
    (inner.length > 1 || first.style === 'BULLET' || first.number === 1)
  ) {
    const tasks = inner.map((marker, place) => ({ from: marker.to, to: inner[place + 1]?.from ?? item.to }));
    return { statement: { from: item.from, to: first.from }, tasks };
  }
  const lines = lineItems(text, item);
  const head = lines[0];
  if (!head || lines.length < 2 || item.style === null) return undefined;
  const written = text.slice(head.from, head.to).trim();
  if (written.length > 24 || /[。；;，,]$/.test(written) || /[，。；]/.test(written)) return undefined;
  return { statement: head, tasks: lines.slice(1) };
}

const aside = /[（(【；;，,。\s]*(?:负责程度|责任程度|考核标准|衡量标准|考核指标|绩效标准)\s*[:：]/;
/** The levels of responsibility, as forms print them to tick. */
export const levelWords = [
  { code: 'SUPPORT', words: /支持/ },
  { code: 'PARTIAL', words: /部分/ },
  { code: 'FULL', words: /全责|全部/ },
] as const;

/** Level and measures that stand behind a duty on its own line; answers the duty without them. */
function readAside(sheet: Sheet, duty: Duty, item: Item): Item {
  const written = sheet.slice(item);
  const boxes =
    /[（(\s]*(?:[□☐☑■√✓]\s*支持|支持\s*[□☐☑■√✓]|支持[\s/、]+部分)[^\n。；]*?全[责部]\s*[□☐☑■√✓]?[）)]?/.exec(
      written,
    );
  if (boxes) {
    const { codes, isCertain } = tickedIn(boxes[0], levelWords);
    const only = levelWords.find(({ code }) => code === codes[0]);
    if (isCertain && codes.length === 1 && only) duty.level = only.code;
    else {
      const why = {
        zh: '负责程度未勾选或勾选不明确，请确认',
        en: 'The level of responsibility is not ticked, or not clearly; please confirm',
      };
      sheet.ask(`duties.${item.number ?? 1}.level`, why, {
        from: item.from + boxes.index,
        to: item.from + boxes.index + boxes[0].length,
      });
    }
  }
  const start = Math.min(...[boxes?.index, aside.exec(written)?.index].map((place) => place ?? Infinity));
  if (start === Infinity || start < 2) return item;
  const rest = written.slice(start);
  const level = /(?:负责程度|责任程度)\s*[:：]\s*(支持|部分|全责|全部)/.exec(rest)?.[1];
  const named = levelWords.find(({ words }) => words.test(level ?? ''));
  if (named) duty.level = named.code;
  const measured = /(?:考核标准|衡量标准|考核指标|绩效标准)\s*[:：]\s*/.exec(rest);
  const tail = { from: item.from + start, to: item.to };
  sheet.take(tail);
  duty.asideAt = sheet.place(tail);
  if (measured) {
    const from = tail.from + measured.index + measured[0].length;
    const closing = /[）)】]\s*[。；;]?\s*$/.exec(sheet.slice({ from, to: item.to }));
    duty.measures = measuresOf(sheet, { from, to: item.to - (closing?.[0].length ?? 0) });
  } else if (boxes) {
    const from = item.from + boxes.index + boxes[0].length;
    if (/\p{L}/u.test(sheet.slice({ from, to: item.to })))
      duty.measures = measuresOf(sheet, { from, to: item.to });
  }
  return { ...item, to: item.from + start };
}

/** The duty that an item of a list describes. */
export function dutyOf(sheet: Sheet, whole: Item, section: Section, cuts: readonly Span[] = []): Duty {
  const duty = emptyDuty(section, whole.number);
  duty.numberAt = sheet.place({ from: whole.start, to: whole.from });
  sheet.take({ from: whole.start, to: whole.from });
  const item = readAside(sheet, duty, whole);
  const body: Span = item;
  const share = shareOf(sheet.text, item);
  if (share)
    [duty.timeShare, duty.timeShareState, duty.timeShareAt] = [share.value, 'VALUE', sheet.place(share)];
  const parted = tasksIn(sheet.text, item);
  if (parted) {
    sheet.take(item);
    const [first] = parted.tasks;
    if (
      section === 'TABLE' &&
      first &&
      /^[\n\v\s]*$/.test(sheet.text.slice(parted.statement.to, first.from))
    ) {
      // In the cell of a table the short first line is the title of what stands below it.
      duty.heading = sheet.read(parted.statement, { cuts });
      duty.statement = sheet.read({ from: first.from, to: item.to }, { cuts });
      return duty;
    }
    const titled = headingOf(sheet.text, parted.statement, section);
    if (titled) {
      duty.heading = sheet.read(titled.heading, { cuts });
      duty.statement = sheet.read(titled.body, { cuts });
    } else duty.statement = sheet.read(parted.statement, { cuts });
    duty.tasks = parted.tasks
      .map((task) => sheet.read(task, { cuts }))
      .filter(({ state }) => state !== 'BLANK');
    return duty;
  }
  const titled = headingOf(sheet.text, body, section);
  if (titled) {
    duty.heading = sheet.read(titled.heading, { cuts });
    duty.statement = sheet.read(titled.body, { cuts });
  } else duty.statement = sheet.read(body, { cuts });
  return duty;
}

/** Whether a text says something, be it that there is nothing. */
export const isSaid = ({ state }: Text): boolean => state === 'VALUE' || state === 'TRUNCATED';

/** Duties in the order of their numbers where each has another one; else as they stand. */
export function inOrder(duties: Duty[]): Duty[] {
  const numbers = duties.map(({ sourceNumber }) => sourceNumber);
  const isTotal = numbers.every((number) => number !== null) && new Set(numbers).size === numbers.length;
  const sorted = isTotal ? duties.toSorted((a, b) => (a.sourceNumber ?? 0) - (b.sourceNumber ?? 0)) : duties;
  sorted.forEach((duty, place) => (duty.seq = place + 1));
  return sorted;
}
