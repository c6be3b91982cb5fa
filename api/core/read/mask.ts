import type { DataSource, EntityMetadata } from 'typeorm';
import { reachedBy, type Condition } from '../filter.ts';
import type { Policy } from '../policy.ts';
import { resourceOf, type MaskRule, type OwnResource } from '../resource.ts';

const parts: Record<NonNullable<MaskRule['partial']>, (value: string) => string> = {
  phone: (value) =>
    `case when length(${value}) < 11 then repeat('*', length(${value})) else left(${value}, 3) || '****' || right(${value}, 4) end`,
  name: (value) => `left(${value}, 1) || '**'`,
  idNumber: (value) =>
    `case when length(${value}) < 18 then repeat('*', length(${value})) else left(${value}, 6) || '********' || right(${value}, 4) end`,
};

/**
 * SQL that gives a value only where `reached` holds, else a part of it or null: what is hidden never leaves the
 * database.
 */
export const masked = (value: string, { partial }: MaskRule, reached: string): string => {
  const shown = partial ? parts[partial](value) : 'null';
  if (reached === 'false') return partial ? `(${shown})` : 'null::text';
  return `case when ${reached} then ${value} else ${shown} end`;
};

/** SQL that holds where a masked value may be seen whole. */
export const openTo =
  (policy: Policy, metadata: EntityMetadata, { ability, exceptWhere }: MaskRule): Condition =>
  (alias, params) => {
    const resource = resourceOf(metadata.target) as OwnResource;
    const open = reachedBy(policy, ability, resource, metadata)(alias, params);
    if (!exceptWhere || open === 'false') return open;
    const column = metadata.findColumnWithPropertyName(exceptWhere);
    if (!column) throw new Error(`${metadata.name} has no column ${exceptWhere}.`);
    return `(${open} and not ${alias}.${column.databaseName})`;
  };

/** A masked text of an entity as the read path shows it, for statements that are written by hand, such as exports. */
export const shownText =
  (db: DataSource, policy: Policy, entity: unknown, property: string): Condition =>
  (alias, params) => {
    const metadata = db.getMetadata(entity as never);
    const { masks } = resourceOf(entity) as OwnResource;
    const mask = masks?.[property as never] as MaskRule | undefined;
    const column = metadata.findColumnWithPropertyName(property);
    if (!mask || !column) throw new Error(`${metadata.name}.${property} is not hidden from anybody.`);
    return masked(`${alias}.${column.databaseName}`, mask, openTo(policy, metadata, mask)(alias, params));
  };
