import type { DataSource } from 'typeorm';
import type { Ability } from '../../../api/core/abilities.ts';
import type { Member } from './cast.ts';
import { addPerson } from './newcomer.ts';
import type { About, Ground } from './reach.ts';
import type { scopes } from './powers.ts';

// Those who have one ability at one scope: before each call that takes it they are put where the scope reaches what the call is
// about, and as near to it as the scope does not reach it any more; after it everything is taken back from them.

export type Scope = (typeof scopes)[number];

/** Somebody who asks with one ability at one scope. */
export interface Probe extends Member {
  readonly scope: Scope;
}

/** Where somebody stands, and which units are named to them. */
interface Standing {
  readonly scope: Scope;
  readonly unit: string;
  readonly named?: readonly string[];
}

/** The nearest places from which a scope reaches something, and from which it does not. Pure. */
export const standings = (about: About, { above }: Pick<Ground, 'above'>): Standing[] => {
  const path = above.get(about.units[0] ?? about.organisation) ?? [about.organisation];
  const [first = about.organisation, parent = about.organisation] = path;
  const units = [...above].filter(([, each]) => each.at(-1) === about.organisation).map(([unit]) => unit);
  const below = units.filter((unit) => above.get(unit)?.[1] === first);
  const near = [parent, ...below, ...units];
  const beside = near.find((unit) => !about.units.includes(unit)) ?? about.organisation;
  const holdsNone = (unit: string): boolean => about.units.every((each) => !above.get(each)?.includes(unit));
  return [
    { scope: 'UNIT', unit: first },
    { scope: 'UNIT', unit: beside },
    { scope: 'SUBTREE', unit: parent },
    { scope: 'SUBTREE', unit: [...below, ...units].find(holdsNone) ?? first },
    { scope: 'UNITS', unit: beside, named: about.units.length > 0 ? about.units : [first] },
    { scope: 'UNITS', unit: first, named: [beside] },
    { scope: 'ALL', unit: beside },
    // What is one's own does not grow with the place at which one stands.
    { scope: 'OWN', unit: first },
  ];
};

interface Hand {
  readonly person: string;
  readonly assignment: string;
  readonly position: string;
  readonly context: Member['context'];
}

/** Those who can be given something for a while. */
export interface Probes {
  /** Gives an ability at every scope, near and far of what a call is about, and abilities that show the record to all. */
  readonly give: (
    ability: Ability,
    about: About,
    ground: Ground,
    showing: readonly Ability[],
  ) => Promise<Probe[]>;
  /** Who they are, and at which posts. */
  readonly people: readonly string[];
  readonly posts: readonly string[];
  /** Takes back everything. */
  readonly takeBack: () => Promise<void>;
}

/** A person of the organisation who may turn out to be the owner of what a call is about. */
export interface Native {
  readonly name: string;
  readonly person: string;
  readonly context: Member['context'];
}

const standingFor = standings({ organisation: '', units: [], people: [], posts: [] }, { above: new Map() });

/** Makes them: one for each standing, and one who has all of it in another organisation. */
export const addProbes = async (
  db: DataSource,
  {
    organisation,
    unit,
    other,
  }: { readonly organisation: string; readonly unit: string; readonly other: string },
  asking: (session: string) => Member['context'],
  natives: readonly Native[],
): Promise<Probes> => {
  const add = async (name: string, place: { organisation: string; unit: string }): Promise<Hand> => {
    const { id, session, assignment } = await addPerson(db, name, place);
    const [row] = (await db.query('SELECT position_id::text AS position FROM assignment WHERE id = $1', [
      assignment,
    ])) as { position: string }[];
    return {
      person: id,
      assignment: assignment ?? '',
      position: row?.position ?? '',
      context: asking(session),
    };
  };
  await db.query('CREATE TABLE role_put_aside (position_id bigint NOT NULL, role_id bigint NOT NULL)');
  const hands: Hand[] = [];
  for (const [place, { scope }] of standingFor.entries())
    hands.push(await add(`试者${place + 1} ${scope}`, { organisation, unit }));
  const stranger = await add('他组织的试者', { organisation: other, unit: other });
  const all = [...hands, stranger];

  const put = async (grants: readonly object[]): Promise<void> => {
    await db.query(
      `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, unit_ids, reason, starts_on, ends_on,
         given_by_id, given_at)
       SELECT a.organisation_id, a.person_id, a.id, g.ability, g.scope, g.units, '专项支援', '2020-01-01', '2100-01-01', a.person_id,
         '2020-01-01T00:00:00Z'
       FROM json_to_recordset($1) AS g(assignment bigint, ability text, scope text, units bigint[])
       JOIN assignment a ON a.id = g.assignment`,
      [JSON.stringify(grants)],
    );
  };
  const stand = async (units: readonly string[]): Promise<void> => {
    await db.query(
      `UPDATE position p SET unit_id = n.unit FROM unnest($1::bigint[], $2::bigint[]) AS n(id, unit)
       WHERE p.id = n.id AND p.unit_id <> n.unit`,
      [hands.map(({ position }) => position), units],
    );
  };

  return {
    people: all.map(({ person }) => person),
    posts: all.map(({ position }) => position),
    give: async (ability, about, ground, showing) => {
      const places = standings(about, ground);
      await stand(places.map((place) => place.unit));
      const owners = natives.filter(
        (native) =>
          about.people.includes(native.person) ||
          ground.held.some(({ person, post }) => person === native.person && about.posts.includes(post)),
      );
      // For as long as it is tried they have nothing else.
      await db.query(
        `WITH gone AS (DELETE FROM position_role r USING assignment a WHERE a.position_id = r.position_id AND a.person_id = any($1)
           RETURNING r.position_id, r.role_id)
         INSERT INTO role_put_aside SELECT DISTINCT position_id, role_id FROM gone`,
        [owners.map(({ person }) => person)],
      );
      const owned = (await db.query(
        `SELECT DISTINCT ON (person_id) person_id::text AS person, id::text AS assignment FROM assignment
         WHERE person_id = any($1) AND ends_on IS NULL ORDER BY person_id, id`,
        [owners.map(({ person }) => person)],
      )) as { person: string; assignment: string }[];
      const seeing = (assignment: string) =>
        showing.map((each) => ({ assignment, ability: each, scope: 'ALL', units: null }));
      await put([
        ...places.flatMap(({ scope, named }, index) => {
          const assignment = hands[index]?.assignment ?? '';
          return [{ assignment, ability, scope, units: named ?? null }, ...seeing(assignment)];
        }),
        { assignment: stranger.assignment, ability, scope: 'ALL', units: null },
        ...seeing(stranger.assignment),
        ...owned.flatMap(({ assignment }) => [
          { assignment, ability, scope: 'OWN', units: null },
          ...seeing(assignment),
        ]),
      ]);
      return [
        ...places.map(({ scope, unit: at, named }, index) => ({
          ...(hands[index] as Hand),
          scope,
          name: `${ability} ${scope} at ${at}${named ? ` of ${named.join()}` : ''}`,
        })),
        { ...stranger, scope: 'ALL', name: `${ability} ALL elsewhere` },
        ...owners.map(({ name, ...owner }): Probe => ({
          ...owner,
          scope: 'OWN',
          name: `${ability} OWN as ${name}`,
        })),
      ];
    },
    takeBack: async () => {
      await db.query(`DELETE FROM personal_grant WHERE starts_on = '2020-01-01' AND person_id = any($1)`, [
        [...all, ...natives].map(({ person }) => person),
      ]);
      await db.query(
        `WITH back AS (DELETE FROM role_put_aside RETURNING position_id, role_id)
         INSERT INTO position_role (position_id, role_id) SELECT position_id, role_id FROM back`,
      );
      await stand(hands.map(() => unit));
    },
  };
};
