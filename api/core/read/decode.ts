import type { Asked } from './asked.ts';
import { instantOf } from './column.ts';
import type { Viewing } from './declare.ts';
import { pageFrom } from './paging.ts';
import type { PlannedChild, PlanNode } from './plan.ts';

/** A record as GraphQL gets it: the fields that were read, by name. */
export type PlainRow = Record<string, unknown>;

/** A record as the statement writes it: its values in the order of the plan. */
export type Values = readonly unknown[];

/** For whom, when, and with which arguments rows are read. */
export interface Reading {
  readonly viewing: Viewing;
  readonly asked: readonly Asked[];
}

/** Reads records. */
export interface Decoder {
  /** How many values a record has; what follows them is its place in the list. */
  readonly width: number;
  readonly decode: (values: Values, reading: Reading) => PlainRow;
}

/** How a field's value is read from those that begin at a place. */
interface ChildDecoder {
  readonly width: number;
  readonly read: (values: Values, at: number, reading: Reading) => unknown;
}

const pageDecoder = ({
  node,
  page,
  call,
}: PlannedChild & { readonly page: NonNullable<PlannedChild['page']> }): ChildDecoder => {
  const { width, decode } = decoderOf(node);
  return {
    width: Number(page.nodes) + Number(page.total),
    read: (values, at, reading) => {
      const asked = reading.asked[call?.slot ?? -1];
      if (!asked || 'refusal' in asked) return asked?.refusal;
      const rows = page.nodes ? (values[at] as Values[]) : [];
      const total = page.total ? Number(values[at + Number(page.nodes)]) : null;
      const places = (index: number): (string | null)[] =>
        (rows[index] ?? []).slice(width) as (string | null)[];
      return (
        asked.paging &&
        pageFrom(
          asked.paging,
          rows.map((row) => decode(row, reading)),
          page.places ? places : null,
          total,
        )
      );
    },
  };
};

const childDecoder = (child: PlannedChild): ChildDecoder => {
  const { declaration, node, page, call } = child;
  if (page) return pageDecoder({ ...child, page });
  const { decode } = decoderOf(node);
  return {
    width: 1,
    read: (values, at, reading) => {
      const asked = call && reading.asked[call.slot];
      // graphql answers a field whose value is an error with that error.
      if (asked && 'refusal' in asked) return asked.refusal;
      if (declaration.as !== 'ONE') return (values[at] as Values[]).map((row) => decode(row, reading));
      return values[at] && decode(values[at] as Values, reading);
    },
  };
};

/** Makes the reader of a plan's records. */
export const decoderOf = (node: PlanNode): Decoder => {
  const columns = node.columns.map(({ property, kind }) => ({ property, isInstant: kind === 'instant' }));
  const joins = node.joins.map(({ field, node: target }) => ({ field, ...decoderOf(target) }));
  const children = node.children.map((child) => ({ field: child.field, ...childDecoder(child) }));
  const { computed } = node;

  const decode = (values: Values, reading: Reading): PlainRow => {
    const row: PlainRow = {};
    let at = 0;
    for (const { property, isInstant } of columns) {
      const value = values[at++];
      row[property] = isInstant && value !== null ? instantOf(value as string) : value;
    }
    for (const join of joins) {
      const related = values[at++] as Values | null;
      row[join.field] = related && join.decode(related, reading);
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
  const width = children.reduce((sum, child) => sum + child.width, columns.length + joins.length);
  return { width, decode };
};
