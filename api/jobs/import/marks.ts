import { columnRow, columnsIn } from './grammar/columns.ts';
import { labelsAt } from './grammar/labels.ts';
import { before, behind } from './label.place.ts';
import { isAccepted, type State } from './label.rules.ts';
import type { Mark } from './mark.ts';
import { markerAt, standingOf } from './numbering.ts';

interface Squeezed {
  readonly text: string;
  readonly at: readonly number[];
}

/** The text without the spaces within lines, since labels are often set apart. */
function squeeze(text: string): Squeezed {
  const at: number[] = [];
  let kept = '';
  for (let place = 0; place < text.length; place++) {
    const char = text[place] ?? '';
    if (char === ' ') continue;
    kept += char;
    at.push(place);
  }
  at.push(text.length);
  return { text: kept, at };
}

/** Whether a name is put together of two words of which the second begins a longer label: 分公司 外部协调关系. */
function isTorn({ text, at }: Squeezed, place: number, length: number): boolean {
  for (let step = 1; step < length; step++) {
    // 公司外部协调关系: the longer label begins within.
    if (
      labelsAt(text, place + step).some(
        ({ name, label }) => label.strength === 'FORM' && name.length > length - step,
      )
    )
      return true;
    const gap = (at[place + step] ?? 0) - (at[place + step - 1] ?? 0);
    if (gap < 2) continue;
    // 一米六以上  岗前培训: the label begins behind the gap, and what is glued to the word before belongs to that.
    const isGlued = /\p{Script=Han}/u.test(text[place - 1] ?? '') && at[place - 1] === (at[place] ?? 0) - 1;
    if (gap > 2 && isGlued && labelsAt(text, place + step).some(({ name }) => name.length === length - step))
      return true;
    if (labelsAt(text, place + step).some(({ name }) => name.length > length - step)) return true;
    if (labelsAt(text, place).some(({ name, label }) => name.length === step && label.strength === 'FORM'))
      return true;
  }
  return false;
}

/** The lines in which several labels stand: tables of which only the text is left. */
function flatLines({ text }: Squeezed, original: string, at: readonly number[]): number[] {
  const flat: number[] = Array.from({ length: text.length });
  let start = 0;
  for (const line of text.split('\n')) {
    let count = 0;
    let glued = 0;
    for (let place = start; place < start + line.length; place++) {
      const named = labelsAt(text, place).find(({ label }) => label.strength === 'FORM');
      if (!named) continue;
      const standing = standingOf(original, at[place] ?? 0);
      if (standing !== 'GLUED' || place === start) count++;
      else if (named.name.length >= 4) glued++;
      place += named.name.length - 1;
    }
    if (count >= 3 || (count > 0 && count + glued >= 4) || glued >= 5)
      flat.fill(glued >= 4 && glued > count ? 2 : 1, start, start + line.length + 1);
    start += line.length + 1;
  }
  return flat;
}

/** The rows of column names, which no label may break. */
function columnMarks(text: string): Mark[] {
  return [...text.matchAll(columnRow)].flatMap((match) => {
    const { from, columns } = columnsIn(match[0]);
    if (columns.length === 0) return [];
    return [
      {
        id: 'columns',
        part: 'duties',
        strength: 'FORM',
        from: match.index + from,
        to: match.index + match[0].length,
        style: null,
        isLine: true,
        columns,
      } satisfies Mark,
    ];
  });
}

/** 职责一 and the like, which number a duty and begin it. */
function numberMark(text: string, from: number): Mark | undefined {
  if (!/[职主工岗]/.test(text[from] ?? '')) return undefined;
  // Glued to what stands before, it is told by what follows it.
  const glued = /职责([一二三四五六七八九十]{1,2})(?=\s*职责表述)/y;
  glued.lastIndex = from;
  const inside = glued.exec(text);
  if (inside)
    return {
      id: 'dutyNumber',
      part: 'duties',
      strength: 'FORM',
      from,
      to: from + inside[0].length,
      style: 'DUTY',
      isLine: false,
    };
  const marker = markerAt(text, from);
  if (marker?.style !== 'DUTY' || marker.standing === 'GLUED' || marker.standing === 'COMMA')
    return undefined;
  const space = /^[ \t]*/.exec(text.slice(marker.to, marker.to + 8))?.[0].length ?? 0;
  return {
    id: 'dutyNumber',
    part: 'duties',
    strength: 'FORM',
    from,
    to: marker.to + space,
    style: 'DUTY',
    isLine: marker.standing === 'LINE',
  };
}

/** Every label of a text, in order. */
export function marksIn(text: string): Mark[] {
  const squeezed = squeeze(text);
  const flat = flatLines(squeezed, text, squeezed.at);
  const tables = columnMarks(text);
  const marks: Mark[] = [];
  const state: State = { marks, listStyle: undefined };
  let listFrom = 0;
  for (let place = 0; place < squeezed.text.length; place++) {
    const from = squeezed.at[place] ?? 0;
    const table = tables[0];
    if (table && from >= table.from) {
      tables.shift();
      if (from < table.to) {
        marks.push(table);
        state.listStyle = undefined;
        listFrom = table.to;
        while ((squeezed.at[place + 1] ?? text.length) < table.to) place++;
        continue;
      }
    }
    const numbered = numberMark(text, from);
    if (numbered && from >= (marks.at(-1)?.to ?? 0)) {
      marks.push(numbered);
      while ((squeezed.at[place + 1] ?? text.length) < numbered.to) place++;
      continue;
    }
    const names = labelsAt(squeezed.text, place);
    if (names.length === 0) continue;
    if (marks.at(-1)?.part === 'duties' && state.listStyle === undefined) {
      const first = /\S/.exec(text.slice(listFrom, from));
      const marker = first ? markerAt(text, listFrom + first.index) : undefined;
      if (marker && marker.from < from) state.listStyle = marker.style;
    }
    for (const { name, label } of names) {
      if (isTorn(squeezed, place, name.length)) continue;
      // 完成其他工作 | 岗位名称: the first word ends what stands before the label.
      if (name.startsWith('工作') && /(?:其[他它]|交办的?|各项|日常|本职)$/.test(text.slice(from - 4, from)))
        continue;
      if (table && (squeezed.at[place + name.length - 1] ?? 0) >= table.from) continue;
      const end = behind(text, (squeezed.at[place + name.length - 1] ?? 0) + 1);
      const start = before(text, from);
      const isNext = labelsAt(squeezed.text, place + name.length).some(
        (next) =>
          next.label.strength === 'FORM' ||
          (next.label.part === label.part && label.strength !== 'WEAK') ||
          (next.label.part === 'signOff' && (label.part === 'signOff' || label.part === 'basis')),
      );
      // A hint in brackets may stand between both.
      const isPassed =
        (end.kind === 'GLUED' ||
          (end.kind === 'COLON' && (label.strength === 'HEAD' || label.id === 'otherQualification'))) &&
        labelsAt(text, end.to).some(({ label: next }) => next.strength === 'FORM');
      const after = isPassed
        ? 'LABEL'
        : isNext && (end.kind === 'SPACE' || end.kind === 'GLUED')
          ? 'LABEL'
          : end.kind;
      const last = marks.at(-1);
      if (last && start.from < last.to && from < last.to) continue;
      const gap = text.slice(last?.to ?? 0, start.from);
      if (
        !isAccepted(
          {
            label,
            length: name.length,
            start,
            end,
            after,
            isFlat: (flat[place] ?? 0) > 0,
            isGlued: flat[place] === 2,
            gap,
          },
          state,
          text,
        )
      )
        continue;
      marks.push({
        id: label.id,
        part: label.part,
        strength: label.strength,
        from: Math.max(start.from, last?.to ?? 0),
        to: end.to,
        style: start.marker?.style ?? null,
        isLine: start.standing === 'LINE',
      });
      state.listStyle = undefined;
      listFrom = end.to;
      while ((squeezed.at[place + 1] ?? text.length) < end.to) place++;
      break;
    }
  }
  return marks;
}
