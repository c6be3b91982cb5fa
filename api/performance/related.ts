import type { GraphQLResolveInfo } from 'graphql';
import type { ObjectLiteral } from 'typeorm';
import type { SignedIn } from '../core/context.ts';
import { loaderOf } from '../core/read/loader.ts';
import { readList } from '../core/read/read.ts';
import type { EntityClass } from '../core/resource.ts';

const placeOf = (path: GraphQLResolveInfo['path'] | undefined): string =>
  path ? `${placeOf(path.prev)}${typeof path.key === 'string' ? `.${path.key}` : ''}` : '';

/**
 * A record to which a computed figure points, with what the query asks of it; null where it may not be seen. All that
 * stand at the same place of the answer are read in one statement.
 */
export const related = <Row extends ObjectLiteral & { id: string }>(
  context: SignedIn,
  entity: EntityClass<Row>,
  info: GraphQLResolveInfo,
  id: string,
): Promise<Row | null> =>
  loaderOf<Row>(context, `related ${entity.name} ${placeOf(info.path)}`, async (ids) => {
    const rows = await readList<Row>(context, entity, info, {
      where: (alias, params) => `${alias}.id = any(${params.add([...ids])}::bigint[])`,
      order: [['id', 'ASC']],
    });
    return new Map(rows.map((row) => [row.id, row]));
  }).load(id);
