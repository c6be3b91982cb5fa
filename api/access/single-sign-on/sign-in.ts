import type { EntityManager } from 'typeorm';
import { auditAs } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Context } from '../../core/context.ts';
import { countAttempt, throttleKey } from '../../core/throttle.ts';
import { tellSecurity } from '../../notifications/security.ts';
import { atTheDoor } from '../door.ts';
import { isOpenOn } from '../open-account.ts';
import { openFor } from '../sign-in.commands.ts';
import { journeySeconds, type Journey } from './journey.ts';
import type { Identity } from './provider.ts';
import { SingleSignOnRefused } from './refused.ts';

interface Candidate {
  readonly id: string;
  readonly person_id: string;
  readonly organisation_id: string;
  readonly is_open: boolean;
  /** Whether the provider’s subject is bound to it already. */
  readonly is_bound: boolean;
  /** Whether another person of the same provider is. */
  readonly is_taken: boolean;
}

/** The account that is bound to the person, else the one of the address; locked, so that two who come at once take turns. */
const candidateOf = async (
  manager: EntityManager,
  { issuer, subject, email }: Identity,
  day: string,
): Promise<Candidate | undefined> => {
  const [candidate] = (await manager.query(
    `SELECT c.id::text, c.person_id::text, p.organisation_id::text, ${isOpenOn('c', '$4::date')} AS is_open,
       coalesce(c.sso_issuer = $1 AND c.sso_subject = $2, false) AS is_bound,
       coalesce(c.sso_issuer = $1 AND c.sso_subject <> $2, false) AS is_taken
     FROM account c JOIN person p ON p.id = c.person_id
     WHERE (c.sso_issuer = $1 AND c.sso_subject = $2) OR (c.email = $3 AND c.holds_email)
     ORDER BY is_bound DESC LIMIT 1 FOR NO KEY UPDATE OF c`,
    [issuer, subject, email, day],
  )) as Candidate[];
  return candidate;
};

/** Whose account somebody may use whom the provider vouches for. @throws SingleSignOnRefused */
const accountFor = async (manager: EntityManager, identity: Identity, day: string): Promise<Candidate> => {
  const candidate = await candidateOf(manager, identity, day);
  // Said before anything of ours is: a stranger who is told this learns nothing of our accounts.
  if (!candidate?.is_bound && !(identity.email && identity.isEmailVerified))
    throw new SingleSignOnRefused('EMAIL_UNVERIFIED', 'The provider vouches for no e-mail address.');
  if (!candidate) throw new SingleSignOnRefused('NO_ACCOUNT', 'No account has this address.');
  if (!candidate.is_open)
    throw new SingleSignOnRefused('NO_ACCOUNT', `Account ${candidate.id} is closed, or its owner has left.`);
  if (candidate.is_taken)
    throw new SingleSignOnRefused(
      'NO_ACCOUNT',
      `Account ${candidate.id} is bound to another person of the provider; who manages accounts can undo that.`,
    );
  return candidate;
};

/** From now on the account is opened by this person of the provider and no other, whatever addresses become. */
const bind = async (
  context: Context,
  manager: EntityManager,
  { id, person_id: personId, organisation_id: organisationId }: Candidate,
  { issuer, subject }: Identity,
): Promise<void> => {
  const at = context.clock.now();
  await manager.query('UPDATE account SET sso_issuer = $2, sso_subject = $3, sso_since = $4 WHERE id = $1', [
    id,
    issuer,
    subject,
    at,
  ]);
  await auditAs(
    manager,
    {
      action: 'bindSingleSignOn',
      entity: 'Account',
      entityId: id,
      organisationId,
      after: { issuer, subject },
    },
    { at, accountId: id, personId, requestId: context.requestId },
  );
  await tellSecurity(manager, personId, { kind: 'SINGLE_SIGN_ON_BOUND' }, at);
};

/** Uses a journey up: an answer that comes a second time opens nothing, on whichever node. @throws SingleSignOnRefused */
export const useUpJourney = async ({ db, clock }: Context, { state }: Journey): Promise<void> => {
  const { count } = await countAttempt(
    db,
    throttleKey('single-sign-on', state),
    // Longer than a browser keeps the journey.
    2 * journeySeconds * 1_000,
    clock.now(),
  );
  if (count > 1) throw new SingleSignOnRefused('EXPIRED', 'This answer came a second time.');
};

/**
 * Signs in whom the provider vouches for: as the owner of the account that is bound to them, else of the open account
 * that has their verified address, which is then bound to them. Nobody gets an account by it. The session is one like
 * any other and goes to the browser.
 *
 * @throws SingleSignOnRefused; Refusal RATE_LIMITED where too many are at the door
 */
export const signInAs = (context: Context, identity: Identity): Promise<void> =>
  atTheDoor(context, async () => {
    const token = await context.db.transaction(async (manager) => {
      const account = await accountFor(manager, identity, dayOf(context.clock.now()));
      if (!account.is_bound) await bind(context, manager, account, identity);
      return openFor(context, manager, account, 'SINGLE_SIGN_ON');
    });
    context.session.set(token);
  });
