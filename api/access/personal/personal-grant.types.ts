import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { abilityNames } from '../../core/abilities.ts';
import { Scope } from '../../core/actor.ts';
import { CommandInput } from '../../core/command-input.ts';
import { describedEnum, enumOf } from '../../core/enum.ts';
import { CalendarDay, checkedWith, Figure, Id, Ids, OneOf, Text } from '../../core/input.ts';
import { DateTime, Day } from '../../core/scalars.ts';
import { MOST_UNITS } from './personal-grant.rules.ts';

export const PersonalGrantStanding = describedEnum(
  'PersonalGrantStanding',
  'Where something that was given in person stands today.',
  {
    PLANNED: 'It is still to begin.',
    PRESENT: 'It holds, unless something withholds it.',
    ENDED: 'Its last day, or that of the post, has passed.',
    REVOKED: 'It was taken back.',
  },
);
export type PersonalGrantStanding = keyof typeof PersonalGrantStanding;

/** A unit that is named. */
@ObjectType({ description: 'A unit that was named with a grant.' })
export class NamedUnit {
  @Field(() => ID, { description: 'The unit’s id.' })
  id!: string;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Day, {
    nullable: true,
    description: 'The first day on which it is closed, past or to come; null where none is known.',
  })
  closedOn!: string | null;
}

/** What somebody was given in person. */
@ObjectType({
  description: 'An ability that somebody was given in person beside their post, with a reason and an end.',
})
export class GivenInPerson {
  @Field(() => ID, { description: 'Identifies it.' })
  id!: string;

  @Field(() => ID, { description: 'Who has it.' })
  personId!: string;

  @Field(() => ID, { description: 'The assignment on which it hangs: it ends with it.' })
  assignmentId!: string;

  @Field(() => String, { description: 'The title of the post of that assignment.' })
  positionTitle!: string;

  @Field(() => String, { description: 'The name of the unit of that post; scopes are measured from it.' })
  unitName!: string;

  @Field(() => String, { description: 'The ability, such as ticket.dispatch.' })
  ability!: string;

  @Field(() => Scope, { description: 'How far it reaches.' })
  scope!: Scope;

  @Field(() => [NamedUnit], { description: 'With UNITS: the units, each without those below it.' })
  units!: NamedUnit[];

  @Field(() => Int, { nullable: true, description: 'The most seats; null where it is not limited in seats.' })
  seatLimit!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The most money in fen, as a whole number; null where it is not limited in money.',
  })
  moneyLimitMinor!: string | null;

  @Field(() => String, { description: 'Why it was given.' })
  reason!: string;

  @Field(() => Day, { description: 'The first day.' })
  startsOn!: string;

  @Field(() => Day, { description: 'The last day, which still counts.' })
  lastDay!: string;

  @Field(() => Day, {
    nullable: true,
    description:
      'While a review asks about it, the day from which it holds no longer unless the review confirms it; null otherwise.',
  })
  lapsesOn!: string | null;

  @Field(() => String, { description: 'The name of who gave it.' })
  givenBy!: string;

  @Field(() => DateTime, { description: 'When it was given.' })
  givenAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken back; null where it was not.' })
  revokedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'The name of who took it back; null where nobody did.',
  })
  revokedBy!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was taken back; null where it was not, and of old ones, of which none was asked.',
  })
  revokeReason!: string | null;

  @Field(() => PersonalGrantStanding, { description: 'Where it stands today.' })
  standing!: PersonalGrantStanding;

  @Field(() => Boolean, { description: 'Whether you may take it back now, or say until when it holds.' })
  mayRevoke!: boolean;
}

const moneyPattern = /^(0|[1-9]\d{0,14})$/;

/** Names an ability. */
const AbilityName = (): PropertyDecorator => OneOf(enumOf(...abilityNames));

@InputType({ description: 'What somebody is given in person, how far, for how long and why.' })
export class GivePersonalGrantInput extends CommandInput {
  @Field(() => ID, {
    description: 'The assignment on which it hangs, of another person than yourself; it ends with it.',
  })
  @Id()
  assignmentId!: string;

  @Field(() => String, { description: 'The ability, such as ticket.dispatch.' })
  @AbilityName()
  ability!: string;

  @Field(() => Scope, { description: 'How far it reaches, measured from the unit of the post.' })
  @OneOf(Scope)
  scope!: Scope;

  @Field(() => [ID], {
    nullable: true,
    description: `With UNITS: the units, each without those below it; at most ${MOST_UNITS}.`,
  })
  @Ids({ max: MOST_UNITS, optional: true })
  unitIds?: string[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The most seats, 1 to 9999, of an ability that decides on seats; left out: no limit.',
  })
  @Figure({ min: 1, max: 9999, whole: true, optional: true })
  seatLimit?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The most money in fen, as a whole number of at most 15 figures, of an ability that decides on money; left out: no limit.',
  })
  @Text({ max: 15, optional: true })
  @checkedWith<GivePersonalGrantInput>('fen', ({ moneyLimitMinor }) =>
    typeof moneyLimitMinor !== 'string' || moneyPattern.test(moneyLimitMinor)
      ? undefined
      : {
          code: 'FORMAT',
          text: { zh: '应是以分计的整数，最多 15 位', en: 'is a whole number of fen, of at most 15 figures' },
        },
  )
  moneyLimitMinor?: string | null;

  @Field(() => String, { description: 'Why; whoever has it reads it, too. At most 500 characters.' })
  @Text({ max: 500 })
  reason!: string;

  @Field(() => Day, { nullable: true, description: 'The first day; left out: today. Not in the past.' })
  @CalendarDay({ optional: true })
  startsOn?: string | null;

  @Field(() => Day, { description: 'The last day, which still counts; at most 366 days from the first one.' })
  @CalendarDay()
  lastDay!: string;
}

@InputType({ description: 'What is taken back.' })
export class RevokePersonalGrantInput extends CommandInput {
  @Field(() => ID, { description: 'Who has it; not yourself.' })
  @Id()
  personId!: string;

  @Field(() => ID, { description: 'What was given.' })
  @Id()
  grantId!: string;

  @Field(() => String, {
    description: 'Why it is taken back; whoever had it reads it, too. At most 500 characters.',
  })
  @Text({ max: 500 })
  reason!: string;
}

@InputType({ description: 'Until when something that was given in person holds from now on.' })
export class ChangePersonalGrantEndInput extends CommandInput {
  @Field(() => ID, { description: 'Who has it; not yourself.' })
  @Id()
  personId!: string;

  @Field(() => ID, { description: 'What was given.' })
  @Id()
  grantId!: string;

  @Field(() => Day, {
    description: 'The new last day, which still counts: not in the past, at most 366 days away.',
  })
  @CalendarDay()
  lastDay!: string;

  @Field(() => String, {
    description: 'Why it is changed; whoever has it reads it, too. At most 500 characters.',
  })
  @Text({ max: 500 })
  reason!: string;
}

@ObjectType({ description: 'What was given in person, after a command.' })
export class PersonalGrantPayload {
  @Field(() => GivenInPerson, { nullable: true, description: 'It as you may see it now.' })
  grant!: GivenInPerson | null;

  @Field(() => [String], {
    description:
      'What one person had better not have together, and now has: in the caller’s language. Nothing is withheld because of it unless it says so.',
  })
  warnings!: string[];
}
