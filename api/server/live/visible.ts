import { In, type DataSource, type FindOptionsSelect, type ObjectLiteral } from 'typeorm';
import type { Policy } from '../../core/policy.ts';
import { resourceOf, type EntityClass, type OwnResource } from '../../core/resource.ts';
import { maySee } from '../../core/seen.ts';

const declared = (entity: EntityClass): OwnResource | undefined => {
  try {
    const resource = resourceOf(entity);
    return resource.kind === 'own' ? resource : undefined;
  } catch {
    // Nothing that nobody may read is told of.
    return undefined;
  }
};

/** The columns from which it follows who may see a row. */
const columnsOf = ({ organisation, units, people, positions = [], read }: OwnResource): string[] => [
  ...new Set([
    'id',
    organisation,
    ...units,
    ...people,
    ...positions,
    ...(typeof read === 'string' ? [] : read.flatMap(({ when }) => (when ? [when.column] : []))),
  ]),
];

/**
 * Loads records that changed, as far as it decides who may see them: one statement for all browsers of a node. Answers
 * which of them a person may see, decided in memory by the same rules as everywhere. Records that are gone are seen by
 * nobody; a kind of record that is not readable by itself has none.
 */
export const visibility = async (
  db: DataSource,
  entityName: string,
  ids: readonly string[],
): Promise<(policy: Policy) => string[]> => {
  const metadata = db.entityMetadatas.find(({ name }) => name === entityName);
  const entity = metadata?.target as EntityClass | undefined;
  const resource = entity && declared(entity);
  if (!entity || !resource) return () => [];
  const rows = await db.manager.find(entity as never, {
    select: Object.fromEntries(columnsOf(resource).map((name) => [name, true])) as FindOptionsSelect<never>,
    where: { id: In([...ids]) } as never,
  });
  return (policy) =>
    (rows as ObjectLiteral[]).filter((row) => maySee(policy, entity, row)).map(({ id }) => String(id));
};
