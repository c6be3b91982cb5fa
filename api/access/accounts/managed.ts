import { abilities } from '../../core/abilities.ts';
import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { readSeen } from '../../core/load-seen.ts';
import { invalidState, Refusal } from '../../core/refusal.ts';
import type { Subject } from '../../core/subject.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Account } from '../account.entity.ts';

/** A person with their account, in the hands of who manages it. */
export interface Managed {
  readonly person: Person;
  readonly account: Account | null;
  readonly subject: Subject;
}

/** A person whose account the caller may manage. @throws Refusal NOT_FOUND, FORBIDDEN */
export const managed = async (tx: Transacted, personId: string): Promise<Managed> => {
  const what = { zh: '员工', en: 'person' };
  const person = await readSeen(tx, Person, personId, { what, path: 'input.personId' });
  // Those who manage one person's account take turns. Their row is left alone: whoever writes all people at once, as a sheet
  // does, must not keep anybody from closing an account.
  await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtext('account of'), hashtext($1))`, [personId]);
  const subject = { organisationId: person.organisationId, units: [], people: [personId], positions: [] };
  if (!tx.policy.can('account.manage', subject))
    throw new Refusal(
      'FORBIDDEN',
      {
        zh: `您没有“${abilities['account.manage'].zh}”的权限。`,
        en: `This is not yours to do here: ${abilities['account.manage'].en}.`,
      },
      { facts: { ability: 'account.manage' } },
    );
  return { person, subject, account: await tx.manager.findOneBy(Account, { personId }) };
};

/** INVALID_STATE of the account of the person that the input names. */
export const state = (zh: string, en: string): Refusal => invalidState('input.personId', { zh, en });

/** The account of a person. @throws Refusal INVALID_STATE where there is none */
export const existing = ({ account }: Managed): Account => {
  if (!account) throw state('这位员工还没有账号。', 'This person has no account yet.');
  return account;
};

/** Puts on record what was done about an account, and under which post. */
export const remember = (
  tx: Transacted,
  { subject }: Managed,
  entry: { action: string; accountId: string; before?: object; after?: object },
): Promise<void> =>
  audit(tx, {
    action: entry.action,
    entity: 'Account',
    entityId: entry.accountId,
    organisationId: subject.organisationId,
    assignmentId: tx.policy.under('account.manage', subject),
    before: entry.before ?? null,
    after: entry.after ?? null,
  });

/** Refuses accounts for those who have left: they would open nothing. @throws Refusal INVALID_STATE */
export const checkPresent = (tx: Transacted, { person: { leftOn } }: Managed): void => {
  if (leftOn !== null && leftOn <= dayOf(tx.clock.now()))
    throw state(
      '这位员工已离职；请先由人力资源重新任命，再启用账号。',
      'This person has left; once they are given a post again, the account can be opened.',
    );
};
