import { expect, test } from 'vitest';
import { figureOf, figureText, takenFrom } from '../../../admin/layout/figures.ts';

test.each([
  ['85', 85],
  ['８５', 85],
  ['８５％', 85],
  ['９８．５', 98.5],
  ['98。5', 98.5],
  ['１，０００', 1000],
  ['－３', -3],
  ['≥ 98%', 98],
  ['0', 0],
  ['', null],
  ['％', null],
  ['八十五', null],
])('%s is read as %s', (typed, figure) => {
  expect(figureOf(typed)).toBe(figure);
});

test('what is on the way to a figure stays as it is typed', () => {
  expect(['８．', '-', '8.0'].map(figureText)).toEqual(['8.', '-', '8.0']);
});

test.each([
  ['', { shown: '', figure: null }],
  ['  ', { shown: '', figure: null }],
  ['abc', { shown: '', figure: undefined }],
  ['😀', { shown: '', figure: undefined }],
  ['两个', { shown: '', figure: undefined }],
  ['-', { shown: '-', figure: undefined }],
  ['３个', { shown: '3', figure: 3 }],
  ['0', { shown: '0', figure: 0 }],
])('only an emptied field is empty: %j says %j', (typed, taken) => {
  expect(takenFrom(typed)).toEqual(taken);
});
