import { formulas, metricOf } from '../../schema/reference/metrics.ts';
import { describedEnum } from '../core/enum.ts';

const describe = ([code, formula]: readonly [string, string]): [string, string] => {
  const name = metricOf(code)?.name;
  return [code, `${name?.en} (${name?.zh}): ${formula}.`];
};

/** The metrics that are computed from calls and tickets (F046), as `schema/reference/metrics.ts` lists them. */
export const MetricCode = describedEnum(
  'MetricCode',
  'A metric that is computed from calls and tickets.',
  Object.fromEntries(Object.entries(formulas).map(describe)) as Record<keyof typeof formulas, string>,
);
export type MetricCode = keyof typeof MetricCode;

/** Those metrics in the order in which they are shown. */
export const metricCodes = Object.keys(MetricCode) as readonly MetricCode[];
