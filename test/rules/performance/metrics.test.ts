import { expect, test } from 'vitest';
import { metricOf, metrics } from '../../../schema/reference/metrics.ts';
import { metricCodes } from '../../../api/performance/metric-code.ts';
import { metricSources } from '../../../api/performance/metric.sources.ts';

test('the metrics are K01 to K44, each once', () => {
  expect(metrics.map(({ code }) => code)).toEqual(
    Array.from({ length: 44 }, (_, index) => `K${String(index + 1).padStart(2, '0')}`),
  );
});

test('the metrics marked as computed are those that are computed, all of them shares', () => {
  const computed = metrics.filter((metric) => metric.computed);
  expect(computed.map(({ code }) => code)).toEqual([...metricCodes]);
  expect(Object.keys(metricSources)).toEqual([...metricCodes]);
  expect(new Set(computed.map(({ unit }) => unit))).toEqual(new Set(['%']));
});

test('a metric with a figure has a comparator to assume, one without has none', () => {
  for (const { code, unit, comparator } of metrics)
    expect([code, comparator === null]).toEqual([code, unit === '']);
  expect(metricOf('K99')).toBeUndefined();
});
