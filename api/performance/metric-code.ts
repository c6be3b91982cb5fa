import { registerEnumType } from 'type-graphql';
import { metrics } from '../../schema/reference/metrics.ts';
import { enumOf } from '../core/enum.ts';

/** The metrics that are computed from calls and tickets (F046); `schema/reference/metrics.ts` marks the same ones. */
export const MetricCode = enumOf('K01', 'K02', 'K04', 'K05', 'K25', 'K27', 'K28', 'K29');
export type MetricCode = keyof typeof MetricCode;

/** Those metrics in the order in which they are shown. */
export const metricCodes = Object.keys(MetricCode) as readonly MetricCode[];

const formulas: Readonly<Record<MetricCode, string>> = {
  K01: 'answered by an agent ÷ asked for an agent, by start of the call, outside declared outages',
  K02: 'as K01, calls of the queue VIP only',
  K04: 'tickets whose customer was satisfied when first reached ÷ tickets whose customer was reached, by that call back',
  K05: 'tickets whose customer was answered ÷ due tickets; late ones without an answer stay in',
  K25: 'tickets with an approved reply handed in by the deadline ÷ due tickets; late open ones stay in',
  K27: 'tickets of which a reply was sent back ÷ tickets with an approved reply, by the day of that reply',
  K28: 'tickets that repeat an earlier one ÷ tickets received, by registration',
  K29: 'as K04',
};

const describe = (code: MetricCode): { description: string } => {
  const name = metrics.find((metric) => metric.code === code)?.name;
  return { description: `${name?.en} (${name?.zh}): ${formulas[code]}.` };
};

registerEnumType(MetricCode, {
  name: 'MetricCode',
  description: 'A metric that is computed from calls and tickets.',
  valuesConfig: Object.fromEntries(metricCodes.map((code) => [code, describe(code)])),
});
