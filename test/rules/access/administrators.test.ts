import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  administering,
  firstDayWithout,
  type AdministeringSpan,
} from '../../../api/access/administrators.rules.ts';

const span = (personId: string, startsOn: string, endsOn: string | null): AdministeringSpan[] =>
  administering.map((ability) => ({ personId, ability, startsOn, endsOn }));

test('somebody who has it all without an end is enough for ever', () => {
  expect(firstDayWithout(span('1', '2020-01-01', null), '2026-03-02')).toBeNull();
});

test('nobody at all is a lack from the first day', () => {
  expect(firstDayWithout([], '2026-03-02')).toBe('2026-03-02');
});

test('an administrator who is planned to end is missed from that day on', () => {
  expect(firstDayWithout(span('1', '2020-01-01', '2026-05-01'), '2026-03-02')).toBe('2026-05-01');
});

test('a successor who begins on that very day leaves no gap, and one who begins a day later does', () => {
  const first = span('1', '2020-01-01', '2026-05-01');
  expect(firstDayWithout([...first, ...span('2', '2026-05-01', null)], '2026-03-02')).toBeNull();
  expect(firstDayWithout([...first, ...span('2', '2026-05-02', null)], '2026-03-02')).toBe('2026-05-01');
});

test('two people who each have a half of it are no administrator', () => {
  const [one] = span('1', '2020-01-01', null);
  const [, other] = span('2', '2020-01-01', null);
  expect(firstDayWithout([one, other] as AdministeringSpan[], '2026-03-02')).toBe('2026-03-02');
});

const day = (at: number): string => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);

test('the day that is found is the first that has nobody, by looking at each day', () => {
  const anySpan = fc.record({
    personId: fc.constantFrom('1', '2', '3'),
    ability: fc.constantFrom(...administering),
    startsOn: fc.integer({ min: 0, max: 20 }).map(day),
    endsOn: fc.option(fc.integer({ min: 1, max: 30 }).map(day)),
  });
  fc.assert(
    fc.property(fc.array(anySpan, { maxLength: 12 }), (spans) => {
      const has = (on: string) =>
        ['1', '2', '3'].some((person) =>
          administering.every((ability) =>
            spans.some(
              (one) =>
                one.personId === person &&
                one.ability === ability &&
                one.startsOn <= on &&
                (one.endsOn === null || one.endsOn > on),
            ),
          ),
        );
      const days = Array.from({ length: 40 }, (_, at) => day(at));
      expect(firstDayWithout(spans, day(0))).toBe(days.find((on) => !has(on)) ?? null);
    }),
  );
});
