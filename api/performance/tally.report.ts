import { query, type Queryable } from '../core/sql.ts';
import { nothing, type Tally } from './figure.rules.ts';
import type { MetricCode } from './metric-code.ts';
import { metricSources, ticketCohorts, type TicketCohortName } from './metric.sources.ts';
import type { Parts } from './part.rules.ts';
import { instantsOf, type Period } from './period.rules.ts';

/** What was counted for each metric, part and day (its number in the period, from 0); what is missing is nothing. */
export class Tallies {
  private readonly cells = new Map<string, Tally>();

  put(metric: MetricCode, part: string, day: number, tally: Tally): void {
    this.cells.set(`${metric} ${part} ${day}`, tally);
  }

  at(metric: MetricCode, part: string, day: number): Tally {
    return this.cells.get(`${metric} ${part} ${day}`) ?? nothing;
  }
}

/** What is to be counted: for which parts of a subtree, in which period, as known at which instant. */
export interface Counting {
  readonly parts: Parts;
  readonly period: Period;
  readonly now: Date;
}

// Days are counted from the start of the period, so that a day begins where the organisation's day begins.
const dayNumber = (at: string): string => `floor(extract(epoch from ${at} - $3::timestamptz) / 86400)::int`;

const between = (at: string): string => `${at} >= $3 and ${at} < $4 and ${at} <= $5`;

const columnsOf = (metrics: readonly MetricCode[], alias: string): string =>
  metrics
    .map((metric) => {
      const { counted, met, excluded } = metricSources[metric];
      const [isCounted, isMet, isExcluded] = [counted(alias), met(alias), excluded(alias)];
      return `count(*) filter (where ${isCounted} and ${isMet})::int, count(*) filter (where ${isCounted})::int, count(*) filter (where ${isExcluded})::int`;
    })
    .join(', ');

const parts = 'unnest($1::bigint[], $2::bigint[]) as part (unit_id, id)';

const ticketStatement = (cohort: TicketCohortName, metrics: readonly MetricCode[]): string => {
  const { at, rows } = ticketCohorts[cohort];
  const counted = rows ? `join ${rows} survey on survey.ticket_id = t.id` : '';
  return `
    select part.id::text, ${dayNumber(at('t'))}, ${columnsOf(metrics, 't')}
    from ${parts}
    join ticket t on t.handling_unit_id = part.unit_id ${counted}
    where ${between(at('t'))}
    group by 1, 2`;
};

// An outage hits all units below its own; overlapping ones are united, so that no call is left out twice.
const callStatement = (metrics: readonly MetricCode[]): string => `
  with recursive hit (unit_id, starts_at, ends_at) as (
    select unit_id, starts_at, ends_at from fault_window
    where withdrawn_at is null and starts_at < $4 and ends_at > $3
    union
    select unit.id, hit.starts_at, hit.ends_at from hit join org_unit unit on unit.parent_id = hit.unit_id
  ), outage as (
    select unit_id, range_agg(tstzrange(starts_at, ends_at)) as spans from hit group by unit_id
  )
  select part.id::text, ${dayNumber('c.started_at')}, ${columnsOf(metrics, 'c')}
  from ${parts}
  left join outage on outage.unit_id = part.unit_id
  join call_record c on c.unit_id = part.unit_id
  where ${between('c.started_at')}
  group by 1, 2`;

/** Sorts metrics by the rows among which they count; one statement serves all of a group. */
const statementsOf = (metrics: readonly MetricCode[]): { text: string; metrics: MetricCode[] }[] => {
  const groups = new Map<TicketCohortName | 'CALL', MetricCode[]>();
  for (const metric of metrics) {
    const source = metricSources[metric];
    const key = source.source === 'CALL' ? 'CALL' : source.cohort;
    groups.set(key, [...(groups.get(key) ?? []), metric]);
  }
  return [...groups].map(([key, group]) => ({
    text: key === 'CALL' ? callStatement(group) : ticketStatement(key, group),
    metrics: group,
  }));
};

/** Counts metrics for every part and day of a period, in one statement for all metrics that look at the same rows. */
export const count = async (
  context: Queryable,
  metrics: readonly MetricCode[],
  { parts: { units, parts: partIds }, period, now }: Counting,
): Promise<Tallies> => {
  const tallies = new Tallies();
  for (const statement of statementsOf(metrics)) {
    const values = [units, partIds, ...instantsOf(period), now];
    const rows = await query(context, { text: statement.text, values, rowMode: 'array' });
    for (const [part, day, ...figures] of rows)
      for (const [index, metric] of statement.metrics.entries()) {
        const [numerator = 0, denominator = 0, excluded = 0] = figures
          .slice(index * 3, index * 3 + 3)
          .map(Number);
        tallies.put(metric, String(part), Number(day), { numerator, denominator, excluded });
      }
  }
  return tallies;
};
