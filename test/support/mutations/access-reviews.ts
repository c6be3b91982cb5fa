import type { World } from '../world.ts';
import type { MutationStep } from './step.ts';

/** A review is opened, answered in part, and withdrawn. */
export const aboutReviews = (world: World): MutationStep[] => {
  const { unit, person } = world.ids;
  return [
    {
      name: 'openAccessReview',
      who: 'hrHead',
      input: () => ({ unitId: unit.relations, dueOn: '2026-06-30' }),
      keep: ({ review }, left) => (left['review'] = review.id),
    },
    {
      name: 'answerAccessReview',
      who: 'head',
      input: async ({ review }) => {
        const [item] = (await world.db.query(
          `SELECT id::text AS "itemId", revision FROM access_review_item WHERE review_id = $1 AND person_id = $2 AND kind = 'ROLE'`,
          [review, person.handler],
        )) as object[];
        return { reviewId: review, answers: [{ ...item, answer: 'KEEP' }] };
      },
    },
    {
      name: 'withdrawAccessReview',
      who: 'hrHead',
      input: ({ review }) => ({ id: review, revision: 1, reason: '范围选错' }),
    },
  ];
};
