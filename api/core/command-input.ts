import { Field, InputType } from 'type-graphql';
import { UUID } from './scalars.ts';

/** What every mutation's input has in common. */
@InputType()
export abstract class CommandInput {
  @Field(() => UUID, {
    nullable: true,
    description:
      'A key made by the caller: the same command with the same key and input is done once, and answered again as often as it is sent. Kept for 7 days.',
  })
  idempotencyKey?: string | null;
}
