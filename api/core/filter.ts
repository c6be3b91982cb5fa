import type { DataSource, EntityMetadata } from 'typeorm';
import type { Ability } from './abilities.ts';
import type { Policy } from './policy.ts';
import { partsFor, resourceOf, type OwnResource, type ReadRule } from './resource.ts';

/** Collects the values of a statement and hands out their places: `$1`, `$2` … */
export class Params {
  readonly values: unknown[] = [];

  /** Adds a value and gives its place. */
  readonly add = (value: unknown): string => `$${this.values.push(value)}`;
}

/** A piece of SQL about the table known as `alias`, with its values added to `params`. */
export type Condition = (alias: string, params: Params) => string;

const column = (metadata: EntityMetadata, property: string) => {
  const found = metadata.findColumnWithPropertyName(property);
  if (!found) throw new Error(`${metadata.name} has no column ${property}.`);
  return found;
};

/** Of more ids than this none is looked up by an index of arrays, which compares each of them with each row's. */
const MOST_OVERLAPPED = 100;

/** SQL for whether a column of ids has one of some, for `count` of which `ids` is the place. */
export const overlaps = (column: string, ids: string, count: number): string =>
  count <= MOST_OVERLAPPED
    ? `${column} && ${ids}::bigint[]`
    : `exists (select from unnest(${column}) one(id) where one.id = any(${ids}::bigint[]))`;

const among = (
  metadata: EntityMetadata,
  alias: string,
  property: string,
  [ids, count]: readonly [place: string, count: number],
): string => {
  const { databaseName, isArray } = column(metadata, property);
  const name = `${alias}.${databaseName}`;
  return isArray ? overlaps(name, ids, count) : `${name} = any(${ids}::bigint[])`;
};

const anyOf = (clauses: readonly string[]): string => {
  if (clauses.length === 0) return 'false';
  return clauses.length === 1 ? (clauses[0] ?? 'false') : `(${clauses.join(' or ')})`;
};

const allOf = (conditions: readonly Condition[]): Condition => {
  const [first, ...others] = conditions;
  if (first && others.length === 0) return first;
  return (alias, params) => {
    const clauses: string[] = [];
    for (const condition of conditions) {
      const clause = condition(alias, params);
      // What follows would only add values; those of what went before need their place.
      if (clause === 'false' && clauses.length === 0) return clause;
      clauses.push(clause);
    }
    return `(${clauses.join(' and ')})`;
  };
};

/** SQL for what every view of a policy reaches. */
export const byAllViews = (policy: Policy, condition: (view: Policy) => Condition): Condition =>
  allOf(policy.views.map(condition));

const inOrganisations = (organisation: string, ids: readonly string[], params: Params): string =>
  // Plain equality lets an index that begins with the organisation give the rows in its order.
  ids.length === 1
    ? `${organisation} = ${params.add(ids[0])}::bigint`
    : `${organisation} = any(${params.add([...ids])}::bigint[])`;

/** SQL that holds for the rows that an ability reaches. No grant, no row: it is then plainly `false`. */
export const reachedBy = (
  policy: Policy,
  ability: Ability,
  resource: OwnResource,
  metadata: EntityMetadata,
): Condition => byAllViews(policy, (view) => reachedByView(view, ability, resource, metadata));

const reachedByView =
  (policy: Policy, ability: Ability, resource: OwnResource, metadata: EntityMetadata): Condition =>
  (alias, params) => {
    const { organisations, within } = policy.reach(ability);
    const organisation = `${alias}.${column(metadata, resource.organisation).databaseName}`;
    const parts = partsFor(resource, ability);
    const clauses: string[] = [];
    const touches = (properties: readonly string[], ids: readonly string[]): string[] => {
      if (properties.length === 0 || ids.length === 0) return [];
      const place = params.add([...ids]);
      return properties.map((property) => among(metadata, alias, property, [place, ids.length]));
    };

    if (organisations.size > 0) clauses.push(inOrganisations(organisation, [...organisations], params));
    for (const [id, { isWhole, units, isOwn, principals }] of within) {
      if (isWhole) continue;
      const part = touches(parts.units, [...units]);
      if (isOwn) {
        const posts = policy.actor.assignments.filter(({ organisationId }) => organisationId === id);
        part.push(
          ...touches(parts.people, [policy.actor.personId, ...principals]),
          ...touches(
            resource.positions ?? [],
            posts.map(({ positionId }) => positionId),
          ),
        );
      }
      if (part.length > 0)
        clauses.push(`(${inOrganisations(organisation, [id], params)} and ${anyOf(part)})`);
    }
    return anyOf(clauses);
  };

/** SQL for the rows of the organisations in some unit of which a person has an ability. */
const reachedSomewhere =
  (policy: Policy, ability: Ability, resource: OwnResource, metadata: EntityMetadata): Condition =>
  (alias, params) => {
    const organisations = [...policy.reach(ability).within]
      .filter(([, { isWhole, units }]) => isWhole || units.size > 0)
      .map(([id]) => id);
    const organisation = `${alias}.${column(metadata, resource.organisation).databaseName}`;
    return organisations.length === 0 ? 'false' : inOrganisations(organisation, organisations, params);
  };

/**
 * The rows of an entity that a person may see, as SQL: the twin of `maySee`. It stands at the root of every
 * statement and in every list within it. Ends at the person's organisations.
 */
export const seenBy = (db: DataSource, policy: Policy, entity: unknown): Condition =>
  byAllViews(policy, (view) => seenByView(db, view, entity));

const seenByView = (db: DataSource, policy: Policy, entity: unknown): Condition => {
  const resource = resourceOf(entity);
  const metadata = db.getMetadata(entity as never);
  if (resource.kind === 'public') return () => 'true';
  if (resource.kind === 'part') {
    const parent = resource.parent();
    const parentTable = db.getMetadata(parent as never).tableName;
    const seen = seenBy(db, policy, parent);
    const by = column(metadata, resource.by).databaseName;
    return (alias, params) =>
      `exists (select from ${parentTable} ${alias}p where ${alias}p.id = ${alias}.${by} and ${seen(`${alias}p`, params)})`;
  }
  const own: OwnResource = resource;
  if (own.read === 'members')
    return (alias, params) =>
      inOrganisations(
        `${alias}.${column(metadata, own.organisation).databaseName}`,
        policy.actor.organisationIds,
        params,
      );
  if (own.read === 'oneself')
    return (alias, params) => {
      // A token sees what its abilities open, and this is opened by none.
      if (policy.actor.token) return 'false';
      const me = params.add([policy.actor.personId]);
      return anyOf(own.people.map((property) => among(metadata, alias, property, [me, 1])));
    };
  const rules: readonly ReadRule<never>[] = own.read as readonly ReadRule<never>[];
  return (alias, params) =>
    anyOf([
      ...rules
        .map(({ ability, when, anywhere }) => {
          const reached = anywhere
            ? reachedSomewhere(policy, ability, own, metadata)(alias, params)
            : reachedByView(policy, ability, own, metadata)(alias, params);
          if (reached === 'false' || !when) return reached;
          return `(${alias}.${column(metadata, when.column).databaseName} = any(${params.add([...when.in])}) and ${reached})`;
        })
        .filter((clause) => clause !== 'false'),
      ...alwaysSeen(policy, own, metadata)(alias, params),
    ]);
};

/** SQL for the rows that are somebody's own to see by no ability: the twin of `isOwnToSee`. */
const alwaysSeen =
  ({ actor }: Policy, { alwaysSeenBy = [], organisation }: OwnResource, metadata: EntityMetadata) =>
  (alias: string, params: Params): string[] => {
    if (alwaysSeenBy.length === 0 || actor.token || actor.organisationIds.length === 0) return [];
    const me = params.add([actor.personId]);
    const own = anyOf(alwaysSeenBy.map((property) => among(metadata, alias, property, [me, 1])));
    const within = `${alias}.${column(metadata, organisation).databaseName}`;
    return [`(${inOrganisations(within, actor.organisationIds, params)} and ${own})`];
  };
