import { In, type DataSource, type FindOptionsSelect, type ObjectLiteral } from 'typeorm';
import type { Ability } from '../../core/abilities.ts';
import type { Policy } from '../../core/policy.ts';
import { recordKind, subjectOfRecord } from '../../core/record-kind.ts';
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

/** Of which change kept with records somebody may hear: the records, the ability that it takes, and the day of today. */
interface Heard {
  readonly entity: string;
  readonly ability: Ability;
  readonly day: string;
}

/**
 * As `visibility`, of what is kept with records and seen by fewer: of it hears whoever has the ability over the record, by the
 * subject that commands ask about, and whoever the record is about.
 */
export const hearing = async (
  db: DataSource,
  { entity, ability, day }: Heard,
  ids: readonly string[],
): Promise<(policy: Policy) => string[]> => {
  const kind = recordKind(entity);
  if (!kind) return () => [];
  const rows: ObjectLiteral[] = await db.manager.findBy(kind.entity, { id: In([...ids]) });
  const subjects = await Promise.all(
    rows.map(async (row) => ({
      id: String(row['id']),
      subject: await subjectOfRecord(kind, db.manager, ability, row, day),
    })),
  );
  return ({ views }) =>
    subjects
      .filter(({ subject }) =>
        views.every((view) => subject.people.includes(view.actor.personId) || view.can(ability, subject)),
      )
      .map(({ id }) => id);
};
