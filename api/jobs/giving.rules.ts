import { abilities, meaningOf, type Ability } from '../core/abilities.ts';
import type { GrantLimit, Scope } from '../core/actor.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { administration, allowsAsMuch, hasAsFar, type GivenAt, type Gift } from '../core/giving.ts';
import type { Policy } from '../core/policy.ts';
import { scopeWords } from '../core/scope-words.ts';
import { giftsIn, type LineGift } from './authority.rules.ts';
import type { AuthorityContent } from './job-content.ts';
import type { AuthorityScope } from './job-lines.words.ts';

/** What a role of the organisation gives. */
export interface Foreseen {
  readonly ability: string;
  readonly scope: AuthorityScope;
  readonly limit?: GrantLimit;
}

/**
 * Why something is not somebody's to give: it is administration that they do not have that far, goes beyond their own
 * limit, or reaches further than they and any role have it.
 */
export type Beyond = 'ADMINISTRATION' | 'LIMIT' | 'REACH';

/** Three widths: one's own, a part of the organisation, all of it. */
const widths: Readonly<Record<Scope, number>> = { OWN: 0, UNIT: 1, SUBTREE: 1, UNITS: 1, ALL: 2 };

/** All below the root is all that there is. */
const widthOf = ({ scope }: Pick<Gift, 'scope'>, { unitId }: GivenAt, { actor }: Policy): number =>
  scope === 'SUBTREE' && actor.tree.path(unitId).length === 1 ? widths.ALL : widths[scope];

/** Whether somebody sets limits for others: they give for the whole organisation, and none of their own is smaller. */
const setsLimits = (
  { ability, limit }: Gift,
  { organisationId }: GivenAt,
  policy: Policy,
  by: Ability,
): boolean =>
  policy.reach(by).within.get(organisationId)?.isWhole === true &&
  policy.actor.grants.every(
    (own) =>
      own.ability !== ability ||
      own.organisationId !== organisationId ||
      allowsAsMuch(ability, own.limit, limit),
  );

/**
 * Why somebody may not give a post of a unit an ability that far and that much (decisions 0005 and 0060): they do not have
 * it so, and no role of the organisation gives it as widely and with as high a limit either. For administration roles do
 * not count, and for what has a limit only where the giver sets limits for others. Null where they may. Pure.
 *
 * @param by the ability by which they give: to approve job descriptions, or to administer rights.
 */
export const whyNotGiven = (
  gift: Gift,
  at: GivenAt,
  { policy, foreseen, by }: { policy: Policy; foreseen: readonly Foreseen[]; by: Ability },
): Beyond | null => {
  if (hasAsFar(policy, gift, at)) return null;
  const { ability } = gift;
  if (administration.includes(ability)) return 'ADMINISTRATION';
  if (meaningOf(ability).limit && !setsLimits(gift, at, policy, by)) return 'LIMIT';
  const wide = foreseen.filter(
    (role) => role.ability === ability && widths[role.scope] >= widthOf(gift, at, policy),
  );
  if (wide.length === 0) return 'REACH';
  return wide.some(({ limit }) => allowsAsMuch(ability, limit, gift.limit)) ? null : 'LIMIT';
};

/** A line that an approver may not give, and why. */
export interface LineBeyond extends LineGift {
  readonly why: Beyond;
}

/** Lines that an approver may not give. Pure. */
export const linesBeyond = (
  lines: readonly AuthorityContent[],
  at: GivenAt,
  policy: Policy,
  foreseen: readonly Foreseen[],
): LineBeyond[] =>
  giftsIn(lines).flatMap((gift) => {
    const why = whyNotGiven(gift, at, { policy, foreseen, by: 'job.approve' });
    return why ? [{ ...gift, why }] : [];
  });

const reasons: Readonly<Record<Beyond, Bilingual>> = {
  ADMINISTRATION: {
    zh: '是管理类权限，您本人没有到这一范围',
    en: 'is administration that you do not have that far yourself',
  },
  LIMIT: {
    zh: '超出您本人的限额，您给出的不能多于自己所有的',
    en: 'goes beyond your own limit: nobody gives more than they have',
  },
  REACH: {
    zh: '，您本人没有，也没有任何角色给到这一范围',
    en: 'is given that far neither to you nor by any role',
  },
};

/** Why an approver may not give a line, with its ability and reach, as part of a sentence. Pure. */
export const whyLineBeyond = ({ seq, ability, scope, why }: LineBeyond): Bilingual => {
  const [what, where, reason] = [abilities[ability], scopeWords[scope], reasons[why]];
  return {
    zh: `权限第 ${seq} 条“${what.zh}”（范围：${where.zh}）${reason.zh}`,
    en: `authority ${seq} (${what.en}; reach: ${where.en}) ${reason.en}`,
  };
};

/** Why a version with such lines is not approved, each line with its ability and reach. */
export const whyBeyond = (lines: readonly LineBeyond[]): Bilingual => {
  const named = lines.map(whyLineBeyond);
  return {
    zh: `不能批准：${named.map(({ zh }) => zh).join('；')}。请退回修改，或由有此权限的人批准。`,
    en: `You cannot approve it: ${named.map(({ en }) => en).join('; ')}. Send it back, or let somebody approve it who has this.`,
  };
};
