import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { usually } from '../../core/price.ts';
import { readOne, readPage } from '../../core/read/read.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Course } from './course.entity.ts';
import { courseConditions, CourseFilter, enrolmentConditions, EnrolmentFilter } from './course.filters.ts';
import { EnrolmentResult } from './enrolment-result.entity.ts';
import { Enrolment } from './enrolment.entity.ts';

const CourseConnection = connectionOf(Course);
const EnrolmentConnection = connectionOf(Enrolment);

/** What can be asked about courses and who takes part. */
@Resolver()
export class CourseResolver {
  @Access.seen(Course)
  @Query(() => CourseConnection, { description: 'Courses of one’s own organisations, the latest first.' })
  async courses(
    @Arg('filter', () => CourseFilter, { nullable: true, description: 'Which courses; left out for all.' })
    filter: CourseFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Course>> {
    const ctx = signedIn(context);
    return readPage(ctx, Course, info, {
      where: courseConditions(ctx, filter ?? {}),
      order: [['startsOn', 'DESC']],
      first,
      after,
    });
  }

  @Access.seen(Course, 'id')
  @Query(() => Course, { nullable: true, description: 'A course; null where there is none.' })
  async course(
    @Arg('id', () => ID, { description: 'The course’s id.' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Course | null> {
    return readOne(signedIn(context), Course, info, id);
  }

  @Access.seen(Enrolment)
  @Query(() => EnrolmentConnection, {
    description:
      'Who takes part in courses, as far as you may see it; with FAILED the list of retakes, by their day.',
  })
  async enrolments(
    @Arg('filter', () => EnrolmentFilter, { nullable: true, description: 'Which; left out for all.' })
    filter: EnrolmentFilter | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Enrolment>> {
    return readPage(signedIn(context), Enrolment, info, {
      where: enrolmentConditions(filter ?? {}),
      order: [['retakeOn', 'ASC', 'LAST']],
      first,
      after,
    });
  }
}

/** Who takes part in a course. */
@Resolver(() => Course)
export class CoursePeopleResolver {
  @FieldResolver(() => [Enrolment], {
    complexity: usually(20),
    description: 'Who takes part, as far as you may see it; withdrawn ones too.',
  })
  enrolments(@Root() { enrolments }: Course & { readonly enrolments: Enrolment[] }): Enrolment[] {
    return enrolments;
  }
}

/** What a course has been for somebody. */
@Resolver(() => Enrolment)
export class EnrolmentResolver {
  @FieldResolver(() => [EnrolmentResult], {
    complexity: usually(2),
    description: 'Each result as it was recorded, the first one first; those taken back too.',
  })
  results(@Root() { results }: Enrolment & { readonly results: EnrolmentResult[] }): EnrolmentResult[] {
    return results;
  }
}

/** What a person has learnt. */
@Resolver(() => Person)
export class PersonTrainingResolver {
  @FieldResolver(() => [Enrolment], {
    complexity: usually(5),
    description:
      'The person’s trainings, those without a result first, then the latest; empty where you may not see them.',
  })
  trainings(@Root() { trainings }: Person & { readonly trainings: Enrolment[] }): Enrolment[] {
    return trainings;
  }
}
