import type { SignedIn } from '../core/context.ts';
import { Params, seenBy } from '../core/filter.ts';
import { loaderOf } from '../core/read/loader.ts';
import { query } from '../core/sql.ts';

const loaderKey = Symbol('records in sight');

const keyOf = (entity: string, id: string): string => `${entity} ${id}`;

/** Those of some records that a person may see, in one statement, whatever kinds they are of. */
const inSight = async (ctx: SignedIn, keys: readonly string[]): Promise<Map<string, true>> => {
  const byEntity = Map.groupBy(
    keys.map((key) => key.split(' ') as [entity: string, id: string]),
    ([entity]) => entity,
  );
  const params = new Params();
  const parts = [...byEntity].flatMap(([entity, each], at) => {
    const metadata = ctx.db.entityMetadatas.find(({ name }) => name === entity);
    if (!metadata) return [];
    const alias = `r${at}`;
    const ids = params.add(each.map(([, id]) => id));
    const seen = seenBy(ctx.db, ctx.policy, metadata.target)(alias, params);
    return `SELECT ${params.add(entity)}::text, ${alias}.id::text FROM ${metadata.tableName} ${alias}
      WHERE ${alias}.id = any(${ids}::bigint[]) AND ${seen}`;
  });
  if (parts.length === 0) return new Map();
  const rows = await query(ctx, {
    text: parts.join(' UNION ALL '),
    values: params.values,
    rowMode: 'array',
  });
  return new Map(rows.map(([entity, id]) => [keyOf(String(entity), String(id)), true]));
};

/** Whether a person may see the record that a notification is about; one about no record hides nothing. */
export const isInSight = async (
  ctx: SignedIn,
  { entity, recordId }: { entity: string | null; recordId: string | null },
): Promise<boolean> => {
  if (entity === null || recordId === null) return true;
  const loader = loaderOf<true>(ctx, loaderKey, (keys) => inSight(ctx, keys));
  return (await loader.load(keyOf(entity, recordId))) ?? false;
};
