/** One thing that an audit row holds before, after or both. */
export interface Difference {
  /** Where it stands: the field, then places and names within it. */
  readonly path: readonly string[];
  /** What it was; undefined where nothing is said of it. */
  readonly before: unknown;
  readonly after: unknown;
  /** False for what only says what the change was about. */
  readonly isChange: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A text of a form with its state is one value, however many parts it has. */
const isFormText = (value: unknown): boolean => isObject(value) && 'state' in value && 'value' in value;

const isBranch = (value: unknown): value is Json => isObject(value) && !isFormText(value);

const isList = (value: unknown): value is readonly Json[] =>
  Array.isArray(value) && value.length > 0 && value.every(isBranch);

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

const same = (one: unknown, other: unknown): boolean =>
  (isNothing(one) && isNothing(other)) || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
};

/** By what the lines of a list are told apart: their id or section and number where all have them, else their places. */
const keyed = (lines: readonly Json[]): Map<string, Json> => {
  const keyOf = ({ id, section, seq }: Json): string | null => {
    if (typeof id === 'string' || typeof id === 'number') return String(id);
    if (typeof seq !== 'number') return null;
    return typeof section === 'string' ? `${section} ${seq}` : String(seq);
  };
  const keys = lines.map(keyOf);
  const isKeyed = keys.every((key) => key !== null) && new Set(keys).size === keys.length;
  return new Map(lines.map((line, at) => [(isKeyed && keys[at]) || String(at + 1), line]));
};

const within = (path: readonly string[], before: unknown, after: unknown): Difference[] => {
  const lists = [before, after].filter((side) => !isNothing(side));
  if (lists.length > 0 && lists.every(isList)) {
    const [old, recent] = [before, after].map((side) => keyed(isNothing(side) ? [] : (side as Json[])));
    const keys = new Set([...(old?.keys() ?? []), ...(recent?.keys() ?? [])]);
    return [...keys].flatMap((key) => within([...path, key], old?.get(key), recent?.get(key)));
  }
  if (lists.length > 0 && lists.every(isBranch)) {
    const [old, recent] = [before, after].map((side) => (isNothing(side) ? {} : (side as Json)));
    const keys = new Set([...Object.keys(old ?? {}), ...Object.keys(recent ?? {})]);
    return [...keys].flatMap((key) => within([...path, key], old?.[key], recent?.[key]));
  }
  return same(before, after) ? [] : [{ path, before, after, isChange: true }];
};

/**
 * What a change has changed, field by field, from what an audit row holds before and after. Where both are there, a field that
 * stands only before tells what the change was about and is none. Empty texts and lists are nothing.
 */
export const differencesOf = (before: object | null, after: object | null): Difference[] => {
  const [old, recent] = [(before ?? {}) as Json, (after ?? {}) as Json];
  const isRemoval = after === null;
  const fields = new Set([...Object.keys(old), ...Object.keys(recent)]);
  return [...fields].flatMap((field): Difference[] => {
    const isContext = !isRemoval && !(field in recent);
    const changed = isContext ? [] : within([field], old[field], recent[field]);
    if (changed.length > 0) return changed;
    const value = old[field];
    return isNothing(value) || isBranch(value) || isList(value)
      ? []
      : [{ path: [field], before: value, after: value, isChange: false }];
  });
};
