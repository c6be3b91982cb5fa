import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import type { CommandInput } from './command-input.ts';
import { command, type Transacted } from './command.ts';
import { signedIn, type Context } from './context.ts';
import { readOne } from './read/read.ts';
import type { EntityClass } from './resource.ts';

/** A mutation's arguments: its input, who asks, and what of the answer is wanted. */
export interface Asked<Input extends CommandInput> {
  readonly input: Input;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/**
 * Runs a command that answers with one record under a field of its payload, such as `course`.
 *
 * `act` does the work and answers the record's id. Where it changed what rights are read from, `readingAs` tells with
 * which context the record is read back.
 */
export const recordCommand =
  <Row extends ObjectLiteral, Field extends string>(
    entity: EntityClass<Row>,
    field: Field,
    readingAs: (tx: Transacted) => Promise<Transacted> = async (tx) => tx,
  ) =>
  <Input extends CommandInput>(
    act: (tx: Transacted, input: Input) => Promise<string>,
    { input, context, info }: Asked<Input>,
  ): Promise<Record<Field, Row | null>> =>
    command(
      signedIn(context),
      { name: info.fieldName, input, key: input.idempotencyKey ?? null },
      (tx) => act(tx, input),
      async (tx, id) =>
        ({ [field]: await readOne(await readingAs(tx), entity, info, id, { path: [field] }) }) as Record<
          Field,
          Row | null
        >,
    );
