import type { SignedIn } from '../core/context.ts';
import { Params, seenBy } from '../core/filter.ts';
import { isId } from '../core/input.ts';
import { query } from '../core/sql.ts';
import type { WholeContent } from './diff/job.lines.ts';
import { JobDescription } from './job-description.entity.ts';
import { contentJson } from './job.content.ts';

/** The content of those of some versions that the asker may see, by their ids. Lines follow their version; none is masked. */
export const seenContents = async (
  ctx: SignedIn,
  ids: readonly string[],
): Promise<ReadonlyMap<string, WholeContent>> => {
  const params = new Params();
  const known = ids.filter(isId);
  if (known.length === 0) return new Map();
  const wanted = `j.id = any(${params.add(known)}::bigint[])`;
  const rows = await query(ctx, {
    text: `SELECT j.id::text, ${contentJson('j')} FROM job_description j
      WHERE ${wanted} AND ${seenBy(ctx.db, ctx.policy, JobDescription)('j', params)}`,
    values: params.values,
    rowMode: 'array',
  });
  return new Map(rows as [string, WholeContent][]);
};
