import type { AccessReviewItemsQuery, AccessReviewListQuery } from '../data/documents.ts';
import type { Tone } from '../layout/palette.ts';

/** A review as the screens show it. */
export type ReviewLine = AccessReviewListQuery['rows']['nodes'][number];

/** An item as the screens show it. */
export type ReviewItem = AccessReviewItemsQuery['rows']['nodes'][number];

/** How items stand, in colour beside the words. */
export const itemTones: Readonly<Record<ReviewItem['state'], Tone>> = {
  OPEN: 'info',
  KEPT: 'success',
  REMOVED: 'neutral',
  REQUESTED: 'warning',
  GONE: 'neutral',
  LAPSED: 'neutral',
  ESCALATED: 'danger',
  WITHDRAWN: 'neutral',
};

/** How reviews stand. */
export const reviewTones: Readonly<Record<ReviewLine['state'], Tone>> = {
  OPEN: 'info',
  ENDED: 'neutral',
  WITHDRAWN: 'neutral',
};

/** Items that stand one after the other and are one person's. */
export const byPerson = (items: readonly ReviewItem[]): (readonly [ReviewItem, ...ReviewItem[]])[] =>
  [...Map.groupBy(items, ({ personId }) => personId).values()] as [ReviewItem, ...ReviewItem[]][];

/** What an answer to some items asks for beside itself. */
export const askedFor = (
  items: readonly Pick<ReviewItem, 'kind' | 'keepAtMostUntil'>[],
  answer: 'KEEP' | 'REMOVE',
): { readonly day: string | null; readonly reason: boolean } => {
  const latest = items
    .flatMap(({ keepAtMostUntil }) => (keepAtMostUntil ? [keepAtMostUntil] : []))
    .toSorted();
  return {
    day: answer === 'KEEP' ? (latest[0] ?? null) : null,
    reason: answer === 'REMOVE' || items.some(({ kind }) => kind === 'CONFLICT'),
  };
};
