import { abilities, type Ability } from '../../core/abilities.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { administration, hasAsFar } from '../../core/giving.ts';
import { Refusal } from '../../core/refusal.ts';
import { wholeOf } from '../../core/subject.ts';
import { checkGifts, checkMay, type PostPlace } from '../../org/people/people.guard.ts';
import { gainedOneself } from './own-rights.ts';
import { covers, gainsOf, giftOf, shippedOf, type GivenGrant } from './role-grants.rules.ts';

/** A role as somebody wants it: what it gave and what it shall give. */
export interface WantedRole {
  readonly code: string;
  readonly organisationId: string;
  readonly before: readonly GivenGrant[];
  readonly after: readonly GivenGrant[];
  /** Where the input says it, such as `input.roles.0`. */
  readonly path: string;
}

/** Refuses whoever does not keep the roles of a whole organisation. @throws Refusal FORBIDDEN */
export const checkKeepsRoles = (ctx: SignedIn, organisationId: string): void =>
  checkMay(ctx, 'access.manage', wholeOf(organisationId));

const named = (words: readonly Ability[]) => {
  const meanings = [...new Set(words)].map((word) => abilities[word]);
  return {
    zh: meanings.map(({ zh }) => zh).join('”“'),
    en: meanings.map(({ en }) => en).join('; '),
  };
};

const refused = (path: string, words: readonly Ability[], text: { zh: string; en: string }): Refusal =>
  new Refusal('FORBIDDEN', text, {
    isWholeReason: true,
    fields: [{ path, code: 'FORBIDDEN', text }],
    facts: { abilities: [...new Set(words)] },
  });

const furtherThanManaged = (path: string, grants: readonly GivenGrant[]): Refusal => {
  const words = grants.map(({ ability }) => ability);
  const { zh, en } = named(words);
  return refused(path, words, {
    zh: `角色带有的权限“${zh}”超出您维护授权的范围；请由管理整个组织授权的人办理。`,
    en: `The roles give this further than you administer rights (${en}). Somebody who administers the rights of the whole organisation must do it.`,
  });
};

const forOneself = (path: string, gains: readonly GivenGrant[]): Refusal => {
  const words = gains.map(({ ability }) => ability);
  const { zh, en } = named(words);
  return refused(path, words, {
    zh: `您自己的岗位将因此多得权限“${zh}”。不能给自己授权，请由另一位管理员办理。`,
    en: `Your own post would gain by it (${en}). Nobody gives themselves rights: another administrator must do it.`,
  });
};

/**
 * Refuses what a role would give beyond what somebody may put into it: administration that they do not have over the
 * whole organisation themselves, and anything that their own posts would gain. What Remit ships the role with is never
 * refused: an organisation may always go back to it.
 *
 * @param ownPosts the posts that carry the role and that the caller holds or is to hold.
 * @throws Refusal FORBIDDEN
 */
export const checkMayPutIn = async (
  tx: Transacted,
  { code, organisationId, before, after, path }: WantedRole,
  ownPosts: readonly PostPlace[],
): Promise<void> => {
  const shipped = shippedOf(code) ?? [];
  const gains = gainsOf(before, after).filter((gain) => !covers(shipped, gain));
  const mine = await gainedOneself(tx, ownPosts, gains, giftOf);
  if (mine.length > 0) throw forOneself(`${path}.grants`, mine);
  const reachOf = (ability: Ability) => tx.policy.reach(ability).within.get(organisationId);
  const beyond = gains
    .filter(({ ability }) => administration.includes(ability))
    .filter(({ ability, scope }) => !(scope === 'OWN' ? reachOf(ability) : reachOf(ability)?.isWhole));
  if (beyond.length === 0) return;
  const words = beyond.map(({ ability }) => ability);
  const { zh, en } = named(words);
  throw refused(`${path}.grants`, words, {
    zh: `角色将带有管理类权限“${zh}”，您本人在整个组织没有这些权限，不能授予；请由有此权限的人办理，或只保留系统预设的范围。`,
    en: `The role would give administration that you do not have over the whole organisation yourself (${en}). Somebody who has it must do it; what Remit ships the role with may always be given.`,
  });
};

/**
 * Refuses roles that somebody may not give to a post: that reach further than they administer rights, with administration
 * that they do not have that far, or to a post of their own that would gain by it.
 *
 * @param added what the post would carry beyond what it does.
 * @throws Refusal FORBIDDEN
 */
export const checkMayHandOut = async (
  tx: Transacted,
  post: PostPlace,
  added: readonly GivenGrant[],
): Promise<void> => {
  const mine = await gainedOneself(tx, [post], added, giftOf);
  if (mine.length > 0) throw forOneself('input.roleIds', mine);
  const further = added.filter(
    ({ scope }) => scope !== 'OWN' && !hasAsFar(tx.policy, { ability: 'access.manage', scope }, post),
  );
  if (further.length > 0) throw furtherThanManaged('input.roleIds', further);
  checkGifts(tx, post, added.map(giftOf));
};
