import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput } from '../../core/command-input.ts';
import { FormTextState } from '../../core/form-text.ts';
import { Id, Text, Texts } from '../../core/input.ts';

@ObjectType({ description: 'A stretch of a source.' })
export class SourcePassage {
  @Field(() => Int, { description: 'Where in the source it begins, in UTF-16 units.' })
  from!: number;

  @Field(() => String, { description: 'Its text, as the source writes it.' })
  text!: string;
}

@ObjectType({ description: 'A value that was read out of a source, with its place and state.' })
export class ImportedValue {
  @Field(() => String, {
    description: 'Which field, as a path such as purpose, duties.2.statement or qualification.education.',
  })
  path!: string;

  @Field(() => FormTextState, { description: 'In which state the source leaves it.' })
  state!: FormTextState;

  @Field(() => String, {
    nullable: true,
    description:
      'The value, clean and in simplified characters; null unless the state is VALUE or TRUNCATED.',
  })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'As the source writes it, where that differs.' })
  raw!: string | null;

  @Field(() => [String], { description: 'The codes of the options, where the field is one to tick.' })
  options!: string[];

  @Field(() => Boolean, { description: 'False where somebody must confirm the reading.' })
  certain!: boolean;

  @Field(() => Int, { description: 'Where in the source it begins.' })
  from!: number;

  @Field(() => Int, { description: 'Where in the source it ends; the character there is not part of it.' })
  to!: number;
}

@ObjectType({ description: 'How a point was settled.' })
export class ImportAnswer {
  @Field(() => [String], { description: 'The codes of the choices; empty where only words were given.' })
  choices!: string[];

  @Field(() => String, { nullable: true, description: 'Words or a figure given beside the choices.' })
  text!: string | null;
}

@ObjectType({ description: 'A possible answer to a point.' })
export class ImportChoice {
  @Field(() => String, { description: 'Its code, to be given back.' })
  code!: string;

  @Field(() => String, { description: 'What it says, in your language.' })
  label!: string;
}

@ObjectType({ description: 'A post that an imported description may be for.' })
export class PositionSuggestion {
  @Field(() => ID, { description: 'The post.' })
  positionId!: string;

  @Field(() => String, { description: 'What the post is called.' })
  title!: string;

  @Field(() => String, { description: 'The name of its unit.' })
  unitName!: string;

  @Field(() => String, {
    description:
      'Why: CODE where the codes are equal, TITLE the titles, ALIAS another title of the post, PART where one title is a part of the other.',
  })
  reason!: string;
}

/** So many characters may be pasted: with three bytes each they fit into the body of a request. */
export const LONGEST_PASTE = 60_000;

@InputType({ description: 'A pasted text with job descriptions.' })
export class ImportPastedJobsInput extends CommandInput {
  @Field(() => String, { description: 'The text; at most 60 000 characters. Longer ones come as a file.' })
  text!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'True to bring the same text in once more; otherwise refused with CONFLICT and the former import.',
  })
  again?: boolean | null;
}

@InputType({ description: 'The answer to a point: choices, words, or both, as the point says.' })
export class SettleImportPointInput extends CommandInput {
  @Field(() => ID, { description: 'The point’s id.' })
  @Id()
  id!: string;

  @Field(() => [String], { nullable: true, description: 'Codes of `choices`; at most 10.' })
  @Texts({ max: 10, maxLength: 40, optional: true })
  choices?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words, or a figure, where the point takes them. At most 4 000 characters.',
  })
  @Text({ max: 4000, optional: true })
  text?: string | null;
}

@InputType({ description: 'Which point is opened again.' })
export class ReopenImportPointInput extends CommandInput {
  @Field(() => ID, { description: 'The point’s id.' })
  @Id()
  id!: string;
}

@InputType({ description: 'Which imported description is meant.' })
export class SetAsideInput extends CommandInput {
  @Field(() => ID, { description: 'The id of the imported description.' })
  @Id()
  importedJobId!: string;
}

@InputType({ description: 'For which post a draft is made of an imported description.' })
export class DraftFromImportInput extends SetAsideInput {
  @Field(() => ID, { description: 'The post.' })
  @Id()
  positionId!: string;
}
