import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { describedEnum } from '../../core/enum.ts';
import type { AbilityImpact, JudgedBy } from '../../core/impact.ts';
import { AuthorityCondition, AuthorityKind, AuthorityScope } from '../job-lines.words.ts';
import { Comparator } from '../job.words.ts';

export const AbilityChangeKind = describedEnum('AbilityChangeKind', 'What becomes of an ability.', {
  GAINED: 'There was none before.',
  LOST: 'There is none afterwards.',
  CHANGED: 'It reaches elsewhere, or its limit is another.',
} satisfies Record<AbilityImpact['kind'], string>);

@ObjectType({ description: 'A line of authority, as a version has it.' })
export class ForeseenWording {
  @Field(() => AuthorityKind, { description: 'What sort of power it is.' })
  kind!: AuthorityKind;

  @Field(() => String, { description: 'The power in words, with its range.' })
  text!: string;

  @Field(() => AuthorityCondition, {
    nullable: true,
    description: 'Who among the holders has it; null where all have.',
  })
  condition!: AuthorityCondition | null;

  @Field(() => String, { nullable: true, description: 'Another condition in words.' })
  conditionText!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The ability that it gives, such as headcount.decide; null where it is words only.',
  })
  ability!: string | null;

  @Field(() => AuthorityScope, {
    nullable: true,
    description: 'How far it gives it, measured from the unit of the post; null where it is words only.',
  })
  scope!: AuthorityScope | null;

  @Field(() => Boolean, { description: 'Whether a deputy of the holder has it, too.' })
  isDelegable!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Limit of money in fen, as a whole number; null where there is none.',
  })
  moneyLimitMinor!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The most seats that it allows; null where it sets no limit.',
  })
  seatLimit!: number | null;
}

@ObjectType({ description: 'What becomes of a line of authority of the post.' })
export class ForeseenAuthority {
  @Field(() => AbilityChangeKind, { description: 'What becomes of it.' })
  kind!: AbilityImpact['kind'];

  @Field(() => ForeseenWording, { nullable: true, description: 'As it was; null where it is new.' })
  before!: ForeseenWording | null;

  @Field(() => ForeseenWording, { nullable: true, description: 'As it will be; null where it goes.' })
  after!: ForeseenWording | null;
}

@ObjectType({ description: 'A target as it is written.' })
export class WrittenTarget {
  @Field(() => Comparator, { description: 'How a figure is laid against it.' })
  comparator!: JudgedBy['comparator'];

  @Field(() => Float, { nullable: true, description: 'Its value; null where it is open, which is not 0.' })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'Its unit, such as %.' })
  unit!: string | null;
}

@ObjectType({ description: 'A target of the post that is set, changed or given up.' })
export class ForeseenTarget {
  @Field(() => String, { description: 'The metric, such as K25.' })
  metricCode!: string;

  @Field(() => WrittenTarget, {
    nullable: true,
    description: 'The target before; null where there was none.',
  })
  before!: WrittenTarget | null;

  @Field(() => WrittenTarget, {
    nullable: true,
    description: 'The target afterwards; null where there is none.',
  })
  after!: WrittenTarget | null;
}

@ObjectType({ description: 'A unit that is judged by another target than before.' })
export class ForeseenJudgement extends ForeseenTarget {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => String, { description: 'Its name.' })
  unitName!: string;
}
