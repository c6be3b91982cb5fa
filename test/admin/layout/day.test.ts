import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, isDay, lastDayOf, lastDays } from '../../../admin/layout/day.ts';

const anyDay = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
  noInvalidDate: true,
});

test('every day of the calendar from 1900 to 2199 is one', () => {
  fc.assert(
    fc.property(anyDay, (instant) => {
      expect(isDay(instant.toISOString().slice(0, 10))).toBe(true);
    }),
  );
});

test.each([
  ['what is still being typed', '0002-03-01'],
  ['a year before those that the API takes', '1899-12-31'],
  ['a year after them', '2200-01-01'],
  ['a month that there is not', '2026-13-01'],
  ['a day that the month has not', '2026-02-30'],
  ['the day of a leap year in another', '2026-02-29'],
  ['a day with its time', '2026-03-02T00:00:00Z'],
  ['a day with a blank', ' 2026-03-02'],
  ['figures of one place', '2026-3-2'],
  ['a year of five figures', '02026-03-02'],
  ['a word', 'today'],
  ['nothing', ''],
  ['no text', null],
  ['a field that is not there', undefined],
])('no day is %s', (_what, value) => {
  expect(isDay(value)).toBe(false);
});

test('days are counted over months, years and leap days, there and back', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(lastDayOf('2026-03-01')).toBe('2026-02-28');
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (instant, count) => {
      const day = instant.toISOString().slice(0, 10);
      expect(addDays(addDays(day, count), -count)).toBe(day);
    }),
  );
});

test('the last days end today in Shanghai, and today is one of them', () => {
  expect(lastDays(7, new Date('2026-03-01T17:00:00Z'))).toEqual({ from: '2026-02-24', to: '2026-03-02' });
});
