import { columnRow, columnsIn, type Column } from './grammar/columns.ts';
import { labelsAt } from './grammar/labels.ts';
import type { Label, Part, Strength } from './grammar/label.ts';
import { depthOf, markerAt, standingOf, type Marker, type Standing, type Style } from './numbering.ts';

/** A label found in a text. */
export interface Mark {
  readonly id: string;
  readonly part: Part;
  readonly strength: Strength;
  /** From the number before it up to behind the colon and the hint in brackets. */
  readonly from: number;
  readonly to: number;
  /** How it is numbered, where it is. */
  readonly style: Style | null;
  /** Whether it fills a line or cell, or opens one. */
  readonly isLine: boolean;
  /** The columns of a table of duties, for its first row. */
  readonly columns?: readonly Column[];
}

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

const BOX = /[□☐☑☒✓✔√■○●◯]/;
const GUIDANCE = /请|填写|注明|简述|勾|打√|例如|包括|可多选|必填|按.{0,8}(顺序|重要|大小)|依次|列出|%|％|说明|指|概括|描述|单选|划√/;

type After = 'END' | 'COLON' | 'SPACE' | 'BOX' | 'NUMBER' | 'LABEL' | 'GLUED';
interface Behind {
  readonly kind: After;
  readonly to: number;
}

/** What stands behind a name: the colon, closing bracket and hint belong to the label. */
function behind(text: string, end: number): Behind {
  let to = end;
  const skip = (pattern: RegExp): string => {
    pattern.lastIndex = to;
    const match = pattern.exec(text);
    if (match) to += match[0].length;
    return match?.[0] ?? '';
  };
  skip(/ *[】\]》”"*_]+/y);
  const hint = /[ \v]*[（(]([^）)\n]{1,60})[）)]/y;
  hint.lastIndex = to;
  const guidance = hint.exec(text);
  if (guidance && GUIDANCE.test(guidance[1] ?? '')) to += guidance[0].length;
  const colon = skip(/[ ]*(?:[:：∶︰]+|[-—–]{2,}|—)/y);
  skip(/[】\]]/y);
  const space = skip(/ +/y);
  const next = text[to] ?? '\n';
  if (colon) return { kind: 'COLON', to };
  if (/[\n\t\v]/.test(next)) return { kind: 'END', to };
  if (BOX.test(next)) return { kind: 'BOX', to };
  const marker = markerAt(text, to);
  if (marker && marker.style !== 'BARE') return { kind: 'NUMBER', to };
  if (space) return { kind: 'SPACE', to };
  return { kind: 'GLUED', to };
}

interface Before {
  readonly standing: Standing;
  readonly from: number;
  readonly marker: Marker | undefined;
}

/** What stands before a name: number, bullet and opening bracket belong to the label. */
function before(text: string, place: number): Before {
  let from = place;
  while (/[【\[《“"*_ ]/.test(text[from - 1] ?? '')) from--;
  for (let back = Math.max(0, from - 8); back < from; back++) {
    if (text.slice(back, from).includes('\n')) continue;
    const marker = markerAt(text, back);
    if (marker && marker.style !== 'BARE' && /^ *$/.test(text.slice(marker.to, from)) && marker.to <= place && marker.standing !== 'GLUED')
      return { standing: marker.standing === 'COMMA' ? 'STOP' : marker.standing, from: back, marker };
  }
  const bare = /(?:^|[\n\t\v]) *(\d{1,2})[ \t]+$/.exec(text.slice(Math.max(0, from - 8), from));
  const standing = standingOf(text, place);
  return { standing: bare && standing === 'SPACE' ? 'LINE' : standing, from, marker: undefined };
}

/** The labels that may interrupt a list of duties with a colon alone; others are titles of duties there. */
const interrupting = new Set(['age', 'gender', 'education', 'major', 'experience', 'rank', 'certificates', 'qualification', 'remarks', 'superior', 'subordinates', 'peers', 'authority', 'title', 'duties', 'tasks', 'writer', 'reviewer', 'approver', 'compiledOn', 'headcount']);
const signing = new Set(['writer', 'reviewer', 'approver', 'compiledOn']);

/** What has been read when a name is judged. */
interface State {
  readonly marks: readonly Mark[];
  /** The numbering of the list of duties that runs. */
  listStyle: Style | undefined;
}

interface Candidate {
  readonly label: Label;
  readonly start: Before;
  readonly end: Behind;
  readonly after: After;
  readonly isFlat: boolean;
  readonly gap: string;
}

function isAccepted({ label, start, end, after, isFlat, gap }: Candidate, { marks, listStyle }: State, text: string): boolean {
  const { strength, part, id } = label;
  const last = marks.at(-1);
  const apart = start.standing === 'LINE' || start.standing === 'SPACE' || start.standing === 'STOP';
  const follows = last !== undefined && last.to >= start.from - 1 && gap.trim() === '';
  const inDuties = last?.part === 'duties' && last.id !== 'timeShare';
  const rest = text.slice(end.to).match(/^[^\n\t\v]*/)?.[0] ?? '';
  const samePart = last?.part === part || (last?.part === 'qualification' && part === 'training');
  if (start.marker && inDuties && part !== 'duties' && start.marker.style === listStyle) {
    const headStyle = marks.findLast((mark) => mark.part === 'duties' && mark.style)?.style;
    if (headStyle !== listStyle && (strength !== 'HEAD' || part === 'other' || after !== 'END')) return false;
  }
  if (strength === 'FORM') {
    if (after === 'COLON') return start.standing !== 'GLUED' || isFlat || label.names.every((name) => name.length >= 4);
    if (follows || start.standing === 'LINE') return after !== 'GLUED' || follows || isFlat;
    if (apart) return after === 'END' || after === 'BOX' || after === 'LABEL' || after === 'NUMBER' || (after === 'SPACE' && (isFlat || samePart));
    return isFlat && (after === 'LABEL' || after === 'BOX' || after === 'SPACE' || after === 'NUMBER' || after === 'END' || start.standing === 'COMMA') && part !== 'conditions';
  }
  if (strength === 'HEAD') {
    if (start.standing === 'LINE' || follows) return after !== 'GLUED' || (follows && isFlat);
    if (apart) return after === 'COLON' || after === 'NUMBER' || after === 'LABEL' || after === 'END' || (after === 'SPACE' && isFlat);
    return false;
  }
  if (inDuties && !interrupting.has(id)) return start.standing === 'LINE' && after === 'END' && /\t/.test(text[end.to] ?? '') && isFlat;
  if (signing.has(id) && rest.length > 24 && !/[:：]/.test(rest)) return false;
  if (after === 'COLON') return apart || follows || (start.standing === 'COMMA' && samePart);
  if (start.standing === 'LINE' && after === 'END') {
    const isCell = /\t/.test(text[end.to] ?? '') || text[start.from - 1] === '\t';
    return isCell || samePart || Boolean(start.marker) || (part !== 'other' && part !== 'signOff' && part !== 'basis');
  }
  if (after === 'BOX') return apart;
  if (after === 'LABEL') return apart || follows;
  return (isFlat || samePart) && apart && samePart && after === 'SPACE' && gap.length <= 40 && !/[。；，]\s*$/.test(gap);
}

/** The lines in which several labels stand: tables of which only the text is left. */
function flatLines({ text }: Squeezed, original: string, at: readonly number[]): boolean[] {
  const flat: boolean[] = Array.from({ length: text.length });
  let start = 0;
  for (const line of text.split('\n')) {
    let count = 0;
    for (let place = start; place < start + line.length; place++) {
      const named = labelsAt(text, place).find(({ label }) => label.strength === 'FORM');
      if (!named) continue;
      const standing = standingOf(original, at[place] ?? 0);
      if (standing !== 'GLUED' || place === start) count++;
      place += named.name.length - 1;
    }
    if (count >= 3) flat.fill(true, start, start + line.length + 1);
    start += line.length + 1;
  }
  return flat;
}

/** The rows of column names, which no label may break. */
function columnMarks(text: string): Mark[] {
  return [...text.matchAll(columnRow)].flatMap((match) => {
    const { from, columns } = columnsIn(match[0]);
    if (columns.length === 0) return [];
    return [{ id: 'columns', part: 'duties', strength: 'FORM', from: match.index + from, to: match.index + match[0].length, style: null, isLine: true, columns } satisfies Mark];
  });
}

/** 职责一 and the like, which number a duty and begin it. */
function numberMark(text: string, from: number): Mark | undefined {
  if (!/[职主工岗]/.test(text[from] ?? '')) return undefined;
  const marker = markerAt(text, from);
  if (marker?.style !== 'DUTY' || marker.standing === 'GLUED' || marker.standing === 'COMMA') return undefined;
  const space = /^[ \t]*/.exec(text.slice(marker.to, marker.to + 8))?.[0].length ?? 0;
  return { id: 'dutyNumber', part: 'duties', strength: 'FORM', from, to: marker.to + space, style: 'DUTY', isLine: marker.standing === 'LINE' };
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
      if (table && (squeezed.at[place + name.length - 1] ?? 0) >= table.from) continue;
      const end = behind(text, (squeezed.at[place + name.length - 1] ?? 0) + 1);
      const start = before(text, from);
      const isNext = labelsAt(squeezed.text, place + name.length).some((next) => next.label.strength === 'FORM');
      const after = isNext && (end.kind === 'SPACE' || end.kind === 'GLUED') ? 'LABEL' : end.kind;
      const last = marks.at(-1);
      if (last && start.from < last.to && from < last.to) continue;
      const gap = text.slice(last?.to ?? 0, start.from);
      if (!isAccepted({ label, start, end, after, isFlat: flat[place] ?? false, gap }, state, text)) continue;
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

/** How deep a mark stands among the heads; marks without a number stand below all numbered heads. */
export const depthOfMark = ({ style, strength }: Mark): number => (style ? depthOf[style] : strength === 'HEAD' ? 4 : 9);
