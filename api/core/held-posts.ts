import type { EntityManager } from 'typeorm';
import type { Ability } from './abilities.ts';
import type { Scope } from './actor.ts';
import type { Gift } from './giving.ts';

/** A post that somebody holds on a day, and what it lets its holder do. */
export interface HeldPost {
  readonly personId: string;
  readonly personName: string;
  readonly positionTitle: string;
  readonly unitId: string;
  /** Codes of the roles that the post carries and that grant something. */
  readonly roles: readonly string[];
  readonly grants: readonly {
    readonly ability: Ability;
    readonly scope: Scope;
    /** For scope UNITS: the units named. */
    readonly namedUnits?: readonly string[];
  }[];
}

/** Whose posts are asked for: all of an organisation, or those of one of its people. */
export interface HeldPostsAsked {
  readonly organisationId: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
  readonly personId?: string;
}

type Ask = (db: Pick<EntityManager, 'query'>, asked: HeldPostsAsked) => Promise<HeldPost[]>;

let ask: Ask | undefined;

/** Says who knows the posts and their grants. The room of access does, which stands beside or above those that ask. */
export const declareHeldPosts = (answer: Ask): void => {
  ask = answer;
};

/** The posts that are held on a day, with what their holders may do: who can be given work. */
export const heldPostsOf: Ask = (db, asked) => {
  if (!ask) throw new Error('Nobody has declared who knows the posts that people hold.');
  return ask(db, asked);
};

/** Whose posts are asked for over some days. */
export interface HeldWithinAsked {
  readonly organisationId: string;
  readonly people: readonly string[];
  /** The first day, and the day before which it ends; null: open. `YYYY-MM-DD` */
  readonly from: string;
  readonly until: string | null;
}

type AskWithin = (db: Pick<EntityManager, 'query'>, asked: HeldWithinAsked) => Promise<HeldPost[]>;

let askWithin: AskWithin | undefined;

/** Says who knows what people hold over some days. The room of access does. */
export const declareHeldWithin = (answer: AskWithin): void => {
  askWithin = answer;
};

/** The posts that people hold on any of some days by what is planned and approved now, with what they may do then. */
export const heldWithin: AskWithin = (db, asked) => {
  if (!askWithin) throw new Error('Nobody has declared who knows what people hold over some days.');
  return askWithin(db, asked);
};

/** Whom a task concerns: those who may do it for a unit. Each value is SQL, such as `n.unit_id`. */
export interface HoldersAsked {
  readonly unit: string;
  readonly ability: string;
  readonly day: string;
  /** Ids of people who are passed over, as an array: the next nearest take their place. */
  readonly except: string;
  /** Whether all are meant who may, however far above; otherwise those nearest to the unit. */
  readonly all: string;
  /** What lacking certificates withhold on the day (`suspendedOn`), as arrays of ids of assignments. */
  readonly suspended: {
    /** Of deputies who have nothing of the post. */
    readonly covers: string;
    /** Of holders who do not have the lines that ask for the certificates. */
    readonly lines: string;
  };
}

let holders: ((asked: HoldersAsked) => string) | undefined;

/** Says who knows, in SQL, which people may do something for a unit. The room of access does. */
export const declareHolders = (sql: (asked: HoldersAsked) => string): void => {
  holders = sql;
};

/**
 * SQL for the `person_id` of those who may do something for a unit on a day: the people nearest to it, in the unit
 * itself or above it, and those who do it for the whole organisation; or all who may.
 */
export const holdersOf = (asked: HoldersAsked): string => {
  if (!holders) throw new Error('Nobody has declared who knows the people who may do something.');
  return holders(asked);
};

/** Which posts are asked about, and when. */
export interface PostGrantsAsked {
  readonly positionIds: readonly string[];
  /** `YYYY-MM-DD` */
  readonly day: string;
  /**
   * The day before which what is approved for later days counts, too: whoever gives a post gives that with it. Null:
   * whatever is approved; left out: the day alone.
   */
  readonly until?: string | null;
  /** Whether only what they would give besides is asked for, if they led their units: lines for team leaders (F017). */
  readonly asLeads?: boolean;
}

type AskPost = (
  db: Pick<EntityManager, 'query'>,
  asked: PostGrantsAsked,
) => Promise<ReadonlyMap<string, readonly Gift[]>>;

let askPost: AskPost | undefined;

/** Says who knows what posts give. The room of access does. */
export const declarePostGrants = (answer: AskPost): void => {
  askPost = answer;
};

/** What posts let their holders do on a day, by the post: by its roles, and by its job description in force. */
export const postGrantsOf: AskPost = (db, asked) => {
  if (!askPost) throw new Error('Nobody has declared who knows what a post gives.');
  return askPost(db, asked);
};

/** Whose personal grants are asked for, of those that are not over by a day: by the posts that they hold, or by assignments. */
export interface InPersonAsked {
  readonly positionIds?: readonly string[];
  readonly assignmentIds?: readonly string[];
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** What was given to somebody in person; it is measured from the unit of the post of its assignment. */
export interface InPerson extends Gift {
  readonly personId: string;
  readonly positionId: string;
  readonly assignmentId: string;
}

type AskInPerson = (db: Pick<EntityManager, 'query'>, asked: InPersonAsked) => Promise<readonly InPerson[]>;

let askInPerson: AskInPerson | undefined;

/** Says who knows what was given to people in person. The room of access does. */
export const declareInPerson = (answer: AskInPerson): void => {
  askInPerson = answer;
};

/** What was given in person and hangs on assignments: it goes with their posts, and ends and begins with them. */
export const givenInPerson: AskInPerson = (db, asked) => {
  if (!askInPerson) throw new Error('Nobody has declared who knows what was given in person.');
  return askInPerson(db, asked);
};
