import { depthOf, markersIn, type Marker, type Style } from './numbering.ts';
import type { Span } from './passage.ts';

/** An item of a list: its text, and the number before it where there is one. */
export interface Item extends Span {
  readonly number: number | null;
  readonly style: Style | null;
  /** Where its number begins. */
  readonly start: number;
}

export interface List {
  /** What stands before the first number. */
  readonly lead: Span;
  readonly items: readonly Item[];
}

/** Whether a marker may begin the next item, by where it stands and what number it has. */
function goesOn({ standing, number, style }: Marker, last: number | null | undefined): boolean {
  if (standing === 'LINE')
    return (
      style !== 'BARE' ||
      number === 1 ||
      (typeof last === 'number' && number !== null && number > last && number <= last + 3)
    );
  if (style === 'BULLET') return standing !== 'GLUED' && standing !== 'COMMA';
  if (number === null) return false;
  if (last === undefined)
    return number === 1
      ? standing !== 'GLUED' || style !== 'NUM_CLOSED'
      : number <= 3 && standing !== 'GLUED' && standing !== 'COMMA';
  const next = (last ?? 0) + 1;
  if (standing === 'STOP') return number >= 1 && number <= next + 2;
  if (standing === 'SPACE') return style === 'BARE' ? number === next : number >= 1 && number <= next + 2;
  return number === next && style !== 'LETTER' && style !== 'BARE';
}

const ending: ReadonlySet<Style> = new Set(['CHAPTER', 'SECTION', 'ARTICLE', 'CN']);

const compatible = (a: Style, b: Style): boolean => a === b;

/** The markers that number one list: those of the style that comes first. */
export function mainMarkers(
  text: string,
  { from, to }: Span,
  without: ReadonlySet<Style> = new Set(),
): Marker[] {
  const all = markersIn(text, from, to)
    .filter(({ style }) => !without.has(style))
    // What begins the stretch begins a line, whatever stands before the stretch.
    .map((marker) => (marker.from === from ? { ...marker, standing: 'LINE' as const } : marker));
  const styles = [...new Set(all.map(({ style }) => style))];
  let best: Marker[] = [];
  let bestScore = -1;
  for (const style of styles) {
    const own: Marker[] = [];
    for (const marker of all) {
      if (!compatible(marker.style, style)) continue;
      if (goesOn(marker, own.at(-1)?.number ?? (own.length > 0 ? null : undefined))) own.push(marker);
    }
    const first = own[0];
    if (!first) continue;
    if (style === 'BARE' && (own.length < 2 || first.number !== 1)) continue;
    if ((style === 'SPOKEN' || style === 'LETTER') && own.length < 2) continue;
    if (
      own.length === 1 &&
      first.standing !== 'LINE' &&
      style !== 'BULLET' &&
      text.slice(from, first.from).trim() !== ''
    )
      continue;
    const before = text.slice(from, first.from).trim();
    // One number below other lines numbers no list.
    if (own.length === 1 && before.length > 6 && !/[:：]$/.test(before)) continue;
    const lead = before.length;
    const score = 1_000_000 - lead * 10 + Math.min(own.length, 9);
    if (score > bestScore) [best, bestScore] = [own, score];
  }
  return best;
}

/** The items of a numbered list; none where nothing is numbered. */
export function numberedItems(text: string, span: Span, without?: ReadonlySet<Style>): List {
  const markers = mainMarkers(text, span, without);
  const items: Item[] = [];
  for (const [place, { from, to, style, number }] of markers.entries()) {
    const next = markers[place + 1];
    const end = next?.from ?? span.to;
    // A line with a number of a higher kind (四、, 第三条) ends the list, unless its numbers go on behind it.
    const higher = markersIn(text, to, end).find(
      (marker) =>
        marker.standing === 'LINE' &&
        (ending.has(marker.style) || (style === 'NUM_BRACKET' && marker.style === 'NUM')) &&
        depthOf[marker.style] < depthOf[style],
    );
    // So does the short line above it, which is the title of what follows.
    const title = higher ? /\n[ \t]*[^\n，。；：:]{2,14}\n\s*$/.exec(text.slice(to, higher.from)) : null;
    items.push({
      start: from,
      from: to,
      to: title ? to + title.index : (higher?.from ?? end),
      style,
      number,
    });
    if (higher && next && next.number !== (number ?? 0) + 1) break;
  }
  return { lead: { from: span.from, to: markers[0]?.from ?? span.to }, items };
}

const verbs =
  /^(?:全面)?(?:负责|协助|组织|参与|制定|制订|完成|建立|监督|检查|配合|定期|根据|按照|受理|接听|接待|处理|跟踪|指导|管理|收集|整理|分析|编制|编写|做好|落实|执行|及时|维护|汇总|汇报|协调|协同|策划|开展|提供|提出|承担|对|与|积极|主动|严格|认真|热情|熟悉|熟练|具有|具备|能|有|良好|较强|遵守|保持|保证|确保|了解|掌握|拥有|年龄|学历|大专|本科|普通话|身体|工作|性格|其他)/;

/** The lines of a stretch, with those that were broken by the width of the page put together. */
export function lineItems(text: string, { from, to }: Span, breaks = /[\n\v]/): Item[] {
  const lines: { from: number; to: number }[] = [];
  let start = from;
  for (let place = from; place <= to; place++) {
    if (place < to && !breaks.test(text[place] ?? '')) continue;
    if (text.slice(start, place).trim() !== '') lines.push({ from: start, to: place });
    start = place + 1;
  }
  const lengthOf = (line: Span): number => text.slice(line.from, line.to).trim().length;
  const widest = Math.max(0, ...lines.map(lengthOf));
  const joined: { from: number; to: number }[] = [];
  for (const line of lines) {
    const last = joined.at(-1);
    const before = lines[lines.indexOf(line) - 1];
    const written = text.slice(line.from, line.to).trim();
    const isOpen =
      last !== undefined &&
      before !== undefined &&
      !/[。；;！!？?：:]$/.test(text.slice(last.from, last.to).trim());
    const isWide = before !== undefined && widest >= 18 && lengthOf(before) >= widest * 0.8;
    const endsInComma = last !== undefined && /[，,、]$/.test(text.slice(last.from, last.to).trim());
    const isTail =
      /^[，。；、）)]/.test(written) ||
      (written.length <= 6 && /[。；]$/.test(written) && !verbs.test(written));
    if (last && ((isOpen && ((isWide && !verbs.test(written)) || endsInComma)) || isTail)) last.to = line.to;
    else joined.push({ ...line });
  }
  return joined.map((line) => ({ ...line, start: line.from, number: null, style: null }));
}

/** A stretch cut at signs outside of brackets. */
export function cutAt(text: string, { from, to }: Span, signs: RegExp): Span[] {
  const pieces: Span[] = [];
  let start = from;
  let depth = 0;
  for (let place = from; place < to; place++) {
    const char = text[place] ?? '';
    if (/[（(《“【]/.test(char)) depth++;
    else if (/[）)》”】]/.test(char)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && signs.test(char)) {
      pieces.push({ from: start, to: place });
      start = place + 1;
    }
  }
  pieces.push({ from: start, to });
  return pieces.filter((piece) => /[\p{L}\p{N}]/u.test(text.slice(piece.from, piece.to)));
}

/** The items of a list however it is written: numbered, in lines, or as the sentences of one paragraph. */
export function itemsOf(text: string, span: Span): List {
  const numbered = numberedItems(text, span);
  if (numbered.items.length > 0) return numbered;
  const higher = markersIn(text, span.from, span.to).find(
    (marker) =>
      marker.standing === 'LINE' &&
      ending.has(marker.style) &&
      text.slice(span.from, marker.from).trim() !== '',
  );
  const lines = lineItems(text, { from: span.from, to: higher?.from ?? span.to });
  const only = lines[0];
  if (lines.length > 1 || !only) return { lead: { from: span.from, to: span.from }, items: lines };
  const plain = (pieces: Span[]): Item[] =>
    pieces.map((piece) => ({ ...piece, start: piece.from, number: null, style: null }));
  const words = cutAt(text, only, / /);
  if (
    words.length > 1 &&
    words.every((word) => verbs.test(text.slice(word.from, word.to)) && word.to - word.from >= 5)
  )
    return { lead: { from: span.from, to: span.from }, items: plain(words) };
  const clauses = cutAt(text, only, /[；;]/);
  const sentences = clauses.length > 1 ? cutAt(text, only, /[；;。]/) : cutAt(text, only, /[。]/);
  return { lead: { from: span.from, to: span.from }, items: sentences.length > 1 ? plain(sentences) : lines };
}
