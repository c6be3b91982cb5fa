import type { EntityManager } from 'typeorm';
import type { Bilingual } from './bilingual.ts';
import type { Transacted } from './command.ts';
import { describedEnum } from './enum.ts';
import type { Queryable } from './sql.ts';

/** What an organisation does where somebody is given work without a certificate that their post asks for (F040). */
export const CertificateRuleOnWork = describedEnum(
  'CertificateRuleOnWork',
  'What happens where somebody is given work without a certificate that their post asks for.',
  {
    IGNORE: 'Nothing.',
    WARN: 'It is said, and the work is given.',
    BLOCK: 'The work is not given to this person.',
  },
);
export type CertificateRuleOnWork = keyof typeof CertificateRuleOnWork;

/** A rule of an organisation on certificates: the one that holds, or one that is looked ahead to. */
export interface CertificateRuleFacts {
  readonly organisationId: string;
  readonly onWork: CertificateRuleOnWork;
}

/** Who is to be given work, and in which units. */
export interface WorkGiven {
  readonly organisationId: string;
  readonly unitIds: readonly string[];
  readonly personIds: readonly string[];
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** The rule that is taken to hold; left out: the organisation's own. */
  readonly onWork?: CertificateRuleOnWork;
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

/** An assignment whose holder lacks a certificate that the post asks for, where something of it depends on that. */
export interface Suspension {
  readonly assignmentId: string;
  /** Whether a deputy has nothing of the post; otherwise the lines that ask for the certificate are withheld. */
  readonly isCover: boolean;
  /** Which certificate, and why, in a sentence. */
  readonly text: Bilingual;
}

/** Whose assignments are looked at, and when. */
export interface SuspensionsAsked {
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** Left out: all that there are. */
  readonly assignmentIds?: readonly string[];
  /** A version of a job description that is taken to be in force at its post on the day. */
  readonly foreseen?: { readonly positionId: string; readonly jobDescriptionId: string };
  /** The rule that is taken to hold in an organisation; not beside a cover. */
  readonly rule?: CertificateRuleFacts;
  /** A cover that is taken to be arranged on the day, looked at beside the others, and how it is called meanwhile. */
  readonly cover?: { readonly assignmentId: string; readonly personId: string; readonly positionId: string };
}

/** From which day on a certificate will be missing that is there now, as far as it is known today. */
export interface SuspensionToCome extends Suspension {
  /** The version of the job description that asks for it. */
  readonly jobDescriptionId: string;
  /** The first day on which it is missing, `YYYY-MM-DD`. */
  readonly on: string;
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

type AskSuspensions = (
  db: Pick<EntityManager, 'query'>,
  asked: SuspensionsAsked,
) => Promise<readonly Suspension[]>;

let askSuspensions: AskSuspensions | undefined;

/** Says who knows what a missing certificate withholds. The room of training does, which stands beside those that ask. */
export const declareSuspensions = (answer: AskSuspensions): void => {
  askSuspensions = answer;
};

/**
 * What certificates withhold on a day from whom they are missing, each assignment once: of a deputy all that the post
 * gives, where its organisation gives no work without the certificate (C14); of anybody the lines that ask for it (C7).
 */
export const suspensionsOn: AskSuspensions = (db, asked) => {
  if (!askSuspensions) throw new Error('Nobody has declared who knows what a missing certificate withholds.');
  return askSuspensions(db, asked);
};

type AskToCome = (
  db: Pick<EntityManager, 'query'>,
  asked: Required<Pick<SuspensionsAsked, 'day' | 'assignmentIds'>>,
) => Promise<readonly SuspensionToCome[]>;

let askToCome: AskToCome | undefined;

/** Says who knows until when certificates hold. The room of training does. */
export const declareSuspensionsToCome = (answer: AskToCome): void => {
  askToCome = answer;
};

/**
 * From which later day on certificates will withhold something from the holders of some assignments of a day, by what is
 * recorded and approved now: by each version of the job description that is in force or to come, the first such day.
 */
export const suspensionsToCome: AskToCome = (db, asked) => {
  if (!askToCome) throw new Error('Nobody has declared who knows until when certificates hold.');
  return askToCome(db, asked);
};

/** The same as ids, for `holdersOf`: deputies who have nothing of the post, and holders without the lines that ask. */
export const suspendedOn = async (
  db: Pick<EntityManager, 'query'>,
  day: string,
): Promise<{ readonly covers: readonly string[]; readonly lines: readonly string[] }> => {
  const found = await suspensionsOn(db, { day });
  return {
    covers: found.filter(({ isCover }) => isCover).map(({ assignmentId }) => assignmentId),
    lines: found.map(({ assignmentId }) => assignmentId),
  };
};

type CheckRule = (tx: Transacted, rule: CertificateRuleFacts) => Promise<CertificateRuleOnWork>;

let checkRule: CheckRule | undefined;

/** Says who knows which rule on certificates somebody may set. The room of training does. */
export const declareRuleCheck = (check: CheckRule): void => {
  checkRule = check;
};

/**
 * Refuses a rule on certificates that somebody may not set. Answers the one that holds.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const checkCertificateRule: CheckRule = (tx, rule) => {
  if (!checkRule) throw new Error('Nobody has declared who may set a rule on certificates.');
  return checkRule(tx, rule);
};
