import { abilities, isAbility, meaningOf, type Ability } from '../core/abilities.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { administration, hasAsFar, type GivenAt } from '../core/giving.ts';
import type { Policy } from '../core/policy.ts';
import type { AuthorityContent, JobContent, JobFinding } from './job-content.ts';
import type { AuthorityScope } from './job-lines.words.ts';

/** How far an ability reaches, in words. */
export const scopeWords: Readonly<Record<AuthorityScope, Bilingual>> = {
  OWN: { zh: '本人的事项', en: 'what is one’s own' },
  UNIT: { zh: '本部门', en: 'the unit' },
  SUBTREE: { zh: '本部门及下级', en: 'the unit and all below' },
  ALL: { zh: '整个组织', en: 'the whole organisation' },
};

/** Abilities that reviewer and approver are told of wherever a line gives them: administration and identities. */
const sensitive: readonly Ability[] = [...administration, 'customer.identity', 'person.identity'];

/** A line that gives an ability. Lines of words only, and words that are no ability (any more), give nothing. */
interface Gift {
  readonly seq: number;
  readonly ability: Ability;
  readonly scope: AuthorityScope;
}

const giftsIn = (lines: readonly AuthorityContent[]): Gift[] =>
  lines.flatMap(({ seq, ability, scope }) =>
    ability !== null && scope !== null && isAbility(ability) ? [{ seq, ability, scope }] : [],
  );

const finding = (seq: number, code: string, zh: string, en: string): JobFinding => ({
  code,
  path: `authorities.${seq}`,
  blocks: false,
  text: { zh, en },
});

/** Lines that reach far: beyond the unit at a post that does not lead it, or the whole organisation at any post. */
export const wideLines = ({ authorities, isLead }: JobContent): JobFinding[] =>
  giftsIn(authorities)
    .filter(({ scope }) => scope === 'ALL' || (scope === 'SUBTREE' && !isLead))
    .map(({ seq, ability, scope }) => {
      const [what, where] = [abilities[ability], scopeWords[scope]];
      const post = isLead
        ? { zh: '', en: '' }
        : { zh: '，而该岗位不是负责人', en: ', though the post leads no unit' };
      return finding(
        seq,
        'REACH',
        `权限第 ${seq} 条“${what.zh}”的范围是${where.zh}${post.zh}，请确认`,
        `Authority ${seq} (${what.en}) reaches ${where.en}${post.en}: please confirm`,
      );
    });

/** Lines that give administration, or sight of who customers and employees are. */
export const sensitiveLines = ({ authorities }: JobContent): JobFinding[] =>
  giftsIn(authorities)
    .filter(({ ability }) => sensitive.includes(ability))
    .map(({ seq, ability }) => {
      const { zh, en } = abilities[ability];
      return administration.includes(ability)
        ? finding(
            seq,
            'ADMINISTRATION',
            `权限第 ${seq} 条给出管理类权限“${zh}”，请确认该岗位需要它`,
            `Authority ${seq} gives an ability of administration (${en}): please confirm that the post needs it`,
          )
        : finding(
            seq,
            'ADMINISTRATION',
            `权限第 ${seq} 条给出敏感权限“${zh}”，请确认该岗位需要它`,
            `Authority ${seq} opens personal facts (${en}): please confirm that the post needs it`,
          );
    });

/** Lines without a limit whose ability may have one: whoever holds the post decides on any number, or any amount. */
export const unlimitedLines = ({ authorities }: JobContent): JobFinding[] =>
  authorities.flatMap(({ seq, ability, scope, seatLimit, moneyLimitMinor }) => {
    if (ability === null || scope === null || !isAbility(ability)) return [];
    const { zh, en, limit } = meaningOf(ability);
    if (limit === 'SEATS' && (seatLimit ?? null) === null)
      return [
        finding(
          seq,
          'NO_LIMIT',
          `权限第 ${seq} 条“${zh}”没有填编制上限，即不限数量，请确认`,
          `Authority ${seq} (${en}) names no limit of seats, so it holds for any number: please confirm`,
        ),
      ];
    if (limit === 'MONEY' && (moneyLimitMinor ?? null) === null)
      return [
        finding(
          seq,
          'NO_LIMIT',
          `权限第 ${seq} 条“${zh}”没有填金额上限，即不限金额，请确认`,
          `Authority ${seq} (${en}) names no limit of money, so it holds for any amount: please confirm`,
        ),
      ];
    return [];
  });

/** What a role of the organisation gives. */
export interface Foreseen {
  readonly ability: string;
  readonly scope: AuthorityScope;
}

const widths: Readonly<Record<AuthorityScope, number>> = { OWN: 0, UNIT: 1, SUBTREE: 1, ALL: 2 };

/** Three widths: one's own, the own part of the organisation, all of it. Below the root, all is what there is. */
const widthOf = ({ scope }: Pick<Gift, 'scope'>, { unitId }: GivenAt, { actor }: Policy): number =>
  scope === 'SUBTREE' && actor.tree.path(unitId).length === 1 ? widths.ALL : widths[scope];

/**
 * Whether somebody may not give a post of a unit an ability that far (decision 0005): they do not have it that far, and no
 * role of the organisation gives it as widely either. For abilities of administration roles do not count. Pure.
 */
export const isBeyond = (
  gift: Omit<Gift, 'seq'>,
  at: GivenAt,
  policy: Policy,
  foreseen: readonly Foreseen[],
): boolean => {
  if (hasAsFar(policy, gift, at)) return false;
  if (administration.includes(gift.ability)) return true;
  const width = widthOf(gift, at, policy);
  return !foreseen.some(({ ability, scope }) => ability === gift.ability && widths[scope] >= width);
};

/** Lines that an approver may not give. Pure. */
export const linesBeyond = (
  lines: readonly AuthorityContent[],
  at: GivenAt,
  policy: Policy,
  foreseen: readonly Foreseen[],
): Gift[] => giftsIn(lines).filter((gift) => isBeyond(gift, at, policy, foreseen));

/** Why a version with such lines is not approved, each line with its ability and reach. */
export const whyBeyond = (gifts: readonly Gift[]): Bilingual => {
  const named = gifts.map(({ seq, ability, scope }) => {
    const [what, where, isAdministration] = [
      abilities[ability],
      scopeWords[scope],
      administration.includes(ability),
    ];
    return {
      zh: `权限第 ${seq} 条“${what.zh}”（范围：${where.zh}）${isAdministration ? '是管理类权限，您本人没有到这一范围' : '，您本人没有，也没有任何角色给到这一范围'}`,
      en: `authority ${seq} (${what.en}; reach: ${where.en}) ${isAdministration ? 'is administration that you do not have that far yourself' : 'is given that far neither to you nor by any role'}`,
    };
  });
  return {
    zh: `不能批准：${named.map(({ zh }) => zh).join('；')}。请退回修改，或由有此权限的人批准。`,
    en: `You cannot approve it: ${named.map(({ en }) => en).join('; ')}. Send it back, or let somebody approve it who has this.`,
  };
};
