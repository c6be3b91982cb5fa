import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';

/** The stretches of a run that lie on one line or in one cell, without what is empty. */
function pieces(text: string, { from, to }: Span, breaks: RegExp): Span[] {
  const found: Span[] = [];
  let start = from;
  for (let place = from; place <= to; place++) {
    if (place < to && !breaks.test(text[place] ?? '')) continue;
    if (text.slice(start, place).trim() !== '') found.push({ from: start, to: place });
    start = place + 1;
  }
  return found;
}

/**
 * Where the value of a field of one line stands behind its label: on the same line, in the next cell, or alone on the
 * next line. More lines below an empty place belong to something else.
 */
export function lineValue(sheet: Sheet, run: Span): Span {
  const { text } = sheet;
  const lineEnd = text.slice(run.from, run.to).search(/\n/);
  const line = { from: run.from, to: lineEnd < 0 ? run.to : run.from + lineEnd };
  const cells = pieces(text, line, /\t/);
  if (cells[0]) return cells[0];
  const lines = pieces(text, run, /\n/);
  const only = lines[0];
  const isColon = /[:：]\s*$/.test(text.slice(Math.max(0, run.from - 3), run.from));
  if (
    only &&
    (lines.length === 1 || (!isColon && !text.slice(run.from - 1, line.to + 1).includes('\t'))) &&
    only.to - only.from <= 60
  )
    return pieces(text, only, /\t/)[0] ?? only;
  return { from: run.from, to: run.from };
}

/** As `lineValue`, for a list of names, which may fill several cells of its line. */
export function lineValues(sheet: Sheet, run: Span): Span {
  const one = lineValue(sheet, run);
  const lineEnd = sheet.text.slice(one.to, run.to).search(/\n/);
  const rest = { from: one.from, to: lineEnd < 0 ? run.to : one.to + lineEnd };
  if (one.from === one.to) return one;
  // Short names on lines of their own go on with the list.
  const lines = pieces(sheet.text, run, /\n/);
  const isColumn =
    lines.length > 1 &&
    lines.length <= 12 &&
    lines.every((line) => sheet.slice(line).trim().length <= 16 && !/[。；]/.test(sheet.slice(line)));
  return isColumn ? { from: one.from, to: run.to } : rest;
}
