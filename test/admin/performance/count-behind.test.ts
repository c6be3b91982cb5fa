import { expect, test } from 'vitest';
import { countBehind } from '../../../admin/performance/figures.ts';

test.each([
  ['K25', 'DENOMINATOR', 10],
  ['K25', 'NUMERATOR', 7],
  ['K25', 'MISSED', 3],
  ['K28', 'NUMERATOR', 7],
  ['K28', 'MISSED', 7],
] as const)('behind %s, part %s, stand %d tickets', (metric, part, expected) => {
  expect(countBehind({ metric, numerator: 7, denominator: 10 }, part)).toBe(expected);
});
