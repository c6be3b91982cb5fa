import { expect, test } from 'vitest';
import { namedOf } from '../../../admin/roles/named.ts';

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `员工${at}`);

test('all are named where there are at most ten, else the first eight', () => {
  expect([8, 9, 10, 11, 20].map((count) => namedOf(names(count), count).length)).toEqual([8, 9, 10, 8, 8]);
});

test('where names are not known of all, no line looks complete', () => {
  expect(namedOf(names(9), 10)).toHaveLength(8);
});
