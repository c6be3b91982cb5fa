import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Scope, type GrantSource } from '../../core/actor.ts';
import { usually } from '../../core/price.ts';
import { Day } from '../../core/scalars.ts';
import { AbilitySource } from '../../jobs/impact/impact.types.ts';

@ObjectType({ description: 'Something that a post gives, and whether a deputy would have it.' })
export class CoverLine {
  @Field(() => String, { description: 'The ability, such as ticket.dispatch.' })
  ability!: string;

  @Field(() => Scope, { description: 'How far, measured from the unit of the post.' })
  scope!: Scope;

  @Field(() => AbilitySource, { description: 'What gives it to the post.' })
  source!: GrantSource['kind'];

  @Field(() => Int, { nullable: true, description: 'The most seats; null without such a limit.' })
  seatLimit!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The most money, in fen as a whole number; null without such a limit.',
  })
  moneyLimitMinor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'In the caller’s language: why the deputy would not have it; null where they would.',
  })
  reason!: string | null;
}

@ObjectType({
  description: 'What a deputy would have of a post, and what not. Nothing is changed by asking.',
})
export class CoverPreview {
  @Field(() => ID, { description: 'The post.' })
  positionId!: string;

  @Field(() => Day, { description: 'The day that is looked at.' })
  day!: string;

  @Field(() => [CoverLine], {
    complexity: usually(30),
    description: 'All that the post gives on that day, what the deputy would have first.',
  })
  lines!: CoverLine[];
}
