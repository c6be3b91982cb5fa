import { expect, test } from 'vitest';
import { rowTyped, stepOf, type TreeRow } from '../../../admin/units/tree/rows.ts';

const row = (name: string, level: number, more: Partial<TreeRow> = {}): TreeRow => ({
  key: name,
  icon: 'unit',
  name,
  level,
  place: 1,
  among: 1,
  ...more,
});
const rows = [
  row('总部', 1, { isOpen: true }),
  row('客服部', 2, { isOpen: true, letters: 'kfb' }),
  row('投诉组', 3, { letters: 'tsz' }),
  row('技术部', 2, { isOpen: false, letters: 'jsb' }),
  row('Quality', 2),
];

test('arrow keys walk the rows and stop at both ends', () => {
  expect(stepOf(rows, 0, 'ArrowDown')).toEqual({ to: 1 });
  expect(stepOf(rows, 0, 'ArrowUp')).toEqual({ to: 0 });
  expect(stepOf(rows, 4, 'ArrowDown')).toEqual({ to: 4 });
  expect(stepOf(rows, 1, 'End')).toEqual({ to: 4 });
  expect(stepOf(rows, 3, 'Home')).toEqual({ to: 0 });
});

test('right opens what is closed and else goes in; left closes what is open and else goes out', () => {
  expect(stepOf(rows, 3, 'ArrowRight')).toEqual({ toggle: 3 });
  expect(stepOf(rows, 1, 'ArrowRight')).toEqual({ to: 2 });
  expect(stepOf(rows, 4, 'ArrowRight')).toBeUndefined();
  expect(stepOf(rows, 1, 'ArrowLeft')).toEqual({ toggle: 1 });
  expect(stepOf(rows, 2, 'ArrowLeft')).toEqual({ to: 1 });
  expect(stepOf(rows, 4, 'ArrowLeft')).toEqual({ to: 0 });
});

test('typing finds the next row by its name or its first letters, going round', () => {
  expect(rowTyped(rows, 0, 'q')).toBe(4);
  expect(rowTyped(rows, 4, 'ts')).toBe(2);
  expect(rowTyped(rows, 1, '客')).toBe(1);
  expect(rowTyped(rows, 0, 'x')).toBe(-1);
});
