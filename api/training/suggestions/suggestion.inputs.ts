import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { Id, Items, OneOf, Text } from '../../core/input.ts';
import { Suggestion, SuggestionKind, SuggestionState } from './suggestion.entity.ts';

@InputType({ description: 'Which suggestions are wanted; all conditions must hold.' })
export class SuggestionFilter {
  @Field(() => [SuggestionState], { nullable: true, description: 'What became of them; at most 5.' })
  @Items({ max: 5, optional: true })
  states?: SuggestionState[] | null;

  @Field(() => ID, { nullable: true, description: 'About the job description of this post.' })
  @Id({ optional: true })
  positionId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those that you raised.' })
  mine?: boolean | null;
}

@InputType({ description: 'What you suggest to change.' })
export class RaiseSuggestionInput extends CommandInput {
  @Field(() => SuggestionKind, { description: 'What it is to change.' })
  @OneOf(SuggestionKind)
  kind!: SuggestionKind;

  @Field(() => ID, {
    nullable: true,
    description: 'The post whose job description it is about; required for JOB_DESCRIPTION.',
  })
  @Id({ optional: true })
  positionId?: string | null;

  @Field(() => String, {
    description: 'The duty or rule that it is about, in a few words. 2 to 200 characters.',
  })
  @Text({ min: 2, max: 200 })
  about!: string;

  @Field(() => String, { description: 'What you suggest, and why. 2 to 4 000 characters.' })
  @Text({ min: 2, max: 4000 })
  text!: string;
}

@InputType({ description: 'A suggestion, as it was read.' })
abstract class SuggestionInput extends CommandInput {
  @Field(() => ID, { description: 'The suggestion.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'What is decided about a suggestion.' })
export class DecideSuggestionInput extends SuggestionInput {
  @Field(() => Boolean, { description: 'True: adopted; false: declined.' })
  adopted!: boolean;

  @Field(() => String, {
    description: 'The decision in words; whoever raised it reads them. 2 to 2 000 characters.',
  })
  @Text({ min: 2, max: 2000 })
  decision!: string;
}

@InputType({ description: 'A suggestion that you take back.' })
export class WithdrawSuggestionInput extends SuggestionInput {}

@InputType({ description: 'The draft that an adopted suggestion is written into.' })
export class WriteSuggestionInput extends SuggestionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'A version of the post that is being written; null: it is written into none.',
  })
  @Id({ optional: true })
  jobDescriptionId?: string | null;
}

@ObjectType({ description: 'What a change of a suggestion gives back.' })
export class SuggestionPayload {
  @Field(() => Suggestion, { nullable: true, description: 'The suggestion as it stands now.' })
  suggestion!: Suggestion | null;
}
