import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { cancelCourse, editCourse, planCourse } from './course.commands.ts';
import { Course } from './course.entity.ts';
import {
  CancelCourseInput,
  CoursePayload,
  EditCourseInput,
  EnrolmentPayload,
  EnrolPeopleInput,
  PlanCourseInput,
  RecordCourseResultInput,
  SetRetakeInput,
  TakeBackCourseResultInput,
  WithdrawEnrolmentInput,
} from './course.inputs.ts';
import { enrolPeople, setRetake, withdrawEnrolment } from './enrolment.commands.ts';
import { Enrolment } from './enrolment.entity.ts';
import { recordCourseResult, takeBackCourseResult } from './result.commands.ts';

const course = recordCommand(Course, 'course');
const enrolment = recordCommand(Enrolment, 'enrolment');

const means = { description: 'What is meant.' };

/** What can be done about courses and who takes part. */
@Resolver()
export class CourseMutations {
  @Access.needs('training.plan', { on: OrgUnit, by: 'input.unitId' })
  @Mutation(() => CoursePayload, {
    description: 'Plans a course of a unit.',
  })
  planCourse(
    @Arg('input', () => PlanCourseInput, means) input: PlanCourseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CoursePayload> {
    return course(planCourse, { input, context, info });
  }

  @Access.needs('training.plan', { on: Course, by: 'input.id' })
  @Mutation(() => CoursePayload, {
    description: 'Changes a course; whoever is in it hears of another time or place.',
  })
  editCourse(
    @Arg('input', () => EditCourseInput, means) input: EditCourseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CoursePayload> {
    return course(editCourse, { input, context, info });
  }

  @Access.needs('training.plan', { on: Course, by: 'input.id' })
  @Mutation(() => CoursePayload, {
    description: 'Cancels a course that has no results yet; whoever is in it is told and taken out.',
  })
  cancelCourse(
    @Arg('input', () => CancelCourseInput, means) input: CancelCourseInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CoursePayload> {
    return course(cancelCourse, { input, context, info });
  }

  @Access.needs('training.plan', { on: Course, by: 'input.courseId' })
  @Mutation(() => CoursePayload, {
    description: 'Enrols people in a course: all of them or none.',
  })
  enrolPeople(
    @Arg('input', () => EnrolPeopleInput, means) input: EnrolPeopleInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CoursePayload> {
    return course(enrolPeople, { input, context, info });
  }

  @Access.needs('training.plan', { on: Enrolment, by: 'input.id' })
  @Mutation(() => EnrolmentPayload, {
    description: 'Takes somebody out of a course before there is a result.',
  })
  withdrawEnrolment(
    @Arg('input', () => WithdrawEnrolmentInput, means) input: WithdrawEnrolmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnrolmentPayload> {
    return enrolment(withdrawEnrolment, { input, context, info });
  }

  @Access.needs('training.plan', { on: Enrolment, by: 'input.id' })
  @Mutation(() => EnrolmentPayload, {
    description:
      'Records how a course, or the retake of its exam, ended for somebody. Who has failed stands on the list of retakes.',
  })
  recordCourseResult(
    @Arg('input', () => RecordCourseResultInput, means) input: RecordCourseResultInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnrolmentPayload> {
    return enrolment(recordCourseResult, { input, context, info });
  }

  @Access.needs('training.plan', { on: Enrolment, by: 'input.id' })
  @Mutation(() => EnrolmentPayload, {
    description: 'Sets the day on which an exam that was failed is taken again.',
  })
  setRetake(
    @Arg('input', () => SetRetakeInput, means) input: SetRetakeInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnrolmentPayload> {
    return enrolment(setRetake, { input, context, info });
  }

  @Access.needs('training.plan', { on: Enrolment, by: 'input.id' })
  @Mutation(() => EnrolmentPayload, {
    description: 'Takes back the last result of somebody, recorded in error; it stays on record.',
  })
  takeBackCourseResult(
    @Arg('input', () => TakeBackCourseResultInput, means) input: TakeBackCourseResultInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnrolmentPayload> {
    return enrolment(takeBackCourseResult, { input, context, info });
  }
}
