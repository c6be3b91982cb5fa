import type { Condition } from '../filter.ts';
import type { Page } from '../page.ts';
import { invalid } from '../refusal.ts';
import type { Keyset } from './cursor.ts';

/** Up to here a list is counted. */
export const COUNT_LIMIT = 10_000;

const DEFAULT_SIZE = 25;
const LARGEST_SIZE = 100;

/** Which part of a list is read. */
export interface Cut {
  readonly limit: number;
  /** For the records after a place in the order. */
  readonly after?: Condition | undefined;
  /** The same in parts that follow each other (`Keyset.spans`). */
  readonly spans?: readonly Condition[] | undefined;
}

/** Which page of a list is wanted. */
export interface Paging {
  readonly size: number;
  readonly keyset: Keyset;
  /** The records after the cursor that was given. */
  readonly after?: Condition;
  /** The same, or all records, in parts that follow each other (`Keyset.spans`). */
  readonly spans?: readonly Condition[] | undefined;
}

/** How many records a page is to have. @throws Refusal INVALID for fewer than 1 or more than 100 */
export const sizeOf = (first: number | null | undefined): number => {
  const size = first ?? DEFAULT_SIZE;
  if (Number.isInteger(size) && size >= 1 && size <= LARGEST_SIZE) return size;
  throw invalid({
    path: 'first',
    code: size < 1 ? 'TOO_SMALL' : 'TOO_LARGE',
    text: {
      zh: `first 是 ${size}，应为 1 到 ${LARGEST_SIZE} 之间的整数`,
      en: `first is ${size}; it must be a whole number from 1 to ${LARGEST_SIZE}`,
    },
  });
};

/** Which page the arguments of a connection mean. @throws Refusal INVALID for a page size or cursor that cannot be */
export const pagingOf = (
  keyset: Keyset,
  { first, after }: { readonly first?: number | null; readonly after?: string | null },
): Paging => {
  const size = sizeOf(first);
  const place = after ? keyset.place(after) : null;
  return { size, keyset, spans: keyset.spans(place), ...(place && { after: keyset.after(place) }) };
};

/**
 * A page out of its records, read with one more than it holds; `placeAt` gives
 * the place of one, null where no places were read.
 */
export const pageFrom = <Row>(
  { size, keyset, after }: Paging,
  rows: readonly Row[],
  placeAt: ((index: number) => readonly (string | null)[]) | null,
  totalCount: number | null,
): Page<Row> => {
  const nodes = rows.slice(0, size);
  const cursorAt = (index: number): string | null =>
    nodes.length > 0 && placeAt ? keyset.cursor(placeAt(index)) : null;
  return {
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: after !== undefined,
      startCursor: cursorAt(0),
      endCursor: cursorAt(nodes.length - 1),
    },
    totalCount: totalCount !== null && totalCount > COUNT_LIMIT ? null : totalCount,
  };
};
