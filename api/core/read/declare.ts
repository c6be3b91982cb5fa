import type { ObjectLiteral } from 'typeorm';
import type { Params } from '../filter.ts';
import type { EntityClass } from '../resource.ts';

/** The moment of a request: the instant, and the day that it is in the organisation's zone. */
export interface Moment {
  readonly today: string;
  readonly now: Date;
}

/** A list's order by columns of its entity. Ties are broken by the key, in the direction of the last column. */
export type Order<Row extends ObjectLiteral = ObjectLiteral> = readonly (readonly [
  property: keyof Row & string,
  direction: 'ASC' | 'DESC',
  nulls?: 'FIRST' | 'LAST',
])[];

/** How the rows of a child entity belong to one parent. */
export interface ChildOptions<Child extends ObjectLiteral> {
  /** The child's column with the parent's id. */
  readonly by: keyof Child & string;
  readonly order: Order<Child>;
  /** Only children for which this SQL holds, such as assignments in force today. */
  readonly where?: (alias: string, params: Params, at: Moment) => string;
  /** The field is one row, the first by `order`, or null where there is none. */
  readonly one?: true;
}

/** A declared field of a parent that is read from its children. */
export interface ChildDeclaration extends ChildOptions<ObjectLiteral> {
  readonly child: () => EntityClass;
}

/**
 * What a computed field must find loaded: a column of the entity, or a relation or declared child with what is needed
 * of it.
 */
export type Need = string | { readonly [field: string]: readonly Need[] };

const children = new Map<unknown, Map<string, ChildDeclaration>>();
const needs = new Map<unknown, Map<string, readonly Need[]>>();

const within = <Value>(registry: Map<unknown, Map<string, Value>>, entity: unknown): Map<string, Value> => {
  const known = registry.get(entity) ?? new Map<string, Value>();
  registry.set(entity, known);
  return known;
};

/**
 * Says that a field of `parent` is read from rows of another entity, without arguments. The child's room says it, so
 * that the parent knows nothing of its children. The list comes with its parent, under the child's own row filter.
 */
export const declareChildren = <Parent extends ObjectLiteral, Child extends ObjectLiteral>(
  parent: EntityClass<Parent>,
  field: string,
  child: () => EntityClass<Child>,
  options: ChildOptions<Child>,
): void => {
  within(children, parent).set(field, { ...options, child } as unknown as ChildDeclaration);
};

/** Says what a field resolver of `entity` needs on the row that it is given, beside its id. */
export const declareNeeds = <Row extends ObjectLiteral>(
  entity: EntityClass<Row>,
  field: string,
  needed: readonly ((keyof Row & string) | { readonly [field: string]: readonly Need[] })[],
): void => {
  within(needs, entity).set(field, needed);
};

/** The declaration of a field as children of other rows, if there is one. */
export const childOf = (entity: unknown, field: string): ChildDeclaration | undefined =>
  children.get(entity)?.get(field);

/** What a computed field needs, if it has said so. */
export const needsOf = (entity: unknown, field: string): readonly Need[] | undefined =>
  needs.get(entity)?.get(field);
