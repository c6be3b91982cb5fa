import { Field, ID, InputType, Int } from 'type-graphql';
import { CommandInput } from '../../core/command-input.ts';
import { FormTextInput, formTextOf, type FormText } from '../../core/form-text.ts';
import { Figure, Id, Lines, Nested } from '../../core/input.ts';

/** The fields of a form's head that are text with a state, in the order of the form (F003). */
export const headFields = [
  'code',
  'tag',
  'owningCompany',
  'jobClass',
  'jobKind',
  'jobSeries',
  'payGrade',
  'workplace',
  'establishedOn',
  'directSubordinates',
  'staffUnderCharge',
] as const;

/** What a form prints in the head of a post, for inputs. */
@InputType()
export abstract class PositionHeadInput extends CommandInput {
  @Field(() => [String], { nullable: true, description: 'Other titles; at most 20 of 100 characters.' })
  @Lines({ max: 20, maxLength: 100, optional: true })
  aliases?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether its holder leads the unit.' })
  isLead?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Approved seats, 0 to 10 000; null where no plan is known, which is not the same as 0.',
  })
  @Figure({ min: 0, max: 10_000, whole: true, optional: true })
  headcountPlan?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Its rank on the ladder of the organisation; null where it is not known.',
  })
  @Id({ optional: true })
  rankId?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its place among the posts of the unit, smallest first.' })
  @Figure({ min: 0, max: 100_000, whole: true, optional: true })
  sort?: number | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Position code (职位编码).' })
  @Nested()
  code?: FormTextInput | null;

  @Field(() => FormTextInput, {
    nullable: true,
    description: 'Position tag, a second identifier (职位标识).',
  })
  @Nested()
  tag?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Owning company (所属单位).' })
  @Nested()
  owningCompany?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Job class (职类).' })
  @Nested()
  jobClass?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Job kind (职种).' })
  @Nested()
  jobKind?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Job series (职系).' })
  @Nested()
  jobSeries?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Pay grade (薪酬等级).' })
  @Nested()
  payGrade?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Workplace (工作地点).' })
  @Nested()
  workplace?: FormTextInput | null;

  @Field(() => FormTextInput, {
    nullable: true,
    description: 'When the post was established, as the form writes it (职位设立日期).',
  })
  @Nested()
  establishedOn?: FormTextInput | null;

  @Field(() => FormTextInput, {
    nullable: true,
    description: 'What the form prints under direct subordinates (直接下级).',
  })
  @Nested()
  directSubordinates?: FormTextInput | null;

  @Field(() => FormTextInput, { nullable: true, description: 'Staff under charge (所辖人员).' })
  @Nested()
  staffUnderCharge?: FormTextInput | null;
}

type Head = Record<(typeof headFields)[number], FormText>;

/** The head's texts as they are kept, those that were given. */
export const headOf = (input: PositionHeadInput): Partial<Head> =>
  Object.fromEntries(
    headFields.flatMap((field) => {
      const given = input[field];
      return given === undefined ? [] : [[field, formTextOf(given)]];
    }),
  );
