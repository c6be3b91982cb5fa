import type { GraphQLResolveInfo } from 'graphql';
import { metricOf } from '../../schema/reference/metrics.ts';
import type { SignedIn } from '../core/context.ts';
import type { Condition } from '../core/filter.ts';
import type { Page, PageArgs } from '../core/page.ts';
import { readPage } from '../core/read/read.ts';
import { invalid } from '../core/refusal.ts';
import { Ticket } from '../tickets/ticket.entity.ts';
import type { MetricCode } from './metric-code.ts';
import { metricSources, ticketCohorts, type TicketMetric } from './metric.sources.ts';
import type { FigurePart, PerformanceTicketsInput } from './performance.inputs.ts';
import { checkPeriod } from './performance.report.ts';
import { instantsOf, type Period } from './period.rules.ts';
import { reachedUnit } from './unit.access.ts';

/** Which rows are wanted of those that a metric looks at. */
type Wanted = 'ALL' | 'IN_NUMERATOR' | 'BESIDE_NUMERATOR';

/** Where less is better, what the numerator counts is what makes the figure worse. */
const wantedOf = (metric: MetricCode, part: FigurePart): Wanted => {
  if (part === 'DENOMINATOR') return 'ALL';
  return part === 'NUMERATOR' || metricOf(metric)?.direction === 'LOWER'
    ? 'IN_NUMERATOR'
    : 'BESIDE_NUMERATOR';
};

const rowsOf = ({ counted, met }: TicketMetric, wanted: Wanted, alias: string): string => {
  const isCounted = counted(alias);
  if (wanted === 'ALL') return isCounted;
  return `${isCounted} and (${met(alias)}) is ${wanted === 'IN_NUMERATOR' ? '' : 'not '}true`;
};

const behind =
  (metric: TicketMetric, wanted: Wanted, units: readonly string[], period: Period, now: Date): Condition =>
  (alias, params) => {
    const [from, to] = instantsOf(period);
    const { at, rows } = ticketCohorts[metric.cohort];
    const handled = `${alias}.handling_unit_id = any(${params.add([...units])}::bigint[])`;
    const placed = `${at(alias)} >= ${params.add(from)} and ${at(alias)} < ${params.add(to)} and ${at(alias)} <= ${params.add(now)}`;
    const counted = `${placed} and ${rowsOf(metric, wanted, alias)}`;
    return rows
      ? `${handled} and exists (select from ${rows} survey where survey.ticket_id = ${alias}.id and ${counted})`
      : `${handled} and ${counted}`;
  };

/**
 * The tickets behind a figure (F047), under the ticket's own row filter: whoever may judge a unit but not see its
 * tickets gets the figure and an empty list.
 *
 * @throws Refusal as `performanceOf`; INVALID on `input.metric` for a metric of calls
 */
export const performanceTickets = async (
  context: SignedIn,
  info: GraphQLResolveInfo,
  input: PerformanceTicketsInput,
  { first, after }: PageArgs,
): Promise<Page<Ticket>> => {
  reachedUnit(context, 'performance.read', input.unitId, 'input.unitId');
  checkPeriod(input);
  const source = metricSources[input.metric];
  if (source.source === 'CALL')
    throw invalid({
      path: 'input.metric',
      code: 'UNKNOWN',
      text: {
        zh: `${input.metric} 由话务记录计算，没有对应的工单`,
        en: `${input.metric} is computed from calls; there are no tickets behind it`,
      },
    });
  const units = context.actor.tree.subtree(input.unitId);
  return readPage(context, Ticket, info, {
    where: behind(source, wantedOf(input.metric, input.part), units, input, context.clock.now()),
    order: ticketCohorts[source.cohort].order,
    first,
    after,
  });
};
