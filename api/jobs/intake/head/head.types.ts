import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../../core/command-input.ts';
import { Id, Items } from '../../../core/input.ts';
import { usually } from '../../../core/price.ts';
import { ImportedHeadField, ImportedHeadState } from './head.words.ts';

@ObjectType({ description: 'A post that a name in a file may stand for.' })
export class PostCalledSo {
  @Field(() => ID, { description: 'The post.' })
  positionId!: string;

  @Field(() => String, { description: 'What it is called.' })
  title!: string;

  @Field(() => String, { description: 'The name of its unit.' })
  unitName!: string;

  @Field(() => Boolean, { description: 'Whether it is called exactly so.' })
  isExact!: boolean;
}

@ObjectType({ description: 'A field of the head of a form, beside what the post says.' })
export class ImportedHeadRow {
  @Field(() => ImportedHeadField, { description: 'Which field.' })
  field!: ImportedHeadField;

  @Field(() => ImportedHeadState, { description: 'How the two stand to each other.' })
  state!: ImportedHeadState;

  @Field(() => [String], {
    description: 'What the file says, name by name; empty where it says 无 or nothing.',
  })
  file!: string[];

  @Field(() => Boolean, { description: 'Whether the file says 无.' })
  isNone!: boolean;

  @Field(() => [String], { description: 'What the post says, name by name; empty where it says nothing.' })
  system!: string[];

  @Field(() => Boolean, { description: 'Whether what the file says can be written to the post.' })
  mayTake!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it cannot, in your language; null where it can or there is nothing to write.',
  })
  why!: string | null;

  @Field(() => [PostCalledSo], {
    complexity: usually(3),
    description: 'For the superior: the posts that its name may stand for, likeliest first; at most eight.',
  })
  posts!: PostCalledSo[];

  @Field(() => ID, {
    nullable: true,
    description: 'For the superior: the one post that is called exactly so; null where it must be chosen.',
  })
  linksTo!: string | null;

  @Field(() => Int, { description: 'Where in the source it stands; 0 where it does not.' })
  from!: number;

  @Field(() => Int, { description: 'Where in the source it ends.' })
  to!: number;
}

@ObjectType({ description: 'The head of an imported form beside that of a post, field by field.' })
export class ImportedHead {
  @Field(() => ID, { description: 'The post.' })
  positionId!: string;

  @Field(() => Int, { description: 'The revision of the post, to be given back.' })
  revision!: number;

  @Field(() => Boolean, { description: 'Whether you may write to the post.' })
  mayEdit!: boolean;

  @Field(() => [ImportedHeadRow], {
    complexity: usually(19),
    description: 'The fields about which either says something, in the order of the form.',
  })
  rows!: ImportedHeadRow[];
}

@InputType({ description: 'Which fields of the head of an imported form are written to a post.' })
export class TakeImportedHeadInput extends CommandInput {
  @Field(() => ID, { description: 'The imported description.' })
  @Id()
  importedJobId!: string;

  @Field(() => ID, { description: 'The post.' })
  @Id()
  positionId!: string;

  @Revision()
  revision!: number;

  @Field(() => [ImportedHeadField], { description: 'The fields, each once; at least one.' })
  @Items({ min: 1, max: 19 })
  fields!: ImportedHeadField[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The post that the name of the superior stands for; left out: the one that is called exactly so; null: none yet, the name is kept.',
  })
  @Id({ optional: true })
  superiorId?: string | null;
}
