import type { DataSource, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata.js';
import type { RelationMetadata } from 'typeorm/metadata/RelationMetadata.js';
import { resourceOf, type EntityClass, type MaskRule, type OwnResource } from '../resource.ts';
import { kindOf, type ColumnKind } from './column.ts';
import { childOf, computeOf, needsOf, type ChildDeclaration, type Compute, type Need } from './declare.ts';
import { below, type Call, type Selection } from './selection.ts';

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

/** What of a connection is asked for; what is not is not read. */
export interface PlannedPage {
  readonly nodes: boolean;
  readonly places: boolean;
  readonly total: boolean;
}

/** Records below a parent, by declaration. */
export interface PlannedChild {
  /** Where the records lie on their parent's row: the field, or its key with its name in the answer. */
  readonly field: string;
  readonly declaration: ChildDeclaration;
  readonly node: PlanNode;
  /** A part that is reached through its own parent needs no filter again. */
  readonly isFiltered: boolean;
  /** Set where the field takes arguments: whence they are read, and the place of what they say among `asked`. */
  readonly call?: Call & { readonly slot: number };
  /** Set for a connection. */
  readonly page?: PlannedPage;
}

/** A field that follows from its row. */
export interface PlannedComputed {
  readonly field: string;
  readonly compute: Compute;
}

/** What is read of one entity: its columns, the key first, then related records and children, each with the same. */
export interface PlanNode {
  readonly entity: EntityClass;
  readonly metadata: EntityMetadata;
  readonly columns: readonly PlannedColumn[];
  readonly joins: readonly PlannedJoin[];
  readonly children: readonly PlannedChild[];
  readonly computed: readonly PlannedComputed[];
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
  const call = one.call ?? other.call;
  return { typeName: one.typeName || other.typeName, fields, ...(call && { call }) };
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

/** The fields asked for; those whose arguments the read path does not look at are one, whatever their aliases. */
const fieldsOf = (entity: unknown, { fields }: Selection): Map<string, Selection> => {
  const found = new Map<string, Selection>();
  for (const [key, selection] of fields) {
    const { call } = selection;
    const at = call && !childOf(entity, call.field)?.ask ? call.field : key;
    found.set(at, merged(found.get(at), selection));
  }
  return found;
};

/** The fields asked for, and those that computed ones among them need. */
const withNeeds = (
  metadata: EntityMetadata,
  asked: ReadonlyMap<string, Selection>,
): ReadonlyMap<string, Selection> => {
  const fields = new Map(asked);
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

/** Hands out the slots of one plan. */
type NextSlot = () => number;

const childPlan = (
  db: DataSource,
  parent: EntityMetadata,
  [key, declaration, selection]: readonly [string, ChildDeclaration, Selection],
  nextSlot: NextSlot,
): PlannedChild => {
  const child = declaration.child();
  const resource = resourceOf(child);
  const isOwnPart =
    resource.kind === 'part' &&
    resource.parent() === parent.target &&
    declaration.by !== undefined &&
    resource.by === declaration.by;
  const isPage = declaration.as === 'PAGE';
  const call = declaration.ask && selection.call;
  if (declaration.ask && !call)
    throw new Error(`${parent.name}.${key} takes arguments and cannot be needed without them.`);
  if (declaration.ids && masksOf(parent.target)[declaration.ids])
    throw new Error(`${parent.name}.${declaration.ids} is hidden from some and cannot name other rows.`);
  return {
    field: key,
    declaration,
    node: planNode(db, child, isPage ? below(selection, ['nodes']) : selection, nextSlot),
    isFiltered: !isOwnPart,
    ...(call && { call: { ...call, slot: nextSlot() } }),
    ...(isPage && {
      page: {
        nodes: selection.fields.has('nodes') || selection.fields.has('pageInfo'),
        places: selection.fields.has('pageInfo'),
        total: selection.fields.has('totalCount'),
      },
    }),
  };
};

const planNode = (
  db: DataSource,
  entity: EntityClass,
  selection: Selection,
  nextSlot: NextSlot,
): PlanNode => {
  const metadata = db.getMetadata(entity);
  if (selection.typeName && selection.typeName !== metadata.name)
    throw new Error(`The selection asks for ${selection.typeName}, but ${metadata.name} is read.`);
  const resource = resourceOf(entity);
  const masks = masksOf(entity);
  const key = keyOf(metadata);

  const columns = new Map<string, PlannedColumn>();
  const joins: PlannedJoin[] = [];
  const children: PlannedChild[] = [];
  const computed: PlannedComputed[] = [];
  const take = (column: ColumnMetadata): void => {
    const { propertyName: property, databaseName: name } = column;
    const mask = masks[property];
    const kind = kindOf(db, column);
    if (mask?.partial && kind !== 'text')
      throw new Error(`${metadata.name}.${property} is no text and cannot be shown in part.`);
    columns.set(property, { property, name, kind, ...(mask && { mask }) });
  };

  take(key);
  const asked = fieldsOf(entity, selection);
  for (const [at, selected] of withNeeds(metadata, asked)) {
    const field = selected.call?.field ?? at;
    const declaration = childOf(entity, field);
    const relation = relationOf(metadata, field);
    const column = ownColumnOf(metadata, field);
    const compute = computeOf(entity, field);
    if (compute && asked.has(at)) computed.push({ field, compute });
    if (declaration) children.push(childPlan(db, metadata, [at, declaration, selected], nextSlot));
    else if (relation) {
      const from = relation.joinColumns[0] as ColumnMetadata;
      const owner = metadata.ownColumns.find(
        ({ databaseName, isVirtual }) => databaseName === from.databaseName && !isVirtual,
      );
      const mask = masks[field] ?? (owner && masks[owner.propertyName]);
      const target = relation.inverseEntityMetadata.target as EntityClass;
      const node = planNode(db, target, selected, nextSlot);
      joins.push({ field, from: from.databaseName, node, ...(mask && { mask }) });
    } else if (column) take(column);
  }
  if (resource.kind === 'part') resourceOf(resource.parent());
  return { entity, metadata, columns: [...columns.values()], joins, children, computed };
};

/**
 * Plans what must be read for a selection: pure of who asks, and of the values of arguments. Fields that are neither
 * columns nor relations nor declared are left to their own resolvers.
 * @throws Error, ours, where a type does not fit its entity, or an entity says nothing about who may see it
 */
export const planOf = (db: DataSource, entity: EntityClass, selection: Selection): PlanNode => {
  let slots = 0;
  return planNode(db, entity, selection, () => slots++);
};
