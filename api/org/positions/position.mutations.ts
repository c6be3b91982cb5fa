import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { OrgUnit } from '../units/org-unit.entity.ts';
import { closePosition, reopenPosition } from './position-closing.ts';
import { movePosition, previewPositionMove } from './position-move.ts';
import { PositionMovePreview } from './position-move.types.ts';
import { PositionRelation } from './position-relation.entity.ts';
import { createPosition, editPosition, setSuperior } from './position.commands.ts';
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

/** What a preview costs in the limit of a request: it looks at every holder of the organisation. */
const COST = 500;

const post = recordCommand(Position, 'position');

/** What can be done with posts and their relations, by whoever edits the organisation there. */
@Resolver()
export class PositionMutations {
  @Access.needs('org.edit', { on: Position, by: 'positionId' })
  @Query(() => PositionMovePreview, {
    complexity: COST,
    description: 'What the move of a post would change; for those who may make it.',
  })
  positionMovePreview(
    @Arg('positionId', () => ID, { description: 'The post that would move.' }) positionId: string,
    @Arg('unitId', () => ID, { description: 'Its unit then.' }) unitId: string,
    @Ctx() context: Context,
  ): Promise<PositionMovePreview> {
    return previewPositionMove(signedIn(context), positionId, unitId);
  }

  @Access.needs('org.edit', { on: OrgUnit, by: 'input.unitId' })
  @Mutation(() => PositionPayload, { description: 'Founds a post in a unit.' })
  createPosition(
    @Arg('input', () => CreatePositionInput, meant) input: CreatePositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return post(createPosition, { input, context, info });
  }

  @Access.needs('org.edit', { on: Position, by: 'input.id' })
  @Mutation(() => PositionPayload, {
    description: 'Changes what the form prints in the head of a post; a former title stays as an alias.',
  })
  editPosition(
    @Arg('input', () => EditPositionInput, meant) input: EditPositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return post(editPosition, { input, context, info });
  }

  @Access.needs('org.edit', { on: Position, by: 'input.id' })
  @Mutation(() => PositionPayload, {
    description: 'Moves a post with its holders and job descriptions to another unit, from today on.',
  })
  movePosition(
    @Arg('input', () => MovePositionInput, meant) input: MovePositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return post(movePosition, { input, context, info });
  }

  @Access.needs('org.edit', { on: Position, by: 'input.id' })
  @Mutation(() => PositionPayload, {
    description: 'Lets a post report to another, or to none; refused where the lines would form a circle.',
  })
  setSuperior(
    @Arg('input', () => SetSuperiorInput, meant) input: SetSuperiorInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return post(setSuperior, { input, context, info });
  }

  @Access.needs('org.edit', { on: Position, by: 'input.id' })
  @Mutation(() => PositionPayload, {
    description: 'Closes a post from a day on; refused while somebody holds it then. Nothing is deleted.',
  })
  closePosition(
    @Arg('input', () => ClosePositionInput, meant) input: ClosePositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return post(closePosition, { input, context, info });
  }

  @Access.needs('org.edit', { on: Position, by: 'input.id' })
  @Mutation(() => PositionPayload, {
    description: 'Opens a closed post again, or takes back a closing that lies ahead.',
  })
  reopenPosition(
    @Arg('input', () => ReopenPositionInput, meant) input: ReopenPositionInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return post(reopenPosition, { input, context, info });
  }

  @Access.needs('org.edit', { on: Position, by: 'input.positionId' })
  @Mutation(() => PositionPayload, {
    description:
      'Notes a peer, contact, superior or subordinate of a post: a post, or a name that is no post yet.',
  })
  addRelation(
    @Arg('input', () => AddRelationInput, meant) input: AddRelationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return post(addRelation, { input, context, info });
  }

  @Access.needs('org.edit', { on: PositionRelation, by: 'input.id' })
  @Mutation(() => PositionPayload, {
    description: 'Says which post the name of a relation stands for, or that it stands for none yet.',
  })
  linkRelation(
    @Arg('input', () => LinkRelationInput, meant) input: LinkRelationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return post(linkRelation, { input, context, info });
  }

  @Access.needs('org.edit', { on: PositionRelation, by: 'input.id' })
  @Mutation(() => PositionPayload, { description: 'Takes a relation off a post; the audit keeps it.' })
  removeRelation(
    @Arg('input', () => RemoveRelationInput, meant) input: RemoveRelationInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return post(removeRelation, { input, context, info });
  }
}
