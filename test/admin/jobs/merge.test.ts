import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeOf, wordsOf } from '../../../admin/jobs/edit/merge.ts';
import { newLines } from '../../../admin/jobs/edit/values.ts';
import type { DraftValues } from '../../../admin/jobs/edit/values.ts';

const said = (value: string | null) => ({
  state: value === null ? ('BLANK' as const) : ('VALUE' as const),
  value,
  raw: value,
  certain: true,
  note: null,
});
const training = (...texts: string[]): DraftValues['training'] =>
  texts.map((text) => ({ ...newLines.training(), text }));
const base: DraftValues = {
  variant: 'V3',
  summary: ['一', '二'],
  compiledOn: null,
  analysedOn: null,
  shareReason: null,
  purpose: said('目的'),
  coreDuty: said(null),
  background: said(null),
  conclusion: said(null),
  remarks: said('旧备注'),
  duties: [],
  authorities: [],
  qualifications: [],
  training: training('甲', '乙', '丙'),
  basisDocuments: [],
};
const textsOf = ({ training: lines }: DraftValues): string[] => lines.map(({ text }) => text);

test('what only they changed stays theirs, what only I changed is mine', () => {
  const mine = { ...base, summary: ['一', '二', '三'] };
  const theirs = { ...base, shareReason: '兼岗，合计 120 %' };
  const { values, taken, clashes } = mergeOf(base, mine, theirs);
  expect([values.shareReason, values.summary]).toEqual(['兼岗，合计 120 %', ['一', '二', '三']]);
  expect([taken, clashes]).toEqual([['summary'], []]);
});

test('what both changed is theirs until mine is chosen', () => {
  const mine = { ...base, remarks: said('我的') };
  const theirs = { ...base, remarks: said('对方的') };
  expect(mergeOf(base, mine, theirs)).toMatchObject({ clashes: ['remarks'], taken: [] });
  expect(mergeOf(base, mine, theirs).values.remarks.value).toBe('对方的');
  expect(mergeOf(base, mine, theirs, { remarks: 'mine' }).values.remarks.value).toBe('我的');
  expect(wordsOf('remarks', mine, theirs)).toEqual(['我的']);
});

test('both changed to the same: there is nothing to choose, and nothing to take', () => {
  const both = { ...base, remarks: said('同样') };
  expect(mergeOf(base, both, both)).toMatchObject({ clashes: [], taken: [] });
});

test('in a list the changes of both stand together, each on its own line', () => {
  const mine = { ...base, training: training('甲', '乙', '丙 改', '丁') };
  const theirs = { ...base, training: training('甲 改', '乙', '丙') };
  const { values, clashes } = mergeOf(base, mine, theirs);
  expect([textsOf(values), clashes]).toEqual([['甲 改', '乙', '丙 改', '丁'], []]);
});

test('what both added at the same place is all kept', () => {
  const mine = { ...base, training: training('甲', '乙', '丙', '我加') };
  const theirs = { ...base, training: training('甲', '乙', '丙', '对方加') };
  expect(textsOf(mergeOf(base, mine, theirs).values)).toEqual(['甲', '乙', '丙', '对方加', '我加']);
});

test('a line that both changed is chosen, and the choice leaves their other lines alone', () => {
  const mine = { ...base, training: training('甲 我', '乙', '丙') };
  const theirs = { ...base, training: training('甲 对方', '乙', '丙 对方') };
  const { clashes } = mergeOf(base, mine, theirs);
  expect(clashes).toEqual(['training']);
  expect(textsOf(mergeOf(base, mine, theirs).values)).toEqual(['甲 对方', '乙', '丙 对方']);
  expect(textsOf(mergeOf(base, mine, theirs, { training: 'mine' }).values)).toEqual([
    '甲 我',
    '乙',
    '丙 对方',
  ]);
  expect(wordsOf('training', mine, theirs)).toEqual(['甲 我', '丙']);
});

test('a line that I took away and they changed is asked about', () => {
  const mine = { ...base, training: training('乙', '丙') };
  const theirs = { ...base, training: training('甲 对方', '乙', '丙') };
  expect(mergeOf(base, mine, theirs).clashes).toEqual(['training']);
});

test('where nobody knows what I started from, whatever differs is asked about', () => {
  const mine = { ...base, remarks: said('我的'), training: training('甲') };
  expect(mergeOf(undefined, mine, base)).toMatchObject({ clashes: ['remarks', 'training'], taken: [] });
});

const someLines = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 6 });

test('of any two changes of a list: one alone is taken as it is, and no line that only one side has seen is lost unasked', () => {
  fc.assert(
    fc.property(someLines, someLines, someLines, (from, one, other) => {
      const [start, mine, theirs] = [from, one, other].map((texts) => ({
        ...base,
        training: training(...texts),
      })) as [DraftValues, DraftValues, DraftValues];
      expect(textsOf(mergeOf(start, mine, start).values)).toEqual(one);
      expect(textsOf(mergeOf(start, start, theirs).values)).toEqual(other);
      const { values, clashes } = mergeOf(start, mine, theirs);
      const added = [...one, ...other].filter((text) => !from.includes(text));
      const kept = from.filter((text) => one.includes(text) && other.includes(text));
      const isAsked = clashes.includes('training');
      expect(isAsked || [...added, ...kept].every((text) => textsOf(values).includes(text))).toBe(true);
    }),
  );
});
