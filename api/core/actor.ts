import type { Ability } from './abilities.ts';
import type { Bilingual, Locale } from './bilingual.ts';
import { enumOf } from './enum.ts';

/**
 * How far a grant reaches from the unit of the assignment that carries it: one's own, the unit, the unit and all
 * below it, units named one by one, or the whole organisation (the root above the assignment's unit, never beyond).
 */
export const Scope = enumOf('OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL');
export type Scope = keyof typeof Scope;

/**
 * Where a grant comes from: a role that the post carries, an authority line of its approved job description, or what
 * was given to one holder in person, with a reason and an end.
 */
export type GrantSource =
  | { readonly kind: 'ROLE'; readonly roleCode: string; readonly roleName: { zh: string; en: string } }
  | {
      readonly kind: 'AUTHORITY';
      readonly jobDescriptionId: string;
      readonly version: number;
      readonly authorityId: string;
      readonly line: number;
      readonly text: string;
    }
  | {
      readonly kind: 'PERSONAL';
      readonly grantId: string;
      readonly reason: string;
      /** The day from which it no longer holds, `YYYY-MM-DD`; while a review asks about it, unless that confirms it before. */
      readonly endsOn: string;
      /** While a review asks about it, the day from which it would hold no longer anyway; else left out. */
      readonly reviewedUntil?: string;
    };

/** The most that a grant allows, where it allows no more; what is left out is not limited. */
export interface GrantLimit {
  readonly seats?: number;
  /** In fen, as a whole number. */
  readonly moneyMinor?: string;
}

/** The holder of a post for whom a deputy stands in. */
export interface Principal {
  readonly personId: string;
  readonly personName: string;
}

/** One reason why somebody may do something: an ability, how far, and from where. In force at the time of the request. */
export interface Grant {
  readonly ability: Ability;
  readonly scope: Scope;
  /** The unit of the post that carries the grant; the scope is measured from here. */
  readonly unitId: string;
  readonly organisationId: string;
  /** For scope UNITS: the units named. */
  readonly namedUnits?: readonly string[];
  readonly limit?: GrantLimit;
  /** Whoever holds the post for whom the actor stands in: “B for A”. Left out where they hold it themselves. */
  readonly standsInFor?: Principal;
  readonly assignmentId: string;
  readonly positionId: string;
  readonly positionTitle: string;
  readonly source: GrantSource;
}

/** Why a grant that is there does not hold: what the line, the certificate, the deputy's share or a separation asks. */
export type WithholdingCause = 'CONDITION' | 'QUALIFICATION' | 'DELEGATION' | 'SEPARATION';

/** A grant that would be somebody's but for a cause. It never allows anything; explanations tell of it. */
export interface WithheldGrant {
  readonly grant: Grant;
  readonly cause: WithholdingCause;
  readonly text: Bilingual;
}

/** A post that a person holds today. */
export interface ActorAssignment {
  readonly id: string;
  readonly kind: 'PRIMARY' | 'CONCURRENT' | 'ACTING';
  readonly positionId: string;
  readonly unitId: string;
  readonly organisationId: string;
  /** Of an ACTING one: the holder for whom the person stands in, while that one holds the post. Left out: nobody in particular. */
  readonly standsInFor?: Principal;
}

/** An access token through which somebody acts: what its owner calls it, and what was chosen for it. */
export interface ActingToken {
  readonly id: string;
  readonly name: string;
  readonly abilities: readonly Ability[];
}

/** What a policy must know of the organisation's units; the snapshot of org implements it. */
export interface UnitTree {
  /** The unit and all units below it; empty where there is no such unit. */
  subtree(unitId: string): readonly string[];
  /** The unit and all units above it, nearest first; empty where there is no such unit. */
  path(unitId: string): readonly string[];
  /** The name of a unit, as far as it is known. */
  name(unitId: string): string | undefined;
}

/** Who asks: the person behind a session, with the posts held and the grants in force at this moment. */
export interface Actor {
  readonly accountId: string;
  readonly personId: string;
  readonly personName: string;
  readonly locale: Locale | null;
  readonly organisationIds: readonly string[];
  readonly assignments: readonly ActorAssignment[];
  /** Ids of posts that the person is to hold from a later day on; left out: none. */
  readonly plannedPosts?: readonly string[];
  readonly grants: readonly Grant[];
  readonly withheld: readonly WithheldGrant[];
  readonly tree: UnitTree;
  /** The access token through which the person acts; left out where they act themselves. */
  readonly token?: ActingToken;
  /** As whom the person looks, and changes nothing meanwhile; left out where they look with their own eyes. */
  readonly seesAs?: { readonly personId: string; readonly personName: string; readonly until: Date };
}
