import { expect, test } from 'vitest';
import { askedDayIn } from '../../../admin/access/days.ts';

// Past midnight in Shanghai, before it in London.
const now = new Date('2026-03-01T17:00:00Z');

const asked = (address: string) => askedDayIn(new URLSearchParams(address), now);

test('an address without a day, or with the day it is in Shanghai, asks about today', () => {
  for (const address of ['', 'at=', 'at=2026-03-02', 'ability=ticket.read'])
    expect(asked(address)).toEqual({ day: undefined, wrong: undefined });
});

test('another day is asked about as it stands there, and what is none is said to be wrong', () => {
  expect(asked('at=2026-03-01')).toEqual({ day: '2026-03-01', wrong: undefined });
  expect(asked('ability=ticket.read&at=2027-01-01')).toEqual({ day: '2027-01-01', wrong: undefined });
  expect(asked('at=2026-02-30')).toEqual({ day: undefined, wrong: '2026-02-30' });
  expect(asked('at=2200-01-01')).toEqual({ day: undefined, wrong: '2200-01-01' });
});
