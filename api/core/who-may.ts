import type { EntityManager } from 'typeorm';
import type { Ability } from './abilities.ts';
import type { Actor, Grant, UnitTree } from './actor.ts';
import type { Decision } from './decision.ts';
import type { Subject } from './subject.ts';

/** What somebody is wanted for. */
export interface Wanted {
  readonly ability: Ability;
  /** The units of the record, the one that counts first: who is near is near to that one. */
  readonly units: readonly string[];
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly tree: UnitTree;
  /** Those whose own the record is, and posts whose holders call it their own: they are asked beside the others. */
  readonly own?: Pick<Subject, 'people' | 'positions'>;
  /** Other abilities at which the decision looks, such as those that show the record: no others are loaded of anybody. */
  readonly besides?: readonly Ability[];
  /** So many people are looked at; left out: all who hold what is wanted. */
  readonly most?: number;
  /** The decision for one person: the one that guards the command itself, with amount, separation and state. */
  readonly decides: (actor: Actor) => Decision;
}

/** Somebody who may, and the grant under which. */
export interface Able {
  readonly personId: string;
  readonly personName: string;
  readonly grant: Grant;
}

type Db = Pick<EntityManager, 'query'>;

type Find = (db: Db, wanted: Wanted) => Promise<Able[]>;

let find: Find | undefined;

/** Says who knows which people may do something. The room of access does, which stands above those that ask. */
export const declareWhoMay = (finder: Find): void => {
  find = finder;
};

/**
 * Everybody who may do something on a day, nearest to the first unit first: in the unit, then above it, then those who do
 * it for the whole organisation. Whoever is told of them must be a member of the organisation.
 */
export const whoMay: Find = (db, wanted) => {
  if (!find) throw new Error('Nobody has declared who knows the people who may do something.');
  return find(db, wanted);
};
