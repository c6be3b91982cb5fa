import type { Duty, Measure, Text } from '../extracted.ts';
import { FIGURE, figureOf } from '../figures.ts';
import { cutAt, lineItems, mainMarkers, numberedItems, type Item } from '../lists.ts';
import type { Span } from '../passage.ts';
import { absent, type Sheet } from '../sheet.ts';

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
  level: null,
});

const shareIn = new RegExp(
  `[（(]?\\s*(?:约?占(?:工作|用|总)?(?:总?工作)?时间(?:的)?(?:百分比|比例)?|工作?时间(?:占比|百分比|比例)|占比|权重|占)\\s*[:：为约]?\\s*(${FIGURE})\\s*%\\s*[）)]?|[（(]\\s*(\\d{1,3})\\s*%\\s*[）)]\\s*$`,
);

/** The share of the working time that a stretch states, and where. */
export function shareOf(text: string, { from, to }: Span): (Span & { value: number }) | undefined {
  const match = shareIn.exec(text.slice(from, to));
  const value = match ? figureOf(match[1] ?? match[2] ?? '') : undefined;
  if (!match || value === undefined || value > 100) return undefined;
  return { from: from + match.index, to: from + match.index + match[0].length, value };
}

const isQuantitative = (text: string): boolean =>
  /%|％|百分之|[≥≤><]|\d+\s*(?:小时|分钟|秒|个?工作日|天|日|次|起|件|分|字|声|个月|周)|[一二两三四五六七八九十]+(?:个?工作日|小时|分钟|秒|次|声)|次\s*[/／]|每[年月周日季天].{0,6}次/.test(text);

/** The phrases of a cell of measures, each told whether it has a figure. */
export function measuresOf(sheet: Sheet, span: Span): Measure[] {
  const numbered = numberedItems(sheet.text, span);
  const lines: Span[] = numbered.items.length > 1 ? [...numbered.items] : lineItems(sheet.text, span);
  const phrases = lines.flatMap((line) => cutAt(sheet.text, line, /[；;。]/)).flatMap((piece) => {
    const parts = cutAt(sheet.text, piece, /[，,]/);
    return parts.length > 1 && parts.every((part) => sheet.slice(part).trim().length >= 4) && !parts.slice(1).every((part) => /^\s*(?:且|并|不|无|未)/.test(sheet.slice(part)))
      ? parts
      : [piece];
  });
  sheet.take(span);
  return phrases.map((phrase) => ({
    ...sheet.read(phrase),
    kind: isQuantitative(sheet.slice(phrase)) ? 'QUANTITATIVE' : 'QUALITATIVE',
  }));
}

const headed = /^\s*([^，。；;：:,\n\v\t]{2,18}?)\s*[:：]\s*(?=\S)/;
const noHeading = /如下|包括|例如|其中|以下|即$|^(?:注|如|附)/;

/** A title before a colon, where a piece begins with one. */
function headingOf(text: string, { from, to }: Span): { heading: Span; body: Span } | undefined {
  const match = headed.exec(text.slice(from, to));
  if (!match || noHeading.test(match[1] ?? '')) return undefined;
  return { heading: { from, to: from + match[0].length }, body: { from: from + match[0].length, to } };
}

/** The tasks below a duty: what is numbered in another way, or the lines below a short first line. */
function tasksIn(text: string, item: Item): { statement: Span; tasks: readonly Span[] } | undefined {
  const inner = mainMarkers(text, item, new Set(item.style ? [item.style, 'BARE'] : ['BARE'])).filter(({ standing }) => standing !== 'GLUED');
  const first = inner[0];
  const before = first ? text.slice(item.from, first.from).trim() : '';
  if (first && (inner.length > 1 || first.standing === 'LINE') && before !== '' && (inner.length > 1 || first.style === 'BULLET')) {
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

/** The duty that an item of a list describes. */
export function dutyOf(sheet: Sheet, item: Item, section: Section, cuts: readonly Span[] = []): Duty {
  const duty = emptyDuty(section, item.number);
  sheet.take({ from: item.start, to: item.from });
  const share = shareOf(sheet.text, item);
  if (share) [duty.timeShare, duty.timeShareState] = [share.value, 'VALUE'];
  const parted = tasksIn(sheet.text, item);
  if (parted) {
    sheet.take(item);
    const titled = headingOf(sheet.text, parted.statement);
    if (titled && sheet.slice(titled.body).trim()) {
      duty.heading = sheet.read(titled.heading, { cuts });
      duty.statement = sheet.read(titled.body, { cuts });
    } else duty.statement = sheet.read(parted.statement, { cuts });
    duty.tasks = parted.tasks.map((task) => sheet.read(task, { cuts })).filter(({ state }) => state !== 'BLANK');
    return duty;
  }
  const titled = headingOf(sheet.text, item);
  if (titled) {
    duty.heading = sheet.read(titled.heading, { cuts });
    duty.statement = sheet.read(titled.body, { cuts });
  } else duty.statement = sheet.read(item, { cuts });
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
