import { parserOf } from './column.ts';
import type { PlannedChild, PlanNode } from './plan.ts';

/** A record as GraphQL gets it: the fields that were read, by name. */
export type PlainRow = Record<string, unknown>;

/** Reads records out of rows. */
export interface Decoder {
  /** How many values a record takes in its row. */
  readonly width: number;
  /** Reads the record whose values begin at `start`; null where its key is null, as in a join that found nothing. */
  readonly decode: (values: readonly unknown[], start: number) => PlainRow | null;
}

const childDecoder = (
  { declaration, node }: PlannedChild,
  isText: boolean,
): ((value: unknown) => unknown) => {
  const { decode } = decoderOf(node, false);
  return (value) => {
    const read: unknown = isText && value !== null ? JSON.parse(value as string) : value;
    if (declaration.one) return read === null ? null : decode(read as unknown[], 0);
    return (read as unknown[][]).map((values) => decode(values, 0));
  };
};

/** Makes the reader of a plan's records; `isText` at the root, where values come as PostgreSQL's own text. */
export const decoderOf = (node: PlanNode, isText = true): Decoder => {
  const columns = node.columns.map(({ property, kind }) => ({
    property,
    parse: isText ? parserOf(kind) : undefined,
  }));
  const joins = node.joins.map(({ field, node: target }) => ({ field, ...decoderOf(target, isText) }));
  const children = node.children.map((child) => ({ field: child.field, parse: childDecoder(child, isText) }));
  const width = columns.length + children.length + joins.reduce((sum, join) => sum + join.width, 0);

  const decode = (values: readonly unknown[], start: number): PlainRow | null => {
    if (values[start] === null) return null;
    const row: PlainRow = {};
    let at = start;
    for (const { property, parse } of columns) {
      const value = values[at++];
      row[property] = parse ? parse(value) : value;
    }
    for (const join of joins) {
      row[join.field] = join.decode(values, at);
      at += join.width;
    }
    for (const { field, parse } of children) row[field] = parse(values[at++]);
    return row;
  };
  return { width, decode };
};
