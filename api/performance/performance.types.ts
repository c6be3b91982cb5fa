import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Day } from '../core/scalars.ts';
import { usually } from '../core/price.ts';
import { Comparator } from '../jobs/job.words.ts';
import { Verdict } from './figure.rules.ts';
import { MetricCode } from './metric-code.ts';
import { TargetOrigin } from './target.rules.ts';

registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'How a figure stands against its target. Nothing is rounded before it is compared.',
  valuesConfig: {
    MET: { description: 'The target is met.' },
    MISSED: { description: 'The target is missed.' },
    NO_TARGET: { description: 'No job description in force sets a target, or it leaves the figure open.' },
    NO_DATA: { description: 'There was nothing to count, which is neither 0 nor 100 percent.' },
  },
});

registerEnumType(TargetOrigin, {
  name: 'TargetOrigin',
  description: 'Where the post that sets a target stands, seen from the unit that is judged.',
  valuesConfig: {
    OWN: { description: 'In the unit itself.' },
    BELOW: { description: 'In the nearest unit below that sets one.' },
    ABOVE: { description: 'In the nearest unit above that sets one; the target is inherited.' },
  },
});

@ObjectType({ description: 'A target of a job description in force.' })
export class TargetInForce {
  @Field(() => Comparator, { description: 'How the value is held against the target.' })
  comparator!: Comparator;

  @Field(() => Boolean, {
    description: 'True where the form prints no comparator, so that the usual one is assumed.',
  })
  comparatorAssumed!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: 'The figure; null where the form leaves it open, which is not 0.',
  })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'The unit of the figure, such as %.' })
  unit!: string | null;

  @Field(() => String, { description: 'The measure in the words of the job description.' })
  phrase!: string;

  @Field(() => ID, { description: 'The duty that is measured.' })
  dutyId!: string;

  @Field(() => String, { description: 'The heading of that duty, or its text where it has none.' })
  heading!: string;

  @Field(() => ID, { description: 'The version of the job description in which the target stands.' })
  jobDescriptionId!: string;

  @Field(() => ID, { description: 'The post of that job description.' })
  positionId!: string;

  @Field(() => TargetOrigin, { description: 'Where that post stands, seen from the unit that is judged.' })
  origin!: TargetOrigin;

  @Field(() => Day, { description: 'The day from which the target holds.' })
  effectiveFrom!: string;
}

@ObjectType({ description: 'A metric on one day.' })
export class DayFigure {
  @Field(() => Day, { description: 'The day.' })
  day!: string;

  @Field(() => Int, { description: 'How many met the metric.' })
  numerator!: number;

  @Field(() => Int, { description: 'Of how many.' })
  denominator!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The share in percent, not rounded; null where there was nothing to count.',
  })
  value!: number | null;

  @Field(() => TargetInForce, { nullable: true, description: 'The target in force on that day.' })
  target!: TargetInForce | null;
}

@ObjectType({ description: 'Days in a row of a period that are judged by the same target.' })
export class FigureSpan {
  @Field(() => Day, { description: 'The first day.' })
  from!: string;

  @Field(() => Day, { description: 'The day after the last.' })
  to!: string;

  @Field(() => Int, { description: 'How many met the metric on these days.' })
  numerator!: number;

  @Field(() => Int, { description: 'Of how many.' })
  denominator!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The share in percent, not rounded; null where there was nothing to count.',
  })
  value!: number | null;

  @Field(() => TargetInForce, {
    nullable: true,
    description: 'The target in force on these days, as it stands on the last of them.',
  })
  target!: TargetInForce | null;

  @Field(() => Verdict, { description: 'How the value of these days stands against their target.' })
  verdict!: Verdict;
}

@ObjectType({ description: 'A metric of a unit over a period.' })
export class Figure {
  @Field(() => MetricCode, { description: 'Which metric.' })
  metric!: MetricCode;

  @Field(() => Int, { description: 'How many met the metric.' })
  numerator!: number;

  @Field(() => Int, { description: 'Of how many.' })
  denominator!: number;

  @Field(() => Int, {
    description:
      'How many were left out on purpose: calls in an outage, tickets not accepted or handed to another authority, customers who were not reached.',
  })
  excluded!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'The share in percent, not rounded; null where there was nothing to count.',
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'How much of what was looked at could be counted, in percent, such as customers reached of those called.',
  })
  coverage!: number | null;

  @Field(() => TargetInForce, {
    nullable: true,
    description: 'The target in force on the last day of the period that has begun.',
  })
  target!: TargetInForce | null;

  @Field(() => [FigureSpan], {
    complexity: usually(2),
    description:
      'The days of the period that have begun, divided where the target changes: a target counts from its first day on. One where nothing changes.',
  })
  spans!: FigureSpan[];

  @Field(() => Verdict, {
    description:
      'MISSED where one of the spans with something to count misses its own target; MET where at least one meets its target and none misses; else NO_TARGET or NO_DATA.',
  })
  verdict!: Verdict;

  /** Computed when asked for: a year of days for each of many units is seldom wanted. */
  readonly days!: () => DayFigure[];

  @Field(() => [DayFigure], {
    complexity: usually(31),
    description: 'The same by day, for the days that have begun, each with its own target.',
  })
  series(): DayFigure[] {
    return this.days();
  }
}

@ObjectType({ description: 'The figures of a unit directly below, with all units below it.' })
export class UnitPerformance {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => [Figure], { description: 'One for each metric that was asked for, in that order.' })
  figures!: Figure[];
}

@ObjectType({ description: 'How a unit, with all units below it, does in a period.' })
export class Performance {
  @Field(() => ID, { description: 'The unit.' })
  unitId!: string;

  @Field(() => Day, { description: 'The first day.' })
  from!: string;

  @Field(() => Day, { description: 'The day after the last.' })
  to!: string;

  @Field(() => Day, {
    description:
      'The last day of the period that has begun: the `target` of each figure is the one in force on it.',
  })
  judgedOn!: string;

  @Field(() => [Figure], { description: 'One for each metric that was asked for, in that order.' })
  figures!: Figure[];

  @Field(() => [UnitPerformance], {
    description:
      'The same for each unit directly below that you may judge. What the unit does itself stands in the total only.',
  })
  units!: UnitPerformance[];
}
