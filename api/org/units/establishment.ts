import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'Seats of the open posts of a unit itself, planned and filled (F008).' })
export class Establishment {
  @Field(() => Int, { description: 'Open posts.' })
  positions!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Approved seats of the posts whose plan is known; null where no plan of any post is.',
  })
  plan!: number | null;

  @Field(() => Int, { description: 'Posts whose plan is not known, which is not the same as 0.' })
  unplanned!: number;

  @Field(() => Int, { description: 'Holders of today.' })
  actual!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'Seats that nobody fills, of the posts whose plan is known; null where no plan of any post is.',
  })
  vacant!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Holders beyond the approved seats, likewise; null where no plan of any post is known.',
  })
  surplus!: number | null;
}

/** A post as the establishment counts it. */
export interface CountedPost {
  readonly headcountPlan: number | null;
  readonly closedOn: string | null;
  readonly holders: readonly unknown[];
}

/** Whether something ended by a day. */
export const isClosedOn = ({ closedOn }: { readonly closedOn: string | null }, day: string): boolean =>
  closedOn !== null && closedOn <= day;

/** Seats without holders, below 0 where there are more holders; null without a plan, or where the post is closed. */
export const vacanciesOf = (post: CountedPost, day: string): number | null =>
  post.headcountPlan === null || isClosedOn(post, day) ? null : post.headcountPlan - post.holders.length;

/** The establishment of posts on a day. A vacant seat of one post does not make up for a surplus of another. */
export const establishmentOf = (posts: readonly CountedPost[], day: string): Establishment => {
  const open = posts.filter((post) => !isClosedOn(post, day));
  const known = open.filter(({ headcountPlan }) => headcountPlan !== null);
  const vacancies = known.map((post) => vacanciesOf(post, day) ?? 0);
  // without posts the figures are 0; with posts of which nobody knows the plan they are not known
  const isUnknown = open.length > 0 && known.length === 0;
  const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);
  return {
    positions: open.length,
    plan: isUnknown ? null : sum(known.map(({ headcountPlan }) => headcountPlan ?? 0)),
    unplanned: open.length - known.length,
    actual: sum(open.map(({ holders }) => holders.length)),
    vacant: isUnknown ? null : sum(vacancies.map((figure) => Math.max(0, figure))),
    surplus: isUnknown ? null : sum(vacancies.map((figure) => Math.max(0, -figure))),
  };
};
