import type { EntityManager } from 'typeorm';
import { auditAs } from '../../core/audit.ts';
import type { Locale } from '../../core/bilingual.ts';
import { dayOf } from '../../core/clock.ts';
import type { Context } from '../../core/context.ts';
import { enqueueMail, mailOf } from '../../core/mail.ts';
import { countAttempt, networkOf, rateLimited, throttleKey, type Allowance } from '../../core/throttle.ts';
import { atTheDoor } from '../door.ts';
import { knowsBrowser } from '../known-browsers.ts';
import { isOpenOn } from '../open-account.ts';
import { issueLink, linkMinutes, linkPath } from './password-link.ts';
import { forgottenMail } from './password-mail.ts';
import { emailOf } from '../email.rules.ts';

const windowMs = linkMinutes.forgotten * 60_000;

/** How often a new password may be asked for in half an hour, which is as long as a link lives. */
const allowances = {
  /** For one account from one network address, or in one browser in which its owner has signed in before. */
  pair: { most: 3, windowMs },
  /** The same from a network address from which more was asked for than a whole centre asks for; else others could keep its newcomers out. */
  crowded: { most: 1, windowMs },
  /** From one network address, before that. */
  address: { most: 50, windowMs },
  /**
   * For one account from anywhere. Whoever asks in somebody else's name is answered as ever, and the owner gets no
   * more mail; the last link that came works until asking is open again, so nobody is locked out by it.
   */
  account: { most: 10, windowMs },
} as const satisfies Record<string, Allowance>;

const count = async (
  { db, clock }: Context,
  kind: keyof typeof allowances,
  ...parts: readonly string[]
): Promise<boolean> => {
  const { most, windowMs: length } = allowances[kind];
  const now = clock.now();
  const tally = await countAttempt(db, throttleKey(`forgotten:${kind}`, ...parts), length, now);
  if (tally.count <= most) return true;
  if (kind === 'account' || kind === 'address') return false;
  throw rateLimited(tally, now, (wait) => ({
    zh: `申请次数过多，请在 ${wait.zh}后再试。`,
    en: `This was asked for too often. Try again in ${wait.en}.`,
  }));
};

interface Owner {
  readonly id: string;
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
  readonly locale: Locale | null;
}

const ownerOf = async (manager: EntityManager, email: string, day: string): Promise<Owner | null> => {
  const [owner] = (await manager.query(
    `SELECT c.id, c.locale, p.id AS "personId", p.name, p.organisation_id AS "organisationId"
     FROM account c JOIN person p ON p.id = c.person_id WHERE c.email = $1 AND c.holds_email AND ${isOpenOn('c', '$2::date')}`,
    [email, day],
  )) as Owner[];
  return owner ?? null;
};

/**
 * Sends the owner of an account the link that sets a new password. Everybody is answered alike and after the same work,
 * whether the address is known, unknown or its account closed: what is done for nobody is done too, and taken back.
 *
 * @throws Refusal RATE_LIMITED, likewise for addresses that are known and those that are not
 */
export const requestPasswordReset = (context: Context, given: string): Promise<void> =>
  atTheDoor(context, () => reset(context, given));

const reset = async (context: Context, given: string): Promise<void> => {
  const email = emailOf(given);
  const { browser } = context.session;
  // In a browser in which the owner has signed in before, what others ask for at the same address does not count.
  if (await knowsBrowser(context.db, { email, browser, now: context.clock.now() }))
    await count(context, 'pair', email, browser ?? '');
  else {
    const network = networkOf(context.address);
    const isQuiet = await count(context, 'address', network);
    await count(context, isQuiet ? 'pair' : 'crowded', email, network);
  }
  const mayMail = await count(context, 'account', email);
  const { db, clock, requestId } = context;
  const [now, settings] = [clock.now(), mailOf(db)];
  await db.transaction(async (manager) => {
    const owner = await ownerOf(manager, email, dayOf(now));
    await manager.query('SAVEPOINT equal_work');
    const secret = await issueLink(manager, owner?.id ?? null, linkMinutes.forgotten, now);
    const mail = forgottenMail({
      to: email,
      name: owner?.name ?? email,
      address: `${settings?.publicUrl}${linkPath(secret)}`,
      locale: owner?.locale ?? context.locale,
    });
    await enqueueMail(manager, mail, {}, now);
    await auditAs(
      manager,
      {
        action: 'requestPasswordReset',
        entity: 'Account',
        entityId: owner?.id ?? null,
        organisationId: owner?.organisationId ?? null,
        after: { address: context.address },
      },
      { at: now, accountId: null, personId: null, requestId },
    );
    const counts = owner !== null && mayMail && settings !== undefined;
    await manager.query(`${counts ? 'RELEASE' : 'ROLLBACK TO'} SAVEPOINT equal_work`);
  });
};
