import { Field, ID, Int, ObjectType } from 'type-graphql';
import { usually } from '../../core/price.ts';
import { Day } from '../../core/scalars.ts';

@ObjectType({ description: 'One thing that somebody may do: how far, by what, until when.' })
export class PersonAccessLine {
  @Field(() => String, { description: 'The ability, such as ticket.dispatch.' })
  ability!: string;

  @Field(() => String, { description: 'How far it reaches: OWN, UNIT, SUBTREE, UNITS or ALL.' })
  scope!: string;

  @Field(() => String, {
    description: 'The unit from which the reach is measured, with all above it, or the units named.',
  })
  where!: string;

  @Field(() => Int, { nullable: true, description: 'The most seats; null without such a limit.' })
  seatLimit!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The most money, in fen; null without such a limit.',
  })
  moneyLimitMinor!: string | null;

  @Field(() => ID, { description: 'The post on which it hangs.' })
  positionId!: string;

  @Field(() => String, { description: 'What the post is called.' })
  positionTitle!: string;

  @Field(() => String, {
    nullable: true,
    description: 'For whom they stand in, “B for A”; null where they hold the post themselves.',
  })
  standsInFor!: string | null;

  @Field(() => String, { description: 'ROLE, AUTHORITY or PERSONAL.' })
  sourceKind!: string;

  @Field(() => String, {
    description: 'In the caller’s language: the role, line or personal grant that gives it.',
  })
  source!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The version whose line gives it; null where none does or the caller may not read it.',
  })
  jobDescriptionId!: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      'The first day on which what gives it no longer holds, as far as is known: the last day is the one before. Null without an end.',
  })
  endsOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'In the caller’s language: what ends it then, such as the end of a post, a version or a certificate. Null without an end, and where that is not yours to read.',
  })
  endsBecause!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'In the caller’s language: from which day on the next version of the job description gives it, and up to how much until then and from then on. Null where none does.',
  })
  goesOn!: string | null;

  @Field(() => [String], {
    complexity: () => 1,
    description:
      'In the caller’s language: units among those named that are closed before it ends, and since when.',
  })
  closing!: string[];

  @Field(() => Boolean, {
    description:
      'Whether a review asks about it, and it ends on that day only if the review does not confirm it.',
  })
  lapses!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'In the caller’s language: why it does not hold, such as a missing certificate; null where it holds.',
  })
  withheld!: string | null;
}

@ObjectType({ description: 'Everything that somebody may do, and what is withheld from them.' })
export class PersonAccess {
  /** Whose it is; tells whether they can sign in (`cannotSignIn`). */
  readonly personId!: string;

  @Field(() => [PersonAccessLine], {
    complexity: usually(30),
    description: 'Ability by ability, in the order of the list of abilities.',
  })
  lines!: PersonAccessLine[];

  @Field(() => Boolean, {
    description:
      'Whether only what hangs on posts in units where you administer rights is told, since you may not ask why this person may do something; the rest is left out, whether there is any or not.',
  })
  isPartial!: boolean;
}
