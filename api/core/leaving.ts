import type { EntityManager } from 'typeorm';
import type { Bilingual } from './bilingual.ts';
import type { Transacted } from './command.ts';
import type { SignedIn } from './context.ts';

/** An organisation as it will stand from a day on. */
export interface OrganisationOn {
  readonly organisationId: string;
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** What an organisation would be without, and from which day on (`YYYY-MM-DD`), as the second half of a sentence. */
export interface Missing {
  readonly day: string;
  readonly text: Bilingual;
}

type AskMissing = (manager: EntityManager, on: OrganisationOn) => Promise<Missing | null>;

/** Somebody of an organisation. */
export interface Member {
  readonly organisationId: string;
  readonly personId: string;
}

type Depart = (tx: Transacted, person: Member) => Promise<void>;

/** Open work that somebody would leave behind, such as tickets. */
export interface OpenWork {
  /** What sort of work, such as `TICKETS`. */
  readonly kind: string;
  readonly count: number;
  /** What there is and what becomes of it, in a sentence. */
  readonly text: Bilingual;
}

type AskWork = (ctx: SignedIn, person: Member) => Promise<readonly OpenWork[]>;

let missing: AskMissing | undefined;
let depart: Depart | undefined;
const work: AskWork[] = [];

/** Says who knows what an organisation cannot be without. The room of access does: somebody administers it. */
export const declareIndispensable = (answer: AskMissing): void => {
  missing = answer;
};

/**
 * What an organisation would be without on a day or, by what is planned, on a later one; null where nothing will be
 * missing. Until the transaction ends nobody else is answered for the same organisation.
 */
export const missingOn: AskMissing = (manager, on) => {
  if (!missing) throw new Error('Nobody has declared what an organisation cannot be without.');
  return missing(manager, on);
};

/** Whether something makes an organisation be without what it had, or sooner than it would have been anyway. Pure. */
export const isWorse = (before: Missing | null, after: Missing | null): after is Missing =>
  after !== null && (before === null || after.day < before.day);

/** Says who closes what a person signs in with. The room of access does. */
export const declareDeparture = (act: Depart): void => {
  depart = act;
};

/** Closes whatever a person who has left signs in with, in the command's transaction. */
export const departed: Depart = (tx, person) => {
  if (!depart) throw new Error('Nobody has declared who closes what a person signs in with.');
  return depart(tx, person);
};

/** Says that a room knows open work of people. Each room does for its own. */
export const declareOpenWork = (answer: AskWork): void => {
  work.push(answer);
};

/** The open work of a person in all rooms. */
export const openWorkOf: AskWork = async (ctx, person) =>
  (await Promise.all(work.map((answer) => answer(ctx, person)))).flat();
