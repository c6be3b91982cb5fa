import { Field, ObjectType } from 'type-graphql';
import { FormTextState } from '../core/form-text.ts';
import { Day } from '../core/scalars.ts';
import { CareerKind, FormList } from './job-extras.words.ts';
import { BasisDocumentKind, TrainingPhase } from './job-lines.words.ts';

/** A training that the post asks for; kept as JSON in its job description (F022). */
@ObjectType({ description: 'A training that the post asks for.' })
export class TrainingNeed {
  @Field(() => TrainingPhase, { description: 'Before or while holding the post.' })
  phase!: TrainingPhase;

  @Field(() => String, { description: 'What is to be learnt.' })
  text!: string;
}

/** A document on which a job description stands; kept as JSON in it. Only the name is always known (F024). */
@ObjectType({ description: 'A document on which a job description stands.' })
export class BasisDocument {
  @Field(() => BasisDocumentKind, { description: 'What sort of document it is.' })
  kind!: BasisDocumentKind;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Day, { nullable: true, description: 'The day of issue.' })
  issuedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'The department that issued it.' })
  issuedBy!: string | null;

  @Field(() => String, { nullable: true, description: 'Its number.' })
  number!: string | null;
}

/** A post to which the described one leads; kept as JSON in its job description (F036). */
@ObjectType({ description: 'A post to which the described one leads.' })
export class CareerPath {
  @Field(() => CareerKind, { description: 'Upwards or sideways.' })
  kind!: CareerKind;

  @Field(() => String, { description: 'The title of the post that it leads to.' })
  title!: string;
}

/**
 * What the form says at the place of a list beyond its lines: nothing though it has the label, 无, no such label, or lines
 * that break off; kept as JSON. A list that is not named gives what it holds.
 */
@ObjectType({ description: 'In which state a form left one of its lists.' })
export class ListState {
  @Field(() => FormList, { description: 'Which list.' })
  list!: FormList;

  @Field(() => FormTextState, {
    description: 'BLANK, NONE or ABSENT where it has no line; TRUNCATED where it breaks off.',
  })
  state!: FormTextState;
}
