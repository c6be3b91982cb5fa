import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Info,
  Int,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { metrics } from '../../schema/reference/metrics.ts';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { enumOf } from '../core/enum.ts';
import { usually } from '../core/price.ts';
import { likelyReading } from '../core/search/spelling.rules.ts';
import { loadedFor } from '../core/read/loaded.ts';
import { Day } from '../core/scalars.ts';
import { Position } from '../org/positions/position.entity.ts';
import { DutyMeasure } from './duty-measure.entity.ts';
import { Duty } from './duty.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import { Comparator, DutySection } from './job.words.ts';

/** Which way a metric is better. */
export const MetricDirection = enumOf('HIGHER', 'LOWER', 'NEITHER');
export type MetricDirection = keyof typeof MetricDirection;

registerEnumType(MetricDirection, {
  name: 'MetricDirection',
  description: 'Which way a metric is better.',
  valuesConfig: {
    HIGHER: { description: 'More is better.' },
    LOWER: { description: 'Less is better.' },
    NEITHER: { description: 'It is judged in words.' },
  },
});

@ObjectType({ description: 'What a job description may be measured by (K01–K44).' })
export class Metric {
  @Field(() => String, { description: 'Its number, such as K25.' })
  code!: string;

  @Field(() => String, { description: 'Its name in Chinese.' })
  nameZh!: string;

  @Field(() => String, { description: 'Its name in English.' })
  nameEn!: string;

  @Field(() => String, { description: 'Its unit, such as % or h; empty where it has no figure.' })
  unit!: string;

  @Field(() => MetricDirection, { description: 'Which way it is better.' })
  direction!: MetricDirection;

  @Field(() => Comparator, {
    nullable: true,
    description: 'The comparator that is assumed where a form prints none.',
  })
  comparator!: Comparator | null;

  @Field(() => Boolean, { description: 'Whether it is computed here, from calls and tickets.' })
  computed!: boolean;

  @Field(() => [String], {
    description: 'The syllables of its Chinese name in pinyin, for finding it by pinyin or initials.',
  })
  pinyin!: readonly string[];
}

@ObjectType({ description: 'Metrics in the order of their numbers.' })
export class MetricList {
  @Field(() => [Metric], { description: 'The metrics.' })
  items!: Metric[];

  @Field(() => Int, { description: 'How many there are.' })
  total!: number;
}

const metricItems: Metric[] = metrics.map(({ code, name, unit, direction, comparator, computed }) => ({
  code,
  nameZh: name.zh,
  nameEn: name.en,
  unit,
  direction,
  comparator,
  computed,
  pinyin: likelyReading(name.zh),
}));

/** What a job description may be measured by. */
@Resolver(() => Metric)
export class MetricResolver {
  @Access.signedIn()
  @Query(() => MetricList, { description: 'What a job description may be measured by.' })
  metrics(@Ctx() context: Context): MetricList {
    signedIn(context);
    return { items: metricItems, total: metricItems.length };
  }
}

type WithDuties = JobDescription & { readonly duties: Duty[] };

/** The duties of a version, list by list. */
@Resolver(() => JobDescription)
export class JobDutiesResolver {
  @FieldResolver(() => [Duty], { description: 'Its duties, list by list in the order of the form.' })
  duties(
    @Root() { duties }: WithDuties,
    @Arg('section', () => DutySection, { nullable: true, description: 'Only this list.' })
    section: DutySection | null,
  ): Duty[] {
    return section ? duties.filter((duty) => duty.section === section) : duties;
  }
}

@Resolver(() => Duty)
export class DutyResolver {
  @FieldResolver(() => [DutyMeasure], { complexity: usually(2), description: 'How it is measured.' })
  measures(@Root() { measures }: Duty & { readonly measures: DutyMeasure[] }): DutyMeasure[] {
    return measures;
  }
}

/** What job descriptions add to a post. */
@Resolver(() => Position)
export class PositionJobsResolver {
  @FieldResolver(() => JobDescription, {
    nullable: true,
    description: 'The job description in force today; null where there is none or you may not see it.',
  })
  jobDescription(
    @Root() { jobDescription }: Position & { readonly jobDescription: JobDescription | null },
  ): JobDescription | null {
    return jobDescription;
  }

  @FieldResolver(() => JobDescription, {
    nullable: true,
    complexity: usually(3),
    description: 'The job description in force on a day; null where there was none or you may not see it.',
  })
  jobDescriptionOn(
    @Arg('day', () => Day, { nullable: true, description: 'The day; today if left out.' })
    _day: string | null,
    @Root() post: Position,
    @Info() info: GraphQLResolveInfo,
  ): JobDescription | null {
    return loadedFor(post, info);
  }

  @FieldResolver(() => [JobDescription], { description: 'All versions that you may see, the latest first.' })
  jobDescriptions(
    @Root() { jobDescriptions }: Position & { readonly jobDescriptions: JobDescription[] },
  ): JobDescription[] {
    return jobDescriptions;
  }
}
