import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput, Revision } from '../../core/command-input.ts';
import { Figure, Id, Line } from '../../core/input.ts';
import { Rank } from './rank.entity.ts';

@InputType()
abstract class RankWords extends CommandInput {
  @Field(() => String, {
    description: 'What it is called; no other rank of the organisation is called so. At most 100 characters.',
  })
  @Line({ max: 100 })
  name!: string;

  @Field(() => Int, {
    description: 'The level of the ladder, from 1, the highest, to 99; ranks of one level are equivalent.',
  })
  @Figure({ min: 1, max: 99, whole: true })
  level!: number;
}

@InputType({ description: 'A new rank on the ladder of an organisation.' })
export class AddRankInput extends RankWords {
  @Field(() => ID, { description: 'The organisation, by its root unit.' })
  @Id()
  organisationId!: string;
}

@InputType({ description: 'What a rank is called and where it stands from now on.' })
export class EditRankInput extends RankWords {
  @Field(() => ID, { description: 'The rank.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@InputType({ description: 'A rank that is taken off the ladder.' })
export class RemoveRankInput extends CommandInput {
  @Field(() => ID, { description: 'The rank; no post may have it.' })
  @Id()
  id!: string;

  @Revision()
  revision!: number;
}

@ObjectType({ description: 'The rank after a command.' })
export class RankPayload {
  @Field(() => Rank, {
    nullable: true,
    description: 'The rank as you may see it now; null once it is removed.',
  })
  rank!: Rank | null;
}
