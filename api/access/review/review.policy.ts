import type { Actor } from '../../core/actor.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { decide } from '../../core/decide.ts';
import type { Decision } from '../../core/decision.ts';
import type { Policy } from '../../core/policy.ts';
import { declareRecordKind } from '../../core/record-kind.ts';
import { countedAs } from '../../core/separation.ts';
import { dayIn, declareResource, type Bar, type OwnResource } from '../../core/resource.ts';
import { AccessReviewItem } from './access-review-item.entity.ts';
import { AccessReview } from './access-review.entity.ts';
import { goneAmong } from './review.gone.ts';
import { stateOn } from './review.rules.ts';
import { ownPartAmong, reviewedIn, withdrawalBars, type Reviewed } from './review.withdrawal.ts';
import { itemWord, reviewWord } from './review.words.ts';

/** Whoever reviews in one of its units, and whoever reviews the whole organisation. */
declareResource(AccessReview, {
  kind: 'own',
  read: [{ ability: 'access.review' }],
  organisation: 'organisationId',
  units: ['unitIds'],
  people: [],
  bars: (ability, row, actor, circumstances) =>
    ability === 'access.review' && circumstances.step === 'WITHDRAW'
      ? withdrawalBars(
          row,
          ownPartAmong(circumstances.loaded as Reviewed[], actor),
          actor,
          dayIn(circumstances),
        )
      : [],
  load: reviewedIn,
});

/** What of an item a decision looks at. */
export type Judged = Pick<
  AccessReviewItem,
  'organisationId' | 'unitId' | 'personId' | 'kind' | 'answer' | 'dueOn' | 'isWithdrawn' | 'openedById'
>;

const bar = (kind: Bar['kind'], { zh, en }: Bilingual): Bar[] => [{ kind, text: { zh, en } }];

/** What stands against answering an item, whoever else may. Pure. */
const barsOf = (item: Judged, actor: Actor, today: string, isGone: boolean): Bar[] => {
  if (countedAs(actor).includes(item.personId))
    return bar('SEPARATION', {
      zh: '不能复核自己或被代理人的权限，兼任其他岗位时也不能，请由另一位复核人答复。',
      en: 'Nobody reviews what they or those they stand in for may do, by whichever of their posts: somebody else answers.',
    });
  if (item.isWithdrawn) return bar('STATE', { zh: '这次复核已撤销。', en: 'The review was withdrawn.' });
  if (item.kind === 'PERSONAL' && item.answer === 'REMOVE')
    return bar('STATE', {
      zh: '这项授予已撤回，不能再改；如仍需要，请重新授予。',
      en: 'It was taken back, which cannot be undone; give it anew where it is needed.',
    });
  if (isGone)
    return bar('STATE', {
      zh: '这项授予已撤回或已结束，不再有什么要答复。',
      en: 'It was taken back or has ended; nothing is left to be answered.',
    });
  if (today <= item.dueOn) return [];
  if (stateOn({ ...item, answer: null, isGone }, today) === 'LAPSED')
    return bar('STATE', {
      zh: `复核已于 ${item.dueOn} 截止，未确认的授予已失效；如仍需要，请重新授予。`,
      en: `The review ended on ${item.dueOn}, and what was not confirmed has lapsed; give it anew where it is needed.`,
    });
  // What is about whoever opened it is left to any other who reviews there, lest it be left to nobody.
  const isLeftTo = item.openedById === actor.personId || item.openedById === item.personId;
  return isLeftTo && item.answer === null
    ? []
    : bar('STATE', {
        zh: `复核已于 ${item.dueOn} 截止，未答复的由发起人处理。`,
        en: `The review ended on ${item.dueOn}: whoever opened it answers what is left.`,
      });
};

/** Whoever reviews in the unit; one’s own are seen and left to others. */
export const itemResource: OwnResource<AccessReviewItem> = {
  kind: 'own',
  read: [{ ability: 'access.review' }],
  organisation: 'organisationId',
  units: ['unitId'],
  people: [],
  bars: (ability, row, actor, circumstances) =>
    ability === 'access.review'
      ? barsOf(row, actor, dayIn(circumstances), circumstances.loaded === true)
      : [],
  load: async (manager, { id }, today) => (await goneAmong(manager, [id], today)).has(id),
};

declareResource(AccessReviewItem, itemResource);

declareRecordKind(AccessReview, reviewWord);
declareRecordKind(AccessReviewItem, itemWord);

/** Whether a person may answer an item on a day: by right, and by what stands against it. Pure. @param isGone whether it is no longer there (`isGoneBy`) */
export const decisionOn = (policy: Policy, item: Judged, today: string, isGone: boolean): Decision =>
  decide(policy, itemResource, {
    ability: 'access.review',
    row: item as AccessReviewItem,
    today,
    loaded: isGone,
  });
