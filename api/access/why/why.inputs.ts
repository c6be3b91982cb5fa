import { Field, ID, InputType, Int } from 'type-graphql';
import { abilityNames } from '../../core/abilities.ts';
import { enumOf } from '../../core/enum.ts';
import { CalendarDay, Figure, Id, OneOf, Text } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';

/** Which verb on which record. */
@InputType({ description: 'Which verb on which record is asked about.' })
export class AccessQuestionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The ability, such as ticket.dispatch; left out: seeing the record.',
  })
  @OneOf(enumOf(...abilityNames), { optional: true })
  ability?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The kind of the record, such as Ticket, JobDescription, OrgUnit, Position, Person or Course.',
  })
  @Text({ max: 60, optional: true })
  recordKind?: string | null;

  @Field(() => ID, { nullable: true, description: 'The record. At most one is named.' })
  @Id({ optional: true })
  recordId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Instead of its id the number by which people call it, such as 20260302-000123 of a ticket; with its kind.',
  })
  @Text({ max: 40, optional: true })
  recordNumber?: string | null;

  @Field(() => ID, { nullable: true, description: 'A ticket, in short for its kind and id.' })
  @Id({ optional: true })
  ticketId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A job description, in short for its kind and id.' })
  @Id({ optional: true })
  jobDescriptionId?: string | null;

  @Field(() => ID, { nullable: true, description: 'A unit, in short for its kind and id.' })
  @Id({ optional: true })
  unitId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The step of the record’s sheet, such as APPROVE, where an ability has several; left out: any of them, but of a job description that waits for review or approval just that.',
  })
  @Text({ max: 40, optional: true })
  step?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the ability has to reach the whole organisation, as it must to open a review; left out: whether it reaches the record. A refusal says so as `whole`.',
  })
  whole?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'How many seats are asked for, 0 to 100 000.' })
  @Figure({ min: 0, max: 100_000, whole: true, optional: true })
  seats?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'How much money is asked for, in fen as a whole number.',
  })
  @Text({ max: 15, optional: true })
  moneyMinor?: string | null;

  @Field(() => Day, {
    nullable: true,
    description:
      'The day on which it is to be decided, by what is recorded of it now; left out: today. The record is taken as it stands now.',
  })
  @CalendarDay({ optional: true })
  at?: string | null;
}

@InputType({ description: 'Which decision is to be explained. At most one record is named.' })
export class ExplainAccessInput extends AccessQuestionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Whose right; left out for one’s own. Others need access.read.',
  })
  @Id({ optional: true })
  personId?: string | null;
}
