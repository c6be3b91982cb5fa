import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { enumOf } from '../core/enum.ts';
import { CalendarDay, Id, Items, OneOf } from '../core/input.ts';
import { Day } from '../core/scalars.ts';
import { MetricCode, metricCodes } from './metric-code.ts';
import type { Period } from './period.rules.ts';

/** Which of the tickets behind a figure are wanted. */
export const FigurePart = enumOf('NUMERATOR', 'MISSED', 'DENOMINATOR');
export type FigurePart = keyof typeof FigurePart;

registerEnumType(FigurePart, {
  name: 'FigurePart',
  description: 'Which of the tickets behind a figure are wanted.',
  valuesConfig: {
    NUMERATOR: { description: 'Those that the numerator counts.' },
    MISSED: {
      description:
        'Those that make the figure worse: what the denominator counts and the numerator does not; where less is better (K27, K28), what the numerator counts.',
    },
    DENOMINATOR: { description: 'All that the denominator counts.' },
  },
});

/** What both questions have in common: a unit and a period. */
@InputType()
abstract class UnitPeriod implements Period {
  @Field(() => ID, { description: 'The unit; all units below count with it.' })
  @Id()
  unitId!: string;

  @Field(() => Day, { description: 'The first day.' })
  @CalendarDay()
  from!: string;

  @Field(() => Day, { description: 'The day after the last; at most 400 days after the first.' })
  @CalendarDay()
  to!: string;
}

@InputType({ description: 'Whose performance in which period.' })
export class PerformanceInput extends UnitPeriod {
  @Field(() => [MetricCode], {
    nullable: true,
    description: 'Which metrics, in this order; all where left out.',
  })
  @Items({ min: 1, max: metricCodes.length, optional: true })
  metrics?: MetricCode[] | null;
}

@InputType({ description: 'The tickets behind one figure of a unit in a period.' })
export class PerformanceTicketsInput extends UnitPeriod {
  @Field(() => MetricCode, { description: 'A metric that is computed from tickets.' })
  @OneOf(MetricCode)
  metric!: MetricCode;

  @Field(() => FigurePart, { description: 'Which of the tickets.' })
  @OneOf(FigurePart)
  part!: FigurePart;
}
