import { audit } from '../core/audit.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { dayOf } from '../core/clock.ts';
import type { Transacted } from '../core/command.ts';
import { loadSeen } from '../core/load-seen.ts';
import { invalid } from '../core/refusal.ts';
import { checkRevision, type PartWords } from '../core/revision.ts';
import { changesHoldFrom, mayEditAt, notNow } from './org.editing.ts';
import { existenceProblem, type Named } from './part.existence.rules.ts';

/** What a unit and a post have in common: each hangs in a unit, is called something there, and ends on a day. */
interface Part {
  id: string;
  organisationId: string;
  revision: number;
  closedOn: string | null;
}

/** How one kind of part is changed. */
export interface PartKind<Row extends Part> {
  readonly entity: new () => Row;
  readonly table: 'org_unit' | 'position';
  /** Where it hangs, and what it is called there: no two open ones have the same. */
  readonly parent: 'parent_id' | 'unit_id';
  readonly name: 'name' | 'title';
  /** What it is called in refusals, and its parts in conflicts. */
  readonly what: Bilingual;
  readonly parts: PartWords;
  /** The unit at which it is edited, and what it is called. */
  readonly unitOf: (row: Row) => string;
  readonly nameOf: (row: Row) => string;
  /** Refused: it was closed on a day; its name is taken. */
  readonly isClosed: (name: string, day: string) => Bilingual;
  readonly isTaken: (name: string) => Bilingual;
}

/** A part that is to be changed, locked, and under which assignment. */
export interface ToChange<Row> {
  readonly row: Row;
  readonly assignmentId: string | null;
}

/** Loads a part that is to be changed and locks it. @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN */
export const toChange = async <Row extends Part>(
  tx: Transacted,
  { entity, what, parts, unitOf }: PartKind<Row>,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<ToChange<Row>> => {
  const row = await loadSeen(tx, entity, id, { what, path: 'input.id' });
  await checkRevision(tx, entity, row, revision, parts);
  return { row, assignmentId: mayEditAt(tx, row.organisationId, unitOf(row)) };
};

/** Writes what changes of a part from a day on (today if left out), and its audit. Answers its id. */
export const change = async <Row extends Part>(
  tx: Transacted,
  { entity }: PartKind<Row>,
  action: string,
  { row, assignmentId }: ToChange<Row>,
  after: Partial<Row>,
  day?: string,
): Promise<string> => {
  await changesHoldFrom(tx, day);
  await tx.manager.update(entity as never, { id: row.id }, { ...after, revision: row.revision + 1 } as never);
  await audit(tx, {
    action,
    entity: tx.db.getMetadata(entity as never).name,
    entityId: row.id,
    organisationId: row.organisationId,
    assignmentId,
    before: Object.fromEntries(Object.keys(after).map((key) => [key, row[key as keyof Row]])),
    after,
  });
  return row.id;
};

/** Refuses what needs an open part. @throws Refusal INVALID_STATE, or INVALID for another field than the id */
export const mustBeOpen = <Row extends Part>(
  { isClosed, nameOf }: PartKind<Row>,
  row: Row,
  day: string,
  path = 'input.id',
): void => {
  if (row.closedOn === null || row.closedOn > day) return;
  throw notNow({ path, code: 'CLOSED', text: isClosed(nameOf(row), row.closedOn) });
};

/** Refuses what would exist on days on which the unit above does not. @throws Refusal as `existenceProblem` says */
export const mustExistBelow = (
  above: Named,
  below: Named,
  { from, path }: { readonly from: string | null; readonly path: string },
): void => {
  const problem = existenceProblem(above, below, from, path);
  if (problem) throw notNow(problem);
};

/** Refuses a name that another open one has in the same place. @throws Refusal INVALID */
export const mustBeCalledApart = async <Row extends Part>(
  tx: Transacted,
  { table, parent, name, isTaken }: PartKind<Row>,
  own: { readonly id: string | null; readonly place: string | null; readonly called: string },
  path: string,
): Promise<void> => {
  const [taken] = (await tx.manager.query(
    `SELECT id FROM ${table} WHERE ${parent} = $1 AND ${name} = $2 AND id IS DISTINCT FROM $3::bigint
       AND (closed_on IS NULL OR closed_on > $4::date) LIMIT 1`,
    [own.place, own.called, own.id, dayOf(tx.clock.now())],
  )) as unknown[];
  if (taken) throw invalid({ path, code: 'TAKEN', text: isTaken(own.called) });
};
