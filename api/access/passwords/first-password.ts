import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { auditAs } from '../../core/audit.ts';
import type { Context } from '../../core/context.ts';
import { issueLink, linkMinutes, linkPath } from './password-link.ts';

/** How long a first password works, in minutes: as long as a link that is given out. */
export const firstPasswordMinutes = linkMinutes.given;

/** Letters and figures that nobody takes for another on a slip of paper. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password of twelve signs in three groups, for a slip of paper: 59 bits. */
export const newFirstPassword = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join(''),
  ).join('-');

/** Somebody who showed the first password of an account. */
interface Newcomer {
  readonly id: string;
  readonly person_id: string;
  readonly organisation_id: string;
}

/**
 * What a first password opens: the page that sets another, by a one-time link, and nothing else. There is no session
 * until that is done, so there is no way past it. Answers the link’s path.
 */
export const letSetPassword = async (
  { clock, requestId }: Context,
  manager: EntityManager,
  { id, person_id: personId, organisation_id: organisationId }: Newcomer,
): Promise<string> => {
  const at = clock.now();
  const secret = await issueLink(manager, id, linkMinutes.forgotten, at);
  await auditAs(
    manager,
    { action: 'useFirstPassword', entity: 'Account', entityId: id, organisationId },
    { at, accountId: id, personId, requestId },
  );
  return linkPath(secret);
};
