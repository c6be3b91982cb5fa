import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { AbilityImpact, AbilityReach } from '../../core/impact.ts';
import { usually } from '../../core/price.ts';
import { AbilityChangeKind } from '../../jobs/impact/impact.lines.types.ts';
import { AbilitySource } from '../../jobs/impact/impact.types.ts';
import { Scope } from '../../core/actor.ts';
import { Day } from '../../core/scalars.ts';

@ObjectType({ description: 'How far an ability reaches from the unit of the post that gives it.' })
export class AccessReach {
  @Field(() => Scope, { description: 'How far.' })
  scope!: Scope;

  @Field(() => AbilitySource, { description: 'What gives it.' })
  source!: AbilityReach['source'];

  @Field(() => Boolean, {
    description: 'Whether it is had in a post of somebody who is away, as their deputy.',
  })
  asDeputy!: boolean;

  @Field(() => Int, { nullable: true, description: 'The most seats that it allows; null: no limit.' })
  seatLimit!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The most money in fen that it allows, as a whole number; null: no limit.',
  })
  moneyLimitMinor!: string | null;
}

@ObjectType({ description: 'What becomes of one ability.' })
export class AccessChange {
  @Field(() => String, { description: 'The ability, such as ticket.dispatch.' })
  ability!: string;

  @Field(() => AbilityChangeKind, { description: 'What becomes of it.' })
  kind!: AbilityImpact['kind'];

  @Field(() => [AccessReach], {
    complexity: usually(2),
    description: 'What gave it before, whatever gives it.',
  })
  before!: readonly AccessReach[];

  @Field(() => [AccessReach], { complexity: usually(2), description: 'What gives it afterwards.' })
  after!: readonly AccessReach[];
}

@ObjectType({ description: 'Somebody whom a change of roles concerns.' })
export class AccessConcerned {
  @Field(() => ID, { description: 'The person’s id.' })
  id!: string;

  @Field(() => String, { description: 'The person’s name.' })
  name!: string;

  @Field(() => String, {
    description: 'The titles of the posts that they hold, today or on the day from which it concerns them.',
  })
  posts!: string;
}

@ObjectType({ description: 'People for whom a change of roles does the very same, from the same day on.' })
export class AccessChangeGroup {
  @Field(() => Day, {
    nullable: true,
    description:
      'The day on which they are to take up a post that it concerns, with what they hold then; null where they hold one today.',
  })
  startsOn!: string | null;

  @Field(() => [AccessConcerned], { complexity: usually(20), description: 'The first 20 of them.' })
  people!: AccessConcerned[];

  @Field(() => Int, { description: 'How many they are.' })
  total!: number;

  @Field(() => [AccessChange], {
    complexity: usually(10),
    description: 'What they gain, lose, or have otherwise.',
  })
  changes!: AccessChange[];

  @Field(() => [String], {
    description:
      'What they would then have that one person should not have together, in sentences; empty where nothing is.',
  })
  conflicts!: string[];
}

@ObjectType({ description: 'Why a change of roles or grants would be refused.' })
export class AccessRefusal {
  @Field(() => String, { description: 'The code, such as FORBIDDEN.' })
  code!: string;

  @Field(() => String, { description: 'Why, in a sentence.' })
  message!: string;
}

@ObjectType({ description: 'What a change of roles would do. Nothing is changed by asking.' })
export class AccessPreview {
  @Field(() => [AccessChangeGroup], {
    complexity: usually(10),
    description: 'What it does, to whom: those for whom it does the same together, the most first.',
  })
  groups!: AccessChangeGroup[];

  @Field(() => Int, { description: 'How many people hold a post that it concerns, or are to take one up.' })
  holders!: number;

  @Field(() => Int, { description: 'How many of them were looked at for this answer, at most 1 000.' })
  examined!: number;

  @Field(() => Int, {
    description: 'For how many of those nothing changes, since they have the same by another post or line.',
  })
  unchanged!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'Where to go on, to be given as `after`; null where all were looked at.',
  })
  endCursor!: string | null;

  @Field(() => AccessRefusal, {
    nullable: true,
    description: 'Why it would be refused as things are; null where it would not.',
  })
  refusal!: AccessRefusal | null;
}
