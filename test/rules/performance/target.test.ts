import { describe, expect, it } from 'vitest';
import type { UnitTree } from '../../../api/core/actor.ts';
import { comparatorOf, targetOn, targetsOver, type Target } from '../../../api/performance/target.rules.ts';

/** 1 province › 2 branch › 3 centre › (4 complaints, 5 callbacks › 6 night shift). */
const parents: Readonly<Record<string, string | null>> = { 1: null, 2: '1', 3: '2', 4: '3', 5: '3', 6: '5' };
const path = (unit: string): string[] =>
  unit in parents ? [unit, ...(parents[unit] ? path(parents[unit]) : [])] : [];
const tree: UnitTree = {
  path,
  subtree: (unit) => Object.keys(parents).filter((other) => path(other).includes(unit)),
  name: (unit) => unit,
};

let made = 0;
const target = (unitId: string, value: number | null, more: Partial<Target> = {}): Target => ({
  measureId: String((made += 1)),
  metric: 'K25',
  comparator: 'AT_LEAST',
  comparatorAssumed: false,
  value,
  unit: '%',
  phrase: `达 ${value ?? ''}%`,
  dutyId: '1',
  heading: 'a duty',
  jobDescriptionId: '1',
  positionId: '1',
  unitId,
  isLead: false,
  effectiveFrom: '2026-01-01',
  effectiveTo: null,
  ...more,
});

const chosen = (targets: readonly Target[], unit = '3', day = '2026-03-02') => {
  const found = targetOn(day, unit, 'K25', targets, tree);
  return found ? `${found.origin} ${found.value}` : null;
};

describe('targetOn', () => {
  it.each([
    ['nothing', [], null],
    ['of another metric', [target('3', 90, { metric: 'K01' })], null],
    ['of the unit itself before any other', [target('1', 99), target('4', 98), target('3', 90)], 'OWN 90'],
    ['of the nearest unit below', [target('6', 99), target('5', 91), target('1', 97)], 'BELOW 91'],
    ['below before above', [target('6', 80), target('2', 97)], 'BELOW 80'],
    ['inherited from the nearest above (F043)', [target('1', 85), target('2', 86)], 'ABOVE 86'],
    [
      'the leading post before a stricter one',
      [target('3', 99), target('3', 90, { isLead: true })],
      'OWN 90',
    ],
    ['the strictest of equals', [target('3', 90), target('3', 95), target('3', 92)], 'OWN 95'],
    ['one with a figure before one without', [target('3', null), target('3', 90)], 'OWN 90'],
    ['one without a figure is still the unit’s own (F042)', [target('3', null), target('2', 90)], 'OWN null'],
    ['two without a figure', [target('3', null), target('3', null)], 'OWN null'],
  ])('%s', (_, targets, expected) => expect(chosen(targets)).toBe(expected));

  it('knows a unit beside another as neither above nor below', () => {
    expect(chosen([target('5', 90)], '4')).toBeNull();
  });

  it('takes the lower of two ceilings as the stricter', () => {
    const ceilings = [5, 3, 8].map((value) => target('3', value, { metric: 'K27', comparator: 'AT_MOST' }));
    expect(targetOn('2026-03-02', '3', 'K27', ceilings, tree)?.value).toBe(3);
  });

  it('holds from its first day up to but without its last', () => {
    const versions = [
      target('3', 90, { effectiveFrom: '2026-01-01', effectiveTo: '2026-03-02' }),
      target('3', 95, { effectiveFrom: '2026-03-02', effectiveTo: null }),
    ];
    expect(chosen(versions, '3', '2025-12-31')).toBeNull();
    expect(chosen(versions, '3', '2026-01-01')).toBe('OWN 90');
    expect(chosen(versions, '3', '2026-03-01')).toBe('OWN 90');
    expect(chosen(versions, '3', '2026-03-02')).toBe('OWN 95');
  });
});

describe('targetsOver', () => {
  it('gives what targetOn gives for each day', () => {
    const days = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02', '2026-03-03'];
    const versions = [
      target('3', 90, { effectiveFrom: '2026-01-01', effectiveTo: '2026-03-02' }),
      target('3', 95, { effectiveFrom: '2026-03-02', effectiveTo: '2026-03-03' }),
      target('2', 80),
    ];
    expect(targetsOver(days, '3', 'K25', versions, tree)).toEqual(
      days.map((day) => targetOn(day, '3', 'K25', versions, tree)),
    );
    expect(targetsOver(days, '3', 'K25', versions, tree).map((each) => each?.value)).toEqual([
      90, 90, 90, 95, 80,
    ]);
  });
});

describe('comparatorOf', () => {
  it.each([
    ['as printed', 'K01', 'AT_LEAST', false, 'AT_LEAST', false],
    ['as marked by the writer', 'K04', 'AT_LEAST', true, 'AT_LEAST', true],
    ['assumed where none is printed (F052)', 'K04', null, false, 'AT_LEAST', true],
    ['assumed as a ceiling where less is better', 'K27', null, false, 'AT_MOST', true],
  ] as const)('%s', (_, metric, given, assumed, comparator, comparatorAssumed) =>
    expect(comparatorOf(metric, given, assumed)).toEqual({ comparator, comparatorAssumed }),
  );
});
