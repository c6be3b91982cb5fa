import { isAbility, type Ability } from './abilities.ts';
import type { Actor } from './actor.ts';
import { listed } from './bilingual.ts';
import type { DeclaredAccess } from './declared-access.ts';
import { Refusal } from './refusal.ts';
import { resourceOf } from './resource.ts';
import { madeAt, refusedByToken, tokenBar } from './token.ts';

/** The abilities that show the record which a field is about, where only abilities do. */
const showing = ({ named }: DeclaredAccess): readonly Ability[] => {
  const resource = named && resourceOf(named.on);
  if (resource?.kind !== 'own' || typeof resource.read === 'string') return [];
  return resource.read.map(({ ability }) => ability);
};

/** The abilities of which a refusal says, or the field declares, that one is needed. */
const needed = ({ details }: Refusal, access: DeclaredAccess): readonly Ability[] => {
  const named = details.facts?.['ability'];
  if (typeof named === 'string' && isAbility(named)) return [named];
  return access.kind === 'ABILITY' ? access.abilities : [];
};

/**
 * What was thrown, in words of the access token where it is the token that stands in the way: which one, which ability it
 * lacks and where tokens are made. It tells of the token and of what the field declares alone, never of a record.
 */
export const inWordsOfToken = (error: unknown, access: DeclaredAccess, actor: Actor | null): unknown => {
  const token = actor?.token;
  if (!token || !(error instanceof Refusal) || error.details.facts?.['accessToken'] !== undefined)
    return error;
  const isKept = (ability: Ability): boolean => tokenBar(actor, ability) !== null;
  if (error.code === 'FORBIDDEN') {
    const abilities = needed(error, access);
    const [ability] = abilities;
    const bar = ability && abilities.every(isKept) && tokenBar(actor, ability);
    return bar ? refusedByToken(bar, token, ability) : error;
  }
  const seen = showing(access);
  if (error.code !== 'NOT_FOUND' || seen.length === 0 || !seen.every(isKept)) return error;
  const { zh, en } = listed(seen);
  const { text, details } = error;
  return new Refusal(
    'NOT_FOUND',
    {
      zh: `${text.zh}访问令牌“${token.name}”没有能查看它的权限（有其一即可）：${zh}；请在${madeAt.zh}新建含有它的令牌。`,
      en: `${text.en} The access token “${token.name}” has no ability that shows it (${en}). Make one that has it in ${madeAt.en}.`,
    },
    { ...details, facts: { ...details.facts, accessToken: token.name } },
  );
};
