import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { CommandInput } from '../../core/command-input.ts';
import { command, type Transacted } from '../../core/command.ts';
import { signedIn, type Context } from '../../core/context.ts';
import { Access } from '../../core/declared-access.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { isId } from '../../core/input.ts';
import { inPerson } from '../../core/in-person.ts';
import { connectionOf, PageArgs, type Page } from '../../core/page.ts';
import { usually } from '../../core/price.ts';
import { declareNeeds } from '../../core/read/declare.ts';
import { readList, readOne, readPage } from '../../core/read/read.ts';
import { notFound } from '../../core/refusal.ts';
import { wholeOf } from '../../core/subject.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { Position } from '../../org/positions/position.entity.ts';
import { createRole, deleteRole, resetRole, updateRoles } from './role.commands.ts';
import { Role } from './role.entity.ts';
import { RoleGrant } from './role-grant.entity.ts';
import { giveTheSame, shippedOf, type GivenGrant } from './role-grants.rules.ts';
import { CreateRoleInput, RoleInput, RolePayload, RolesPayload, UpdateRolesInput } from './role.inputs.ts';
import { previewRoles } from './role.preview.ts';
import { AccessPreview } from './role.preview.types.ts';
import { abilityFacts, carriersOfRole, grantsOfRole, postsTold } from './role.report.ts';
import { roleWords } from './role.store.ts';
import { RoleList } from './role.types.ts';

const meant = { description: 'What is meant.' };

/** What a preview costs in the limit of a request: it looks at up to 1 000 people. */
export const PREVIEW_COST = 500;

const afterArg = {
  nullable: true,
  description: 'The `endCursor` of the answer before; left out for the first.',
} as const;

for (const field of ['grants', 'postCount', 'holderCount']) declareNeeds(Role, field, []);
declareNeeds(Role, 'mayEdit', ['organisationId']);
for (const field of ['isSystem', 'shipped', 'isChanged']) declareNeeds(Role, field, ['code']);

const PositionConnection = connectionOf(Position);

interface Asked<Input extends CommandInput> {
  readonly input: Input;
  readonly context: Context;
  readonly info: GraphQLResolveInfo;
}

/** Does something with one role, in person, and reads it back. */
const withRole = <Input extends CommandInput>(
  act: (tx: Transacted, input: Input) => Promise<string>,
  { input, context, info }: Asked<Input>,
): Promise<RolePayload> =>
  command(
    inPerson(context),
    { name: info.fieldName, input, key: input.idempotencyKey },
    (tx) => act(tx, input),
    async (tx, id) => ({ role: await readOne(tx, Role, info, id, { path: ['role'] }) }),
  );

/** The roles of an organisation: what each lets the holders of its posts do. */
@Resolver(() => Role)
export class RoleResolver {
  @Access.seen(Role)
  @Query(() => RoleList, {
    complexity: usually(1),
    description:
      'The roles of the organisations in some unit of which you administer rights, or in all of which you may ask why others may do what they may.',
  })
  async roles(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<RoleList> {
    const ctx = signedIn(context);
    const items = await readList(ctx, Role, info, {
      where: [],
      path: ['items'],
      order: [
        ['organisationId', 'ASC'],
        ['id', 'ASC'],
      ],
    });
    return { items, total: items.length, abilities: abilityFacts(ctx) };
  }

  @Access.seen(Role, 'roleId')
  @Query(() => PositionConnection, {
    description:
      'The posts that carry a role, those of one unit together; with them who has it, and by which post. Your own, and as far as you administer rights or may ask why others may do what they may.',
  })
  async rolePosts(
    @Arg('roleId', () => ID, { description: 'The role.' }) roleId: string,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Page<Position>> {
    const ctx = signedIn(context);
    const params = new Params();
    const seen = isId(roleId)
      ? ((await ctx.db.query(
          `SELECT r.id FROM role r WHERE r.id = ${params.add(roleId)} AND ${seenBy(ctx.db, ctx.policy, Role)('r', params)}`,
          params.values,
        )) as unknown[])
      : [];
    if (seen.length === 0) throw notFound(roleWords, 'roleId');
    return readPage(ctx, Position, info, {
      where: [
        (alias, values) =>
          `${alias}.id IN (SELECT position_id FROM position_role WHERE role_id = ${values.add(roleId)}::bigint)`,
        postsTold(ctx),
      ],
      order: [
        ['unitId', 'ASC'],
        ['sort', 'ASC'],
      ],
      first,
      after,
    });
  }

  @Access.needs('access.manage', { on: OrgUnit, by: 'input.organisationId', whole: true, inPerson: true })
  @Query(() => AccessPreview, {
    complexity: PREVIEW_COST,
    description:
      'What changes of roles would do, to whom, and whether they would be refused. Nothing is changed by asking.',
  })
  previewRoles(
    @Arg('input', () => UpdateRolesInput, meant) input: UpdateRolesInput,
    @Arg('after', () => ID, afterArg) after: string | null,
    @Ctx() context: Context,
  ): Promise<AccessPreview> {
    return previewRoles(inPerson(context), input, after);
  }

  @Access.needs('access.manage', { on: OrgUnit, by: 'input.organisationId', whole: true, inPerson: true })
  @Mutation(() => RolePayload, { description: 'Makes a role of the organisation’s own.' })
  createRole(
    @Arg('input', () => CreateRoleInput, meant) input: CreateRoleInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RolePayload> {
    return withRole(createRole, { input, context, info });
  }

  @Access.needs('access.manage', { on: OrgUnit, by: 'input.organisationId', whole: true, inPerson: true })
  @Mutation(() => RolesPayload, {
    description:
      'Changes roles together or not at all: what they are called and what they give. It counts for all holders with their next request.',
  })
  updateRoles(
    @Arg('input', () => UpdateRolesInput, meant) input: UpdateRolesInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RolesPayload> {
    return command(
      inPerson(context),
      { name: info.fieldName, input, key: input.idempotencyKey },
      (tx) => updateRoles(tx, input),
      async (tx, ids) => ({
        roles: await readList(tx, Role, info, {
          where: (alias, params) => `${alias}.id = any(${params.add([...ids])}::bigint[])`,
          path: ['roles'],
          order: [['id', 'ASC']],
        }),
      }),
    );
  }

  @Access.needs('access.manage', { on: Role, by: 'input.id', whole: true, inPerson: true })
  @Mutation(() => RolePayload, {
    description:
      'Deletes a role of the organisation’s own that no post carries; those that Remit ships stay.',
  })
  deleteRole(
    @Arg('input', () => RoleInput, meant) input: RoleInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RolePayload> {
    return withRole(deleteRole, { input, context, info });
  }

  @Access.needs('access.manage', { on: Role, by: 'input.id', whole: true, inPerson: true })
  @Mutation(() => RolePayload, { description: 'Lets a role give again what Remit ships it with.' })
  resetRole(
    @Arg('input', () => RoleInput, meant) input: RoleInput,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RolePayload> {
    return withRole(resetRole, { input, context, info });
  }

  @Access.row()
  @FieldResolver(() => [RoleGrant], {
    complexity: usually(10),
    description: 'What it gives, by the ability.',
  })
  async grants(@Root() { id }: Role, @Ctx() ctx: Context): Promise<readonly GivenGrant[]> {
    return grantsOfRole(signedIn(ctx), id);
  }

  @Access.row()
  @FieldResolver(() => Boolean, { description: 'Whether Remit ships it: it is never deleted.' })
  isSystem(@Root() { code }: Role): boolean {
    return shippedOf(code) !== null;
  }

  @Access.row()
  @FieldResolver(() => [RoleGrant], {
    nullable: true,
    complexity: usually(10),
    description: 'What Remit ships it with; null for a role of the organisation’s own.',
  })
  shipped(@Root() { code }: Role): readonly GivenGrant[] | null {
    return shippedOf(code);
  }

  @Access.row()
  @FieldResolver(() => Boolean, {
    description: 'Whether it gives something else than Remit ships it with; false for a role of one’s own.',
  })
  async isChanged(@Root() { id, code }: Role, @Ctx() ctx: Context): Promise<boolean> {
    const shipped = shippedOf(code);
    return shipped !== null && !giveTheSame(shipped, await grantsOfRole(signedIn(ctx), id));
  }

  @Access.row()
  @FieldResolver(() => Boolean, {
    description: 'Whether you change what it gives: access.manage over the whole organisation.',
  })
  mayEdit(@Root() { organisationId }: Role, @Ctx() ctx: Context): boolean {
    return signedIn(ctx).policy.can('access.manage', wholeOf(organisationId));
  }

  @Access.row()
  @FieldResolver(() => Int, {
    description: 'How many open posts carry it, of those of which `rolePosts` tells.',
  })
  async postCount(@Root() { id }: Role, @Ctx() ctx: Context): Promise<number> {
    return (await carriersOfRole(signedIn(ctx), id)).posts;
  }

  @Access.row()
  @FieldResolver(() => Int, { description: 'How many people hold such a post today.' })
  async holderCount(@Root() { id }: Role, @Ctx() ctx: Context): Promise<number> {
    return (await carriersOfRole(signedIn(ctx), id)).holders;
  }
}
