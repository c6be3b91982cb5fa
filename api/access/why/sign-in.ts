import type { Bilingual } from '../../core/bilingual.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params, reachedBy } from '../../core/filter.ts';
import { loaderOf } from '../../core/read/loader.ts';
import { resourceOf, type OwnResource } from '../../core/resource.ts';
import { query } from '../../core/sql.ts';
import { Person } from '../../org/people/person.entity.ts';
import { accountState, type AccountState } from '../accounts/account.filter.ts';

type Barred = Exclude<keyof typeof AccountState, 'OPEN'>;

const words: Readonly<Record<Barred, Bilingual>> = {
  NONE: { zh: '现在无法登录：没有账号', en: 'cannot sign in now: there is no account' },
  INVITED: {
    zh: '现在无法登录：邀请尚未使用',
    en: 'cannot sign in now: the invitation has not been used',
  },
  CLOSED: { zh: '现在无法登录：账号已停用', en: 'cannot sign in now: the account is closed' },
};

const barred = `p.id = any($1::bigint[]) AND (c.id IS NULL OR ${accountState('c')} <> 'OPEN')`;

/**
 * Those of some people who cannot sign in now, whatever they may. Whom to ask is chosen by it and nothing is said of it
 * (decision 71); what stands in the way is for whoever manages accounts: `cannotSignIn`.
 */
export const withoutSignIn = async (ctx: SignedIn, ids: readonly string[]): Promise<ReadonlySet<string>> => {
  if (ids.length === 0) return new Set();
  const rows = await query(ctx, {
    text: `SELECT p.id::text FROM person p LEFT JOIN account c ON c.person_id = p.id WHERE ${barred}`,
    values: [ids],
    rowMode: 'array',
  });
  return new Set((rows as [string][]).map(([id]) => id));
};

const key = Symbol('why people cannot sign in');

const batch = async (ctx: SignedIn, ids: readonly string[]): Promise<ReadonlyMap<string, Bilingual>> => {
  const params = new Params();
  params.add([...ids]);
  const reached = reachedBy(
    ctx.policy,
    'account.manage',
    resourceOf(Person) as OwnResource,
    ctx.db.getMetadata(Person),
  )('p', params);
  const rows = await query(ctx, {
    text: `SELECT p.id::text, CASE WHEN c.id IS NULL THEN 'NONE' ELSE ${accountState('c')} END
      FROM person p LEFT JOIN account c ON c.person_id = p.id WHERE ${barred} AND ${reached}`,
    values: params.values,
    rowMode: 'array',
  });
  return new Map((rows as [string, Barred][]).map(([id, state]) => [id, words[state]]));
};

/** Why somebody cannot sign in now, in words; null where they can, or the caller does not manage their account: the two look alike. */
export const cannotSignIn = (ctx: SignedIn, personId: string): Promise<Bilingual | null> =>
  ctx.policy.has('account.manage')
    ? loaderOf(ctx, key, (ids) => batch(ctx, ids)).load(personId)
    : Promise.resolve(null);

/** Those who can sign in before those who cannot, else in the order given. */
export const signingInFirst = async <One extends { readonly personId: string }>(
  ctx: SignedIn,
  people: readonly One[],
): Promise<readonly One[]> => {
  const without = await withoutSignIn(
    ctx,
    people.map(({ personId }) => personId),
  );
  const rank = ({ personId }: One): number => Number(without.has(personId));
  return people.toSorted((one, other) => rank(one) - rank(other));
};
