import { describe, expect, test } from 'vitest';
import {
  examProblems,
  meetingProblems,
  outcomeOf,
  resultProblems,
  standingOf,
  type NewResult,
  type ResultOf,
} from '../../../api/training/courses/course.rules.ts';

const today = '2026-03-10';
const course = { maxScore: 100, passMark: 60, startsOn: '2026-03-05' };
const on: ResultOf = { course, enrolment: { state: 'ENROLLED', resultOn: null } };
const result = (changes: Partial<NewResult> = {}): NewResult => ({
  attended: true,
  score: 80,
  heldOn: '2026-03-06',
  retakeOn: null,
  ...changes,
});
const paths = (of: ResultOf, changes: Partial<NewResult>): string[] =>
  resultProblems(of, result(changes), today).map(({ path, code }) => `${path} ${code}`);

describe('a result', () => {
  test('as it should be has nothing wrong', () => {
    expect(paths(on, {})).toEqual([]);
    expect(paths(on, { attended: false, score: null })).toEqual([]);
    expect(paths(on, { score: 59, retakeOn: '2026-03-20' })).toEqual([]);
  });

  test.each([
    ['beyond the scale', { score: 100.5 }, 'input.score TOO_LARGE'],
    ['below nothing', { score: -1 }, 'input.score TOO_SMALL'],
    ['without its score', { score: null }, 'input.score REQUIRED'],
    ['of somebody absent with a score', { attended: false }, 'input.score UNKNOWN'],
    ['before the course', { heldOn: '2026-03-04' }, 'input.heldOn TOO_SMALL'],
    ['of tomorrow', { heldOn: '2026-03-11' }, 'input.heldOn TOO_LARGE'],
    ['passed, with a retake', { retakeOn: '2026-03-20' }, 'input.retakeOn UNKNOWN'],
    ['whose retake comes before it', { score: 10, retakeOn: '2026-03-06' }, 'input.retakeOn TOO_SMALL'],
  ])('%s is refused by its field', (_, changes, problem) => {
    expect(paths(on, changes)).toEqual([problem]);
  });

  test('of a retake does not lie before the exam that was failed', () => {
    const failed: ResultOf = { course, enrolment: { state: 'FAILED', resultOn: '2026-03-07' } };
    expect(paths(failed, { heldOn: '2026-03-06' })).toEqual(['input.heldOn TOO_SMALL']);
    expect(paths(failed, { heldOn: '2026-03-09' })).toEqual([]);
  });

  test('is passed from the pass mark on, itself included', () => {
    expect(outcomeOf(course, result({ score: 60 }))).toBe('PASSED');
    expect(outcomeOf(course, result({ score: 59.99 }))).toBe('FAILED');
    expect(outcomeOf(course, result({ attended: false, score: null }))).toBe('ABSENT');
    expect(outcomeOf({ maxScore: null, passMark: null }, result({ score: null }))).toBe('PASSED');
  });
});

test('an exam has both a highest score and a pass mark, or neither', () => {
  expect(examProblems({ maxScore: null, passMark: null })).toEqual([]);
  expect(examProblems({ maxScore: 100, passMark: null })[0]?.path).toBe('input.passMark');
  expect(examProblems({ maxScore: null, passMark: 60 })[0]?.path).toBe('input.maxScore');
  expect(examProblems({ maxScore: 50, passMark: 60 })[0]?.path).toBe('input.passMark');
});

test('a meeting has a day that is near, and times in their order', () => {
  const wrong = (from: string, to: string, day = '2026-03-12') =>
    meetingProblems([{ on: day, from, to }], today).map(({ path }) => path);
  expect(wrong('09:00', '11:30')).toEqual([]);
  expect(wrong('9:00', '11:30')).toEqual(['input.sessions.0.from']);
  expect(wrong('09:00', '24:00')).toEqual(['input.sessions.0.to']);
  expect(wrong('11:00', '11:00')).toEqual(['input.sessions.0.to']);
  expect(wrong('09:00', '11:00', '2030-01-01')).toEqual(['input.sessions.0.on']);
});

test('meetings of one day do not overlap; one may begin when another ends', () => {
  const wrong = (...meetings: readonly (readonly [on: string, from: string, to: string])[]) =>
    meetingProblems(
      meetings.map(([day, from, to]) => ({ on: day, from, to })),
      today,
    ).map(({ path }) => path);
  const [one, next] = ['2026-03-20', '2026-03-21'];
  expect(wrong([one, '09:00', '10:00'], [one, '09:30', '10:30'])).toEqual(['input.sessions.1.from']);
  expect(wrong([one, '09:00', '12:00'], [one, '10:00', '10:30'])).toEqual(['input.sessions.1.from']);
  expect(wrong([one, '09:00', '10:00'], [one, '10:00', '11:00'])).toEqual([]);
  expect(wrong([one, '09:00', '10:00'], [next, '09:00', '10:00'])).toEqual([]);
});

test('a course is planned, runs on its last day too, and is over on the next', () => {
  const days = { startsOn: '2026-03-05', lastDay: '2026-03-06', cancelledAt: null };
  expect(
    ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'].map((day) => standingOf(days, day)),
  ).toEqual(['PLANNED', 'RUNNING', 'RUNNING', 'OVER']);
  expect(standingOf({ ...days, cancelledAt: new Date() }, '2026-03-04')).toBe('CANCELLED');
});
