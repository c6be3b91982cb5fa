import { describe, expect, test } from 'vitest';
import { sheetProblems } from '../../../api/core/workflow.ts';
import { storedJobStates, type StoredJobState } from '../../../api/jobs/job.words.ts';
import { jobSheet, openSteps, type JobFacts } from '../../../api/jobs/job.workflow.ts';

const facts = (changes: Partial<JobFacts> = {}): JobFacts => ({
  actorIds: ['9'],
  authorIds: ['1'],
  reviewerId: null,
  reviewerForId: null,
  holdsPost: false,
  effectiveFrom: null,
  today: '2026-03-02',
  findings: [],
  ...changes,
});

const open = (state: StoredJobState, changes?: Partial<JobFacts>) =>
  openSteps(state, facts(changes), () => true);

test('the sheet holds together', () => {
  expect(sheetProblems(jobSheet, 'DRAFT', storedJobStates)).toEqual([]);
});

test.each([
  ['DRAFT', ['SUBMIT', 'EDIT', 'DISCARD']],
  ['SUBMITTED', ['REVIEW', 'RETURN']],
  ['REVIEWED', ['RETURN', 'APPROVE']],
  ['RETURNED', ['SUBMIT', 'EDIT', 'DISCARD']],
  ['APPROVED', []],
  ['DISCARDED', []],
] as const)('from %s somebody with every right may take %j', (state, steps) => {
  expect(open(state)).toEqual(steps);
});

describe('writer, reviewer and approver are three people (F025)', () => {
  test('the writer neither reviews nor approves', () => {
    expect(open('SUBMITTED', { actorIds: ['1'] })).toEqual(['RETURN']);
    expect(open('REVIEWED', { actorIds: ['1'], reviewerId: '2' })).toEqual(['RETURN']);
  });

  test('nor does anybody who wrote in it before somebody else did', () => {
    expect(open('SUBMITTED', { actorIds: ['1'], authorIds: ['1', '5'] })).toEqual(['RETURN']);
    expect(open('SUBMITTED', { actorIds: ['5'], authorIds: ['1', '5'] })).toEqual(['RETURN']);
  });

  test('the reviewer does not approve', () => {
    expect(open('REVIEWED', { actorIds: ['2'], reviewerId: '2' })).toEqual(['RETURN']);
    expect(open('REVIEWED', { actorIds: ['3'], reviewerId: '2' })).toContain('APPROVE');
  });

  test('nor does anybody who stands in for one of them, or in whose name it was reviewed', () => {
    expect(open('SUBMITTED', { actorIds: ['9', '1'] })).toEqual(['RETURN']);
    expect(open('REVIEWED', { actorIds: ['9', '2'], reviewerId: '2' })).toEqual(['RETURN']);
    expect(open('REVIEWED', { actorIds: ['3'], reviewerId: '2', reviewerForId: '3' })).toEqual(['RETURN']);
  });
});

test('who holds the post neither reviews, approves nor withdraws its description, but may send it back', () => {
  expect(open('SUBMITTED', { holdsPost: true })).toEqual(['RETURN']);
  expect(open('REVIEWED', { holdsPost: true })).toEqual(['RETURN']);
  expect(open('APPROVED', { holdsPost: true, effectiveFrom: '2026-03-03' })).toEqual([]);
});

test('an approval is withdrawn before its first day, and not from then on', () => {
  expect(open('APPROVED', { effectiveFrom: '2026-03-03' })).toEqual(['WITHDRAW']);
  expect(open('APPROVED', { effectiveFrom: '2026-03-02' })).toEqual([]);
});

test('a version with a blocking finding is not handed in; one that only wants a look is', () => {
  const finding = { code: 'X', path: 'duties', text: { zh: '缺', en: 'missing' } };
  expect(open('DRAFT', { findings: [{ ...finding, blocks: true }] })).not.toContain('SUBMIT');
  expect(open('DRAFT', { findings: [{ ...finding, blocks: false }] })).toContain('SUBMIT');
});

test('nothing is open to somebody without rights', () => {
  for (const state of storedJobStates) expect(openSteps(state, facts(), () => false)).toEqual([]);
});
