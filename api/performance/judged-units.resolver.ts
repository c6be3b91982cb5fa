import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { signedIn, type Context } from '../core/context.ts';
import { Access } from '../core/declared-access.ts';
import { readList } from '../core/read/read.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { OrgUnitList } from '../org/units/org-unit.resolver.ts';
import { subjectOfUnit } from './unit.access.ts';

@Resolver()
export class JudgedUnitsResolver {
  @Access.needs('performance.read', { nothing: true })
  @Query(() => OrgUnitList, {
    description: 'The units whose performance you may see, in the order of the tree: what a chooser offers.',
  })
  async performanceUnits(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo): Promise<OrgUnitList> {
    const context = signedIn(ctx);
    const { actor, policy } = context;
    const ids = actor.organisationIds
      .flatMap((organisation) => actor.tree.subtree(organisation))
      .filter((unitId) => {
        const subject = subjectOfUnit(context, unitId);
        return subject !== null && policy.can('performance.read', subject);
      });
    const rows = await readList(context, OrgUnit, info, {
      where: (alias, params) => `${alias}.id = any(${params.add(ids)}::bigint[])`,
      order: [['id', 'ASC']],
      path: ['items'],
    });
    const places = new Map(ids.map((id, index) => [id, index]));
    const items = rows.toSorted((left, right) => (places.get(left.id) ?? 0) - (places.get(right.id) ?? 0));
    return { items, total: items.length };
  }
}
