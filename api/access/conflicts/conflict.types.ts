import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Scope } from '../../core/actor.ts';
import { enumOf } from '../../core/enum.ts';
import type { SeparationImpact } from '../../core/impact.ts';
import { Id, OneOf, Text } from '../../core/input.ts';
import { PageInfo } from '../../core/page.ts';
import { usually } from '../../core/price.ts';
import { Day } from '../../core/scalars.ts';
import { separations } from '../../core/separation.rules.ts';
import { AbilitySource, SeparationEffect } from '../../jobs/impact/impact.types.ts';

@InputType({ description: 'Which conflicts are wanted; what is left out narrows nothing.' })
export class SeparationConflictFilter {
  @Field(() => String, { nullable: true, description: 'The code of a rule, such as WRITE_REVIEW.' })
  @OneOf(enumOf(...separations.map(({ code }) => code)), { optional: true })
  rule?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A unit: of people who hold a post there or anywhere below.',
  })
  @Id({ optional: true })
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'A part of the person’s name or number, also in pinyin; at most 60 characters.',
  })
  @Text({ max: 60, optional: true })
  q?: string | null;
}

@ObjectType({ description: 'A rule that keeps abilities apart, and how many people it meets.' })
export class SeparationRule {
  @Field(() => String, { description: 'Its code, such as WRITE_REVIEW.' })
  code!: string;

  @Field(() => SeparationEffect, { description: 'What comes of it where they come together.' })
  effect!: SeparationImpact['effect'];

  @Field(() => String, { description: 'Why, in the caller’s language.' })
  text!: string;

  @Field(() => [String], { description: 'The abilities on one side.' })
  one!: readonly string[];

  @Field(() => [String], {
    description: 'Those on the other side; with DENIED these are the ones that are withheld.',
  })
  other!: readonly string[];

  @Field(() => Int, {
    description:
      'In how many people they come together, of those whom the caller may ask about: by unit and name as the filter says, whatever rule it names.',
  })
  people!: number;
}

@ObjectType({
  description: 'One of the things that come together in a person: an ability, and what gives it.',
})
export class ConflictingGrant {
  @Field(() => String, { description: 'The ability, such as job.review.' })
  ability!: string;

  @Field(() => Scope, { description: 'How far it reaches.' })
  scope!: Scope;

  @Field(() => ID, { description: 'The post on which it hangs.' })
  positionId!: string;

  @Field(() => String, { description: 'What the post is called.' })
  positionTitle!: string;

  @Field(() => String, { description: 'The unit of the post, with all above it.' })
  unitPath!: string;

  @Field(() => AbilitySource, { description: 'What kind of thing gives it.' })
  sourceKind!: keyof typeof AbilitySource;

  @Field(() => String, {
    description: 'In the caller’s language: the role, line or personal grant that gives it.',
  })
  source!: string;

  @Field(() => ID, { nullable: true, description: 'The role, where one gives it that the caller may see.' })
  roleId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The version whose line gives it, where one does that the caller may read.',
  })
  jobDescriptionId!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of that version; null where the caller may not read it.',
  })
  version!: number | null;

  @Field(() => ID, { nullable: true, description: 'What was given in person, where that gives it.' })
  grantId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'For whom the person stands in, “B for A”; null where they hold the post themselves.',
  })
  standsInFor!: string | null;

  @Field(() => Day, {
    description:
      'Since when, as far as is known: of a role, since the post is held; which day the post came to the role is not kept.',
  })
  since!: string;

  @Field(() => Day, {
    nullable: true,
    description: 'The first day on which it no longer holds, as far as is known; null without an end.',
  })
  endsOn!: string | null;

  @Field(() => Boolean, { description: 'Whether the separation withholds it.' })
  isWithheld!: boolean;
}

@ObjectType({ description: 'Abilities that one rule keeps apart and that come together in one person.' })
export class SeparationConflict {
  @Field(() => ID, { description: 'Its place in the list; to be given as `after` for what follows it.' })
  id!: string;

  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => String, { description: 'The person’s name.' })
  personName!: string;

  @Field(() => String, { description: 'The code of the rule.' })
  rule!: string;

  @Field(() => SeparationEffect, {
    description: 'What comes of it: with DENIED the other side is withheld, else both are there.',
  })
  effect!: SeparationImpact['effect'];

  @Field(() => [ConflictingGrant], { complexity: usually(2), description: 'What gives the one side.' })
  one!: ConflictingGrant[];

  @Field(() => [ConflictingGrant], { complexity: usually(2), description: 'What gives the other side.' })
  other!: ConflictingGrant[];

  @Field(() => Day, { description: 'Since when both sides are there, as far as is known.' })
  since!: string;
}

@ObjectType({ description: 'One page of conflicts, by the rule and then by name, with all rules.' })
export class SeparationConflicts {
  @Field(() => [SeparationConflict], { description: 'The conflicts of this page.' })
  nodes!: SeparationConflict[];

  @Field(() => PageInfo, { description: 'Where this page lies in the list.' })
  pageInfo!: PageInfo;

  @Field(() => Int, { description: 'How many there are, as far as the caller may ask about the people.' })
  totalCount!: number;

  @Field(() => [SeparationRule], {
    // They are few and the same on every page, whose size the query is priced by: in its own twenty.
    complexity: () => 0,
    description: 'All rules of separation, whether they meet anybody or not.',
  })
  rules!: SeparationRule[];
}
