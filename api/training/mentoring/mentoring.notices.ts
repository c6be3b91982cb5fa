import { declareNotices } from '../../notifications/kinds.ts';
import type { Notice } from '../../notifications/tell.ts';

declareNotices({
  MENTORING_YOURS: {
    topic: 'TRAINING',
    title: ({ other, startsOn, lastDay }) => ({
      zh: `${other}自 ${startsOn} 至 ${lastDay} 担任您的导师。`,
      en: `${other} is your mentor from ${startsOn} to ${lastDay}.`,
    }),
  },
  MENTORING_TO_GIVE: {
    topic: 'TRAINING',
    title: ({ other, startsOn, lastDay }) => ({
      zh: `请您自 ${startsOn} 至 ${lastDay} 带教${other}。`,
      en: `You are to mentor ${other} from ${startsOn} to ${lastDay}.`,
    }),
  },
  MENTORING_TO_REVIEW: {
    topic: 'TRAINING',
    title: ({ mentee, mentor, lastDay }) => ({
      zh: `${mentor}对${mentee}的带教到 ${lastDay} 结束，待评价。`,
      en: `The mentoring of ${mentee} by ${mentor} ends on ${lastDay} and waits for your review.`,
    }),
  },
});

/** One of the two of a mentoring hears of it. */
export const arrangedNotice = (
  kind: string,
  {
    id,
    organisationId,
    startsOn,
    lastDay,
    other,
  }: {
    readonly id: string;
    readonly organisationId: string;
    readonly startsOn: string;
    readonly lastDay: string;
    readonly other: string;
  },
  personId: string,
  actorId: string,
): Notice => ({
  kind,
  organisationId,
  entity: 'Mentoring',
  recordId: id,
  params: { other, startsOn, lastDay },
  people: [personId],
  except: [actorId],
});

/** A mentoring whose last day has come. */
export interface DueReview {
  readonly id: string;
  readonly organisationId: string;
  readonly menteeId: string;
  readonly mentorId: string;
  readonly mentee: string;
  readonly mentor: string;
  readonly lastDay: string;
  readonly unitId: string | null;
}

/** Whoever leads the newcomer is asked for a review, once for each end. */
export const reviewNotice = ({
  id,
  organisationId,
  menteeId,
  mentorId,
  mentee,
  mentor,
  lastDay,
  unitId,
}: DueReview): Notice => ({
  kind: 'MENTORING_TO_REVIEW',
  organisationId,
  entity: 'Mentoring',
  recordId: id,
  params: { mentee, mentor, lastDay },
  key: `mentoring-review:${id}`,
  whoMay: { ability: 'training.require', unitId: unitId ?? organisationId },
  except: [menteeId, mentorId],
});
