import { expect, test } from 'vitest';
import { formPathOf, readyOf, unfinishedIn, withoutBlanks } from '../../../admin/jobs/edit/unfinished.ts';
import { newLines } from '../../../admin/jobs/edit/values.ts';
import type { DraftValues, DutyValues } from '../../../admin/jobs/edit/values.ts';

const blank = { state: 'BLANK' as const, value: null, raw: null, certain: true, note: null };
const training = (text: string, id?: string) => ({ ...newLines.training(), text, ...(id && { id }) });
const duty = (statement: string, id: string, phrases: readonly string[]): DutyValues =>
  ({
    ...newLines.duty('LIST', null),
    id,
    statement,
    measures: phrases.map((phrase, index) => ({ ...newLines.measure(), phrase, id: `${id}.${index}` })),
  }) as DutyValues;
const read: DraftValues = {
  variant: 'V1',
  summary: [],
  compiledOn: null,
  analysedOn: null,
  shareReason: null,
  purpose: { ...blank, state: 'VALUE', value: '目的' },
  coreDuty: blank,
  background: blank,
  conclusion: blank,
  remarks: blank,
  duties: [duty('受理', 'd1', ['及时', '准确']), duty('回访', 'd2', [])],
  authorities: [],
  qualifications: [],
  training: [training('甲', 't1'), training('乙', 't2')],
  basisDocuments: [],
  tools: [],
  environment: blank,
  workingTime: blank,
  timePatterns: [],
  records: [],
  careerPaths: [],
  listStates: [],
};

test('a draft in which everything is filled in is sent as it is', () => {
  expect(readyOf(read, read)).toBe(read);
});

test('a new line that says nothing yet is left out, and named', () => {
  const values = { ...read, training: [...read.training, training('')], shareReason: '改' };
  expect(unfinishedIn(values)).toEqual([{ part: 'training', index: 2, isBlank: true }]);
  expect(readyOf(values, read)).toMatchObject({ training: read.training, shareReason: '改' });
  expect(withoutBlanks(values).training).toEqual(read.training);
});

test('of a line that was emptied the stored words stay', () => {
  const values = { ...read, training: [training('', 't1'), training('乙 改', 't2')] };
  expect(unfinishedIn(values)).toEqual([{ part: 'training', index: 0, isBlank: false }]);
  expect(readyOf(values, read).training).toEqual([training('甲', 't1'), training('乙 改', 't2')]);
});

test('a text that was emptied keeps its stored words', () => {
  const values = { ...read, purpose: { ...read.purpose, value: ' ' }, shareReason: '改' };
  expect(unfinishedIn(values)).toMatchObject([{ part: 'purpose' }]);
  expect(readyOf(values, read)).toMatchObject({ purpose: { value: '目的' }, shareReason: '改' });
});

test('an unfinished measure holds back itself and not its duty', () => {
  const [first, second] = read.duties as [DutyValues, DutyValues];
  const changed = { ...first, statement: '受理 改', measures: [newLines.measure(), ...first.measures] };
  const ready = readyOf({ ...read, duties: [changed, second] }, read);
  expect(ready.duties[0]?.statement).toBe('受理 改');
  expect(ready.duties[0]?.measures.map(({ phrase }) => phrase)).toEqual(['及时', '准确']);
});

test('what the server says about a line stands at that line, also where one before it was left out', () => {
  const [first, second] = read.duties as [DutyValues, DutyValues];
  const values = {
    ...read,
    duties: [{ ...first, measures: [newLines.measure(), ...first.measures] }, second],
    training: [training(''), ...read.training],
  };
  expect(formPathOf('training.1.text', values, read)).toBe('training.2.text');
  expect(formPathOf('duties.0.measures.1.phrase', values, read)).toBe('duties.0.measures.2.phrase');
  expect(formPathOf('shareReason', values, read)).toBe('shareReason');
});
