import { createHash } from 'node:crypto';
import type { ObjectLiteral } from 'typeorm';
import { auditedBy, auditValues, type AuditEntry } from './audit.ts';
import { hashOf, keyedCall, knownResult, retried, type CommandCall, type KeyedCall } from './command.ts';
import type { SignedIn } from './context.ts';
import { tellOfChange } from './live.ts';
import { Refusal } from './refusal.ts';
import type { EntityClass } from './resource.ts';
import { query } from './sql.ts';

/** Stands for the id of the record that is written first. */
export const ITS_ID = Symbol('the id of the record');

/** SQL in the place of a value; `add` gives the place of a value of its own. */
type Sql = (add: (value: unknown) => string) => string;

type Value = string | number | boolean | Date | null | readonly string[] | typeof ITS_ID | Sql;

/** One row for a table, by column. Columns that are left out get their default. */
export interface NewRow {
  readonly table: string;
  readonly values: Readonly<Record<string, Value | undefined>>;
}

/** A row of an entity, by its properties. @throws Error, ours, for a property that is no column */
export const rowOf = <Row extends ObjectLiteral>(
  { db }: SignedIn,
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

/** A new record with all that is written with it. */
export interface NewRecord {
  /** A row that is written before it or was there, known to the others' SQL as `known`: how it ends, with RETURNING. */
  readonly known?: { readonly row: NewRow; readonly ending: Sql };
  readonly record: NewRow;
  /** What goes with it, such as its event. */
  readonly parts: readonly NewRow[];
  /** Its audit entry; `found` is SQL for a JSON object of what is known only by then, added to what was after. */
  readonly entry: Omit<AuditEntry, 'entityId'> & { readonly found?: string };
}

/**
 * Writes a new record with what goes with it, its audit entry and, where a call is given, its id as the result of that
 * call's key, in one statement: half the processor time of one after another. Answers the record's id.
 */
export const insertRecord = async (
  ctx: SignedIn,
  { known, record, parts, entry: { found, ...entry } }: NewRecord,
  call: KeyedCall | null = null,
): Promise<string> => {
  const params: unknown[] = [];
  const add = (value: unknown): string => `$${params.push(value)}`;
  const inserted = ({ table, values }: NewRow): string => {
    const columns = Object.entries(values).filter(([, value]) => value !== undefined);
    const places = columns.map(([column, value]) => {
      if (typeof value === 'function') return value(add);
      if (value !== ITS_ID) return add(value);
      return column === 'entity_id' ? '(SELECT id::text FROM record)' : '(SELECT id FROM record)';
    });
    return `INSERT INTO ${table} (${columns.map(([column]) => column).join(', ')}) VALUES (${places.join(', ')})`;
  };
  const audited = auditValues({ ...entry, entityId: null }, auditedBy(ctx));
  const noted: NewRow['values'] = {
    ...audited,
    entity_id: ITS_ID,
    ...(found && { after: (place) => `${place(audited.after)}::jsonb || ${found}` }),
  };
  const clauses = [
    ...(known ? [`known AS (${inserted(known.row)} ${known.ending(add)})`] : []),
    `record AS (${inserted(record)} RETURNING id)`,
    ...parts.map((row, at) => `part${at} AS (${inserted(row)})`),
    `noted AS (${inserted({ table: 'audit', values: noted })} RETURNING ${tellOfChange} AS told)`,
    ...(call
      ? [
          `kept AS (${inserted({
            table: 'idempotency',
            values: {
              account_id: ctx.actor.accountId,
              key: call.key,
              command: call.name,
              input_hash: hashOf(call.input),
              result: () => '(SELECT to_jsonb(id::text) FROM record)',
              at: ctx.clock.now(),
            },
          })})`,
        ]
      : []),
  ];
  const text = `WITH ${clauses.join(',\n')} SELECT record.id, noted.told FROM record, noted`;
  const [row] = await query(ctx, { text, values: params, name: nameOf(text), rowMode: 'array' });
  return String(row?.[0]);
};

/** PostgreSQL's word for a value that is there already. */
const DOUBLE = '23505';

/**
 * As `command`, for one that does nothing but write a new record: all of it, with the row of the idempotency key, is
 * one statement, which needs no transaction around it and costs a third of one. `prepare` checks and reads. A call whose
 * key is known fails at the key's row, which takes everything back, or at a check that no longer holds, and is then
 * answered as the first.
 *
 * @throws Refusal
 */
export const insertCommand = async <Answer>(
  context: SignedIn,
  call: CommandCall,
  prepare: (ctx: SignedIn) => Promise<NewRecord>,
  answer: (ctx: SignedIn, id: string) => Promise<Answer>,
): Promise<Answer> => {
  const ctx: SignedIn = { ...context, memo: new Map() };
  const keyed = keyedCall(call);
  const id = await retried(async () => {
    try {
      return await insertRecord(ctx, await prepare(ctx), keyed);
    } catch (error) {
      const mayBeKnown = error instanceof Refusal || (error as { code?: string }).code === DOUBLE;
      const known = keyed && mayBeKnown ? await knownResult<string>(ctx, keyed) : null;
      if (known === null) throw error;
      return known;
    }
  });
  return answer(ctx, id);
};
