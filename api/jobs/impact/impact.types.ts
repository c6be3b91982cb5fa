import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Scope } from '../../core/actor.ts';
import { describedEnum } from '../../core/enum.ts';
import type { AbilityImpact, AbilityReach, SeparationImpact } from '../../core/impact.ts';
import { usually } from '../../core/price.ts';
import { Day } from '../../core/scalars.ts';
import { QualificationKind, Strictness } from '../job-lines.words.ts';
import {
  AbilityChangeKind,
  ForeseenAuthority,
  ForeseenJudgement,
  ForeseenTarget,
} from './impact.lines.types.ts';

registerEnumType(Scope, {
  name: 'Scope',
  description: 'How far an ability reaches.',
  valuesConfig: {
    OWN: { description: 'What is one’s own.' },
    UNIT: { description: 'The unit.' },
    SUBTREE: { description: 'The unit and all below.' },
    UNITS: { description: 'Units named one by one.' },
    ALL: { description: 'The whole organisation.' },
  },
});

export const AbilitySource = describedEnum('AbilitySource', 'What gives an ability.', {
  ROLE: 'A role of the post.',
  AUTHORITY: 'A line of its job description.',
  PERSONAL: 'Given to the holder in person, until a day.',
} satisfies Record<AbilityReach['source'], string>);

@ObjectType({ description: 'Somebody whom the approval of a job description concerns.' })
export class ConcernedPerson {
  @Field(() => ID, { description: 'The person’s id.' })
  id!: string;

  @Field(() => String, { description: 'The person’s name.' })
  name!: string;
}

@ObjectType({ description: 'How far an ability reaches, and what gives it.' })
export class ForeseenReach {
  @Field(() => Scope, { description: 'How far, measured from the unit.' })
  scope!: Scope;

  @Field(() => String, { description: 'The name of the unit from which it is measured.' })
  unitName!: string;

  @Field(() => AbilitySource, { description: 'What gives it.' })
  source!: AbilityReach['source'];

  @Field(() => String, {
    nullable: true,
    description: 'The name of the holder for whom the person stands in; null where it is their own.',
  })
  standsInFor!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The most seats that it allows; null where it sets no limit.',
  })
  seatLimit!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The most money in fen that it allows, as a whole number; null where it sets no limit.',
  })
  moneyLimitMinor!: string | null;
}

@ObjectType({ description: 'What becomes of one ability of some people.' })
export class ForeseenAbility {
  @Field(() => String, { description: 'The ability, such as ticket.dispatch.' })
  ability!: string;

  @Field(() => AbilityChangeKind, { description: 'What becomes of it.' })
  kind!: AbilityImpact['kind'];

  @Field(() => [ForeseenReach], {
    complexity: usually(2),
    description: 'What gave it before, roles included.',
  })
  before!: readonly ForeseenReach[];

  @Field(() => [ForeseenReach], { complexity: usually(2), description: 'What gives it afterwards.' })
  after!: readonly ForeseenReach[];

  @Field(() => [ConcernedPerson], { description: 'Of whom.' })
  people!: ConcernedPerson[];
}

export const SeparationEffect = describedEnum(
  'SeparationEffect',
  'What comes of two abilities in one person.',
  {
    DENIED: 'One of them is withheld.',
    GUARDED: 'At one and the same record the system asks for different people.',
    WARNED: 'Nothing but this warning stands against it.',
  } satisfies Record<SeparationImpact['effect'], string>,
);

@ObjectType({ description: 'Abilities that come together in some people, and had better not.' })
export class ForeseenSeparation {
  @Field(() => SeparationEffect, { description: 'What comes of it.' })
  effect!: SeparationImpact['effect'];

  @Field(() => String, {
    description: 'In the caller’s language: what is united, why it should not be, what follows.',
  })
  text!: string;

  @Field(() => [ConcernedPerson], { description: 'In whom.' })
  people!: ConcernedPerson[];
}

@ObjectType({ description: 'A duty that nobody around would do any more.' })
export class DutyWithoutOwner {
  @Field(() => String, { nullable: true, description: 'Its heading.' })
  heading!: string | null;

  @Field(() => String, { description: 'The duty in words.' })
  statement!: string;
}

@ObjectType({
  description:
    'A requirement that a holder does not meet, or of whom nobody knows it, and that was no gap before.',
})
export class ForeseenGap {
  @Field(() => ConcernedPerson, { description: 'Who does not meet it.' })
  person!: ConcernedPerson;

  @Field(() => QualificationKind, { description: 'What it is about.' })
  kind!: QualificationKind;

  @Field(() => Strictness, { description: 'Whether it must be met.' })
  strictness!: Strictness;

  @Field(() => String, { description: 'The requirement in words.' })
  text!: string;

  @Field(() => Boolean, { description: 'That no record decides it; false: it is not met.' })
  isUnknown!: boolean;

  @Field(() => String, {
    description: 'Why it is not met, such as 24 岁，要求 ≥ 25 岁, or what would have to be recorded.',
  })
  reason!: string;
}

@ObjectType({ description: 'What the approval of a version does, as far as you may see it.' })
export class JobDescriptionImpact {
  @Field(() => Day, {
    description: 'The day that is looked at: the first on which the version holds, at the earliest today.',
  })
  day!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the version whose place it takes; null where none holds on that day.',
  })
  formerVersion!: number | null;

  @Field(() => Day, {
    nullable: true,
    description:
      'The last day on which it will hold, since a version that was approved before takes over on the next; null where none waits.',
  })
  lastDay!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The number of the version that was approved for later and takes over then; null where none waits.',
  })
  nextVersion!: number | null;

  @Field(() => [ConcernedPerson], {
    description: 'Who holds the post on that day, and is to acknowledge the version.',
  })
  holders!: ConcernedPerson[];

  @Field(() => [ForeseenAbility], {
    description:
      'Abilities that holders gain, lose or have otherwise. What a role gives anyway is not among them.',
  })
  abilities!: ForeseenAbility[];

  @Field(() => Boolean, {
    description:
      'Whether `abilities` and `separations` tell of all holders; false where you may not know of some.',
  })
  abilitiesAreWhole!: boolean;

  @Field(() => [ForeseenSeparation], {
    description:
      'Abilities that come together in a holder by it and had better not. What was so before is not among them.',
  })
  separations!: ForeseenSeparation[];

  @Field(() => [ForeseenAuthority], {
    description:
      'Lines of authority that the post gains, loses or has otherwise, also in what changes nothing for its holders of that day: a condition that they meet, or that a deputy has it, too. What they come to for holders is in `abilities`.',
  })
  authorities!: ForeseenAuthority[];

  @Field(() => [ForeseenTarget], { description: 'Targets of the post that are set, changed or given up.' })
  targets!: ForeseenTarget[];

  @Field(() => [ForeseenJudgement], {
    description: 'Units whose figures you may see and that are judged by another target from that day.',
  })
  judgements!: readonly ForeseenJudgement[];

  @Field(() => [DutyWithoutOwner], {
    description:
      'Duties that go and that no description in force says in other words: in the unit and below it, or of the post’s superior and subordinates.',
  })
  dutiesWithoutOwner!: DutyWithoutOwner[];

  @Field(() => [ForeseenGap], {
    description:
      'Requirements that holders miss by it, or of whom nobody knows it, as far as you may see the facts.',
  })
  qualificationGaps!: ForeseenGap[];

  @Field(() => Int, {
    description: 'Of how many holders `qualificationGaps` does not tell, since you may not see their facts.',
  })
  gapsLeftOut!: number;
}
