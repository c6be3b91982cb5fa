import { wordsOfLine, type NamedLine } from './align.ts';
import { mergeStrings } from './strings.ts';

/** Whose change is taken where both changed the same. */
export type Side = 'mine' | 'theirs';

/** FIELD: both changed a field. GONE: one took a line away that the other changed. ORDER: both moved lines. */
type ClashKind = 'FIELD' | 'GONE' | 'ORDER';

/** What both changed, each differently: somebody chooses. */
export interface Clash {
  /** Stays the same while others go on saving: list, line and field. */
  readonly id: string;
  readonly kind: ClashKind;
  /** The list, or the field of the version itself. */
  readonly part: string;
  /** What people know the line by; for a measure that of its duty too. */
  readonly line: readonly string[];
  /** The field of the line, or of the version. */
  readonly field: string;
  /** What each says; undefined where the line is gone, or where nobody knows the base. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** A change of one side that was taken without asking. */
export interface Taken {
  readonly side: Side;
  readonly part: string;
  readonly line: readonly string[];
  /** Null for a whole line that came or went. */
  readonly field: string | null;
}

/** What is being merged: choices made, and what comes of it. */
export class Merging {
  readonly clashes: Clash[] = [];
  readonly taken: Taken[] = [];

  constructor(
    private readonly chosen: Readonly<Record<string, Side>>,
    /** False where nobody knows what both started from. */
    readonly hasBase: boolean,
  ) {}

  choose(clash: Clash): Side {
    this.clashes.push(clash);
    return this.chosen[clash.id] ?? 'theirs';
  }

  take(side: Side, { part, line, field }: Place): void {
    this.taken.push({ side, part, line, field: field ?? null });
  }
}

/** Where something stands. */
export interface Place {
  readonly part: string;
  readonly id: string;
  readonly line: readonly string[];
  readonly field?: string;
}

/** Lists of short texts within a field, which are merged text by text. */
const listFields = new Set(['summary', 'tools', 'records', 'tasks']);

const shortTexts = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((one) => String(one).trim()).filter(Boolean) : [];

const isFormText = (value: object): value is { state: string; value: string | null; note?: string | null } =>
  'state' in value && 'certain' in value;

/** What a field says: blanks and empty inputs are told apart by nobody, and hidden words are none. */
export const sayingOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return shortTexts(value).join('\n');
  if (typeof value === 'object' && isFormText(value)) {
    const words = value.state === 'VALUE' || value.state === 'TRUNCATED' ? (value.value ?? '').trim() : '';
    return [value.state, words, (value.note ?? '').trim()].join('\u0000');
  }
  return JSON.stringify(value);
};

const same = (one: unknown, other: unknown): boolean => sayingOf(one) === sayingOf(other);

/** Two changes of one field in one. */
export const mergeField = (
  merging: Merging,
  place: Place & { readonly field: string },
  base: unknown,
  mine: unknown,
  theirs: unknown,
): unknown => {
  if (same(mine, theirs)) return theirs;
  if (merging.hasBase && same(base, mine)) {
    merging.take('theirs', place);
    return theirs;
  }
  if (merging.hasBase && same(base, theirs)) {
    merging.take('mine', place);
    return mine;
  }
  if (merging.hasBase && listFields.has(place.field)) {
    const both = mergeStrings(shortTexts(base), shortTexts(mine), shortTexts(theirs));
    if (both) {
      merging.take('theirs', place);
      merging.take('mine', place);
      return both;
    }
  }
  const { part, line, field } = place;
  const side = merging.choose({
    id: `${place.id}/${field}`,
    kind: 'FIELD',
    part,
    line,
    field,
    base,
    mine,
    theirs,
  });
  return side === 'mine' ? mine : theirs;
};

const innerList = 'measures';

/** Fields that only number a line; the server gives them. */
const numbering = new Set(['id', 'seq', '__typename']);

const sameLine = (one: NamedLine, other: NamedLine): boolean =>
  [...new Set([...Object.keys(one), ...Object.keys(other)])].every((field) => {
    if (numbering.has(field)) return true;
    if (field !== innerList) return same(one[field], other[field]);
    const [left, right] = [innerOf(one), innerOf(other)];
    return (
      left.length === right.length &&
      left.every((line, index) => {
        const twin = right[index];
        return twin !== undefined && sameLine(line, twin);
      })
    );
  });

const innerOf = (line: NamedLine | undefined): readonly NamedLine[] =>
  (line?.[innerList] ?? []) as readonly NamedLine[];

const mergeLine = (
  merging: Merging,
  place: Place,
  base: NamedLine | undefined,
  mine: NamedLine,
  theirs: NamedLine,
): NamedLine => {
  const fields = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])].filter(
    (field) => !numbering.has(field),
  );
  const merged = fields.map((field) => [
    field,
    field === innerList
      ? mergeLines(merging, place, innerOf(base), innerOf(mine), innerOf(theirs))
      : mergeField(merging, { ...place, field }, base?.[field], mine[field], theirs[field]),
  ]);
  return { ...theirs, ...Object.fromEntries(merged), id: theirs.id };
};

/** A line that one side has and the other has not; undefined where it goes. */
const mergeLonely = (
  merging: Merging,
  place: Place,
  base: NamedLine | undefined,
  held: NamedLine,
  holder: Side,
): NamedLine | undefined => {
  const other = holder === 'mine' ? 'theirs' : 'mine';
  if (!base) {
    merging.take(holder, place);
    return held; // added by one
  }
  if (sameLine(base, held)) {
    merging.take(other, place);
    return undefined; // taken away by the other
  }
  const [mine, theirs] = holder === 'mine' ? [held, undefined] : [undefined, held];
  const { id, part, line } = place;
  const side = merging.choose({
    id: `${id}/gone`,
    kind: 'GONE',
    part,
    line,
    field: 'line',
    base,
    mine,
    theirs,
  });
  return side === holder ? held : undefined;
};

const idsOf = (lines: readonly NamedLine[]): string[] => lines.map(({ id }) => id);

/** Puts the names of `more` that are not there yet behind what they stood behind. */
const interwoven = (
  order: readonly string[],
  more: readonly string[],
  known: ReadonlySet<string>,
): string[] => {
  const made = [...order];
  more.forEach((id, index) => {
    if (made.includes(id)) return;
    const before = more.slice(0, index).findLast((one) => made.includes(one));
    let at = before === undefined ? 0 : made.indexOf(before) + 1;
    // what the other side added at the same place comes first
    while (at < made.length && !known.has(made[at] ?? '') && !more.includes(made[at] ?? '')) at += 1;
    made.splice(at, 0, id);
  });
  return made;
};

const orderOf = (
  merging: Merging,
  place: Place,
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): string[] => {
  const common = (ids: readonly string[]): string[] =>
    ids.filter((id) => base.includes(id) && mine.includes(id) && theirs.includes(id));
  const [from, own, other] = [common(base), common(mine), common(theirs)].map((ids) => ids.join('\n'));
  const known = new Set(base);
  const isMine = own !== from && other === from;
  const isBoth = own !== from && other !== from && own !== other;
  if (isMine) merging.take('mine', { ...place, field: 'order' });
  const side = isBoth
    ? merging.choose({
        id: `${place.id}/order`,
        kind: 'ORDER',
        part: place.part,
        line: place.line,
        field: 'order',
        base,
        mine,
        theirs,
      })
    : 'theirs';
  return isMine || side === 'mine' ? interwoven(mine, theirs, known) : interwoven(theirs, mine, known);
};

/** Two changes of a list in one: line by line, and field by field within a line. */
export const mergeLines = (
  merging: Merging,
  place: Place,
  base: readonly NamedLine[],
  mine: readonly NamedLine[],
  theirs: readonly NamedLine[],
): NamedLine[] => {
  const [from, own, other] = [base, mine, theirs].map(
    (lines) => new Map(lines.map((line) => [line.id, line])),
  );
  const order = orderOf(merging, place, idsOf(base), idsOf(mine), idsOf(theirs));
  return order.flatMap((id) => {
    const [before, left, right] = [from?.get(id), own?.get(id), other?.get(id)];
    const held = left ?? right;
    if (!held) return [];
    const at: Place = {
      part: place.part,
      id: `${place.id}/${id}`,
      line: [...place.line, wordsOfLine(before ?? held)],
    };
    if (left && right) return [mergeLine(merging, at, before, left, right)];
    return mergeLonely(merging, at, before, held, left ? 'mine' : 'theirs') ?? [];
  });
};
