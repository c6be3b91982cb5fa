import { metrics } from '../../schema/reference/metrics.ts';
import type { Params } from '../core/filter.ts';
import { metricCodes } from '../performance/metric-code.ts';
import { metricSources } from '../performance/metric.sources.ts';
import { CoverageKind } from './coverage.types.ts';

/** After so many months without a review a job description is asked about again (C9). */
export const REVIEW_MONTHS = 24;

/** A target is silent where its unit had nothing to count for so many days (C9). */
export const SILENT_DAYS = 90;

/**
 * What every gap is looked for in: `post` (open posts within reach, with `held`, how many hold them), `force` (their
 * versions in force) and `way` (versions on their way), as far as the asker may see.
 */
export interface GapParams {
  readonly params: Params;
  readonly day: string;
  readonly now: Date;
}

/**
 * How the gaps of one kind are found, as SQL with the columns place (smallest first), position_id, line_id, job_id,
 * text, metric, reason, since.
 */
type Gaps = (given: GapParams) => string;

const codesOf = (source: 'CALL' | 'TICKET'): string[] =>
  metricCodes.filter((code) => metricSources[code].source === source);

const silent: Gaps = ({ params, day }) => {
  const since = `(${params.add(day)}::date - ${SILENT_DAYS})::timestamp at time zone 'Asia/Shanghai'`;
  const [calls, tickets] = [params.add(codesOf('CALL')), params.add(codesOf('TICKET'))];
  const known = params.add(metrics.map(({ code }) => code));
  const told = (table: string, unit: string, at: string): string =>
    `exists (select from ${table} fact where fact.${unit} = busy.id and fact.${at} >= ${since})`;
  // Each unit is asked once for facts, however many stand above it: 3 000 units within each other are 12 000 pairs.
  return `with recursive aim as materialized (
      select measure.id, measure.phrase, measure.metric_code, measure.target_value, force.id as job_id, force.post_id, force.unit_id
      from force join duty_measure measure on measure.job_description_id = force.id
      where measure.metric_code = any(${known}::text[])
    ), below as (
      select distinct unit_id as root, unit_id as id from aim
      union select below.root, unit.id from below join org_unit unit on unit.parent_id = below.id
    ), busy as materialized (
      select busy.id, ${told('call_record', 'unit_id', 'started_at')} as by_call,
        ${told('ticket', 'handling_unit_id', 'registered_at')} as by_ticket
      from (select distinct id from below) busy
    ), heard as materialized (
      select below.root, bool_or(busy.by_call) as by_call, bool_or(busy.by_ticket) as by_ticket
      from below join busy on busy.id = below.id group by below.root
    ), judged as (
      select aim.*, case
        when target_value is null then 'OPEN'
        when metric_code = any(${calls}::text[]) then case when heard.by_call then null else 'NO_FACTS' end
        when metric_code = any(${tickets}::text[]) then case when heard.by_ticket then null else 'NO_FACTS' end
        else 'NOT_COMPUTED' end as reason
      from aim join heard on heard.root = aim.unit_id)
    select 0 as place, post_id as position_id, id as line_id, job_id, phrase as text, metric_code as metric, reason, null::date as since
    from judged where reason is not null`;
};

/** How the gaps of each kind are found. */
export const gapsOf: Readonly<Record<CoverageKind, Gaps>> = {
  // not even begun first of all, then those that most people hold
  [CoverageKind.NO_DESCRIPTION]: () => `
    select (case when way.id is null then 0 else 1000000 end) - least(post.held, 9999)::int as place, post.id as position_id,
      0::bigint as line_id, way.id as job_id, null::text as text, null::text as metric, null::text as reason, null::date as since
    from post left join lateral (select id from way where way.post_id = post.id order by id desc limit 1) way on true
    where not exists (select from force where force.post_id = post.id)`,
  [CoverageKind.UNMEASURED_DUTY]: () => `
    select 0 as place, force.post_id as position_id, duty.id as line_id, force.id as job_id,
      coalesce(duty.heading, duty.statement) as text, null::text as metric, null::text as reason, null::date as since
    from force join duty on duty.job_description_id = force.id
    where not exists (select from duty_measure measure where measure.duty_id = duty.id)
      and (duty.section <> 'HEADLINE' or not exists (
        select from duty other where other.job_description_id = force.id and other.section <> 'HEADLINE'))`,
  [CoverageKind.SILENT_TARGET]: silent,
  [CoverageKind.UNHELD_AUTHORITY]: () => `
    select 0 as place, force.post_id as position_id, authority.id as line_id, force.id as job_id,
      authority.text, null::text as metric, null::text as reason, null::date as since
    from force join authority on authority.job_description_id = force.id where force.held = 0`,
  [CoverageKind.UNREVIEWED]: ({ params, now }) => `
    select (reviewed.day - date '2000-01-01')::int as place, force.post_id as position_id, 0::bigint as line_id,
      force.id as job_id, null::text as text, null::text as metric, null::text as reason, reviewed.day as since
    from force, lateral (select coalesce(force.reviewed_at, force.approved_at) as at) last,
      lateral (select (last.at at time zone 'Asia/Shanghai')::date as day) reviewed
    where last.at < ${params.add(now)}::timestamptz - interval '${REVIEW_MONTHS} months'`,
};
