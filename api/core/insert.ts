import { createHash } from 'node:crypto';
import type { ObjectLiteral } from 'typeorm';
import { auditedBy, auditValues, type AuditEntry } from './audit.ts';
import type { Transacted } from './command.ts';
import { tellOfChange } from './live.ts';
import type { EntityClass } from './resource.ts';
import { query } from './sql.ts';

/** Stands for the id of the record that is written first. */
export const ITS_ID = Symbol('the id of the record');

type Value = string | number | boolean | Date | null | readonly string[] | typeof ITS_ID;

/** One row for a table, by column. Columns that are left out get their default. */
export interface NewRow {
  readonly table: string;
  readonly values: Readonly<Record<string, Value | undefined>>;
}

/** A row of an entity, by its properties. @throws Error, ours, for a property that is no column */
export const rowOf = <Row extends ObjectLiteral>(
  { db }: Transacted,
  entity: EntityClass<Row>,
  values: Partial<Record<keyof Row & string, Value | undefined>>,
): NewRow => {
  const metadata = db.getMetadata(entity as never);
  const named = Object.entries(values).map(([property, value]) => {
    const column = metadata.findColumnWithPropertyName(property);
    if (!column) throw new Error(`${metadata.name} has no column ${property}.`);
    return [column.databaseName, value as Value | undefined] as const;
  });
  return { table: metadata.tableName, values: Object.fromEntries(named) };
};

const names = new Map<string, string>();

/** The shapes of rows are written in our code and few, so each statement keeps a name of its own. */
const nameOf = (text: string): string => {
  const name = names.get(text) ?? `insert_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
};

/**
 * Writes a new record with what goes with it, such as its event, and its audit entry, in one statement: half the
 * processor time of one after another. Answers the record's id.
 */
export const insertRecord = async (
  tx: Transacted,
  record: NewRow,
  parts: readonly NewRow[],
  entry: Omit<AuditEntry, 'entityId'>,
): Promise<string> => {
  const params: unknown[] = [];
  const inserted = ({ table, values }: NewRow): string => {
    const columns = Object.entries(values).filter(([, value]) => value !== undefined);
    const places = columns.map(([column, value]) => {
      if (value !== ITS_ID) return `$${params.push(value)}`;
      return column === 'entity_id' ? '(SELECT id::text FROM record)' : '(SELECT id FROM record)';
    });
    return `INSERT INTO ${table} (${columns.map(([column]) => column).join(', ')}) VALUES (${places.join(', ')})`;
  };
  const audited: NewRow['values'] = {
    ...auditValues({ ...entry, entityId: null }, auditedBy(tx)),
    entity_id: ITS_ID,
  };
  const text = `WITH record AS (${inserted(record)} RETURNING id)${parts
    .map((row, at) => `, part${at} AS (${inserted(row)})`)
    .join('')},
    noted AS (${inserted({ table: 'audit', values: audited })} RETURNING ${tellOfChange} AS told)
    SELECT record.id, noted.told FROM record, noted`;
  const [row] = await query(tx, { text, values: params, name: nameOf(text), rowMode: 'array' });
  return String(row?.[0]);
};
