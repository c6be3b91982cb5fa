import { expect, test } from 'vitest';
import { checkSize, LARGEST_ANSWER } from '../../../api/core/read/size.ts';

const half = ['7', 'x'.repeat(LARGEST_ANSWER / 2 - 1)];

test('what one request reads is counted together, up to the limit', () => {
  const request = { memo: new Map() };
  checkSize(request, half);
  checkSize(request, half);
  expect(() => checkSize(request, ['x'])).toThrow(/too large/);
});

test('another request counts anew', () => {
  checkSize({ memo: new Map() }, half);
  expect(() => checkSize({ memo: new Map() }, half)).not.toThrow();
});
