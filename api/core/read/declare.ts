import type { ObjectLiteral } from 'typeorm';
import type { Actor } from '../actor.ts';
import type { Locale } from '../bilingual.ts';
import type { SignedIn } from '../context.ts';
import type { Condition, Params } from '../filter.ts';
import type { Policy } from '../policy.ts';
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

/** The values of a field's arguments by name, coerced by GraphQL and checked. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What a list is asked for by its arguments: rows to leave out, and in which order the others stand. */
export interface Ask<Child extends ObjectLiteral = ObjectLiteral> {
  readonly where?: readonly Condition[];
  readonly order?: Order<Child>;
}

/** What all lists of children have in common. */
interface ListOptions<Child extends ObjectLiteral> {
  /** Only children for which this SQL holds, such as assignments in force today. */
  readonly where?: (alias: string, params: Params, at: Moment) => string;
  /** What the field's arguments ask for. Left out where it takes none. */
  readonly ask?: (ctx: SignedIn, args: Arguments) => Ask<Child>;
  /** The classes of arguments that are inputs; their own checks are made before `ask` is called. */
  readonly inputs?: Readonly<Record<string, new () => object>>;
}

/** How the rows of a child entity belong to one parent: by a column of their own. */
export interface ChildOptions<Child extends ObjectLiteral> extends ListOptions<Child> {
  /** The child's column with the parent's id. */
  readonly by: keyof Child & string;
  readonly order: Order<Child>;
  /** `ONE`: the field is the first row, or null. `PAGE`: it is a connection that takes `first` and `after`. */
  readonly as?: 'ONE' | 'PAGE';
}

/** How rows belong to a parent that lists their ids in a column; they stand in the order of the list. */
export interface NamedOptions<
  Parent extends ObjectLiteral,
  Child extends ObjectLiteral,
> extends ListOptions<Child> {
  /** The parent's column with the ids. */
  readonly ids: keyof Parent & string;
}

/** A declared field of a parent that is read from its children. */
export interface ChildDeclaration extends ListOptions<ObjectLiteral> {
  readonly child: () => EntityClass;
  readonly by?: string;
  readonly ids?: string;
  readonly order?: Order;
  readonly as?: 'ONE' | 'PAGE';
}

/** Who looks at a row, and when: all that a computed field may know beside the row. */
export interface Viewing extends Moment {
  readonly actor: Actor;
  readonly policy: Policy;
  readonly locale: Locale;
}

/** A field that follows from what lies on its row. */
export type Compute = (row: never, viewing: Viewing) => unknown;

/**
 * What a computed field must find loaded: a column of the entity, or a relation or declared child with what is needed
 * of it.
 */
export type Need = string | { readonly [field: string]: readonly Need[] };

const children = new Map<unknown, Map<string, ChildDeclaration>>();
const needs = new Map<unknown, Map<string, readonly Need[]>>();
const computed = new Map<unknown, Map<string, Compute>>();

const within = <Value>(registry: Map<unknown, Map<string, Value>>, entity: unknown): Map<string, Value> => {
  const known = registry.get(entity) ?? new Map<string, Value>();
  registry.set(entity, known);
  return known;
};

/**
 * Says that a field of `parent` is read from rows of another entity. The child's room says it, so that the parent
 * knows nothing of its children. The list comes with its parent in one statement, under the child's own row filter;
 * where it takes arguments, once for each name that it has in the answer.
 */
export const declareChildren = <Parent extends ObjectLiteral, Child extends ObjectLiteral>(
  parent: EntityClass<Parent>,
  field: string,
  child: () => EntityClass<Child>,
  options: ChildOptions<Child> | NamedOptions<Parent, Child>,
): void => {
  within(children, parent).set(field, { ...options, child } as unknown as ChildDeclaration);
};

/** What a field needs: columns, or relations and declared children with what is needed of them. */
type Needs<Row extends ObjectLiteral> = readonly (
  | (keyof Row & string)
  | { readonly [field: string]: readonly Need[] }
)[];

/** Says what a field resolver of `entity` needs on the row that it is given, beside its id. */
export const declareNeeds = <Row extends ObjectLiteral>(
  entity: EntityClass<Row>,
  field: string,
  needed: Needs<Row>,
): void => {
  within(needs, entity).set(field, needed);
};

/**
 * Says how a field of `entity` follows from what lies on its row and from who looks, and what it needs for that beside
 * the id. It needs no resolver, and costs no statement wherever the row is read. It sees values as they are stored
 * (and masked), never other computed ones; naming such a field among the needs means what that one needs.
 */
export const declareComputed = <Row extends ObjectLiteral, Read extends object = Row>(
  entity: EntityClass<Row>,
  field: string,
  { needs: needed, compute }: { needs: Needs<Row>; compute: (row: Read, viewing: Viewing) => unknown },
): void => {
  declareNeeds(entity, field, needed);
  within(computed, entity).set(field, compute as Compute);
};

/** The declaration of a field as children of other rows, if there is one. */
export const childOf = (entity: unknown, field: string): ChildDeclaration | undefined =>
  children.get(entity)?.get(field);

/** What a computed field needs, if it has said so. */
export const needsOf = (entity: unknown, field: string): readonly Need[] | undefined =>
  needs.get(entity)?.get(field);

/** How a field follows from its row, if it has been said. */
export const computeOf = (entity: unknown, field: string): Compute | undefined =>
  computed.get(entity)?.get(field);
