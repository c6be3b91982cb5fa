import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf, ZONE } from '../../../api/core/clock.ts';

const calendar = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

test('the day of an instant is the one that the calendar of the zone shows, also in the years of summer time', () => {
  fc.assert(
    fc.property(
      fc.date({
        min: new Date('1985-01-01T00:00:00Z'),
        max: new Date('2060-01-01T00:00:00Z'),
        noInvalidDate: true,
      }),
      (instant) => {
        expect(dayOf(instant)).toBe(calendar.format(instant));
      },
    ),
    { numRuns: 500 },
  );
});
