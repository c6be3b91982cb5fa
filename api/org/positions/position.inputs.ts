import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommandInput } from '../../core/command-input.ts';
import { Figure, Id } from '../../core/input.ts';
import { Position } from './position.entity.ts';

@InputType({ description: 'To which post a post reports from now on.' })
export class SetSuperiorInput extends CommandInput {
  @Field(() => ID, { description: 'The post.' })
  @Id()
  id!: string;

  @Field(() => Int, {
    description: 'The `revision` that you read; refused with CONFLICT where it has changed since.',
  })
  @Figure({ min: 1, max: 2_147_483_647, whole: true })
  revision!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'The post to report to, of the same organisation and not below the post itself; null for none.',
  })
  @Id({ optional: true })
  superiorId?: string | null;
}

@ObjectType({ description: 'The post after a command.' })
export class PositionPayload {
  @Field(() => Position, { nullable: true, description: 'The post as you may see it now.' })
  position!: Position | null;
}
