import type { Asked } from './asked.ts';
import { parserOf } from './column.ts';
import type { Viewing } from './declare.ts';
import { pageFrom } from './paging.ts';
import type { PlannedChild, PlanNode } from './plan.ts';

/** A record as GraphQL gets it: the fields that were read, by name. */
export type PlainRow = Record<string, unknown>;

/** For whom, when, and with which arguments rows are read. */
export interface Reading {
  readonly viewing: Viewing;
  readonly asked: readonly Asked[];
}

/** Reads records out of rows. */
export interface Decoder {
  /** How many values a record takes in its row. */
  readonly width: number;
  /** Reads the record whose values begin at `start`; null where its key is null, as in a join that found nothing. */
  readonly decode: (values: readonly unknown[], start: number, reading: Reading) => PlainRow | null;
}

type Values = readonly unknown[];

/** How a field's value is read from those that begin at a place. */
interface ChildDecoder {
  readonly width: number;
  readonly read: (values: Values, at: number, reading: Reading) => unknown;
}

const parsed = (value: unknown, isText: boolean): unknown =>
  isText && value !== null ? JSON.parse(value as string) : value;

const pageDecoder = (
  { node, page, call }: PlannedChild & { readonly page: NonNullable<PlannedChild['page']> },
  isText: boolean,
): ChildDecoder => {
  const { width, decode } = decoderOf(node, false);
  return {
    width: Number(page.nodes) + Number(page.total),
    read: (values, at, reading) => {
      const asked = reading.asked[call?.slot ?? -1];
      if (!asked || 'refusal' in asked) return asked?.refusal;
      const rows = page.nodes ? (parsed(values[at], isText) as Values[]) : [];
      const total = page.total ? Number(values[at + Number(page.nodes)]) : null;
      const places = (index: number): (string | null)[] =>
        (rows[index] ?? []).slice(width) as (string | null)[];
      return (
        asked.paging &&
        pageFrom(
          asked.paging,
          rows.map((row) => decode(row, 0, reading)),
          page.places ? places : null,
          total,
        )
      );
    },
  };
};

const childDecoder = (child: PlannedChild, isText: boolean): ChildDecoder => {
  const { declaration, node, page, call } = child;
  if (page) return pageDecoder({ ...child, page }, isText);
  const { decode } = decoderOf(node, false);
  return {
    width: 1,
    read: (values, at, reading) => {
      const asked = call && reading.asked[call.slot];
      // graphql answers a field whose value is an error with that error.
      if (asked && 'refusal' in asked) return asked.refusal;
      const value = parsed(values[at], isText);
      if (declaration.as === 'ONE') return value === null ? null : decode(value as Values, 0, reading);
      return (value as Values[]).map((row) => decode(row, 0, reading));
    },
  };
};

/** Makes the reader of a plan's records; `isText` at the root, where values come as PostgreSQL's own text. */
export const decoderOf = (node: PlanNode, isText = true): Decoder => {
  const columns = node.columns.map(({ property, kind }) => ({
    property,
    parse: isText ? parserOf(kind) : undefined,
  }));
  const joins = node.joins.map(({ field, node: target }) => ({ field, ...decoderOf(target, isText) }));
  const children = node.children.map((child) => ({ field: child.field, ...childDecoder(child, isText) }));
  const { computed } = node;
  const width = [...joins, ...children].reduce((sum, part) => sum + part.width, columns.length);

  const decode = (values: Values, start: number, reading: Reading): PlainRow | null => {
    if (values[start] === null) return null;
    const row: PlainRow = {};
    let at = start;
    for (const { property, parse } of columns) {
      const value = values[at++];
      row[property] = parse ? parse(value) : value;
    }
    for (const join of joins) {
      row[join.field] = join.decode(values, at, reading);
      at += join.width;
    }
    for (const child of children) {
      row[child.field] = child.read(values, at, reading);
      at += child.width;
    }
    if (computed.length > 0) {
      // All of them look at the row as it was read, before the first is put there.
      const results = computed.map(({ compute }) => compute(row as never, reading.viewing));
      computed.forEach(({ field }, index) => (row[field] = results[index]));
    }
    return row;
  };
  return { width, decode };
};
