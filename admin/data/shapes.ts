import type { RaRecord } from 'react-admin';

/** A list as it was answered: a page of a connection, or a small list, whole. */
export type Rows =
  | {
      readonly kind: 'connection';
      readonly records: readonly RaRecord[];
      /** Null where the API does not count that far. */
      readonly total: number | null;
      readonly hasNextPage: boolean;
      readonly endCursor: string | null;
    }
  | { readonly kind: 'small'; readonly records: readonly RaRecord[]; readonly total: number };

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecord = (value: unknown): value is RaRecord => isObject(value) && 'id' in value;

const records = (value: unknown): RaRecord[] => (Array.isArray(value) ? value.filter(isRecord) : []);

const mistaken = (what: string): Error =>
  new Error(`The document does not answer ${what}; see admin/data/resource.ts.`);

/** What a list document answered under `rows`. */
export function readRows(answer: unknown): Rows {
  const rows = isObject(answer) ? answer['rows'] : undefined;
  if (!isObject(rows)) throw mistaken('under the alias `rows`');
  if (Array.isArray(rows['items'])) {
    const found = records(rows['items']);
    return { kind: 'small', records: found, total: found.length };
  }
  const pageInfo = rows['pageInfo'];
  if (!isObject(pageInfo)) throw mistaken('`pageInfo` or `items`');
  return {
    kind: 'connection',
    records: records(rows['nodes']),
    total: typeof rows['totalCount'] === 'number' ? rows['totalCount'] : null,
    hasNextPage: pageInfo['hasNextPage'] === true,
    endCursor: typeof pageInfo['endCursor'] === 'string' ? pageInfo['endCursor'] : null,
  };
}

/** The record that a document answered under `row`, or null. */
export function readRow(answer: unknown): RaRecord | null {
  const row = isObject(answer) ? answer['row'] : undefined;
  return isRecord(row) ? row : null;
}

/**
 * The record in the payload that a write answered under `row`: the payload itself, or its first part that is a record.
 * Null where the writer may not see the record any more.
 */
export function writtenRecord(answer: unknown): RaRecord | null {
  const payload = isObject(answer) ? answer['row'] : undefined;
  if (isRecord(payload)) return payload;
  if (!isObject(payload)) throw mistaken('a payload under the alias `row`');
  return Object.values(payload).find(isRecord) ?? null;
}
