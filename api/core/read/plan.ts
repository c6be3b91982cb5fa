import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { RelationMetadata } from 'typeorm/metadata/RelationMetadata.js';
import { resourceOf, type EntityClass, type MaskRule, type OwnResource } from '../resource.ts';
import { kindOf, type ColumnKind } from './column.ts';
import { childOf, needsOf, type ChildDeclaration, type Need } from './declare.ts';
import type { Selection } from './selection.ts';

/** A column that is read. */
export interface PlannedColumn {
  readonly property: string;
  readonly name: string;
  readonly kind: ColumnKind;
  readonly mask?: MaskRule;
}

/** A related record that comes with its owner, or null. */
export interface PlannedJoin {
  readonly field: string;
  /** The owner's column with the id. */
  readonly from: string;
  readonly node: PlanNode;
  readonly mask?: MaskRule;
}

/** Records below a parent, by declaration. */
export interface PlannedChild {
  readonly field: string;
  readonly declaration: ChildDeclaration;
  readonly node: PlanNode;
  /** A part that is reached through its own parent needs no filter again. */
  readonly isFiltered: boolean;
}

/** What is read of one entity: its columns, the key first, then related records and children, each with the same. */
export interface PlanNode {
  readonly entity: EntityClass;
  readonly metadata: EntityMetadata;
  readonly columns: readonly PlannedColumn[];
  readonly joins: readonly PlannedJoin[];
  readonly children: readonly PlannedChild[];
}

/** The column with the key of an entity. @throws Error, ours, where it has none or several */
export const keyOf = (metadata: EntityMetadata): ColumnMetadata => {
  const [key, second] = metadata.primaryColumns;
  if (!key || second) throw new Error(`${metadata.name} needs one primary column to be read.`);
  return key;
};

/** The column of a property. @throws Error, ours, where there is none */
export const columnOf = (metadata: EntityMetadata, property: string): ColumnMetadata => {
  const column = metadata.findColumnWithPropertyName(property);
  if (!column || column.relationMetadata?.propertyName === property)
    throw new Error(`${metadata.name} has no column ${property}.`);
  return column;
};

/** The rules by which fields of an entity are hidden. */
export const masksOf = (entity: unknown): Readonly<Record<string, MaskRule | undefined>> => {
  const resource = resourceOf(entity);
  return resource.kind === 'own' ? ((resource as OwnResource).masks ?? {}) : {};
};

const relationOf = (metadata: EntityMetadata, field: string): RelationMetadata | undefined => {
  const relation = metadata.findRelationWithPropertyPath(field);
  return relation && relation.joinColumns.length === 1 ? relation : undefined;
};

const ownColumnOf = (metadata: EntityMetadata, field: string): ColumnMetadata | undefined =>
  metadata.ownColumns.find(({ propertyName, isVirtual }) => propertyName === field && !isVirtual);

const merged = (one: Selection | undefined, other: Selection): Selection => {
  if (!one) return other;
  const fields = new Map(one.fields);
  for (const [field, selection] of other.fields) fields.set(field, merged(fields.get(field), selection));
  return { typeName: one.typeName || other.typeName, fields };
};

const selectionOfNeeds = (needs: readonly Need[]): Selection => ({
  typeName: '',
  fields: new Map(
    needs.flatMap((need): [string, Selection][] =>
      typeof need === 'string'
        ? [[need, selectionOfNeeds([])]]
        : Object.entries(need).map(([field, below]) => [field, selectionOfNeeds(below)]),
    ),
  ),
});

/** The fields asked for, and those that computed ones among them need. */
const withNeeds = (metadata: EntityMetadata, selection: Selection): ReadonlyMap<string, Selection> => {
  const fields = new Map(selection.fields);
  const done = new Set<string>();
  for (let open = [...fields.keys()]; open.length > 0;) {
    const field = open.pop() ?? '';
    if (done.has(field)) continue;
    done.add(field);
    for (const [needed, below] of selectionOfNeeds(needsOf(metadata.target, field) ?? []).fields) {
      if (
        !ownColumnOf(metadata, needed) &&
        !relationOf(metadata, needed) &&
        !childOf(metadata.target, needed) &&
        !needsOf(metadata.target, needed)
      )
        throw new Error(`${metadata.name}.${field} needs ${needed}, which ${metadata.name} does not have.`);
      fields.set(needed, merged(fields.get(needed), below));
      open = [...open, needed];
    }
  }
  return fields;
};

/**
 * Plans what must be read for a selection: pure of who asks. Fields that are neither columns nor relations nor
 * declared are left to their own resolvers.
 * @throws Error, ours, where a type does not fit its entity, or an entity says nothing about who may see it
 */
export const planOf = (db: DataSource, entity: EntityClass, selection: Selection): PlanNode => {
  const metadata = db.getMetadata(entity);
  if (selection.typeName && selection.typeName !== metadata.name)
    throw new Error(`The selection asks for ${selection.typeName}, but ${metadata.name} is read.`);
  const resource = resourceOf(entity);
  const masks = masksOf(entity);
  const key = keyOf(metadata);

  const columns = new Map<string, PlannedColumn>();
  const joins: PlannedJoin[] = [];
  const children: PlannedChild[] = [];
  const take = (column: ColumnMetadata): void => {
    const { propertyName: property, databaseName: name } = column;
    const mask = masks[property];
    const kind = kindOf(db, column);
    if (mask?.partial && kind !== 'text')
      throw new Error(`${metadata.name}.${property} is no text and cannot be shown in part.`);
    columns.set(property, { property, name, kind, ...(mask && { mask }) });
  };

  take(key);
  for (const [field, below] of withNeeds(metadata, selection)) {
    const declaration = childOf(entity, field);
    const relation = relationOf(metadata, field);
    const column = ownColumnOf(metadata, field);
    if (declaration) {
      const child = declaration.child();
      const childResource = resourceOf(child);
      const isFiltered = !(
        childResource.kind === 'part' &&
        childResource.parent() === entity &&
        childResource.by === declaration.by
      );
      children.push({ field, declaration, node: planOf(db, child, below), isFiltered });
    } else if (relation) {
      const from = relation.joinColumns[0] as ColumnMetadata;
      const owner = metadata.ownColumns.find(
        ({ databaseName, isVirtual }) => databaseName === from.databaseName && !isVirtual,
      );
      const mask = masks[field] ?? (owner && masks[owner.propertyName]);
      const target = relation.inverseEntityMetadata.target as EntityClass;
      joins.push({ field, from: from.databaseName, node: planOf(db, target, below), ...(mask && { mask }) });
    } else if (column) take(column);
  }
  if (resource.kind === 'part') resourceOf(resource.parent());
  return { entity, metadata, columns: [...columns.values()], joins, children };
};
