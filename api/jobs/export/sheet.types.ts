import { Field, Int, ObjectType } from 'type-graphql';
import { usually } from '../../core/price.ts';
import { describedEnum } from '../../core/enum.ts';

/** The forms on which a job description is printed. */
export const JobForm = describedEnum('JobForm', 'A form on which a job description is printed.', {
  V1: 'With two lists of duties, the second one ranked (职位说明书).',
  V2: 'With powers and levels of responsibility (职务说明书).',
  V3: 'With shares of the working time and tasks (职务说明书).',
});
export type JobForm = keyof typeof JobForm;

@ObjectType({ description: 'A cell of a printed form.' })
export class JobSheetCell {
  @Field(() => String, {
    description:
      'What it says, as it was written; its paragraphs in lines, numbered where there are several.',
  })
  text!: string;

  @Field(() => Int, { description: 'How many columns it takes.' })
  span!: number;

  @Field(() => Boolean, { description: 'Whether it is a label of the form.' })
  isLabel!: boolean;

  @Field(() => Boolean, { description: 'Whether its text stands in the middle.' })
  isCentred!: boolean;

  @Field(() => Boolean, { description: 'Whether its first line is a title.' })
  isTitled!: boolean;
}

@ObjectType({ description: 'A row of a printed form.' })
export class JobSheetRow {
  @Field(() => [JobSheetCell], { complexity: usually(3), description: 'Its cells, left to right.' })
  cells!: JobSheetCell[];

  @Field(() => Boolean, { description: 'Whether it names the columns and stands again on each page.' })
  isHead!: boolean;

  @Field(() => Boolean, { description: 'Whether no page ends between it and the next one.' })
  isFollowed!: boolean;
}

@ObjectType({ description: 'A part of a printed form: a table with its title.' })
export class JobSheetPart {
  @Field(() => String, { nullable: true, description: 'Its title; null where it has none.' })
  title!: string | null;

  @Field(() => [Int], { description: 'The widths of its columns, in percent.' })
  columns!: number[];

  @Field(() => [JobSheetRow], { complexity: usually(8), description: 'Its rows, top to bottom.' })
  rows!: JobSheetRow[];
}

@ObjectType({ description: 'A job description as one of the forms prints it: the same as its Word file.' })
export class JobSheet {
  @Field(() => JobForm, { description: 'The form.' })
  form!: JobForm;

  @Field(() => String, { description: 'The title of the form, such as 职位说明书.' })
  title!: string;

  @Field(() => String, { description: 'The title of the post.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'The code of the post; null where it has none.' })
  code!: string | null;

  @Field(() => String, { description: 'Version and time of validity, as the form says them.' })
  validity!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the paper must say where it is not in force, such as 草稿，未经审核和批准.',
  })
  warning!: string | null;

  @Field(() => [JobSheetPart], { complexity: usually(12), description: 'Its parts, top to bottom.' })
  parts!: JobSheetPart[];
}
