import { describe, expect, test } from 'vitest';
import { chooseRow, sheetProblems } from '../../../api/core/workflow.ts';
import type { CertificationState } from '../../../api/training/certification/certification.words.ts';
import {
  certificationSheet,
  openSteps,
  type CertificationFacts,
} from '../../../api/training/certification/certification.workflow.ts';

const states: readonly CertificationState[] = [
  'APPLIED',
  'LEARNING',
  'EXAM_DUE',
  'EXAM_FAILED',
  'PRACTICAL_DUE',
  'PRACTICAL_FAILED',
  'REVIEW_DUE',
  'CERTIFIED',
  'REFUSED',
  'WITHDRAWN',
];

const facts = (changes: Partial<CertificationFacts> = {}): CertificationFacts => ({
  actorIds: ['2'],
  applicantId: '1',
  examinerIds: [],
  examAttempts: 0,
  practicalAttempts: 0,
  attempts: 2,
  retakeOn: null,
  on: '2026-03-02',
  ...changes,
});

const to = (
  state: CertificationState,
  step: 'EXAM' | 'PRACTICAL' | 'AWARD',
  more: Partial<CertificationFacts>,
) => {
  const choice = chooseRow(certificationSheet, state, step, facts(more));
  return 'row' in choice ? choice.row.to : (choice.why?.en ?? null);
};

test('the sheet of certification holds together', () => {
  expect(sheetProblems(certificationSheet, 'APPLIED', states)).toEqual([]);
});

test('nothing can be done about what has ended', () => {
  for (const state of ['CERTIFIED', 'REFUSED', 'WITHDRAWN'] as const)
    expect(openSteps(state, facts({ actorIds: ['1'] }), () => true)).toEqual([]);
});

describe('an exam', () => {
  test('leads to the practical part where it is passed, else to a retake', () => {
    expect(to('EXAM_DUE', 'EXAM', { passed: true })).toBe('PRACTICAL_DUE');
    expect(to('EXAM_DUE', 'EXAM', { passed: false })).toBe('EXAM_FAILED');
    expect(to('EXAM_FAILED', 'EXAM', { passed: true, examAttempts: 1 })).toBe('PRACTICAL_DUE');
  });

  test('is not taken again too early, nor too often', () => {
    expect(to('EXAM_FAILED', 'EXAM', { passed: true, retakeOn: '2026-03-03' })).toContain('from 2026-03-03');
    expect(to('EXAM_FAILED', 'EXAM', { passed: true, retakeOn: '2026-03-02' })).toBe('PRACTICAL_DUE');
    expect(to('EXAM_FAILED', 'EXAM', { passed: true, examAttempts: 2 })).toContain('All 2 attempts');
  });
});

describe('a certificate (F130)', () => {
  test('is given after both parts', () => {
    expect(to('REVIEW_DUE', 'AWARD', {})).toBe('CERTIFIED');
  });

  test('is not given where the practical part was failed, whatever the exam was', () => {
    expect(to('PRACTICAL_FAILED', 'AWARD', {})).toContain('practical part was not passed');
  });

  test('is not given by whoever examined, nor by the applicant', () => {
    expect(to('REVIEW_DUE', 'AWARD', { examinerIds: ['2'] })).toContain('somebody else');
    expect(to('REVIEW_DUE', 'AWARD', { actorIds: ['1'] })).toContain('their own');
  });
});

test('the applicant takes the application back, and nobody else', () => {
  expect(openSteps('LEARNING', facts({ actorIds: ['1'] }), () => true)).toEqual(['WITHDRAW']);
  expect(openSteps('LEARNING', facts(), () => true)).toEqual(['FINISH_LEARNING']);
});
