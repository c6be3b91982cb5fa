import type { Qualification } from '../extracted.ts';
import { cutAt } from '../lists.ts';
import { markersIn } from '../numbering.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';
import { isAbout } from './person.about.ts';
import { degreeIn, experienceIn, sorts } from './person.facts.ts';
import { readRequirement } from './person.prose.ts';
import { rowValues } from './single.ts';
import { hasTick } from './ticks.ts';

/** By which words a clause asks for something of its own, wherever it stands. */
const facts: readonly RegExp[] = [
  /\d\s*周?岁|年龄/,
  /性别|男性|女性|男士|女士/,
  /普通话|粤语|英语|日语|韩语|方言/,
  /打字|录入速度|字\s*[/／]\s*分/,
  /身体健康|视力|色盲|听力/,
  /五官|形象|仪表|身高/,
  /嗓音|声音|音质/,
  /证书|资格证|上岗证|从业证/,
  /经验|经历/,
];

function saysOther(sheet: Sheet, clause: Span): boolean {
  const written = sheet.slice(clause);
  return (
    facts.some((fact) => fact.test(written)) ||
    degreeIn(written) !== undefined ||
    experienceIn(sheet, clause).length > 0 ||
    sorts.some(({ says }) => says.test(written))
  );
}

/** Whether a value may fill several lines; a short list of majors does, but not below an empty cell. */
const runsOn = (id: string, written: string): boolean =>
  id === 'voice' ||
  id === 'appearance' ||
  id === 'health' ||
  (id === 'major' && written.includes('\n') && written.length <= 60 && !/^\t\s*?\n/.test(written));

const isSaying = (sheet: Sheet, span: Span): boolean => /[\p{L}\p{N}]/u.test(sheet.slice(span));

/** The lines on which the options of a form stand: they may fill some. */
function tickedLines(sheet: Sheet, run: Span): Span | undefined {
  if (!hasTick(sheet.slice(run)) || run.to - run.from > 400) return undefined;
  const lines = cutAt(sheet.text, run, /\n/);
  const last = lines.findLast((line) => hasTick(sheet.slice(line)));
  return last && last.to - run.from <= 160 ? { from: run.from, to: last.to } : undefined;
}

/** Where the value of a label begins and what its line holds; below an empty line, only what goes on with the label. */
function firstLine(sheet: Sheet, id: string, run: Span): Span {
  const row = rowValues(sheet, run);
  if (row.to > row.from) return row;
  const end = sheet.slice(run).search(/\n|$/);
  if (isSaying(sheet, { from: run.from, to: run.from + end })) return row;
  const below = cutAt(sheet.text, run, /\n/)[0];
  return below && !sheet.slice(below).includes('\t') && isAbout(id, sheet.slice(below)) ? below : row;
}

/** Where the first clause begins that asks for something else than the label does; the end of the value where none does. */
function foreignIn(sheet: Sheet, id: string, value: Span): number {
  const isOwn = (clause: Span): boolean => isAbout(id, sheet.slice(clause));
  for (const [place, sentence] of cutAt(sheet.text, value, /[；;。\n\v]/).entries()) {
    if (place > 0 && !isOwn(sentence) && saysOther(sheet, sentence)) return sentence.from;
    for (const [step, clause] of cutAt(sheet.text, sentence, /[，,、]/).entries())
      if ((place > 0 || step > 0) && !isOwn(clause) && saysOther(sheet, clause)) return clause.from;
  }
  return value.to;
}

/**
 * The value behind a label that asks for one thing. What stands behind it on its line, or below it, and asks for
 * something else is read as requirements in prose; what asks for nothing known is left over, for HR to place.
 */
export function labelledValue(
  sheet: Sheet,
  own: Qualification,
  id: string,
  run: Span,
): { value: Span; readRest: () => void } {
  const whole = tickedLines(sheet, run) ?? (runsOn(id, sheet.slice(run)) ? run : firstLine(sheet, id, run));
  const value = { from: whole.from, to: whole.to > whole.from ? foreignIn(sheet, id, whole) : whole.to };
  const lineEnd = sheet.slice({ from: whole.to, to: run.to }).search(/\n|$/) + whole.to;
  const readRest = (): void => {
    const rest = [
      { from: value.to, to: whole.to },
      ...cutAt(sheet.text, { from: lineEnd, to: run.to }, /\n/),
    ].filter((span) => isSaying(sheet, span));
    for (const line of rest) {
      const start = line.from + sheet.slice(line).search(/\S|$/);
      const marker = markersIn(sheet.text, start, line.to).find(({ from }) => from === start);
      // Cells, and lines of a higher numbering, are no requirements of a label within a list.
      if (sheet.slice(line).includes('\t') || marker?.style === 'CHAPTER' || marker?.style === 'ARTICLE')
        return;
      if (marker) sheet.take({ from: marker.from, to: marker.to });
      for (const sentence of cutAt(sheet.text, { from: marker?.to ?? line.from, to: line.to }, /[；;。]/))
        if (saysOther(sheet, sentence)) readRequirement(sheet, own, sentence);
    }
  };
  return { value, readRest };
}
