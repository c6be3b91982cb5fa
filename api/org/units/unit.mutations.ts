import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, ID, Info, Mutation, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { policyOf } from '../../core/policy.ts';
import { recordCommand } from '../../core/record-command.ts';
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

// A unit that was founded or moved stands in the tree as this command leaves it, and rights reach it there.
const unit = recordCommand(OrgUnit, 'unit', async (tx) => {
  const actor = { ...tx.actor, tree: await treeWithin(tx.manager) };
  return { ...tx, actor, policy: policyOf(actor) };
});

/** What can be done with units, by whoever edits the organisation there. */
@Resolver()
export class UnitMutations {
  @Access.needs('org.edit', { on: OrgUnit, by: 'unitId' })
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

  @Access.needs('org.edit', { on: OrgUnit, by: 'input.parentId' })
  @Mutation(() => UnitPayload, { description: 'Founds a unit below another.' })
  createUnit(
    @Arg('input', () => CreateUnitInput, meant) input: CreateUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return unit(createUnit, { input, context, info });
  }

  @Access.needs('org.edit', { on: OrgUnit, by: 'input.id' })
  @Mutation(() => UnitPayload, {
    description: 'Changes kind, region, other names, duties or order of a unit, or corrects its first day.',
  })
  editUnit(
    @Arg('input', () => EditUnitInput, meant) input: EditUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return unit(editUnit, { input, context, info });
  }

  @Access.needs('org.edit', { on: OrgUnit, by: 'input.id' })
  @Mutation(() => UnitPayload, {
    description: 'Renames a unit from today on; its old name stays as an alias.',
  })
  renameUnit(
    @Arg('input', () => RenameUnitInput, meant) input: RenameUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return unit(renameUnit, { input, context, info });
  }

  @Access.needs('org.edit', { on: OrgUnit, by: 'input.id' })
  @Mutation(() => UnitPayload, {
    description:
      'Moves a unit with all that is below it under another, from today on; refused where it would stand below itself.',
  })
  moveUnit(
    @Arg('input', () => MoveUnitInput, meant) input: MoveUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return unit(moveUnit, { input, context, info });
  }

  @Access.needs('org.edit', { on: OrgUnit, by: 'input.id' })
  @Mutation(() => UnitPayload, {
    description:
      'Closes a unit from a day on, and with it its posts that nobody holds then; refused while units below are open or posts are held.',
  })
  closeUnit(
    @Arg('input', () => CloseUnitInput, meant) input: CloseUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return unit(closeUnit, { input, context, info });
  }

  @Access.needs('org.edit', { on: OrgUnit, by: 'input.id' })
  @Mutation(() => UnitPayload, {
    description: 'Opens a closed unit again, or takes back a closing that lies ahead; its posts stay closed.',
  })
  reopenUnit(
    @Arg('input', () => ReopenUnitInput, meant) input: ReopenUnitInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UnitPayload> {
    return unit(reopenUnit, { input, context, info });
  }
}
