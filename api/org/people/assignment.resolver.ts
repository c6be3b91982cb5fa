import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { recordCommand } from '../../core/record-command.ts';
import { usually } from '../../core/price.ts';
import { Position } from '../positions/position.entity.ts';
import {
  assignPerson,
  changeAssignmentKind,
  endAssignment,
  withdrawAssignment,
} from './assignment.commands.ts';
import { Assignment } from './assignment.entity.ts';
import {
  AssignmentInput,
  AssignmentPayload,
  AssignPersonInput,
  ChangeAssignmentKindInput,
  EndAssignmentInput,
  TransferPersonInput,
} from './assignment.inputs.ts';
import { transferPerson } from './transfer.commands.ts';

const assignment = recordCommand(Assignment, 'assignment');

/** What can be done about who holds which post. */
@Resolver(() => Assignment)
export class AssignmentResolver {
  @Access.needs('org.edit', { on: Position, by: 'input.positionId' })
  @Mutation(() => AssignmentPayload, {
    description:
      'Gives a person a post from a day on; refused where it would overlap with another main post, or with the same post.',
  })
  assignPerson(
    @Arg('input', () => AssignPersonInput, { description: 'What is meant.' }) input: AssignPersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssignmentPayload> {
    return assignment(assignPerson, { input, context, info });
  }

  @Access.needs('org.edit', { on: Assignment, by: 'input.id' })
  @Mutation(() => AssignmentPayload, {
    description: 'Sets the last day of an assignment, sooner or later than before, or leaves it open again.',
  })
  endAssignment(
    @Arg('input', () => EndAssignmentInput, { description: 'What is meant.' }) input: EndAssignmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssignmentPayload> {
    return assignment(endAssignment, { input, context, info });
  }

  @Access.needs('org.edit', { on: Assignment, by: 'input.id' })
  @Mutation(() => AssignmentPayload, {
    description: 'Says how a post is held, as the main one, beside it or standing in, for all of its days.',
  })
  changeAssignmentKind(
    @Arg('input', () => ChangeAssignmentKindInput, { description: 'What is meant.' })
    input: ChangeAssignmentKindInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssignmentPayload> {
    return assignment(changeAssignmentKind, { input, context, info });
  }

  @Access.needs('org.edit', { on: Assignment, by: 'input.id' })
  @Mutation(() => AssignmentPayload, {
    description:
      'Takes back an assignment before it begins, or on its first day as long as nothing was done with it; answers null for it. The audit keeps it.',
  })
  withdrawAssignment(
    @Arg('input', () => AssignmentInput, { description: 'What is meant.' }) input: AssignmentInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssignmentPayload> {
    return assignment(withdrawAssignment, { input, context, info });
  }

  @Access.needs('org.edit', { on: Assignment, by: 'input.id' })
  @Mutation(() => AssignmentPayload, {
    description:
      'Moves a person from their main post to another: the one ends where the other begins. Answers the new one.',
  })
  transferPerson(
    @Arg('input', () => TransferPersonInput, {
      description: 'What is meant; `id` is the main assignment that ends.',
    })
    input: TransferPersonInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AssignmentPayload> {
    return assignment(transferPerson, { input, context, info });
  }
}

/** What posts get from the people who hold them. */
@Resolver(() => Position)
export class HoldersResolver {
  @FieldResolver(() => [Assignment], {
    complexity: usually(1),
    description: 'Who is to hold the post from a later day on.',
  })
  plannedHolders(
    @Root() { plannedHolders }: Position & { readonly plannedHolders: Assignment[] },
  ): Assignment[] {
    return plannedHolders;
  }
}
