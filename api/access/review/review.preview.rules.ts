import type { Actor } from '../../core/actor.ts';
import type { AskedItem } from './review.items.ts';
import type { AccessReviewCount, AccessReviewer } from './review.types.ts';
import { AccessReviewKind } from './review.words.ts';

/** So many of those who would be asked are named. */
const NAMED = 50;

/** What some items come to: how many of which kind, and who would be asked. Pure. */
export const previewOf = (
  items: readonly AskedItem[],
  counts: ReadonlyMap<string, number>,
  reviewers: readonly Pick<Actor, 'personId' | 'personName'>[],
): {
  readonly items: number;
  readonly kinds: AccessReviewCount[];
  readonly reviewers: AccessReviewer[];
  readonly reviewerCount: number;
  readonly unanswerable: number;
} => {
  const byKind = Map.groupBy(items, ({ kind }) => kind);
  const asked = reviewers
    .flatMap(({ personId, personName }): AccessReviewer[] => {
      const count = counts.get(personId);
      return count ? [{ personId, personName, items: count }] : [];
    })
    .toSorted((one, other) => other.items - one.items);
  return {
    items: items.length,
    kinds: Object.values(AccessReviewKind).flatMap((kind): AccessReviewCount[] => {
      const some = byKind.get(kind) ?? [];
      return some.length > 0
        ? [{ kind, count: some.length, unused: some.filter(({ isUnused }) => isUnused).length }]
        : [];
    }),
    reviewers: asked.slice(0, NAMED),
    reviewerCount: asked.length,
    unanswerable: items.filter(({ askedIds }) => askedIds.length === 0).length,
  };
};
