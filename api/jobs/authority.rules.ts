import { abilities, isAbility, meaningOf, type Ability } from '../core/abilities.ts';
import { administration, limitFrom, type Gift } from '../core/giving.ts';
import { scopeWords } from '../core/scope-words.ts';
import type { AuthorityContent, JobContent, JobFinding } from './job-content.ts';
import type { AuthorityScope } from './job-lines.words.ts';

/** Abilities that reviewer and approver are told of wherever a line gives them: administration and identities. */
const sensitive: readonly Ability[] = [...administration, 'customer.identity', 'person.identity'];

/** A line that gives an ability. Lines of words only, and words that are no ability (any more), give nothing. */
export interface LineGift extends Gift {
  readonly seq: number;
  readonly scope: AuthorityScope;
}

/** What lines give. Pure. */
export const giftsIn = (lines: readonly AuthorityContent[]): LineGift[] =>
  lines.flatMap(({ seq, ability, scope, seatLimit, moneyLimitMinor }) =>
    ability !== null && scope !== null && isAbility(ability)
      ? [{ seq, ability, scope, limit: limitFrom(seatLimit, moneyLimitMinor) }]
      : [],
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
