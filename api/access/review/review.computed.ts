import { isAbility } from '../../core/abilities.ts';
import type { Grant } from '../../core/actor.ts';
import { say, type Bilingual, type Locale } from '../../core/bilingual.ts';
import { addDays } from '../../core/clock.ts';
import { pathText } from '../../core/grant-reach.ts';
import { grantText } from '../../core/grant-words.ts';
import { declareComputed, type Viewing } from '../../core/read/declare.ts';
import { unseenLine } from '../why/unseen.ts';
import { AccessReviewItem } from './access-review-item.entity.ts';
import { AccessReview } from './access-review.entity.ts';
import { beginOf, keptAtMostUntil, nameOf, UNUSED_DAYS, type AbilityFacts } from './review.rules.ts';
import type { AccessReviewState } from './review.words.ts';
import type { AccessReviewAbility, AccessReviewEarlierAnswer } from './review.types.ts';

declareComputed(AccessReview, 'state', {
  needs: ['dueOn', 'withdrawnAt'],
  compute: ({ dueOn, withdrawnAt }: AccessReview, { today }): AccessReviewState => {
    if (withdrawnAt !== null) return 'WITHDRAWN';
    return today <= dueOn ? 'OPEN' : 'ENDED';
  },
});

declareComputed(AccessReviewItem, 'earlier', {
  needs: ['earlierAnswers'],
  compute: ({ earlierAnswers }: AccessReviewItem): AccessReviewEarlierAnswer[] =>
    earlierAnswers.map((each) => ({ ...each, answeredAt: new Date(each.answeredAt) })),
});

declareComputed(AccessReviewItem, 'keepAtMostUntil', {
  needs: ['kind', 'grantEndsOn'],
  compute: (item: AccessReviewItem, { today }) => keptAtMostUntil(item, today),
});

/** A grant of an item as explanations tell it: the sentence is the one of the access page. */
const asGrant = (facts: AbilityFacts): Grant => ({
  ...facts,
  assignmentId: '',
  positionId: '',
  organisationId: '',
});

/** How much of a line is told: all of it to whoever may read the description. */
type Quoting = 'WHOLE' | 'HIDDEN' | 'BY_NUMBER';

const sourceText = (facts: AbilityFacts, quoting: Quoting): Bilingual => {
  if (facts.source.kind !== 'AUTHORITY' || quoting === 'WHOLE') return grantText(asGrant(facts));
  if (quoting === 'HIDDEN') return unseenLine;
  const { zh, en } = nameOf(facts);
  return { zh: `岗位“${facts.positionTitle}”的${zh}`, en: `The post ${facts.positionTitle}: ${en}` };
};

/** Of both sides of a conflict it is told which lines they are; of a line, its words to whoever may read them. */
const quotingOf = ({ kind, jobDescription }: Pick<AccessReviewItem, 'kind' | 'jobDescription'>): Quoting => {
  if (kind === 'CONFLICT') return 'BY_NUMBER';
  return kind === 'AUTHORITY' && !jobDescription ? 'HIDDEN' : 'WHOLE';
};

/** What of an item says why it is there; of its job description whether it is seen. */
export type Told = Pick<
  AccessReviewItem,
  | 'kind'
  | 'facts'
  | 'nameZh'
  | 'nameEn'
  | 'positionTitle'
  | 'dueOn'
  | 'grantEndsOn'
  | 'isUnused'
  | 'isWithdrawn'
> & { readonly jobDescription: object | null };

const from = (item: Told, [first]: readonly AbilityFacts[]): Bilingual => {
  if (item.kind === 'CONFLICT') return { zh: item.nameZh ?? '', en: item.nameEn ?? '' };
  if (item.kind !== 'ROLE' && first) return sourceText(first, quotingOf(item as AccessReviewItem));
  const principal = first?.standsInFor?.personName;
  return {
    zh: `${principal ? `代${principal}：` : ''}岗位“${item.positionTitle}”承担角色“${item.nameZh ?? ''}”，该角色给出 ${item.facts.length} 项权限`,
    en: `${principal ? `Standing in for ${principal}. ` : ''}The post ${item.positionTitle} carries the role ${item.nameEn ?? ''}, which gives ${item.facts.length} ${item.facts.length === 1 ? 'ability' : 'abilities'}`,
  };
};

const unused = ({ facts }: Told): Bilingual => {
  const count = facts.filter(({ isUnused }) => isUnused).length;
  return count === facts.length
    ? { zh: `${UNUSED_DAYS} 天内没有使用过`, en: `Not used for ${UNUSED_DAYS} days` }
    : {
        zh: `其中 ${count} 项 ${UNUSED_DAYS} 天内没有使用过`,
        en: `${count} of them not used for ${UNUSED_DAYS} days`,
      };
};

const beginning = (item: Told): Bilingual | null => {
  const begins = item.kind === 'PERSONAL' ? beginOf(item) : null;
  return begins === null
    ? null
    : {
        zh: `发起复核时尚未生效，自 ${begins} 起生效`,
        en: `It had not begun when the review opened: it begins on ${begins}`,
      };
};

const lapsing = (item: Told): Bilingual | null => {
  const { dueOn, grantEndsOn } = item;
  const lapses = addDays(dueOn, 1);
  const begins = beginOf(item);
  if (begins !== null && begins >= lapses)
    return {
      zh: `${dueOn} 前（含当日）没有确认的，届时不会生效`,
      en: `Unless confirmed by ${dueOn}, it does not begin`,
    };
  return grantEndsOn !== null && grantEndsOn <= lapses
    ? null
    : {
        zh: `${dueOn} 前（含当日）没有确认的，自 ${lapses} 起失效`,
        en: `Unless confirmed by ${dueOn}, it lapses on ${lapses}`,
      };
};

/** Why an item is there, in sentences. Pure. @param isGone whether it is no longer there, so that nothing of it can lapse */
export const whyOf = (item: Told, locale: Locale, isGone: boolean): string[] =>
  [
    from(item, item.facts),
    beginning(item),
    item.isUnused ? unused(item) : null,
    item.kind === 'PERSONAL' && !item.isWithdrawn && !isGone ? lapsing(item) : null,
  ].flatMap((text) => (text ? [say(text, locale)] : []));

const asAbility = (
  facts: AbilityFacts,
  quoting: Quoting,
  { actor, locale }: Viewing,
): AccessReviewAbility => {
  const named = facts.scope === 'UNITS' ? (facts.namedUnits ?? []) : [facts.unitId];
  return {
    ability: facts.ability,
    scope: facts.scope,
    where: named.map((unit) => pathText(actor, unit)).join(locale === 'en' ? ', ' : '、'),
    seatLimit: facts.limit?.seats ?? null,
    moneyLimitMinor: facts.limit?.moneyMinor ?? null,
    source: say(sourceText(facts, quoting), locale),
    lastUsedOn: facts.lastUsedOn,
    isUnused: facts.isUnused,
  };
};

declareComputed(AccessReviewItem, 'abilities', {
  needs: ['facts', 'kind', { jobDescription: ['id'] }],
  compute: (item: AccessReviewItem, viewing) =>
    item.facts
      .filter(({ ability }) => isAbility(ability))
      .map((each) => asAbility(each, quotingOf(item), viewing)),
});
