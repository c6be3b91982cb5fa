import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { command, type Transacted } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import type { CommandInput } from '../../core/command-input.ts';
import { readOne } from '../../core/read/read.ts';
import { OrgUnit } from './org-unit.entity.ts';
import { closeUnit, reopenUnit } from './unit-closing.ts';
import { createUnit, editUnit, renameUnit } from './unit.commands.ts';
import {
  CloseUnitInput,
  CreateUnitInput,
  EditUnitInput,
  MoveUnitInput,
  RenameUnitInput,
  ReopenUnitInput,
  UnitPayload,
} from './unit.inputs.ts';
import { treeWithin } from './tree.ts';
import { moveUnit, previewUnitMove } from './unit-move.ts';
import { UnitMovePreview } from './unit-move.types.ts';

const meant = { description: 'What is meant.' };

/** What a preview costs in the limit of a request: it looks at every holder of the organisation. */
const COST = 500;

const done = <Input extends CommandInput>(
  context: Context,
  info: GraphQLResolveInfo,
  input: Input,
  act: (tx: Transacted, input: Input) => Promise<string>,
): Promise<UnitPayload> =>
  command(
    signedIn(context),
    { name: info.fieldName, input, key: input.idempotencyKey ?? null },
    (tx) => act(tx, input),
    async (tx, id) => {
      const actor = { ...tx.actor, tree: await treeWithin(tx.manager) };
      return { unit: await readOne({ ...tx, actor }, OrgUnit, info, id, { path: ['unit'] }) };
    },
  );

/** What can be done with units, by whoever edits the organisation there. */
@Resolver()
export class UnitMutations {
  @Query(() => UnitMovePreview, {
    complexity: COST,
    description: 'What the move of a unit would change; for those who may make it.',
  })
  unitMovePreview(
    @Arg('unitId', () => ID, { description: 'The unit that would move.' }) unitId: string,
    @Arg('parentId', () => ID, { description: 'The unit above it then.' }) parentId: string,
    @Ctx() context: Context,
  ): Promise<UnitMovePreview> {
    return previewUnitMove(signedIn(context), unitId, parentId);
  }

  @Mutation(() => UnitPayload, { description: 'Founds a unit below another.' })
  createUnit(
    @Arg('input', () => CreateUnitInput, meant) input: CreateUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return done(context, info, input, createUnit);
  }

  @Mutation(() => UnitPayload, {
    description: 'Changes kind, region, other names, duties or order of a unit.',
  })
  editUnit(
    @Arg('input', () => EditUnitInput, meant) input: EditUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return done(context, info, input, editUnit);
  }

  @Mutation(() => UnitPayload, {
    description: 'Renames a unit from today on; its old name stays as an alias.',
  })
  renameUnit(
    @Arg('input', () => RenameUnitInput, meant) input: RenameUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return done(context, info, input, renameUnit);
  }

  @Mutation(() => UnitPayload, {
    description:
      'Moves a unit with all that is below it under another, from today on; refused where it would stand below itself.',
  })
  moveUnit(
    @Arg('input', () => MoveUnitInput, meant) input: MoveUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return done(context, info, input, moveUnit);
  }

  @Mutation(() => UnitPayload, {
    description:
      'Closes a unit from a day on, and with it its posts that nobody holds then; refused while units below are open or posts are held.',
  })
  closeUnit(
    @Arg('input', () => CloseUnitInput, meant) input: CloseUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return done(context, info, input, closeUnit);
  }

  @Mutation(() => UnitPayload, {
    description: 'Opens a closed unit again, or takes back a closing that lies ahead; its posts stay closed.',
  })
  reopenUnit(
    @Arg('input', () => ReopenUnitInput, meant) input: ReopenUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return done(context, info, input, reopenUnit);
  }
}
