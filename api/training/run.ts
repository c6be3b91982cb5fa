import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import type { CommandInput } from '../core/command-input.ts';
import { command, type Transacted } from '../core/command.ts';
import { signedIn, type Context } from '../core/context.ts';
import { readOne } from '../core/read/read.ts';
import type { EntityClass } from '../core/resource.ts';

/** A mutation's arguments: its input, who asks, and what of the answer is wanted. */
export interface Asked<Input extends CommandInput> {
  readonly input: Input;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/**
 * Runs a command that answers with one record under a field of its payload, such as `course`.
 *
 * @param act does the work and answers the record's id.
 */
export const runFor =
  <Row extends ObjectLiteral, Field extends string>(entity: EntityClass<Row>, field: Field) =>
  <Input extends CommandInput>(
    act: (tx: Transacted, input: Input) => Promise<string>,
    { input, context, info }: Asked<Input>,
  ): Promise<Record<Field, Row | null>> =>
    command(
      signedIn(context),
      { name: info.fieldName, input, ...(input.idempotencyKey && { key: input.idempotencyKey }) },
      (tx) => act(tx, input),
      async (tx, id) =>
        ({ [field]: await readOne(tx, entity, info, id, { path: [field] }) }) as Record<Field, Row | null>,
    );
