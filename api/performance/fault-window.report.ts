import type { GraphQLResolveInfo } from 'graphql';
import type { SignedIn } from '../core/context.ts';
import { readList } from '../core/read/read.ts';
import { FaultWindow } from './fault-window.entity.ts';
import { instantsOf, type Period } from './period.rules.ts';

/**
 * The outages that touch a period and hit a unit, a unit below it or one above it; latest first, at most 100.
 *
 * @param withdrawn whether those that were withdrawn, and so count no more, are wanted too.
 */
export const faultWindowsOf = (
  context: SignedIn,
  info: GraphQLResolveInfo,
  { unitId, ...period }: Period & { readonly unitId: string },
  withdrawn: boolean,
): Promise<FaultWindow[]> => {
  const { tree } = context.actor;
  const [from, to] = instantsOf(period);
  return readList(context, FaultWindow, info, {
    where: (alias, params) =>
      `${alias}.unit_id = any(${params.add([...tree.subtree(unitId), ...tree.path(unitId)])}::bigint[])
       and ${alias}.starts_at < ${params.add(to)} and ${alias}.ends_at > ${params.add(from)}
       ${withdrawn ? '' : `and ${alias}.withdrawn_at is null`}`,
    order: [['startsAt', 'DESC']],
    limit: 100,
  });
};
