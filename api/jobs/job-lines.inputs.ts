import { Field, Float, ID, InputType, Int } from 'type-graphql';
import { Figure, Id, Items, Nested, OneOf, Text, Texts } from '../core/input.ts';
import {
  AuthorityCondition,
  AuthorityKind,
  AuthorityScope,
  LanguageLevel,
  QualificationKind,
  Strictness,
} from './job-lines.words.ts';
import { Comparator, DutySection, MeasureKind, ResponsibilityLevel } from './job.words.ts';

/** A line may say which one it was: it then keeps its id, and what was said about it. */
const lineId = {
  nullable: true,
  description: 'Which line of the version it was; left out, or none of the version’s, for a new one.',
} as const;

@InputType({ description: 'How a duty is measured: in words, or as a target for a metric.' })
export class DutyMeasureInput {
  @Field(() => ID, lineId)
  @Id({ optional: true })
  id?: string | null;

  @Field(() => MeasureKind, { description: 'In words or in figures. In words there is no target.' })
  kind!: MeasureKind;

  @Field(() => String, { description: 'The measure as the form words it. At most 500 characters.' })
  @Text({ max: 500 })
  phrase!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The metric that is meant, such as K01; one of `metrics`.',
  })
  @Text({ max: 10, optional: true })
  metricCode?: string | null;

  @Field(() => Comparator, {
    nullable: true,
    description:
      'How the figure is laid against the target. Left out beside a target, the metric’s own is assumed, and marked as assumed.',
  })
  comparator?: Comparator | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True where the given comparator is an assumption, because the form prints none.',
  })
  comparatorAssumed?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The target, with at most four decimals; null where the form leaves it open.',
  })
  @Figure({ min: -99_999_999, max: 99_999_999, optional: true })
  targetValue?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The unit of the target; left out, that of the metric. At most 20 characters.',
  })
  @Text({ max: 20, optional: true })
  unit?: string | null;
}

@InputType({ description: 'One duty. Duties of a section stand in the order in which they are given.' })
export class DutyInput {
  @Field(() => ID, lineId)
  @Id({ optional: true })
  id?: string | null;

  @Field(() => DutySection, { description: 'In which list of the form it stands.' })
  section!: DutySection;

  @Field(() => String, {
    nullable: true,
    description: 'The number that the source printed. At most 20 characters.',
  })
  @Text({ max: 20, optional: true })
  sourceNumber?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Importance within the table, 1 to 200; 1 is the most important.',
  })
  @Figure({ min: 1, max: 200, whole: true, optional: true })
  importanceRank?: number | null;

  @Field(() => String, { nullable: true, description: 'A short heading. At most 200 characters.' })
  @Text({ max: 200, optional: true })
  heading?: string | null;

  @Field(() => String, { description: 'The duty in words. At most 4 000 characters.' })
  @Text({ max: 4000 })
  statement!: string;

  @Field(() => [String], {
    nullable: true,
    description: 'The tasks within the duty; at most 30 of at most 1 000 characters.',
  })
  @Texts({ max: 30, maxLength: 1000, optional: true })
  tasks?: string[] | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of working time in percent, 0 to 100, with at most two decimals; null where unknown.',
  })
  @Figure({ min: 0, max: 100, optional: true })
  workTimePct?: number | null;

  @Field(() => ResponsibilityLevel, {
    nullable: true,
    description: 'How far the post answers for it; null where not ticked.',
  })
  responsibilityLevel?: ResponsibilityLevel | null;

  @Field(() => [DutyMeasureInput], { nullable: true, description: 'Its measures, in order; at most 20.' })
  @Items({ max: 20, optional: true })
  @Nested()
  measures?: DutyMeasureInput[] | null;
}

@InputType({ description: 'What the post may decide.' })
export class AuthorityInput {
  @Field(() => ID, lineId)
  @Id({ optional: true })
  id?: string | null;

  @Field(() => AuthorityKind, { description: 'What sort of power it is.' })
  kind!: AuthorityKind;

  @Field(() => String, { description: 'The power in words. At most 1 000 characters.' })
  @Text({ max: 1000 })
  text!: string;

  @Field(() => AuthorityCondition, {
    nullable: true,
    description: 'Who among the holders has it; null for all.',
  })
  condition?: AuthorityCondition | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Another condition in words, instead of `condition`, on a line that gives no ability. At most 200 characters.',
  })
  @Text({ max: 200, optional: true })
  conditionText?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Limit of money in fen: a whole number from 0, of at most 15 figures.',
  })
  @Text({ max: 15, optional: true })
  moneyLimitMinor?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Limit of seats, from 1 to 9 999; only for a line that decides requests for seats.',
  })
  @Figure({ min: 1, max: 9999, whole: true, optional: true })
  seatLimit?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a deputy of the holder has it, too, while standing in; left out: not.',
  })
  isDelegable?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'The ability that the line gives, such as ticket.dispatch; then `scope` is required.',
  })
  @Text({ max: 60, optional: true })
  ability?: string | null;

  @Field(() => AuthorityScope, {
    nullable: true,
    description: 'How far the ability reaches; only beside an ability.',
  })
  scope?: AuthorityScope | null;
}

@InputType({ description: 'One requirement for holding the post.' })
export class QualificationInput {
  @Field(() => ID, lineId)
  @Id({ optional: true })
  id?: string | null;

  @Field(() => QualificationKind, { description: 'What it is about.' })
  kind!: QualificationKind;

  @Field(() => Strictness, { description: 'Whether it must be met.' })
  strictness!: Strictness;

  @Field(() => String, { description: 'The requirement in words. At most 1 000 characters.' })
  @Text({ max: 1000 })
  text!: string;

  @Field(() => Float, {
    nullable: true,
    description: 'The least that is asked, itself included; at most two decimals.',
  })
  @Figure({ min: 0, max: 99_999, optional: true })
  min?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The most that is allowed, itself included; at most two decimals.',
  })
  @Figure({ min: 0, max: 99_999, optional: true })
  max?: number | null;

  @Field(() => String, { nullable: true, description: 'The unit of both. At most 20 characters.' })
  @Text({ max: 20, optional: true })
  unit?: string | null;

  @Field(() => [String], { nullable: true, description: 'The options ticked, such as BACHELOR; at most 20.' })
  @Texts({ max: 20, maxLength: 40, optional: true })
  options?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What exactly is asked for: the field of the experience, the language, the certificate; several are joined by 、 or 或. At most 100 characters.',
  })
  @Text({ max: 100, optional: true })
  subject?: string | null;

  @Field(() => LanguageLevel, {
    nullable: true,
    description: 'How well the language must be spoken, not NONE; left out: well enough to work in it.',
  })
  @OneOf(LanguageLevel, { optional: true })
  level?: LanguageLevel | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'False where the reading of the form must still be confirmed; true where left out.',
  })
  certain?: boolean | null;
}
