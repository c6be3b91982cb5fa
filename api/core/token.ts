import { abilities, meaningOf, type Ability } from './abilities.ts';
import type { ActingToken, Actor } from './actor.ts';
import type { Bilingual } from './bilingual.ts';
import { Refusal } from './refusal.ts';

// What an access token keeps from whoever acts through it. Guards, explanations and refusals all read it here (decision 68).

/** Where tokens are made, as the app calls it. */
export const madeAt: Bilingual = { zh: '“我的账号”的“访问令牌”', en: 'My account, under “Access tokens”' };

const lacks = ({ name }: ActingToken, ability: Ability): Bilingual => {
  const { zh, en } = abilities[ability];
  return {
    zh: `访问令牌“${name}”没有“${zh}”（${ability}）这项权限；请在${madeAt.zh}新建含有这项权限的令牌，或者登录应用，由本人办理`,
    en: `The access token “${name}” does not have ${ability} (${en}). Make one that has it in ${madeAt.en}, or sign in and do it yourself`,
  };
};

const takesPerson = ({ name }: ActingToken, ability: Ability): Bilingual => {
  const { zh, en } = abilities[ability];
  return {
    zh: `“${zh}”（${ability}）只能由本人办理，访问令牌“${name}”不行，任何令牌都不能有这项权限；请登录应用，由本人办理`,
    en: `An access token may not do this: ${ability} (${en}) is used in person, and neither “${name}” nor any other can have it. Sign in and do it yourself`,
  };
};

/** What nobody but the person themself does, whatever was chosen for a token. */
export const onlyInPerson = ({ name }: ActingToken): Bilingual => ({
  zh: `访问令牌“${name}”不能这样做：登录，以及密码、会话、令牌、账号、通知等本人的事项，只能由本人办理；请登录应用后操作`,
  en: `An access token may not do this (“${name}”): signing in, passwords, sessions, tokens, accounts, notifications and what else is one’s own take the person themself. Sign in to the app`,
});

/** What is one’s own, such as notifications, and is shown to oneself only. */
export const ownThings = ({ name }: ActingToken): Bilingual => ({
  zh: `这是本人的事项，只给本人看，访问令牌“${name}”看不到；请登录应用查看`,
  en: `This is one’s own and shown to oneself only, not to the access token “${name}”. Sign in to see it`,
});

/** Why the access token through which somebody acts keeps an ability from them, whatever they have themselves; null where none does. Pure. */
export const tokenBar = ({ token }: Pick<Actor, 'token'>, ability: Ability): Bilingual | null => {
  if (!token) return null;
  if (meaningOf(ability).inPerson) return takesPerson(token, ability);
  return token.abilities.includes(ability) ? null : lacks(token, ability);
};

/** Somebody as far as an access token goes: what was chosen for it, and of that nothing that is used in person. Pure. */
export const throughToken = (owner: Actor, token: ActingToken): Actor => {
  const has = (ability: Ability): boolean => tokenBar({ token }, ability) === null;
  return {
    ...owner,
    token,
    grants: owner.grants.filter(({ ability }) => has(ability)),
    withheld: owner.withheld.filter(({ grant }) => has(grant.ability)),
  };
};

/**
 * Who somebody is to what is shown to each of their own without any ability: themselves where they have signed in, nobody
 * while they look as another person, and to an access token, which sees only what its abilities open. Pure.
 */
export const oneself = ({ personId, token, seesAs }: Pick<Actor, 'personId' | 'token' | 'seesAs'>) =>
  token || seesAs ? null : personId;

/** The refusal of what an access token may not do, in the words of its bar. Pure. */
export const refusedByToken = ({ zh, en }: Bilingual, { name }: ActingToken, ability?: Ability): Refusal =>
  new Refusal(
    'FORBIDDEN',
    { zh: `${zh}。`, en: `${en}.` },
    { facts: { accessToken: name, ...(ability && { ability }) } },
  );
