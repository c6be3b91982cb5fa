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

const unitBehind =
  /^(?:\s*[%％‰]|[.．/:：~～\-–—]\d|个|名|人(?![工员事])|次|年|月|日|天|岁|小时|分|秒|万|元|级|项|类|种|条|号|家|台|件|份|周|季|度|倍|折|字|声|起|楼|层|位|号线|热线|平台|客服|中心)/;
const figureBefore = /(?:[第达到于在过超低高少≥≤><=+\-–—~～/.．:：\d百千万]|[A-Za-z])\s*$/;

/**
 * The numbers 1, 2, 3 … of the rows of a table of which only the text is left. The number of a row stands in the middle
 * of its height, so that it may have fallen into a word: 非故2 障时期.
 */
function rowNumbers(text: string, { from, to }: Span): RowNumber[] {
  const candidates: (RowNumber & { isGlued: boolean })[] = [];
  for (const match of text.slice(from, to).matchAll(/(?<![\d.])\d{1,2}(?![\d.．]\d|\d)/g)) {
    const start = from + match.index;
    const end = start + match[0].length;
    if (unitBehind.test(text.slice(end, end + 6))) continue;
    const before = text.slice(Math.max(from, start - 6), start);
    const isApart = start === from || /[\s。；;]$/.test(before);
    if (!isApart && figureBefore.test(before)) continue;
    // 每季度不少于 3 次
    if (/(?:不[少低多高]于|不超过|少于|多于|至少|超过)\s*$/.test(before)) continue;
    const isSpaced = /^[\s、.．)）]/.test(text.slice(end, end + 1)) || end === to;
    const isWord =
      /[\p{Script=Han}%）)]$/u.test(before) && /^\s*\p{Script=Han}/u.test(text.slice(end, end + 3));
    if (!isApart && !isSpaced && !isWord) continue;
    const previous = before.trimEnd().at(-1) ?? '';
    const stop = /^[、.．)）]?\s*/.exec(text.slice(end))?.[0] ?? '';
    const isAlone = /\n\s*$/.test(before) && /^\s*\n/.test(text.slice(end));
    const isFallen = isApart
      ? isAlone &&
        /\p{Script=Han}/u.test(previous) &&
        candidates.length > 0 &&
        isMidSentence(text, start, end)
      : /\p{Script=Han}/u.test(previous) && /^\s/.test(text.slice(end, end + 1));
    const isGlued = !isApart && !isSpaced;
    candidates.push({
      from: start,
      to: end + (isFallen || /^[、.．)）]/.test(stop) ? stop.length : 0),
      value: Number(match[0]),
      isFallen,
      isGlued,
    });
  }
  const found: RowNumber[] = [];
  for (let value = 1; ; value++) {
    const last = found.at(-1)?.to ?? from;
    const own = candidates.filter((each) => each.value === value && each.from >= last);
    // A number between two words begins a row only where no other does.
    const next = own.find(({ isGlued }) => !isGlued) ?? own[0];
    if (!next) return found;
    found.push(next);
  }
}

/** Whether the lines before and behind a number on a line of its own are one sentence. */
function isMidSentence(text: string, from: number, to: number): boolean {
  const before = /([^\n]*)\n\s*$/.exec(text.slice(0, from))?.[1] ?? '';
  const behind = /^\s*\n([^\n]*)/.exec(text.slice(to))?.[1] ?? '';
  // A short line behind the number is the title of a row.
  if (/^[^。；，,：:\d]{2,12}$/.test(behind.trim())) return false;
  return (
    before.length > 4 &&
    !/[。；;]$/.test(before.trim()) &&
    !/^(?:负责|协助|组织|制定|参与|完成|定期|根据|按)/.test(behind.trim())
  );
}

/** Where the row of a fallen number begins: behind the last line end, sentence or space before it. */
function beginningBefore(text: string, place: number, earliest: number): number {
  const before = text.slice(earliest, place);
  // Where words stand before the number on its own line, the row begins with the line.
  const ownLine = before.lastIndexOf('\n');
  if (ownLine > 0 && before.slice(ownLine).trim() !== '' && before.slice(0, ownLine).trim() !== '')
    return earliest + ownLine + 1;
  const ends = [...before.matchAll(/[。；;][ \n\v]*|[ \n\v]+(?=\S)/g)].map(({ index, 0: gap }) => ({
    at: index + gap.length,
    isStop: /[。；;]/.test(gap),
    isLine: gap.includes('\n'),
  }));
  const own = ends.filter(({ at }) => at > 0 && before.slice(at).trim() !== '');
  // Between the measure of the row before and the title of this one stands a space.
  const gap = [...before.matchAll(/(?<=[\p{Script=Han}%）)])[ \n\v]+(?=\p{Script=Han}{2})/gu)].at(-1);
  if (gap && /。/.test(before.slice(gap.index))) return earliest + gap.index + gap[0].length;
  // The last sentence end, else the first line that could be a title, else the last space.
  const stop = own.findLast(({ isStop }) => isStop);
  const line = own.find(({ isLine, at }) => isLine && /^[^\n，。；]{2,14}\n/.test(before.slice(at)));
  return earliest + (stop ?? line ?? own.findLast(({ isLine }) => isLine) ?? own.at(-1) ?? { at: 0 }).at;
}

const duty =
  /^(?:全面|全权|主要)?(?:保证|确保|负责|协助|组织|制定|制订|参与|完成|定期|根据|按照|按|对|及时将|监督|检查|指导|管理|受理|收集|建立|编制|做好|落实|配合|处理|协调|承担|执行|开展|接听|跟踪|汇总|撰写|提出|建议|分配|安排|了解|掌握|督促|催促|向|为|与|带领|积极)/;
const measure =
  /率|%|％|及时|准确|达到?|不低于|不超过|≥|≤|无错误|无差错|无误|合理|有效|到位|满意|规范|完整|完成|次\s*[/／]|达标|落实|合格|清晰|正确|按时|无投诉|公平|公正|客观|清楚|明确|规范|充分/;

/** Limits and counts, as measures say them that begin with a figure: 3分钟之内通知, 每季度不少于2次. */
const figured =
  /(?:\d+|[一两二三四五六七八九十半]+)\s*个?\s*(?:工作日|小时|分钟|秒|天|日)[^，。；]{0,2}(?:内|完成|答复|解决|办结)|(?:不少于|不多于|不超过|不低于|至少)\s*\d+|每[日周月季年]度?[^，。；]{0,6}\d+\s*[次件个份条]/;

/** What rates are called in measures, to find where one begins that is glued to its duty. */
const glued =
  /(?:客户|用户)?(?:服务)?(?:系统|体系)(?:建立|建设)(?:及时|有效|性|、)*率?[^，。；]{0,8}$|(?:规章|部门)?制度(?:执行|落实)率[^，。；]{0,10}$|(?:部门|工作|年度)*计划完成率[^，。；]{0,10}$|(?:客户|部门)?有效投诉(?:次数|率|不超过)?[^，。；]{0,10}$|(?:客户)?(?:资料|档案|信息)(?:的)?完整率[^，。；]{0,10}$|(?:客户|用户)?(?:意见|信息)?反馈率[^，。；]{0,10}$|(?:部门)?(?:成本|费用)控制率[^，。；]{0,10}$|(?:下属|部属)?(?:员工|人员)?(?:绩效)?考核合格率[^，。；]{0,10}$|(?:客户|投诉|用户)?(?:处理)?(?:满意|及时|规范|答复|回访|接通|解决)(?:率|度)[^，。；]{0,10}$/;

/** Where the measures of a row begin: the last phrases that say how well, and not what. */
function measureStart(text: string, { from, to }: Span, cuts: readonly Span[]): number {
  const written = text.slice(from, to);
  const lastStop = written.lastIndexOf('。', written.trimEnd().length - 2);
  const ending = written.slice(lastStop + 1).trim();
  // Behind the last sentence, words without an end of their own are the measure.
  if (
    lastStop > 7 &&
    ending.length >= 3 &&
    ending.length <= 60 &&
    !/[。；;]$/.test(ending) &&
    !cuts.some((cut) => cut.from > from + lastStop)
  )
    return from + lastStop + 1;
  const breaks = [...written.matchAll(/[\n\v]+\s*|[ ]+|(?<=[。；;])\s*/g)].map(
    ({ index, 0: gap }) => index + gap.length,
  );
  while (breaks.length > 0 && written.slice(0, breaks[0]).trim() === '') breaks.shift();
  const isTitled = /^\s*[^\n。；，,]{2,14}\n/.test(written) && breaks.length > 1;
  for (const at of isTitled ? breaks.slice(1) : breaks) {
    const rest = written.slice(at).trim();
    if (rest.length < 3 || at < 6 || cuts.some((cut) => from + at >= cut.from && from + at <= cut.to + 1))
      continue;
    const pieces = rest.split(/[\n\v。；; ]+/).filter(Boolean);
    const isBehindSentence =
      /。\s*$/.test(written.slice(0, at)) &&
      rest.length <= 60 &&
      !/。/.test(rest.slice(0, -1)) &&
      written.slice(0, at).trim().length > 8;
    if (
      pieces.every((piece) => !duty.test(piece) || isBehindSentence || praised.test(piece)) &&
      (isBehindSentence || pieces.some((piece) => measure.test(piece)) || figured.test(rest)) &&
      pieces.every((piece) => piece.length <= 40)
    )
      return from + at;
  }
  const known = glued.exec(written.trimEnd());
  return known && known.index > 3 ? from + known.index : to;
}

/** A short phrase that ends in how well something is done: 安排合理. */
const praised =
  /^.{2,10}(?:合理|准确|及时|有效|到位|规范|达标|完整|清晰|公正|公平|满意|良好|正确|顺畅|无误)[。]?$/;

const LEVEL_WORDS = /[√✓✔☑■](?=\s|$)/g;

/** The measure on the line of the number, where rows are several lines high and their numbers stand in the middle. */
function measureBeside(text: string, item: Item, numbers: readonly RowNumber[]): Span | undefined {
  const number = numbers.find(
    ({ value, from }) => value === item.number && from >= item.start && from < item.to,
  );
  if (!number) return undefined;
  const line = /^[ ]*[^\n]*/.exec(text.slice(number.to, item.to))?.[0] ?? '';
  const written = line.trim();
  const isMeasure = measure.test(written) && !duty.test(written) && written.length <= 40 && !number.isFallen;
  return isMeasure ? { from: number.to, to: number.to + line.length } : undefined;
}

/** The number of a row that stands within one of its words beside standing before it. */
const repeatedIn = (text: string, { from, to }: Span, value: number): RowNumber[] =>
  [
    ...text
      .slice(from, to)
      .matchAll(new RegExp(`(?<=\\p{Script=Han})${value}[ \\n\\v]+(?=\\p{Script=Han})`, 'gu')),
  ]
    .filter(({ index }) => !figureBefore.test(text.slice(from, from + index)))
    .map(({ index, 0: written }) => ({
      from: from + index,
      to: from + index + written.length,
      value,
      isFallen: true,
    }));

/** The duties of a table whose cells stand one behind the other without anything between them. */
export function flatTable(sheet: Sheet, span: Span, columns: readonly Column[]): Duty[] {
  const numbers = rowNumbers(sheet.text, span);
  const hasMeasures = columns.includes('MEASURE');
  const firstNumber = numbers[0];
  // Text before the first number: the numbers stand in the middle of the height of their rows.
  const isCentred =
    firstNumber !== undefined &&
    numbers.length > 1 &&
    /\p{Script=Han}{2}/u.test(sheet.text.slice(span.from, firstNumber.from));
  let items: Item[];
  const listed = numberedItems(sheet.text, span);
  if (
    !isCentred &&
    listed.items.length >= Math.max(2, numbers.length) &&
    !numbers.some(({ isFallen }) => isFallen)
  )
    items = [...listed.items];
  else {
    const starts = numbers.map((number, place) => {
      if (!number.isFallen && !isCentred) return number.from;
      return place === 0
        ? span.from
        : beginningBefore(sheet.text, number.from, numbers[place - 1]?.to ?? span.from);
    });
    items = numbers.map((number, place) => {
      const start = starts[place] ?? number.from;
      return {
        start,
        from: number.isFallen || isCentred ? start : number.to,
        to: starts[place + 1] ?? span.to,
        number: number.value,
        style: 'BARE' as const,
      };
    });
    if (items.length === 0) items = [...listed.items];
  }
  const again = items.flatMap((item) =>
    item.number === null ? [] : repeatedIn(sheet.text, item, item.number),
  );
  const cuts = [...numbers.filter(({ isFallen }) => isFallen || isCentred), ...again].toSorted(
    (a, b) => a.from - b.from,
  );
  const duties = items
    .filter((item) => /\p{L}/u.test(sheet.slice(item)))
    .map((item) => {
      const beside = isCentred && hasMeasures ? measureBeside(sheet.text, item, numbers) : undefined;
      const own = beside ? [...cuts, beside].toSorted((a, b) => a.from - b.from) : cuts;
      const at = hasMeasures && !beside ? measureStart(sheet.text, item, cuts) : item.to;
      const read = dutyOf(sheet, { ...item, to: at, style: item.style ?? 'BARE' }, 'TABLE', own);
      if (beside) read.measures = measuresOf(sheet, beside, cuts);
      if (at < item.to) read.measures = measuresOf(sheet, { from: at, to: item.to }, cuts);
      sheet.take({ from: item.start, to: item.to });
      if (columns.includes('RANK')) read.rank = item.number;
      if (read.statement.value)
        read.statement.value = read.statement.value.replaceAll(LEVEL_WORDS, '').trim();
      return read;
    });
  for (const cut of cuts.filter(
    ({ value }, place) => !cuts.slice(0, place).some((other) => other.value === value),
  )) {
    sheet.ask(
      `duties.${cut.value}`,
      {
        zh: `行号 ${cut.value} 落在文字中间，已取出；请核对这一行的起止`,
        en: `Row number ${cut.value} stood within a word and was taken out; check where the row begins and ends`,
      },
      cut,
    );
  }
  const first = duties[0]?.statement;
  if (
    first &&
    columns.some((column) => column === 'LEVEL' || column === 'FULL') &&
    duties.every(({ level }) => level === null)
  )
    sheet.questions.push({
      field: 'duties.level',
      why: {
        zh: '各项职责的负责程度均未见勾选，请确认',
        en: 'No level of responsibility is ticked in the whole table; please confirm',
      },
      from: first.from,
      to: duties.at(-1)?.statement.to ?? first.to,
    });
  return inOrder(duties);
}
