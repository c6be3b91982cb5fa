import { expect, test } from 'vitest';
import { contentOf, newLines } from '../../../admin/jobs/edit/values.ts';
import type { DraftValues } from '../../../admin/jobs/edit/values.ts';

const written = { state: 'VALUE' as const, value: '职责所在', raw: '职责 所在', certain: false, note: null };
const blank = { state: 'BLANK' as const, value: null, raw: null, certain: true, note: null };
const values: DraftValues = {
  variant: 'V1',
  summary: [' 一 ', '', '二'],
  compiledOn: '',
  analysedOn: null,
  shareReason: ' ',
  purpose: written,
  coreDuty: { ...blank, value: '切换状态前填写的内容' },
  background: blank,
  conclusion: blank,
  remarks: blank,
  duties: [newLines.duty('TABLE', 1)],
  authorities: [newLines.authority()],
  qualifications: [],
  training: [],
  basisDocuments: [],
  tools: [],
  environment: blank,
  workingTime: blank,
  timePatterns: [],
  records: [],
  careerPaths: [],
  listStates: [],
};

test('cleared inputs become null, and empty lines go', () => {
  const content = contentOf(values, values);
  expect(content.summary).toEqual(['一', '二']);
  expect([content.compiledOn, content.shareReason]).toEqual([null, null]);
});

test('words stay only where the form has words', () => {
  const before = { ...values, purpose: blank, coreDuty: written };
  const { purpose, coreDuty } = contentOf(values, before);
  expect(purpose).toEqual({ state: 'VALUE', value: '职责所在', note: null });
  expect(coreDuty).toEqual({ state: 'BLANK', value: null, note: null });
});

test('a text that was not changed is left out, so that it keeps its reading', () => {
  expect(contentOf(values, values)).not.toHaveProperty('purpose');
});

test('a measure in words sends no target; an open target is null and not 0', () => {
  const measure = { ...newLines.measure(), phrase: '及时', metricCode: 'K25', targetValue: 95, unit: '%' };
  const duty = {
    ...newLines.duty('TABLE', 1),
    measures: [measure, { ...measure, kind: 'QUANTITATIVE' as const, targetValue: null, unit: '' }],
  };
  const [first, second] = contentOf({ ...values, duties: [duty] }, values).duties?.[0]?.measures ?? [];
  expect(first).toEqual({ id: null, kind: 'QUALITATIVE', phrase: '及时', metricCode: 'K25' });
  expect(second).toMatchObject({ kind: 'QUANTITATIVE', targetValue: null, unit: null, comparator: null });
});
