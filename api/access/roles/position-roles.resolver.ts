import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, ID, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { command } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { inPerson } from '../../core/in-person.ts';
import { usually } from '../../core/price.ts';
import { declareNeeds } from '../../core/read/declare.ts';
import { readOne } from '../../core/read/read.ts';
import { Position } from '../../org/positions/position.entity.ts';
import { PositionPayload } from '../../org/positions/position.inputs.ts';
import { setPositionRoles } from './position-roles.commands.ts';
import { SetPositionRolesInput } from './role.inputs.ts';
import { previewPositionRoles } from './role.preview.ts';
import { AccessPreview } from './role.preview.types.ts';
import { rolesOfPost } from './role.report.ts';
import { PREVIEW_COST } from './role.resolver.ts';
import { CarriedRole } from './role.types.ts';

const meant = { description: 'What is meant.' };

declareNeeds(Position, 'roles', []);
declareNeeds(Position, 'mayGiveRoles', ['organisationId', 'unitId']);

/** The roles that posts carry. */
@Resolver(() => Position)
export class PositionRolesResolver {
  @Access.needs('access.manage', { on: Position, by: 'input.positionId', inPerson: true })
  @Query(() => AccessPreview, {
    complexity: PREVIEW_COST,
    description:
      'What it would do to the holders of a post if it carried these roles, and whether that would be refused. Nothing is changed by asking.',
  })
  previewPositionRoles(
    @Arg('input', () => SetPositionRolesInput, meant) input: SetPositionRolesInput,
    @Arg('after', () => ID, {
      nullable: true,
      description: 'The `endCursor` of the answer before; left out for the first.',
    })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<AccessPreview> {
    return previewPositionRoles(inPerson(context), input, after);
  }

  @Access.needs('access.manage', { on: Position, by: 'input.positionId', inPerson: true })
  @Mutation(() => PositionPayload, {
    description:
      'Says which roles a post carries from now on. It counts for its holders with their next request.',
  })
  setPositionRoles(
    @Arg('input', () => SetPositionRolesInput, meant) input: SetPositionRolesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PositionPayload> {
    return command(
      inPerson(context),
      { name: info.fieldName, input, key: input.idempotencyKey },
      (tx) => setPositionRoles(tx, input),
      async (tx, id) => ({ position: await readOne(tx, Position, info, id, { path: ['position'] }) }),
    );
  }

  @Access.row()
  @FieldResolver(() => [CarriedRole], {
    complexity: usually(2),
    description:
      'The roles that it carries; of one’s own posts, and where you keep roles or may ask why others may do what they may. Empty elsewhere.',
  })
  async roles(@Root() { id }: Position, @Ctx() ctx: Context): Promise<readonly CarriedRole[]> {
    return rolesOfPost(signedIn(ctx), id);
  }

  @Access.row()
  @FieldResolver(() => Boolean, {
    description: 'Whether you say which roles it carries (access.manage).',
  })
  mayGiveRoles(@Root() { organisationId, unitId }: Position, @Ctx() ctx: Context): boolean {
    const { policy } = signedIn(ctx);
    return policy.can('access.manage', { organisationId, units: [unitId], people: [], positions: [] });
  }
}
