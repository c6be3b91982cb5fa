import { expect, test } from 'vitest';
import { sectionOfPath } from '../../../admin/jobs/sections.ts';
import { tabNames, tabOf, viewOf } from '../../../admin/jobs/tabs.ts';

test('the filter of every view leads back to the view', () => {
  expect(tabNames.map((tab) => tabOf({ q: '主管', ...viewOf(tab, 'REVIEW') }))).toEqual(tabNames);
});

test.each([
  ['duties.TABLE.3', 'duties'],
  ['input.duties.0.measures.1.targetValue', 'duties'],
  ['authorities.2', 'authorities'],
  ['shareReason', 'duties'],
  ['input.remarks.value', 'purpose'],
])('%s belongs to %s', (path, section) => {
  expect(sectionOfPath(path)).toBe(section);
});
