import type { Bilingual } from '../../core/bilingual.ts';
import { describedEnum } from '../../core/enum.ts';

/** What is reviewed: everything that somebody may do by one source, or what comes together in them. */
export const AccessReviewKind = describedEnum('AccessReviewKind', 'What an item of a review is about.', {
  ROLE: 'What a role of their post gives somebody.',
  AUTHORITY: 'What a line of the job description of their post gives somebody.',
  PERSONAL: 'What somebody was given in person.',
  CONFLICT: 'Abilities that should not come together in one person, and do.',
});
export type AccessReviewKind = keyof typeof AccessReviewKind;

/** Answers to an item. */
export const AccessReviewAnswer = describedEnum(
  'AccessReviewAnswer',
  'What is said to an item of a review.',
  {
    KEEP: 'It stays: what was given in person and conflicts up to a day, which is named.',
    REMOVE:
      'It goes: what was given in person at once; of all others those who change roles and job descriptions are asked to.',
  },
);
export type AccessReviewAnswer = keyof typeof AccessReviewAnswer;

/** What became of an item. */
export const AccessReviewItemState = describedEnum(
  'AccessReviewItemState',
  'What became of an item of a review.',
  {
    OPEN: 'It waits for an answer.',
    KEPT: 'It stays.',
    REMOVED: 'It was given in person, and was taken back.',
    REQUESTED: 'Those who can change it were asked to.',
    GONE: 'It was given in person, and was taken back or ended otherwise before anybody answered: nothing is left to be answered.',
    LAPSED: 'It was given in person, and nobody confirmed it in time: it holds no longer.',
    ESCALATED: 'Nobody answered in time: whoever opened the review answers.',
    WITHDRAWN: 'The review was withdrawn before it was answered.',
  },
);
export type AccessReviewItemState = keyof typeof AccessReviewItemState;

/** Where a review stands. */
export const AccessReviewState = describedEnum('AccessReviewState', 'Where a review stands.', {
  OPEN: 'Its deadline lies ahead.',
  ENDED: 'Its deadline is over.',
  WITHDRAWN: 'It was withdrawn.',
});
export type AccessReviewState = keyof typeof AccessReviewState;

/** What the records are called in refusals. */
export const reviewWord: Bilingual = { zh: '权限复核', en: 'access review' };
export const itemWord: Bilingual = { zh: '复核项', en: 'item of the review' };
