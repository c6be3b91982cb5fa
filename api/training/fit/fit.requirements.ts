import type { SignedIn } from '../../core/context.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { query, type Queryable } from '../../core/sql.ts';
import { inForceOn } from '../../jobs/in-force.ts';
import { JobDescription } from '../../jobs/job-description.entity.ts';
import type { Requirement } from './facts.ts';

/** A requirement of a job description. */
export type Asked = Requirement & { readonly id: string };

/** What a post asks for on a day, by its job description in force. */
export interface PostAsks {
  readonly jobDescriptionId: string;
  readonly requirements: readonly Asked[];
}

/** The requirements of a version as one JSON list; `alias` is its table’s. */
export const requirementsJson = (alias: string): string => `
  (SELECT coalesce(json_agg(json_build_object('id', q.id::text, 'kind', q.kind, 'strictness', q.strictness, 'text', q.text,
      'min', q.min, 'max', q.max, 'options', q.options, 'subject', q.subject, 'level', q.level, 'certain', q.certain)
      ORDER BY q.seq), '[]')
   FROM qualification q WHERE q.job_description_id = ${alias}.id)`;

const byPost = (rows: readonly unknown[][]): ReadonlyMap<string, PostAsks> =>
  new Map(
    (rows as [string, string, Asked[]][]).map(([positionId, jobDescriptionId, requirements]) => [
      positionId,
      { jobDescriptionId, requirements },
    ]),
  );

const text = (condition: string, day: string): string =>
  `SELECT j.position_id::text, j.id::text, ${requirementsJson('j')} FROM job_description j
   WHERE ${condition} AND ${inForceOn('j', `${day}::date`)}`;

/** What posts ask for on a day, in one statement: of those whose job description in force the asker may see. */
export const requirementsSeen = async (
  ctx: SignedIn,
  positionIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, PostAsks>> => {
  const params = new Params();
  const among = `j.position_id = any(${params.add([...positionIds])}::bigint[])`;
  const at = params.add(day);
  const seen = seenBy(ctx.db, ctx.policy, JobDescription)('j', params);
  const rows = await query(ctx, {
    text: text(`${among} AND ${seen}`, at),
    values: params.values,
    rowMode: 'array',
  });
  return byPost(rows);
};

/** The same for the product’s own guards, whoever asks. */
export const requirementsInForce = async (
  ctx: Queryable,
  positionIds: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, PostAsks>> =>
  byPost(
    await query(ctx, {
      name: 'fit_requirements',
      text: text('j.position_id = any($1::bigint[])', '$2'),
      values: [positionIds, day],
      rowMode: 'array',
    }),
  );
