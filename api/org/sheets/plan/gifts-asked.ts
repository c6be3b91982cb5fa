import type { Gift } from '../../../core/giving.ts';
import type { InPerson } from '../../../core/held-posts.ts';
import type { Refusal } from '../../../core/refusal.ts';
import type { GivenSpan, HolderWithGifts, PostPlace } from '../../people/people.guard.ts';

/** What posts give from a day on, by the post; and what hangs in person on assignments that are held on. */
export interface GiftsAsked {
  readonly grantsOf: (
    positionIds: readonly string[],
    span: GivenSpan,
  ) => Promise<ReadonlyMap<string, readonly Gift[]>>;
  readonly inPerson: (assignmentIds: readonly string[], day: string) => Promise<readonly InPerson[]>;
  readonly whyHoldingTakes: (
    post: PostPlace,
    span: GivenSpan,
    holder: HolderWithGifts,
  ) => Promise<Refusal | null>;
}
