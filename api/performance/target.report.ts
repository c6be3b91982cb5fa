import type { TargetComparator } from '../../schema/reference/metrics.ts';
import { query, type Queryable } from '../core/sql.ts';
import type { MetricCode } from './metric-code.ts';
import type { Period } from './period.rules.ts';
import { comparatorOf, type Target } from './target.rules.ts';

const statement = (which: string): string => `
  select measure.id::text, measure.metric_code, measure.comparator, measure.comparator_assumed,
    measure.target_value::float8, measure.unit, measure.phrase,
    duty.id::text, coalesce(duty.heading, duty.statement),
    job.id::text, post.id::text, post.unit_id::text, post.is_lead,
    job.effective_from::text, job.effective_to::text
  from job_description job
  join position post on post.id = job.position_id
  join duty_measure measure on measure.job_description_id = job.id
  join duty on duty.id = measure.duty_id
  where ${which}`;

type Row = [
  measureId: string,
  metric: MetricCode,
  comparator: TargetComparator | null,
  assumed: boolean,
  value: number | null,
  unit: string | null,
  phrase: string,
  dutyId: string,
  heading: string,
  jobDescriptionId: string,
  positionId: string,
  unitId: string,
  isLead: boolean,
  effectiveFrom: string,
  effectiveTo: string | null,
];

const targetOf = ([
  measureId,
  metric,
  comparator,
  assumed,
  value,
  unit,
  phrase,
  dutyId,
  heading,
  jobDescriptionId,
  positionId,
  unitId,
  isLead,
  effectiveFrom,
  effectiveTo,
]: Row): Target => ({
  measureId,
  metric,
  ...comparatorOf(metric, comparator, assumed),
  value,
  unit,
  phrase,
  dutyId,
  heading,
  jobDescriptionId,
  positionId,
  unitId,
  isLead,
  effectiveFrom,
  effectiveTo,
});

/** The targets for metrics that stand in job descriptions in force at some time of a period, at posts of some units. */
export const targetsIn = async (
  context: Queryable,
  metrics: readonly MetricCode[],
  units: readonly string[],
  { from, to }: Period,
): Promise<Target[]> => {
  const rows = await query(context, {
    text: statement(`job.state = 'APPROVED' and job.effective_from < $2 and (job.effective_to is null or job.effective_to > $1)
      and post.unit_id = any($3::bigint[]) and measure.metric_code = any($4)`),
    values: [from, to, units, metrics],
    rowMode: 'array',
  });
  return (rows as Row[]).map(targetOf);
};

/** The targets of one version, whatever its state, as if it held from a day on. */
export const targetsFrom = async (
  context: Queryable,
  metrics: readonly MetricCode[],
  jobDescriptionId: string,
  day: string,
): Promise<Target[]> => {
  const rows = await query(context, {
    text: statement('job.id = $1 and measure.metric_code = any($2)'),
    values: [jobDescriptionId, metrics],
    rowMode: 'array',
  });
  return (rows as Row[]).map((row) => ({ ...targetOf(row), effectiveFrom: day, effectiveTo: null }));
};
