import { Not, In, type EntityManager } from 'typeorm';
import type { EntityClass } from '../core/resource.ts';

/** What lines of a version have in common. */
interface StoredLine {
  readonly id: string;
  jobDescriptionId: string;
  seq: number;
}

/** A line to be stored, and the id that it had, if it is one of those that are there. */
export interface GivenLine<Row extends StoredLine> {
  readonly id: string | null | undefined;
  readonly row: Partial<Row>;
}

/**
 * Puts lines in place of all those that a version has. A line that says which one it was keeps its id, so that what was
 * said about it is still about it; an id that the version does not have, or that came before, is none. Answers the ids
 * in the order given.
 */
export const storeLines = async <Row extends StoredLine>(
  manager: EntityManager,
  entity: EntityClass<Row>,
  jobDescriptionId: string,
  given: readonly GivenLine<Row>[],
): Promise<string[]> => {
  const lines = manager.getRepository<StoredLine>(entity as never);
  const known = new Set((await lines.findBy({ jobDescriptionId })).map(({ id }) => id));
  const placed = given.map(({ id, row }) => ({ id: id && known.delete(id) ? id : null, row }));
  const kept = placed.flatMap(({ id, row }) => (id === null ? [] : [{ ...row, id }]));
  const added = placed.filter(({ id }) => id === null).map(({ row }) => row);
  await lines.delete({ jobDescriptionId, ...(kept.length > 0 && { id: Not(In(kept.map(({ id }) => id))) }) });
  if (kept.length > 0) {
    // No two lines may have one place, not even while they change places.
    await lines.update({ jobDescriptionId }, { seq: () => '-seq' } as never);
    await lines.upsert(kept as never[], ['id']);
  }
  const { identifiers } = added.length > 0 ? await lines.insert(added as never[]) : { identifiers: [] };
  const fresh = identifiers.map((identifier) => String(identifier['id'])).values();
  return placed.map(({ id }) => id ?? String(fresh.next().value));
};
