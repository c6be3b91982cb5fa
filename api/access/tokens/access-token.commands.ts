import { IsNull, type EntityManager } from 'typeorm';
import { abilities, isAbility, meaningOf, type Ability } from '../../core/abilities.ts';
import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { invalid, notFound, Refusal, type FieldProblem } from '../../core/refusal.ts';
import { tellSecurity } from '../../notifications/security.ts';
import { AccessToken } from './access-token.entity.ts';
import type { CreateAccessTokenInput } from './access-token.inputs.ts';
import { lastDayFrom, mintToken, MOST_TOKENS, tokenAbilities } from './access-token.rules.ts';

const abilityProblem = (tx: Transacted, word: string, path: string): FieldProblem | null => {
  if (!isAbility(word))
    return {
      path,
      code: 'UNKNOWN',
      text: { zh: `没有“${word}”这项权限`, en: `there is no ability ${word}` },
    };
  if (meaningOf(word).isLater)
    return {
      path,
      code: 'NOT_ALLOWED',
      text: {
        zh: `“${abilities[word].zh}”目前还没有可用的功能，不能交给令牌`,
        en: `${word} opens nothing yet and cannot be given to a token`,
      },
    };
  if (!tokenAbilities.includes(word))
    return {
      path,
      code: 'NOT_ALLOWED',
      text: {
        zh: `“${abilities[word].zh}”只能由本人行使，不能交给令牌`,
        en: `${word} is used in person and cannot be given to a token`,
      },
    };
  if (tx.policy.has(word)) return null;
  return {
    path,
    code: 'NOT_HELD',
    text: { zh: `您自己没有“${abilities[word].zh}”的权限`, en: `you do not have ${word} yourself` },
  };
};

const dayProblem = (expiresOn: string, today: string): FieldProblem | null => {
  const last = lastDayFrom(today);
  if (expiresOn >= today && expiresOn <= last) return null;
  return {
    path: 'input.expiresOn',
    code: expiresOn < today ? 'TOO_SMALL' : 'TOO_LARGE',
    text: {
      zh: `到期日应在 ${today} 到 ${last} 之间`,
      en: `the last day must be between ${today} and ${last}`,
    },
  };
};

/**
 * Makes an access token with some of the caller's own abilities. Answers its id and, this once, the token itself.
 *
 * @throws Refusal INVALID where a day or an ability does not fit; INVALID_STATE where there are too many
 */
export const createAccessToken = async (
  tx: Transacted,
  { name, abilities: words, expiresOn }: CreateAccessTokenInput,
): Promise<{ id: string; secret: string }> => {
  const [now, accountId] = [tx.clock.now(), tx.actor.accountId];
  const today = dayOf(now);
  const none: FieldProblem[] =
    words.length > 0
      ? []
      : [
          {
            path: 'input.abilities',
            code: 'REQUIRED',
            text: { zh: '至少选择一项权限', en: 'choose at least one ability' },
          },
        ];
  const problems = [
    ...none,
    ...words.map((word, index) => abilityProblem(tx, word, `input.abilities.${index}`)),
    dayProblem(expiresOn, today),
  ].filter((problem) => problem !== null);
  if (problems.length > 0) throw invalid(...problems);

  // Two that are made at once must not both be the last one.
  await tx.manager.query('SELECT FROM account WHERE id = $1 FOR NO KEY UPDATE', [accountId]);
  const [live] = (await tx.manager.query(
    'SELECT count(*)::int AS count FROM access_token WHERE account_id = $1 AND revoked_at IS NULL AND expires_on >= $2',
    [accountId, today],
  )) as { count: number }[];
  if ((live?.count ?? 0) >= MOST_TOKENS)
    throw new Refusal('INVALID_STATE', {
      zh: `一个账号最多有 ${MOST_TOKENS} 个有效令牌，请先撤销不用的。`,
      en: `An account has at most ${MOST_TOKENS} live tokens; revoke one that is not used any more.`,
    });

  const { secret, kid, hash } = mintToken();
  const chosen = [...new Set(words)] as Ability[];
  const { identifiers } = await tx.manager.insert(AccessToken, {
    accountId,
    name: name.trim(),
    kid,
    tokenHash: hash,
    abilities: chosen,
    createdAt: now,
    expiresOn,
  });
  const id = String(identifiers[0]?.['id']);
  await audit(tx, {
    action: 'createAccessToken',
    entity: 'AccessToken',
    entityId: id,
    organisationId: tx.actor.organisationIds[0] ?? null,
    after: { name: name.trim(), kid, abilities: chosen, expiresOn },
  });
  await tellSecurity(tx.manager, tx.actor.personId, { kind: 'TOKEN_MADE', name: name.trim() }, now);
  return { id, secret };
};

/** Ends an access token of the caller's own for good. @throws Refusal NOT_FOUND where it is none of theirs */
export const revokeAccessToken = async (tx: Transacted, id: string): Promise<string> => {
  const { accountId } = tx.actor;
  const token = await tx.manager.findOneBy(AccessToken, { id, accountId, revokedAt: IsNull() });
  if (!token) throw notFound({ zh: '访问令牌', en: 'access token' }, 'input.id');
  await tx.manager.update(AccessToken, { id }, { revokedAt: tx.clock.now() });
  await audit(tx, {
    action: 'revokeAccessToken',
    entity: 'AccessToken',
    entityId: id,
    organisationId: tx.actor.organisationIds[0] ?? null,
    before: { name: token.name, kid: token.kid },
  });
  return id;
};

/** Ends every token of an account and answers how many there were. */
export const revokeTokens = async (manager: EntityManager, accountId: string, now: Date): Promise<number> => {
  const { affected } = await manager.update(
    AccessToken,
    { accountId, revokedAt: IsNull() },
    { revokedAt: now },
  );
  return affected ?? 0;
};

/** The caller's tokens that were not revoked, the newest first; those that are over stay in sight for a month. */
export const ownTokens = ({ db, manager, actor }: SignedIn): Promise<AccessToken[]> =>
  (manager ?? db.manager).find(AccessToken, {
    where: { accountId: actor.accountId, revokedAt: IsNull() },
    order: { id: 'DESC' },
  });

/** Removes tokens that ended a month ago; the audit keeps what they were. */
export const clearTokens = async (db: Pick<EntityManager, 'query'>, now: Date): Promise<void> => {
  await db.query(
    `DELETE FROM access_token WHERE revoked_at < $1::timestamptz - interval '30 days' OR expires_on < $2::date - 30`,
    [now, dayOf(now)],
  );
};
