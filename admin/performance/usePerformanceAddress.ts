import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import type { FigurePart, MetricCode } from '../data/documents.ts';
import { dayOf } from '../layout/time.ts';
import { metricOrder } from './figures.ts';
import { readSpan } from './period.ts';
import type { DaySpan } from '../layout/day.ts';

const parts = ['MISSED', 'NUMERATOR', 'DENOMINATOR'] as const satisfies readonly FigurePart[];

/** Everything on the screen that can be sent to somebody as a link. */
export interface PerformanceAddress {
  readonly unitId: string | undefined;
  readonly today: string;
  readonly span: DaySpan;
  /** Undefined: the screen chooses where to begin. */
  readonly metric: MetricCode | undefined;
  readonly part: FigurePart;
  /** The days as a table instead of a chart. */
  readonly table: boolean;
  readonly toUnit: (unitId: string) => void;
  /** The address of another unit with the same period. */
  readonly hrefOf: (unitId: string) => string;
  readonly change: (changes: Readonly<Record<string, string | undefined>>) => void;
}

/** Reads and writes the address: unit, period, metric, part of the tickets, chart or table. */
export function usePerformanceAddress(): PerformanceAddress {
  const { unitId } = useParams();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const today = dayOf(new Date());
  const asked = params.get('metric');
  const hrefOf = (id: string): string =>
    `/performance/${id}${params.size > 0 ? `?${params.toString()}` : ''}`;
  return {
    unitId,
    today,
    span: readSpan(params, today),
    metric: metricOrder.find((code) => code === asked),
    part: parts.find((part) => part === params.get('part')) ?? 'MISSED',
    table: params.get('view') === 'table',
    hrefOf,
    toUnit: (id) => void navigate(hrefOf(id)),
    change: (changes) =>
      setParams((before) => {
        const after = new URLSearchParams(before);
        for (const [name, value] of Object.entries(changes))
          if (value === undefined) after.delete(name);
          else after.set(name, value);
        return after;
      }),
  };
}
