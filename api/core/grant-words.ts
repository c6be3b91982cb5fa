import { abilities, meaningOf } from './abilities.ts';
import type { Grant } from './actor.ts';
import type { Bilingual } from './bilingual.ts';
import { addDays } from './clock.ts';
import { yuan } from './money.ts';

/**
 * When something that was given in person ends, and that a review asks about it. What is told as an end is the last day; only
 * “from then on no more” names the day after it.
 */
const endText = ({
  endsOn,
  reviewedUntil,
}: Extract<Grant['source'], { readonly kind: 'PERSONAL' }>): Bilingual =>
  reviewedUntil === undefined
    ? { zh: `自 ${endsOn} 起失效`, en: `until the end of ${addDays(endsOn, -1)}` }
    : {
        zh: `自 ${reviewedUntil} 起失效；正在复核，复核未答，则于 ${endsOn} 失效`,
        en: `until the end of ${addDays(reviewedUntil, -1)}, or of ${addDays(endsOn, -1)} unless the review under way confirms it`,
      };

const sourceText = ({ source, positionTitle }: Grant, { zh, en }: Bilingual): Bilingual => {
  switch (source.kind) {
    case 'ROLE':
      return {
        zh: `岗位“${positionTitle}”承担角色“${source.roleName.zh}”，该角色可以${zh}`,
        en: `The post ${positionTitle} carries the role ${source.roleName.en}, which may: ${en}`,
      };
    case 'AUTHORITY':
      return {
        zh: `岗位“${positionTitle}”的职位说明书第 ${source.version} 版权限第 ${source.line} 条“${source.text}”，据此可以${zh}`,
        en: `Authority line ${source.line} (“${source.text}”) of version ${source.version} of the job description of ${positionTitle} allows: ${en}`,
      };
    case 'PERSONAL': {
      const ends = endText(source);
      return {
        zh: `任“${positionTitle}”期间另行授予：可以${zh}，${ends.zh}，理由：“${source.reason}”`,
        en: `Given in person while holding ${positionTitle}, ${ends.en}, because “${source.reason}”: ${en}`,
      };
    }
  }
};

/** How many or how much a grant allows, in words, where its ability can be limited. Pure. */
export const limitText = ({ ability, limit }: Pick<Grant, 'ability' | 'limit'>): Bilingual => {
  const kind = meaningOf(ability).limit;
  if (kind === 'SEATS' && limit?.seats !== undefined)
    return {
      zh: `最多 ${limit.seats} 个编制`,
      en: `up to ${limit.seats} ${limit.seats === 1 ? 'seat' : 'seats'}`,
    };
  if (kind === 'MONEY' && limit?.moneyMinor !== undefined)
    return { zh: `最多 ${yuan(limit.moneyMinor)} 元`, en: `up to ¥${yuan(limit.moneyMinor)}` };
  return { zh: '不限数额', en: 'without a limit' };
};

/** What whoever has one of the abilities that show a record may do where nobody asks for more. */
export const seeingWords: Bilingual = { zh: '查看', en: 'see it' };

/** A grant in words: which post, by what, for whom. `may`: what is asked about it; left out: all that its ability means. */
export const grantText = (grant: Grant, may: Bilingual = abilities[grant.ability]): Bilingual => {
  const { zh, en } = sourceText(grant, may);
  const principal = grant.standsInFor?.personName;
  return principal ? { zh: `代${principal}：${zh}`, en: `Standing in for ${principal}. ${en}` } : { zh, en };
};
