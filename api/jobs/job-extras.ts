import { Field, ObjectType } from 'type-graphql';
import { Day } from '../core/scalars.ts';
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
