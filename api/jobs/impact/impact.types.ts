import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Scope } from '../../core/actor.ts';
import { describedEnum } from '../../core/enum.ts';
import type { AbilityImpact, AbilityReach, JudgedBy, SeparationImpact } from '../../core/impact.ts';
import { usually } from '../../core/price.ts';
import { Day } from '../../core/scalars.ts';
import {
  AuthorityCondition,
  AuthorityKind,
  AuthorityScope,
  QualificationKind,
  Strictness,
} from '../job-lines.words.ts';
import { Comparator } from '../job.words.ts';

export const AbilityChangeKind = describedEnum('AbilityChangeKind', 'What becomes of an ability.', {
  GAINED: 'There was none before.',
  LOST: 'There is none afterwards.',
  CHANGED: 'It reaches elsewhere, or its limit is another.',
} satisfies Record<AbilityImpact['kind'], string>);

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
