import { dayOf } from '../../core/clock.ts';
import type { SignedIn } from '../../core/context.ts';
import { Params, seenBy } from '../../core/filter.ts';
import { isId } from '../../core/input.ts';
import { query } from '../../core/sql.ts';
import type { Subject } from '../../core/subject.ts';
import { oneself } from '../../core/token.ts';
import { inForceOn } from '../in-force.ts';
import { JobDescription } from '../job-description.entity.ts';
import type { JobAcknowledgementLine, JobAcknowledgements } from './acknowledgement.types.ts';

/** Whether one may know who else has read it: whoever reads, writes, reviews or approves beyond their own post. */
const seesOthers = ({ policy }: SignedIn, post: Subject): boolean =>
  (['job.read', 'job.write', 'job.review', 'job.approve'] as const).some((ability) =>
    policy.can(ability, post),
  );

/** Who has acknowledged a version and who has not, as far as the asker may see it; null where they may not see the version. */
export const acknowledgementsOf = async (ctx: SignedIn, id: string): Promise<JobAcknowledgements | null> => {
  if (!isId(id)) return null;
  const params = new Params();
  const wanted = `j.id = ${params.add(id)}::bigint`;
  const seen = seenBy(ctx.db, ctx.policy, JobDescription)('j', params);
  const [job] = await query(ctx, {
    text: `SELECT j.organisation_id::text, j.unit_id::text FROM job_description j WHERE ${wanted} AND ${seen}`,
    values: params.values,
    rowMode: 'array',
  });
  if (!job) return null;
  const [organisationId, unitId] = job as [string, string];
  const isWhole = seesOthers(ctx, { organisationId, units: [unitId], people: [], positions: [] });
  const today = dayOf(ctx.clock.now());
  const me = oneself(ctx.actor);
  const rows = await query(ctx, {
    text: `SELECT a.id::text, p.id::text, p.name, a.starts_on::text, k.at, k.at IS NULL AS is_open
      FROM job_description j
      JOIN assignment a ON a.position_id = j.position_id
      JOIN person p ON p.id = a.person_id
      LEFT JOIN job_acknowledgement k ON k.job_description_id = j.id AND k.assignment_id = a.id
      WHERE j.id = $1 AND ($3 OR a.person_id = $4)
        AND CASE WHEN ${inForceOn('j', '$2::date')} THEN a.starts_on <= $2::date AND (a.ends_on IS NULL OR a.ends_on > $2::date)
          ELSE k.id IS NOT NULL END
      ORDER BY k.at NULLS FIRST, p.name, a.id`,
    values: [id, today, isWhole, me],
    rowMode: 'array',
  });
  const items = (rows as [string, string, string, string, Date | null][]).map(
    ([assignmentId, personId, personName, since, at]): JobAcknowledgementLine => ({
      assignmentId,
      personId,
      personName,
      since,
      at,
    }),
  );
  const open = items.filter(({ at }) => at === null);
  return {
    items,
    total: items.length,
    open: open.length,
    awaitsYou: open.some(({ personId }) => personId === me),
  };
};
