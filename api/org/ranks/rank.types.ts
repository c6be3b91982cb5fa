import { Field, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../core/enum.ts';
import { Rank } from './rank.entity.ts';

/** Where one post stands beside another on the ladder. */
export const RankStanding = describedEnum(
  'RankStanding',
  'Where one post stands beside another on the ladder.',
  {
    HIGHER: 'The first stands higher.',
    EQUAL: 'Both stand on one level, whatever their ranks are called.',
    LOWER: 'The first stands lower.',
    UNKNOWN: 'The rank of one of them is not known, or their ladders differ; it is not the lowest for that.',
  },
);
export type RankStanding = keyof typeof RankStanding;

@ObjectType({ description: 'The ladders of one’s own organisations.' })
export class RankList {
  @Field(() => [Rank], { description: 'The ranks, by organisation and from the highest level down.' })
  items!: Rank[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;
}

@ObjectType({ description: 'Two posts compared by the ladder alone, not by who reports to whom.' })
export class RankComparison {
  @Field(() => RankStanding, { description: 'Where the first stands beside the second.' })
  standing!: RankStanding;

  @Field(() => Rank, { nullable: true, description: 'The rank of the first; null where it is not known.' })
  rank!: Rank | null;

  @Field(() => Rank, { nullable: true, description: 'The rank of the second; null where it is not known.' })
  otherRank!: Rank | null;
}
