import type { ObjectLiteral } from 'typeorm';
import type { Bilingual } from './bilingual.ts';
import type { Transacted } from './command.ts';
import { Params, seenBy } from './filter.ts';
import { isId } from './input.ts';
import { notFound } from './refusal.ts';
import type { EntityClass } from './resource.ts';

/** What a record is called, and at which field of the input one says which. */
interface Asked {
  readonly what: Bilingual;
  readonly path: string;
}

const seen = async <Row extends ObjectLiteral>(
  tx: Transacted,
  entity: EntityClass<Row>,
  id: string,
  { what, path }: Asked,
  locking: 'FOR NO KEY UPDATE OF t' | '',
): Promise<Row> => {
  if (!isId(id)) throw notFound(what, path);
  const params = new Params();
  const { tableName } = tx.db.getMetadata(entity as never);
  const byId = `t.id = ${params.add(id)}`;
  const isSeen = seenBy(tx.db, tx.policy, entity)('t', params);
  const found = (await tx.manager.query(
    `SELECT t.id FROM ${tableName} t WHERE ${byId} AND ${isSeen} ${locking}`,
    params.values,
  )) as unknown[];
  if (found.length === 0) throw notFound(what, path);
  return tx.manager.findOneByOrFail(entity as never, { id } as never);
};

/**
 * Loads a record for a command, and locks it until the command ends, if the person may see it. Two that load it take
 * turns; what merely refers to it (a ticket to its unit, a notice to its person) is written meanwhile.
 *
 * @throws Refusal NOT_FOUND, in the same words whether the record is not there or not to be seen.
 */
export const loadSeen = <Row extends ObjectLiteral>(
  tx: Transacted,
  entity: EntityClass<Row>,
  id: string,
  asked: Asked,
): Promise<Row> => seen(tx, entity, id, asked, 'FOR NO KEY UPDATE OF t');

/**
 * Reads a record for a preview, without locking it, if the person may see it.
 *
 * @throws Refusal NOT_FOUND, in the same words whether the record is not there or not to be seen.
 */
export const readSeen = <Row extends ObjectLiteral>(
  tx: Transacted,
  entity: EntityClass<Row>,
  id: string,
  asked: Asked,
): Promise<Row> => seen(tx, entity, id, asked, '');
