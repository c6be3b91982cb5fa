import { expect, test } from 'vitest';
import { isMeant } from '../../admin/search/places.ts';
import { speltNames } from '../../admin/search/spelt-names.ts';

const names = speltNames();

test.each([
  ['units.title', '组织'],
  ['units.title', 'zuzhijiagou'],
  ['units.title', 'zu zhi'],
  ['units.title', 'zzjg'],
  ['units.title', 'jiagou'],
  ['units.title', 'organ'],
  ['resources.jobs.name', 'zwsms'],
  ['resources.jobs.name', 'descr'],
  ['frame.home', 'gzt'],
  ['palette.register', 'dengji'],
  ['units.title', '  '],
])('%s is meant by %j', (key, typed) => {
  expect(isMeant(names[key] ?? ['', '', []], typed)).toBe(true);
});

test.each([
  ['units.title', 'gongdan'],
  ['units.title', 'uzhi'],
  ['units.title', '%'],
])('%s is not meant by %j', (key, typed) => {
  expect(isMeant(names[key] ?? ['', '', []], typed)).toBe(false);
});
