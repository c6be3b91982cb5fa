import { Field, ID, ObjectType } from 'type-graphql';
import { In, IsNull } from 'typeorm';
import type { SignedIn } from '../../core/context.ts';
import { Params, reachedBy } from '../../core/filter.ts';
import { loaderOf } from '../../core/read/loader.ts';
import { DateTime } from '../../core/scalars.ts';
import { resourceOf, type OwnResource } from '../../core/resource.ts';
import { Person } from '../../org/people/person.entity.ts';
import { liveSessions } from '../session.commands.ts';
import { Session } from '../session.entity.ts';
import { AccessToken } from '../tokens/access-token.entity.ts';
import { AccountState, accountState } from './account.filter.ts';

/** The account of a person as whoever manages accounts sees it. */
@ObjectType({ description: 'The account of a person, as whoever manages accounts sees it.' })
export class PersonAccount {
  @Field(() => ID, { description: 'The account’s id.' })
  id!: string;

  @Field(() => String, { description: 'The address to sign in with.' })
  email!: string;

  @Field(() => Boolean, {
    description: 'Whether it is open; a closed one opens nothing until it is reopened.',
  })
  isActive!: boolean;

  @Field(() => AccountState, { description: 'How far it has come.' })
  state!: AccountState;

  @Field(() => Boolean, {
    description: 'Whether its owner has set a password; a first one, which somebody else gave out, is none.',
  })
  hasPassword!: boolean;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'Until when the first password works that was given out, to set another by; null: there is none, or no longer.',
  })
  firstPasswordUntil!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Since when it is bound to a person of the provider for single sign-on; null: it is not.',
  })
  singleSignOnSince!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When somebody last signed in to it; null: never.' })
  signedInAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description:
      'When somebody last used a session of it, to the minute; null: never, or more than a month ago.',
  })
  seenAt!: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'Until when a password link works that was given out and not used yet; null: there is none.',
  })
  linkExpiresAt!: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it is closed; null while it is open.' })
  closedAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'The name of who closed it; null while it is open.' })
  closedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed, if that was said.' })
  closeReason!: string | null;
}

const batch = async (
  ctx: SignedIn,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, PersonAccount>> => {
  const params = new Params();
  const ids = params.add([...personIds]);
  const now = params.add(ctx.clock.now());
  const resource = resourceOf(Person) as OwnResource;
  const reached = reachedBy(ctx.policy, 'account.manage', resource, ctx.db.getMetadata(Person))('p', params);
  const rows = (await (ctx.manager ?? ctx.db.manager).query(
    `SELECT c.person_id AS "personId", c.id, c.email, c.is_active AS "isActive",
       c.password_hash IS NOT NULL AND c.first_password_until IS NULL AS "hasPassword",
       ${accountState('c')} AS state, c.signed_in_at AS "signedInAt", c.sso_since AS "singleSignOnSince",
       CASE WHEN c.first_password_until > ${now} THEN c.first_password_until END AS "firstPasswordUntil",
       (SELECT max(s.seen_at) FROM session s WHERE s.account_id = c.id) AS "seenAt",
       (SELECT max(l.expires_at) FROM password_link l
        WHERE l.account_id = c.id AND l.used_at IS NULL AND l.voided_at IS NULL AND l.expires_at > ${now}) AS "linkExpiresAt",
       c.closed_at AS "closedAt", c.close_reason AS "closeReason",
       (SELECT b.name FROM person b WHERE b.id = c.closed_by_id) AS "closedBy"
     FROM account c JOIN person p ON p.id = c.person_id
     WHERE c.person_id = any(${ids}::bigint[]) AND ${reached}`,
    params.values,
  )) as (PersonAccount & { personId: string })[];
  return new Map(rows.map(({ personId, ...account }) => [personId, account]));
};

const key = Symbol('accounts of people');

/** The account of a person; null where there is none or the caller may not manage it: the two look alike. */
export const accountOfPerson = (ctx: SignedIn, personId: string): Promise<PersonAccount | null> =>
  ctx.policy.has('account.manage')
    ? loaderOf(ctx, key, (ids) => batch(ctx, ids)).load(personId)
    : Promise.resolve(null);

const byAccount = <Row extends { readonly accountId: string }>(
  ids: readonly string[],
  rows: readonly Row[],
): ReadonlyMap<string, Row[]> =>
  new Map(ids.map((id) => [id, rows.filter(({ accountId }) => accountId === id)]));

const [sessionsKey, tokensKey] = [Symbol('sessions of accounts'), Symbol('tokens of accounts')];

/** The open sessions of an account that the caller manages. */
export const sessionsOf = async (ctx: SignedIn, accountId: string): Promise<Session[]> =>
  (await loaderOf(ctx, sessionsKey, async (ids) =>
    byAccount(
      ids,
      await (ctx.manager ?? ctx.db.manager).find(Session, {
        where: liveSessions(In([...ids]), ctx.clock.now()),
        order: { seenAt: 'DESC', id: 'DESC' },
      }),
    ),
  ).load(accountId)) ?? [];

/** The access tokens of an account that the caller manages, as far as they were not revoked. */
export const tokensOf = async (ctx: SignedIn, accountId: string): Promise<AccessToken[]> =>
  (await loaderOf(ctx, tokensKey, async (ids) =>
    byAccount(
      ids,
      await (ctx.manager ?? ctx.db.manager).find(AccessToken, {
        where: { accountId: In([...ids]), revokedAt: IsNull() },
        order: { id: 'DESC' },
      }),
    ),
  ).load(accountId)) ?? [];
