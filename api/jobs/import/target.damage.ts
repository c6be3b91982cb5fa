import { withDigits } from './figures.ts';
import { edited, passageOf, type Edit, type Passage, type Span } from './passage.ts';
import { comparatorBefore } from './target.comparator.ts';

/** What follows the number of a target. */
const UNIT =
  '(?:[%‰‱成分秒天日次通条件起家单字户份篇例宗张人场项岁年周h声]|个|小时|工作日|钟头|min|s(?![a-z]))';

const lettered = new RegExp(
  `(?<![A-Za-z\\d.])(?=[\\dOoIl.]*[OoIl])(?:(?=[\\dOoIl.]*\\d)[\\dOoIl]|[Il](?=[Oo]))[\\dOoIl.]*(?<![.])(?=\\s*${UNIT})`,
  'g',
);
const spaced = new RegExp(
  `(?<![\\d.])(?:\\d \\d(?:[.]\\d+)?|1 ?0 ?0|\\d{1,3}(?: [.]|[.] )\\d{1,2}|\\d \\d ?[.] ?\\d{1,2})(?=\\s*${UNIT})`,
  'g',
);
const stopped = /(?<=\p{Script=Han})\d{2}[。，、·]\d{1,2}(?=\s*%)/gu;
const grouped = /(?<![\d.,，])\d{1,3}(?:[,，]\d{3})+(?![\d.,，])/g;
const perThousand = /(?<=\d\s?)%[oO](?![A-Za-z])/g;

/** A passage in which damaged numbers are whole, and the stretches that were guessed so and must be confirmed. */
export interface Mended {
  readonly passage: Passage;
  readonly doubts: readonly Span[];
}

interface Repair extends Edit {
  readonly isSure: boolean;
}

/** A digit apart at the beginning of a line is the number of an item, one behind a space that of a column. */
const isOneNumber = (text: string, place: number): boolean =>
  /\p{Script=Han}$/u.test(text.slice(0, place)) || comparatorBefore(text.slice(0, place)) !== undefined;

function* repairsIn(text: string): Generator<Repair> {
  const at = ({ index, 0: written }: RegExpExecArray): Span => ({ from: index, to: index + written.length });
  for (const match of text.matchAll(lettered))
    yield { ...at(match), text: withDigits(match[0]), isSure: false };
  for (const match of text.matchAll(spaced))
    if (match[0].includes(' ') && isOneNumber(text, match.index))
      yield { ...at(match), text: match[0].replaceAll(' ', ''), isSure: false };
  for (const match of text.matchAll(stopped))
    yield { ...at(match), text: match[0].replace(/[。，、·]/, '.'), isSure: false };
  for (const match of text.matchAll(grouped))
    yield { ...at(match), text: match[0].replaceAll(/[,，]/g, ''), isSure: !match[0].includes('，') };
  for (const match of text.matchAll(perThousand)) yield { ...at(match), text: '‰', isSure: false };
}

/** The text with its damaged numbers mended: 1O% is 10%, 8 5% is 85%, 1,200 is 1200. */
export function mended(text: string): Mended {
  const repairs = [...repairsIn(text)].toSorted((a, b) => a.from - b.from);
  const edits = repairs.filter(({ from }, place) => place === 0 || from >= (repairs[place - 1]?.to ?? 0));
  const doubts: Span[] = [];
  let shift = 0;
  for (const { from, to, text: whole, isSure } of edits) {
    if (!isSure) doubts.push({ from: from + shift, to: from + shift + whole.length });
    shift += whole.length - (to - from);
  }
  return { passage: edited(passageOf(text), edits), doubts };
}
