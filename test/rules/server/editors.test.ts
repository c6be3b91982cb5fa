import { expect, test } from 'vitest';
import { Editors, SEEN_FOR_MS } from '../../../api/server/live/editors.ts';

const sign = (personId: string, window = `${personId}-window`, isLeaving = false) => ({
  organisationId: '1',
  jobDescriptionId: '7',
  personId,
  window,
  isLeaving,
});

test('whoever opens a draft is seen in it, and not again with each sign of life', () => {
  const editors = new Editors();
  expect(editors.note(sign('3'), 0)).toBe(true);
  expect(editors.note(sign('3'), 15_000)).toBe(false);
  expect(editors.note(sign('4'), 20_000)).toBe(true);
  expect([editors.in('7'), editors.in('8')]).toEqual([['3', '4'], []]);
});

test('somebody with two windows is there until the last is left', () => {
  const editors = new Editors();
  editors.note(sign('3', 'one'), 0);
  editors.note(sign('3', 'two'), 0);
  expect(editors.note(sign('3', 'one', true), 1)).toBe(false);
  expect(editors.in('7')).toEqual(['3']);
  expect(editors.note(sign('3', 'two', true), 2)).toBe(true);
  expect(editors.in('7')).toEqual([]);
});

test('who leaves without having come changes nothing', () => {
  expect(new Editors().note(sign('3', 'one', true), 0)).toBe(false);
});

test('a sign of life that comes after the leaving brings nobody back; a new window does', () => {
  const editors = new Editors();
  editors.note(sign('3', 'one'), 0);
  editors.note(sign('3', 'one', true), 1);
  expect(editors.note(sign('3', 'one'), 2)).toBe(false);
  expect(editors.in('7')).toEqual([]);
  expect(editors.note(sign('3', 'two'), 3)).toBe(true);
});

test('who gives no sign of life is forgotten, and the draft is named once', () => {
  const editors = new Editors();
  editors.note(sign('3', 'one'), 0);
  editors.note(sign('3', 'two'), 0);
  editors.note(sign('4'), 30_000);
  expect(editors.forget(SEEN_FOR_MS - 1)).toEqual([]);
  expect(editors.forget(SEEN_FOR_MS)).toEqual([{ organisationId: '1', jobDescriptionId: '7' }]);
  expect(editors.in('7')).toEqual(['4']);
  expect(editors.forget(SEEN_FOR_MS)).toEqual([]);
});

test('one person fills no memory with windows, and is still seen', () => {
  const editors = new Editors();
  for (let count = 0; count < 100; count += 1) editors.note(sign('3', `window-${count}`), count);
  for (let count = 0; count < 92; count += 1) editors.note(sign('3', `window-${count}`, true), 200);
  expect(editors.in('7')).toEqual(['3']);
  for (let count = 92; count < 100; count += 1) editors.note(sign('3', `window-${count}`, true), 201);
  expect(editors.in('7')).toEqual([]);
});
