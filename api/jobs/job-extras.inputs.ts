import { Field, InputType } from 'type-graphql';
import { CalendarDay, OneOf, Text } from '../core/input.ts';
import { FormTextState } from '../core/form-text.ts';
import { Day } from '../core/scalars.ts';
import { CareerKind, FormList } from './job-extras.words.ts';
import { BasisDocumentKind, TrainingPhase } from './job-lines.words.ts';

@InputType({ description: 'A training that the post asks for.' })
export class TrainingNeedInput {
  @Field(() => TrainingPhase, { description: 'Before or while holding the post.' })
  phase!: TrainingPhase;

  @Field(() => String, { description: 'What is to be learnt. At most 1 000 characters.' })
  @Text({ max: 1000 })
  text!: string;
}

@InputType({ description: 'A document on which a job description stands.' })
export class BasisDocumentInput {
  @Field(() => BasisDocumentKind, { description: 'What sort of document it is.' })
  kind!: BasisDocumentKind;

  @Field(() => String, { description: 'Its name. At most 200 characters.' })
  @Text({ max: 200 })
  name!: string;

  @Field(() => Day, { nullable: true, description: 'The day of issue.' })
  @CalendarDay({ optional: true })
  issuedOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The department that issued it. At most 200 characters.',
  })
  @Text({ max: 200, optional: true })
  issuedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'Its number. At most 100 characters.' })
  @Text({ max: 100, optional: true })
  number?: string | null;
}

@InputType({ description: 'A post to which the described one leads.' })
export class CareerPathInput {
  @Field(() => CareerKind, { description: 'Upwards or sideways.' })
  @OneOf(CareerKind)
  kind!: CareerKind;

  @Field(() => String, { description: 'The title of the post that it leads to. At most 200 characters.' })
  @Text({ max: 200 })
  title!: string;
}

@InputType({ description: 'In which state the form left one of its lists.' })
export class ListStateInput {
  @Field(() => FormList, { description: 'Which list; each at most once.' })
  @OneOf(FormList)
  list!: FormList;

  @Field(() => FormTextState, {
    description:
      'BLANK, NONE or ABSENT for a list without a line, TRUNCATED for one that breaks off; not VALUE.',
  })
  @OneOf(FormTextState)
  state!: FormTextState;
}
