import type { DataSource } from 'typeorm';
import type { Ability } from '../../../api/core/abilities.ts';
import type { DeclaredAccess, NamedRecord } from '../../../api/core/declared-access.ts';
import type { Member } from './cast.ts';
import { has, hasWhole, organisationsOf, reaches, type About, type Ground } from './reach.ts';
import { foundBy, sees, type Found } from './records.ts';
import {
  aboutTheWhole,
  aboutThemselves,
  alsoNeeded,
  foundsBelow,
  givenByWhole,
  movedTo,
  namedBeside,
  seenAfterwards,
  seenBesides,
} from './besides.ts';
import { aboutOwner, aboutVerb, abilityInState, leftToOthers, ownersOf, toldOfState } from './verbs.ts';

/** How a call ends, as far as rights go. */
export type Outcome = 'ALLOWED' | 'FORBIDDEN' | 'NOT_FOUND' | 'UNAUTHENTICATED';

const valueAt = (given: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], given);

/** What is to become of a call, and who is told first that it is not the time. */
export interface Expectation {
  readonly outcome: Outcome;
  readonly mayBeToldOfState: boolean;
}

/** A field of the root with what it declares. */
export interface DeclaredField {
  readonly name: string;
  readonly access: DeclaredAccess;
}

const answer = (outcome: Outcome, mayBeToldOfState = false): Expectation => ({ outcome, mayBeToldOfState });

/** The record that an argument names, and whether the person sees it; null where none is named. */
const looked = async (
  { db, ground }: Place,
  person: string,
  { name }: DeclaredField,
  record: NamedRecord | undefined,
  variables: object,
): Promise<{ readonly found: Found | null; readonly isSeen: boolean } | null> => {
  const id = record && valueAt(variables, record.by);
  if (!record || id === null || id === undefined) return null;
  // A ticket may be named by its number.
  const found = await foundBy(db, record.on, id, record.by === 'number' ? 'number' : 'id');
  const besides = seenBesides[name];
  const isSeen =
    found !== null &&
    (sees(ground, person, found) ||
      (besides !== undefined && reaches(ground, person, besides, aboutOwner(found, ground))));
  return { found, isSeen };
};

/** Where it is looked: the database, and the organisation as it stands. */
export interface Place {
  readonly db: DataSource;
  readonly ground: Ground;
}

const isSomebodyElses = async (
  { db }: Place,
  name: string,
  variables: object,
  person: string,
): Promise<boolean> => {
  const owner = ownersOf[name];
  if (!owner) return false;
  const [row] = (await db.query(owner.sql, [valueAt(variables, owner.by)])) as { person: string }[];
  return row?.person !== person;
};

/** What nobody does through a token. */
const takesPerson = [
  'account.manage',
  'access.manage',
  'access.review',
  'customer.reveal',
  'reporter.reveal',
];

/** What a token has of a post of its owner’s. */
const chosen = (held: Ground['held'][number], token: readonly string[]): Ground['held'][number] => {
  const has = ({ ability }: { readonly ability: string }): boolean =>
    token.includes(ability) && !takesPerson.includes(ability);
  return {
    ...held,
    roles: held.roles.filter(has),
    lines: held.lines.filter(has),
    personal: held.personal.filter(has),
  };
};

/** What a call is about that names no record: the organisation, or whoever calls, at each of their posts. */
const aboutNone = (ground: Ground, person: string, name: string): About[] =>
  aboutTheWhole.includes(name)
    ? organisationsOf(ground, person).map((organisation) => ({
        organisation,
        units: [organisation],
        people: [],
        posts: [],
      }))
    : ground.held
        .filter((held) => held.person === person)
        .map(({ organisation, unit }) => ({ organisation, units: [unit], people: [person], posts: [] }));

/** What somebody is to be answered by what the field declares, the roles and the posts. */
export const expectedOf = async (
  place: Place,
  field: DeclaredField,
  variables: object,
  { person, token }: Member,
): Promise<Expectation> => {
  const { name, access } = field;
  if (token && access.inPerson) return answer('FORBIDDEN');
  if (access.kind === 'OPEN') return answer('ALLOWED');
  if (person === null) return answer('UNAUTHENTICATED');
  const held = place.ground.held.map((one) => (token && one.person === person ? chosen(one, token) : one));
  const ground = { ...place.ground, held };
  if (token && access.byToken && !access.byToken.some((ability) => has(ground, person, ability)))
    return answer('FORBIDDEN');
  const at = { ...place, ground };
  const named = await looked(at, person, field, access.named, variables);
  const seeing = await looked(at, person, field, access.seeing ?? namedBeside[name], variables);
  if ((named && !named.isSeen) || (seeing && !seeing.isSeen)) return answer('NOT_FOUND');
  const found = named?.found ?? null;
  const isLeft = found !== null && (leftToOthers[name]?.(person, found, ground) ?? false);
  if (access.kind === 'ABILITY' && !access.nothing) {
    const inState = found && abilityInState[name]?.(found.row);
    const abilities = inState ? [inState as Ability] : access.abilities;
    if (access.own && !token && valueAt(variables, access.named?.by ?? '') === person)
      return answer('ALLOWED');
    const unnamed = (ability: Ability): boolean => {
      if (aboutTheWhole.includes(name) || aboutThemselves.includes(name))
        return aboutNone(ground, person, name).some((about) => reaches(ground, person, ability, about));
      return has(ground, person, ability);
    };
    const reachesIt = (ability: Ability, one: Found | null): boolean =>
      one ? reaches(ground, person, ability, aboutVerb(name, one, ground, ability)) : unnamed(ability);
    const reachesBelow = (ability: Ability, one: Found): boolean =>
      reaches(ground, person, ability, { ...aboutVerb(name, one, ground, ability), below: true });
    const may = access.whole
      ? abilities.some((ability) => hasWhole(ground, person, ability))
      : abilities.some((ability) => reachesIt(ability, found));
    if (!may)
      return answer('FORBIDDEN', found !== null && (toldOfState[name]?.(person, found, ground) ?? false));
    const afterwards = await looked(at, person, field, seenAfterwards[name], variables);
    if (afterwards && !afterwards.isSeen) return answer('NOT_FOUND');
    const target = await looked(at, person, field, movedTo[name], variables);
    const also = alsoNeeded[name];
    if (
      (target && !abilities.some((ability) => reachesIt(ability, target.found))) ||
      (also && !reachesIt(also, found)) ||
      (found && foundsBelow.includes(name) && !abilities.some((ability) => reachesBelow(ability, found))) ||
      (givenByWhole.includes(name) && !abilities.some((ability) => hasWhole(ground, person, ability)))
    )
      return answer('FORBIDDEN');
  }
  if (await isSomebodyElses(place, name, variables, person)) return answer('NOT_FOUND');
  return answer(isLeft ? 'FORBIDDEN' : 'ALLOWED');
};
