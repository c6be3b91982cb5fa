import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { CalendarDay, Figure, Id, Ids, Items, Line, Nested, Text, Texts } from '../../core/input.ts';
import { Day } from '../../core/scalars.ts';
import { Course } from './course.entity.ts';
import { Enrolment } from './enrolment.entity.ts';

@InputType({ description: 'One meeting of a course.' })
export class CourseSessionInput {
  @Field(() => Day, { description: 'The day: at most a year back and two years ahead.' })
  @CalendarDay()
  on!: string;

  @Field(() => String, { description: 'When it begins, such as 09:00.' })
  @Text({ max: 5 })
  from!: string;

  @Field(() => String, { description: 'When it ends, such as 11:30; later than it begins.' })
  @Text({ max: 5 })
  to!: string;

  @Field(() => String, { nullable: true, description: 'Where, if elsewhere. At most 200 characters.' })
  @Line({ max: 200, optional: true })
  place?: string | null;
}

@InputType({ description: 'What a course is.' })
abstract class CourseInput extends CommandInput {
  @Field(() => String, { description: 'What it is called. 2 to 200 characters.' })
  @Line({ min: 2, max: 200 })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it teaches. At most 2 000 characters.' })
  @Text({ max: 2000, optional: true })
  teaches?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Training lines and other needs, word for word, that passing it meets; at most 50.',
  })
  @Texts({ max: 50, maxLength: 500, optional: true })
  serves?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'The certification that it prepares for.' })
  @Id({ optional: true })
  schemeId?: string | null;

  @Field(() => Float, { nullable: true, description: 'How many hours it takes, 0.5 to 1 000.' })
  @Figure({ min: 0.5, max: 1000, optional: true })
  hours?: number | null;

  @Field(() => ID, { nullable: true, description: 'Who teaches it, where it is one of us.' })
  @Id({ optional: true })
  trainerId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who teaches it, where it is somebody from outside. At most 100 characters.',
  })
  @Line({ max: 100, optional: true })
  trainerName?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is held. At most 200 characters.' })
  @Line({ max: 200, optional: true })
  place?: string | null;

  @Field(() => [CourseSessionInput], { description: 'Its meetings, 1 to 60, in any order.' })
  @Items({ min: 1, max: 60 })
  @Nested()
  sessions!: CourseSessionInput[];

  @Field(() => Int, { description: 'How many can take part, 1 to 1 000; not fewer than are in it.' })
  @Figure({ min: 1, max: 1000, whole: true })
  seats!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The most that the exam gives, 1 to 1 000; left out where there is none.',
  })
  @Figure({ min: 1, max: 1000, optional: true })
  maxScore?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The score from which it is passed; given with `maxScore`.',
  })
  @Figure({ min: 0.5, max: 1000, optional: true })
  passMark?: number | null;
}

@InputType({ description: 'A course that is to be held.' })
export class PlanCourseInput extends CourseInput {
  @Field(() => ID, { description: 'The unit that holds it.' })
  @Id()
  unitId!: string;
}

@InputType({ description: 'A course as it is to be from now on.' })
export class EditCourseInput extends CourseInput {
  @Field(() => ID, { description: 'The course.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'A course that will not be held.' })
export class CancelCourseInput extends CommandInput {
  @Field(() => ID, { description: 'The course.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;

  @Field(() => String, { description: 'Why; those who are in it are told. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  reason!: string;
}

@InputType({ description: 'People who are to take part in a course.' })
export class EnrolPeopleInput extends CommandInput {
  @Field(() => ID, { description: 'The course.' })
  @Id()
  courseId!: string;

  @Field(() => [ID], { description: 'Who, 1 to 100.' })
  @Ids({ max: 100 })
  @Items({ min: 1, max: 100 })
  personIds!: string[];
}

@InputType({ description: 'Somebody’s part in a course, as it was read.' })
abstract class EnrolmentInput extends CommandInput {
  @Field(() => ID, { description: 'The enrolment.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'Somebody who no longer takes part in a course.' })
export class WithdrawEnrolmentInput extends EnrolmentInput {
  @Field(() => String, { description: 'Why. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  reason!: string;
}

@InputType({ description: 'How a course, or the retake of its exam, ended for somebody.' })
export class RecordCourseResultInput extends EnrolmentInput {
  @Field(() => Boolean, { description: 'Whether they took part.' })
  attended!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'The score, where they took part and there is an exam; 0 to its highest score.',
  })
  @Figure({ min: -1_000_000, max: 1_000_000, optional: true })
  score?: number | null;

  @Field(() => Day, {
    description: 'The day of the exam or of the end; not before the course, not in the future.',
  })
  @CalendarDay()
  heldOn!: string;

  @Field(() => Day, { nullable: true, description: 'The day of the retake, where it was failed.' })
  @CalendarDay({ optional: true })
  retakeOn?: string | null;
}

@InputType({ description: 'When the exam is taken again.' })
export class SetRetakeInput extends EnrolmentInput {
  @Field(() => Day, { description: 'The day; after the exam that was failed.' })
  @CalendarDay()
  retakeOn!: string;
}

@InputType({ description: 'A result that was recorded in error.' })
export class TakeBackCourseResultInput extends EnrolmentInput {
  @Field(() => String, { description: 'Why it is taken back; it stays on record. 2 to 500 characters.' })
  @Text({ min: 2, max: 500 })
  reason!: string;
}

@ObjectType({ description: 'What a change of a course gives back.' })
export class CoursePayload {
  @Field(() => Course, { nullable: true, description: 'The course as it stands now.' })
  course!: Course | null;
}

@ObjectType({ description: 'What a change of somebody’s part in a course gives back.' })
export class EnrolmentPayload {
  @Field(() => Enrolment, { nullable: true, description: 'Their part in the course as it stands now.' })
  enrolment!: Enrolment | null;
}
