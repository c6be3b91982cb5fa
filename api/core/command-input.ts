import { Field, InputType, Int } from 'type-graphql';
import { Figure } from './input.ts';
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

/** The largest count of changes that the database holds. */
const LARGEST = 2_147_483_647;

/** The field by which a mutation tells which state of the record it changes, so that no change is lost (F140). */
export const Revision = (): PropertyDecorator => (target, name) => {
  Field(() => Int, {
    description: 'The `revision` that you read; refused with CONFLICT where it has changed since.',
  })(target, name);
  Figure({ min: 1, max: LARGEST, whole: true })(target, name as string);
};
