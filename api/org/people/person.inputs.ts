import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { CalendarDay, Id, Line, OneOf } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';
import { EducationLevel, Gender } from '../org.words.ts';
import { Person } from './person.entity.ts';

const HIDDEN = 'Only with `person.identity`.';

@InputType({ description: 'Whom an organisation takes on.' })
export class CreatePersonInput extends CommandInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The organisation; left out: your own. Needed where you belong to several.',
  })
  @Id({ optional: true })
  organisationId?: string | null;

  @Field(() => String, { description: 'The name. At most 100 characters.' })
  @Line({ max: 100 })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The staff number, which nobody else of the organisation has. At most 50 characters.',
  })
  @Line({ max: 50, optional: true })
  employeeNo?: string | null;

  @Field(() => Gender, { nullable: true, description: `The gender. ${HIDDEN}` })
  @OneOf(Gender, { optional: true })
  gender?: Gender | null;

  @Field(() => Day, { nullable: true, description: `The day of birth. ${HIDDEN}` })
  @CalendarDay({ optional: true })
  bornOn?: string | null;

  @Field(() => EducationLevel, { nullable: true, description: `The highest schooling. ${HIDDEN}` })
  @OneOf(EducationLevel, { optional: true })
  education?: EducationLevel | null;
}

/** Which person, as the caller read them. */
@InputType({ description: 'A person as you read them.' })
export class PersonInput extends CommandInput {
  @Field(() => ID, { description: 'The person.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'Facts of a person. What is left out stays; null takes a fact away.' })
export class EditPersonInput extends PersonInput {
  @Field(() => String, { nullable: true, description: 'The name; not null. At most 100 characters.' })
  @Line({ max: 100, optional: true, filled: true })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The staff number, which nobody else of the organisation has. At most 50 characters.',
  })
  @Line({ max: 50, optional: true })
  employeeNo?: string | null;

  @Field(() => Gender, { nullable: true, description: `The gender. ${HIDDEN}` })
  @OneOf(Gender, { optional: true })
  gender?: Gender | null;

  @Field(() => Day, { nullable: true, description: `The day of birth. ${HIDDEN}` })
  @CalendarDay({ optional: true })
  bornOn?: string | null;

  @Field(() => EducationLevel, { nullable: true, description: `The highest schooling. ${HIDDEN}` })
  @OneOf(EducationLevel, { optional: true })
  education?: EducationLevel | null;
}

@InputType({ description: 'Who leaves the organisation, and when.' })
export class LeaveOrganisationInput extends PersonInput {
  @Field(() => Day, {
    description:
      'The last day, which still counts. A later or earlier one moves a leaving that is still to come. It may lie in the past, but not before a post began.',
  })
  @CalendarDay()
  lastDay!: string;
}

@ObjectType({ description: 'The person after a command.' })
export class PersonPayload {
  @Field(() => Person, { nullable: true, description: 'The person as you may see them now.' })
  person!: Person | null;
}
