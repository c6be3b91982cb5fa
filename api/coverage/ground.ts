import { dayOf } from '../core/clock.ts';
import type { SignedIn } from '../core/context.ts';
import { Params, reachedBy, seenBy, type Condition } from '../core/filter.ts';
import { resourceOf, type OwnResource } from '../core/resource.ts';
import { inForceOn } from '../jobs/in-force.ts';
import { JobDescription } from '../jobs/job-description.entity.ts';
import { Position } from '../org/positions/position.entity.ts';
import { reachedUnit } from '../performance/unit.access.ts';
import type { GapParams } from './coverage.gaps.ts';

/** Versions on their way to being approved; one that is approved for a later day is on its way too. */
const ON_THE_WAY = ['DRAFT', 'SUBMITTED', 'REVIEWED', 'RETURNED'];

/** The posts of a unit and all below it, or of all organisations of the asker. @throws Refusal NOT_FOUND, FORBIDDEN for the unit */
export const postsOfUnit = (context: SignedIn, unitId: string | null): Condition => {
  const { tree, organisationIds } = context.actor;
  if (unitId !== null) reachedUnit(context, 'job.read', unitId, 'unitId');
  const units = (unitId === null ? organisationIds : [unitId]).flatMap((unit) => tree.subtree(unit));
  return (alias, params) => `${alias}.unit_id = any(${params.add(units)}::bigint[])`;
};

/**
 * The ground on which gaps are looked for: such posts as the asker may read the job descriptions of, with the versions
 * that the asker may see. Answers common table expressions, and what the statement that begins with them is given.
 */
export const groundOf = (
  { clock, db, policy }: SignedIn,
  which: Condition,
): { readonly ground: string; readonly given: GapParams } => {
  const params = new Params();
  const now = clock.now();
  const day = dayOf(now);
  const today = `${params.add(day)}::date`;
  const reached = reachedBy(
    policy,
    'job.read',
    resourceOf(Position) as OwnResource,
    db.getMetadata(Position),
  )('position', params);
  const seen = seenBy(db, policy, JobDescription)('version', params);
  const ground = `
    post as materialized (
      select position.id, position.title, position.unit_id, (
        select count(distinct a.person_id) from assignment a
        where a.position_id = position.id and a.starts_on <= ${today} and (a.ends_on is null or a.ends_on > ${today})) as held
      from position
      where ${reached} and ${which('position', params)}
        and (position.opened_on is null or position.opened_on <= ${today})
        and (position.closed_on is null or position.closed_on > ${today})
    ), force as materialized (
      select version.*, post.id as post_id, post.held from job_description version join post on post.id = version.position_id
      where ${inForceOn('version', today)} and ${seen}
    ), way as materialized (
      select version.id, post.id as post_id from job_description version join post on post.id = version.position_id
      where (version.state = any(${params.add(ON_THE_WAY)}::text[]) or version.state = 'APPROVED' and version.effective_from > ${today})
        and ${seen}
    )`;
  return { ground, given: { params, day, now } };
};
