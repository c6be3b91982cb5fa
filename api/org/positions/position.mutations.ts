import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { command, type Transacted } from '../../core/command.ts';
import type { CommandInput } from '../../core/command-input.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { readOne } from '../../core/read/read.ts';
import { closePosition, reopenPosition } from './position-closing.ts';
import { createPosition, editPosition, movePosition, setSuperior } from './position.commands.ts';
import { Position } from './position.entity.ts';
import {
  ClosePositionInput,
  CreatePositionInput,
  EditPositionInput,
  MovePositionInput,
  PositionPayload,
  ReopenPositionInput,
  SetSuperiorInput,
} from './position.inputs.ts';
import { addRelation, linkRelation, removeRelation } from './relation.commands.ts';
import { AddRelationInput, LinkRelationInput, RemoveRelationInput } from './relation.inputs.ts';

const meant = { description: 'What is meant.' };

const done = <Input extends CommandInput>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  act: (tx: Transacted, input: Input) => Promise<string>,
): Promise<PositionPayload> =>
  command(
    signedIn(context),
    { name: info.fieldName, input, key: input.idempotencyKey ?? null },
    (tx) => act(tx, input),
    async (tx, id) => ({ position: await readOne(tx, Position, info, id, { path: ['position'] }) }),
  );

/** What can be done with posts and their relations, by whoever edits the organisation there. */
@Resolver()
export class PositionMutations {
  @Mutation(() => PositionPayload, { description: 'Founds a post in a unit.' })
  createPosition(
    @Arg('input', () => CreatePositionInput, meant) input: CreatePositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return done(context, info, input, createPosition);
  }

  @Mutation(() => PositionPayload, {
    description: 'Changes what the form prints in the head of a post; a former title stays as an alias.',
  })
  editPosition(
    @Arg('input', () => EditPositionInput, meant) input: EditPositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return done(context, info, input, editPosition);
  }

  @Mutation(() => PositionPayload, {
    description: 'Moves a post with its holders and job descriptions to another unit, from today on.',
  })
  movePosition(
    @Arg('input', () => MovePositionInput, meant) input: MovePositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return done(context, info, input, movePosition);
  }

  @Mutation(() => PositionPayload, {
    description: 'Lets a post report to another, or to none; refused where the lines would form a circle.',
  })
  setSuperior(
    @Arg('input', () => SetSuperiorInput, meant) input: SetSuperiorInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return done(context, info, input, setSuperior);
  }

  @Mutation(() => PositionPayload, {
    description: 'Closes a post from a day on; refused while somebody holds it then. Nothing is deleted.',
  })
  closePosition(
    @Arg('input', () => ClosePositionInput, meant) input: ClosePositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return done(context, info, input, closePosition);
  }

  @Mutation(() => PositionPayload, {
    description: 'Opens a closed post again, or takes back a closing that lies ahead.',
  })
  reopenPosition(
    @Arg('input', () => ReopenPositionInput, meant) input: ReopenPositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return done(context, info, input, reopenPosition);
  }

  @Mutation(() => PositionPayload, {
    description:
      'Notes a peer, contact, superior or subordinate of a post: a post, or a name that is no post yet.',
  })
  addRelation(
    @Arg('input', () => AddRelationInput, meant) input: AddRelationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return done(context, info, input, addRelation);
  }

  @Mutation(() => PositionPayload, {
    description: 'Says which post the name of a relation stands for, or that it stands for none yet.',
  })
  linkRelation(
    @Arg('input', () => LinkRelationInput, meant) input: LinkRelationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return done(context, info, input, linkRelation);
  }

  @Mutation(() => PositionPayload, { description: 'Takes a relation off a post; the audit keeps it.' })
  removeRelation(
    @Arg('input', () => RemoveRelationInput, meant) input: RemoveRelationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return done(context, info, input, removeRelation);
  }
}
