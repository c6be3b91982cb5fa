import { describe, expect, it } from 'vitest';
import type { UnitTree } from '../../../api/core/actor.ts';
import { partsOf } from '../../../api/performance/part.rules.ts';
import { begunDays, instantsOf, judgedDay, lengthOf } from '../../../api/performance/period.rules.ts';

const period = { from: '2026-02-27', to: '2026-03-03' };

describe('a period', () => {
  it('lies between midnights of Shanghai', () => {
    expect(instantsOf(period).map((at) => at.toISOString())).toEqual([
      '2026-02-26T16:00:00.000Z',
      '2026-03-02T16:00:00.000Z',
    ]);
  });

  it.each([
    [period, 4],
    [{ from: '2026-03-02', to: '2026-03-02' }, 0],
    [{ from: '2026-03-02', to: '2026-03-01' }, -1],
    [{ from: '2028-01-01', to: '2029-01-01' }, 366],
  ])('%j has %i days', (each, days) => expect(lengthOf(each)).toBe(days));

  it('has only days that have begun', () => {
    expect(begunDays(period, '2026-02-28')).toEqual(['2026-02-27', '2026-02-28']);
    expect(begunDays(period, '2026-02-26')).toEqual([]);
    expect(begunDays(period, '2026-12-31')).toHaveLength(4);
  });

  it.each([
    ['while it runs, today', '2026-02-28', '2026-02-28'],
    ['when it is over, its last day', '2026-05-01', '2026-03-02'],
    ['before it begins, its first day', '2026-01-01', '2026-02-27'],
  ])('is judged %s', (_, today, day) => expect(judgedDay(period, today)).toBe(day));
});

describe('partsOf', () => {
  const parents: Readonly<Record<string, string | null>> = { 1: null, 2: '1', 3: '1', 4: '3', 5: '4' };
  const path = (unit: string): string[] =>
    unit in parents ? [unit, ...(parents[unit] ? path(parents[unit]) : [])] : [];
  const tree: UnitTree = {
    path,
    subtree: (unit) => Object.keys(parents).filter((other) => path(other).includes(unit)),
    name: () => undefined,
  };

  it('puts every unit under the one directly below', () => {
    expect(partsOf('1', tree)).toEqual({
      units: ['1', '2', '3', '4', '5'],
      parts: ['1', '2', '3', '3', '3'],
      children: ['2', '3'],
    });
  });

  it('knows a leaf as its only part', () => {
    expect(partsOf('5', tree)).toEqual({ units: ['5'], parts: ['5'], children: [] });
  });
});
