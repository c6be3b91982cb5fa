import type { EntityManager } from 'typeorm';
import type { Grant } from '../../core/actor.ts';
import { sourceRef } from '../../core/use.ts';
import { heldPosts, type HeldPost } from '../grants.ts';
import { suspensionsOf } from '../holding.ts';
import { settled } from '../settled.ts';
import { itemsOf, type ItemFacts, type KnownUse, type ReviewedPart } from './review.rules.ts';
import { toComeIn } from './review.to-come.ts';

/** So many people one review looks at, at the most. */
export const MOST_PEOPLE = 2_000;

/** Somebody of the part, with what is asked about them. */
export interface Reviewed {
  readonly personId: string;
  readonly personName: string;
  readonly items: readonly ItemFacts[];
}

/** What a review of some units would ask. */
export interface Gathered {
  readonly people: readonly Reviewed[];
  /** Whether there are more people than one review looks at: then nothing was gathered. */
  readonly isTooMany: boolean;
  readonly recordedSince: string | null;
}

type Db = Pick<EntityManager, 'query'>;

interface Holder {
  readonly id: string;
  readonly name: string;
  readonly posts: readonly HeldPost[];
}

const useKey = (assignmentId: string, ability: string, kind: string, ref: string): string =>
  `${assignmentId} ${ability} ${kind} ${ref}`;

/** What is known of the use of all grants of some holders: three statements, whatever their number. */
const knownUse = async (db: Db, holders: readonly Holder[]): Promise<KnownUse> => {
  const posts = holders.flatMap((holder) => holder.posts);
  const assignments = posts.map(({ id }) => id);
  const sources = posts.flatMap(({ grants }) => grants.map(({ source }) => source));
  const versions = sources.flatMap((source) =>
    source.kind === 'AUTHORITY' ? [source.jobDescriptionId] : [],
  );
  const personal = sources.flatMap((source) => (source.kind === 'PERSONAL' ? [source.grantId] : []));
  const starts = (await db.query(
    `SELECT 'a' || id AS key, starts_on::text AS day FROM assignment WHERE id = any($1::bigint[])
     UNION ALL SELECT 'j' || id, effective_from::text FROM job_description WHERE id = any($2::bigint[]) AND effective_from IS NOT NULL
     UNION ALL SELECT 'p' || id, starts_on::text FROM personal_grant WHERE id = any($3::bigint[])`,
    [assignments, [...new Set(versions)], personal],
  )) as { key: string; day: string }[];
  const used = (await db.query(
    `SELECT assignment_id::text AS "assignmentId", ability, source_kind AS kind, source_ref AS ref, last_used_on::text AS day
     FROM ability_use WHERE assignment_id = any($1::bigint[])`,
    [assignments],
  )) as { assignmentId: string; ability: string; kind: string; ref: string; day: string }[];
  const [since] = (await db.query('SELECT min(first_used_on)::text AS day FROM ability_use')) as [
    { day: string | null },
  ];
  const startOf = new Map(starts.map(({ key, day }) => [key, day]));
  const lastOf = new Map(
    used.map(({ assignmentId, ability, kind, ref, day }) => [useKey(assignmentId, ability, kind, ref), day]),
  );
  const sourceKey = ({ source }: Grant): string => {
    if (source.kind === 'AUTHORITY') return `j${source.jobDescriptionId}`;
    return source.kind === 'PERSONAL' ? `p${source.grantId}` : '';
  };
  return {
    recordedSince: since.day,
    lastUsedOn: (grant) =>
      lastOf.get(useKey(grant.assignmentId, grant.ability, grant.source.kind, sourceRef(grant))) ?? null,
    // A new version of a job description says the same again: its first day counts for a line that nobody used.
    heldSince: (grant) =>
      [startOf.get(`a${grant.assignmentId}`) ?? '', startOf.get(sourceKey(grant)) ?? ''].toSorted().at(-1) ??
      '',
  };
};

const holdersIn = async (db: Db, units: readonly string[], day: string, most: number): Promise<Holder[]> =>
  db.query(
    `SELECT p.id::text, p.name, (${heldPosts('p.id', '$2::date')}) AS posts
     FROM person p WHERE p.id IN (
       SELECT a.person_id FROM assignment a JOIN position o ON o.id = a.position_id
       WHERE o.unit_id = any($1::bigint[]) AND a.starts_on <= $2::date AND (a.ends_on IS NULL OR a.ends_on > $2::date))
     ORDER BY p.id LIMIT $3`,
    [units, day, most],
  );

/** What was given in person and is asked about by another review, since its unit was moved meanwhile. */
const askedAlready = async (db: Db, holders: readonly Holder[]): Promise<ReadonlySet<string>> => {
  const rows = (await db.query(
    'SELECT id::text FROM personal_grant WHERE lapses_on IS NOT NULL AND revoked_at IS NULL AND person_id = any($1::bigint[])',
    [holders.map(({ id }) => id)],
  )) as { id: string }[];
  return new Set(rows.map(({ id }) => id));
};

/** Everybody once, with all that is asked about them. */
const together = (people: readonly Reviewed[]): Reviewed[] =>
  [...Map.groupBy(people, ({ personId }) => personId).values()].flatMap((same): Reviewed[] => {
    const [first] = same;
    return first ? [{ ...first, items: same.flatMap(({ items }) => items) }] : [];
  });

/** What a review of some units would ask today, by the rules that decide: nothing is written. */
export const gather = async (
  db: Db,
  { units, ...part }: Omit<ReviewedPart, 'isWithin'> & { readonly units: readonly string[] },
): Promise<Gathered> => {
  const { day } = part;
  const holders = await holdersIn(db, units, day, MOST_PEOPLE + 1);
  if (holders.length > MOST_PEOPLE) return { people: [], isTooMany: true, recordedSince: null };
  const use = await knownUse(db, holders);
  const suspensions = await suspensionsOf(
    db,
    holders.flatMap(({ posts }) => posts),
    day,
  );
  const asked = await askedAlready(db, holders);
  const within = new Set(units);
  const isWithin = (unitId: string): boolean => within.has(unitId);
  const people = holders.flatMap(({ id, name, posts }): Reviewed[] => {
    const items = itemsOf(settled(posts, suspensions), use, { ...part, isWithin }).filter(
      ({ personalGrantId }) => personalGrantId === null || !asked.has(personalGrantId),
    );
    return items.length > 0 ? [{ personId: id, personName: name, items }] : [];
  });
  const toCome = (await toComeIn(db, { ...part, units })).map(({ item, ...person }): Reviewed => ({
    ...person,
    items: [item],
  }));
  return { people: together([...people, ...toCome]), isTooMany: false, recordedSince: use.recordedSince };
};
