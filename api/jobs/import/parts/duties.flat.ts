import type { Duty } from '../extracted.ts';
import type { Column } from '../grammar/columns.ts';
import { numberedItems, type Item } from '../lists.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';
import { dutyOf, inOrder, measuresOf } from './duty.ts';

/** A row's number where it stands, perhaps within a word. */
interface RowNumber extends Span {
  readonly value: number;
  readonly isFallen: boolean;
}

const unitBehind = /^\s*(?:[%％‰.．/:：~～\-–—]\d|[%％‰]|个|名|人|次|年|月|日|天|岁|小时|分|秒|万|元|级|项|类|种|条|号|家|台|件|份|周|季|度|倍|折|字|声|起|楼|层|位|号线|热线|平台|客服|中心)/;
const figureBefore = /(?:[第达到于在过超低高少≥≤><=+\-–—~～/.．:：\d百千万]|[A-Za-z])\s*$/;

/**
 * The numbers 1, 2, 3 … of the rows of a table of which only the text is left. The number of a row stands in the middle
 * of its height, so that it may have fallen into a word: 非故2 障时期.
 */
function rowNumbers(text: string, { from, to }: Span): RowNumber[] {
  const found: RowNumber[] = [];
  const pattern = /(?<![\d.])\d{1,2}(?![\d.．]\d|\d)/g;
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match && match.index < to; match = pattern.exec(text)) {
    const value = Number(match[0]);
    const end = match.index + match[0].length;
    if (value !== (found.at(-1)?.value ?? 0) + 1) continue;
    if (unitBehind.test(text.slice(end, end + 6))) continue;
    const before = text.slice(Math.max(from, match.index - 6), match.index);
    const isApart = match.index === from || /[\s。；;]$/.test(before);
    if (!isApart && figureBefore.test(before)) continue;
    const isSpaced = /^[\s、.．)）]/.test(text.slice(end, end + 1));
    if (!isApart && !isSpaced) continue;
    const previous = before.trimEnd().at(-1) ?? '';
    const stop = /^[、.．)）]?\s*/.exec(text.slice(end))?.[0] ?? '';
    const isFallen = !isApart ? /\p{Script=Han}/u.test(previous) : /\n\s*$/.test(before) && /\p{Script=Han}/u.test(previous) && /^\s*\n/.test(text.slice(end)) && !/[。；;]/.test(previous) && found.length > 0 && isMidSentence(text, match.index, end);
    found.push({ from: match.index, to: end + (isFallen ? stop.length : 0), value, isFallen });
  }
  return found;
}

/** Whether the lines before and behind a number on a line of its own are one sentence. */
function isMidSentence(text: string, from: number, to: number): boolean {
  const before = /([^\n]*)\n\s*$/.exec(text.slice(0, from))?.[1] ?? '';
  const behind = /^\s*\n([^\n]*)/.exec(text.slice(to))?.[1] ?? '';
  return before.length > 4 && !/[。；;]$/.test(before.trim()) && !/^(?:负责|协助|组织|制定|参与|完成|定期|根据|按)/.test(behind.trim());
}

/** Where the row of a fallen number begins: behind the last line end, sentence or space before it. */
function beginningBefore(text: string, place: number, earliest: number): number {
  const before = text.slice(earliest, place);
  const line = before.lastIndexOf('\n');
  if (line >= 0 && before.slice(line).trim().length > 0 && line > 0) return earliest + line + 1;
  const stop = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'), before.lastIndexOf(';'));
  const space = before.trimEnd().lastIndexOf(' ');
  const at = Math.max(stop, space);
  return at >= 0 ? earliest + at + 1 : earliest;
}

const duty = /^(?:全面|全权|主要)?(?:负责|协助|组织|制定|制订|参与|完成|定期|根据|按照|按|对|及时将|监督|检查|指导|管理|受理|收集|建立|编制|做好|落实|配合|处理|协调|承担|执行|开展|接听|跟踪|汇总|撰写|提出|建议|分配|安排|了解|掌握|督促|催促|向|为|与|带领|积极)/;
const measure = /率|%|％|及时|准确|达到?|不低于|不超过|≥|≤|无错误|无差错|无误|合理|有效|到位|满意|规范|完整|完成|次\s*[/／]|达标|落实|合格|清晰|正确|按时|无投诉/;

/** Where the measures of a row begin: the last phrases that say how well, and not what. */
function measureStart(text: string, { from, to }: Span): number {
  const written = text.slice(from, to);
  const breaks = [...written.matchAll(/[\n\v]+\s*|[ ]+|(?<=[。；;])\s*/g)].map(({ index, 0: gap }) => index + gap.length);
  for (const at of breaks) {
    const rest = written.slice(at).trim();
    if (rest.length < 3 || at < 6) continue;
    const pieces = rest.split(/[\n\v。；; ]+/).filter(Boolean);
    if (pieces.every((piece) => !duty.test(piece)) && pieces.some((piece) => measure.test(piece)) && pieces.every((piece) => piece.length <= 40))
      return from + at;
  }
  // Nothing between both: a rate with its figure at the end is a measure.
  const end = /[。；;，,]?((?:[\p{Script=Han}]{2,14}(?:率|度|次数))(?:达到?|不低于|≥|为|在)?\s*(?:\d[\d.]*)?\s*(?:%|次)?(?:以上|以下)?[。；]?)\s*$/u.exec(written);
  return end && end.index > 8 ? from + end.index : to;
}

const LEVEL_WORDS = /[√✓✔☑■](?=\s|$)/g;

/** The duties of a table whose cells stand one behind the other without anything between them. */
export function flatTable(sheet: Sheet, span: Span, columns: readonly Column[]): Duty[] {
  const numbers = rowNumbers(sheet.text, span);
  const hasMeasures = columns.includes('MEASURE');
  let items: Item[];
  const listed = numberedItems(sheet.text, span);
  if (listed.items.length >= Math.max(2, numbers.length) && !numbers.some(({ isFallen }) => isFallen)) items = [...listed.items];
  else {
    const starts = numbers.map((number, place) => {
      if (!number.isFallen) return number.from;
      return beginningBefore(sheet.text, number.from, numbers[place - 1]?.to ?? span.from);
    });
    items = numbers.map((number, place) => {
      const start = starts[place] ?? number.from;
      return { start, from: number.isFallen ? start : number.to, to: starts[place + 1] ?? span.to, number: number.value, style: 'BARE' as const };
    });
    if (items.length === 0) items = [...listed.items];
  }
  const cuts = numbers.filter(({ isFallen }) => isFallen);
  const duties = items.map((item) => {
    const at = hasMeasures ? measureStart(sheet.text, item) : item.to;
    const read = dutyOf(sheet, { ...item, to: at, style: item.style ?? 'BARE' }, 'TABLE', cuts);
    if (at < item.to) read.measures = measuresOf(sheet, { from: at, to: item.to });
    sheet.take({ from: item.start, to: item.to });
    if (columns.includes('RANK')) read.rank = item.number;
    if (read.statement.value) read.statement.value = read.statement.value.replaceAll(LEVEL_WORDS, '').trim();
    return read;
  });
  for (const cut of cuts) {
    sheet.ask(
      `duties.${cut.value}`,
      { zh: `行号 ${cut.value} 落在文字中间，已取出；请核对这一行的起止`, en: `Row number ${cut.value} stood within a word and was taken out; check where the row begins and ends` },
      cut,
    );
  }
  return inOrder(duties);
}
