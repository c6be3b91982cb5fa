import type { DataSource } from 'typeorm';
import type { Ability } from '../../core/abilities.ts';
import type { Actor } from '../../core/actor.ts';
import { dayOf } from '../../core/clock.ts';
import { Refusal } from '../../core/refusal.ts';
import { query } from '../../core/sql.ts';
import { throughToken } from '../../core/token.ts';
import { actorColumns, actorFrom, type ActorRow } from '../actor.ts';
import { isOpenOn } from '../open-account.ts';
import { isBusy, notedBefore } from '../session.ts';
import { hashAccessToken, type Bearer } from './access-token.rules.ts';

/** What is known of a token, behind the actor's own values. */
type TokenFacts = readonly [
  id: string,
  name: string,
  abilities: readonly Ability[],
  expiresOn: string,
  seenAt: Date | null,
  isOver: boolean,
  isRevoked: boolean,
  isActive: boolean,
];

const refusal = (zh: string, en: string): Refusal => new Refusal('UNAUTHENTICATED', { zh, en });

/** Why a known token opens nothing now, or null. Only who has the token itself is told. */
const whyNot = ([, , , expiresOn, , isOver, isRevoked, isActive]: TokenFacts): Refusal | null => {
  if (isRevoked) return refusal('这个访问令牌已被撤销。', 'This access token was revoked.');
  if (isOver)
    return refusal(
      `这个访问令牌已于 ${expiresOn} 到期，请新建一个。`,
      `This access token expired: its last day was ${expiresOn}. Make a new one.`,
    );
  if (!isActive)
    return refusal('这个访问令牌所属的账号已停用。', 'The account of this access token is closed.');
  return null;
};

/**
 * Who acts through a token: its owner with the grants of this moment, as far as they were chosen for the token. One
 * query, as for a session; nothing has to run for a token to end with its owner's post, ability or account.
 *
 * @throws Refusal UNAUTHENTICATED where the token is unknown, over or revoked, or its owner has left.
 */
export const actorOfToken = async (
  db: DataSource,
  bearer: NonNullable<Bearer>,
  { now, isUse }: { now: Date; isUse: boolean },
): Promise<Actor> => {
  if (bearer === 'MALFORMED')
    throw refusal(
      'Authorization 请求头应写作“Bearer remit_…”，即访问令牌的全文。',
      'The header Authorization is written “Bearer remit_…”, with the whole access token.',
    );
  const day = dayOf(now);
  const [row] = await query(
    { db },
    {
      name: 'access-token',
      text: `SELECT ${actorColumns}, t.id, t.name, t.abilities, t.expires_on::text, t.seen_at,
          t.expires_on < $3::date, t.revoked_at IS NOT NULL, ${isOpenOn('c', '$3::date')}
        FROM access_token t
        JOIN account c ON c.id = t.account_id
        JOIN person p ON p.id = c.person_id
        WHERE t.kid = $1 AND t.token_hash = $2`,
      values: [bearer.kid, hashAccessToken(bearer.secret), day],
      rowMode: 'array',
    },
  );
  if (!row) throw refusal('没有这个访问令牌。', 'There is no such access token.');
  const facts = row.slice(6) as unknown as TokenFacts;
  const reason = whyNot(facts);
  if (reason) throw reason;
  const owner = await actorFrom(db, row as unknown as ActorRow, day);
  if (owner.assignments.length === 0)
    throw refusal(
      '这个访问令牌的所有者当前没有任职，令牌不再有任何权限。',
      'The owner of this access token holds no post today, so it opens nothing.',
    );
  const [id, name, abilities, , seenAt] = facts;
  if (isUse && !(seenAt && isBusy(seenAt, now)))
    await db.query(
      'UPDATE access_token SET seen_at = $2 WHERE id = $1 AND (seen_at IS NULL OR seen_at <= $3)',
      [id, now, notedBefore(now)],
    );
  return throughToken(owner, { id, name, abilities });
};
