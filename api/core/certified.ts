import type { Bilingual } from './bilingual.ts';
import type { Queryable } from './sql.ts';

/** Who is to be given work, and in which units. */
export interface WorkGiven {
  readonly organisationId: string;
  readonly unitIds: readonly string[];
  readonly personIds: readonly string[];
  /** `YYYY-MM-DD` */
  readonly day: string;
}

/** Somebody whose post asks for a certificate that they do not have, or no longer. */
export interface Uncertified {
  readonly personId: string;
  /** By a post of which unit. */
  readonly unitId: string;
  /** Which, and why, in a sentence. */
  readonly text: Bilingual;
  /** Whether the organisation gives them no such work; otherwise it is only said. */
  readonly blocks: boolean;
}

type Ask = (ctx: Queryable, given: WorkGiven) => Promise<readonly Uncertified[]>;

let ask: Ask | undefined;

/** Says who knows the certificates of people. The room of training does, which stands beside those that ask. */
export const declareCertified = (answer: Ask): void => {
  ask = answer;
};

/** Those among people who are to be given work without a certificate that their post in the unit asks for (F040). */
export const uncertifiedAmong: Ask = (ctx, given) => {
  if (!ask) throw new Error('Nobody has declared who knows the certificates of people.');
  return ask(ctx, given);
};
