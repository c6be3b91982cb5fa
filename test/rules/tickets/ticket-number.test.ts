import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pieceOf } from '../../../api/tickets/ticket-number.rules.ts';

const anyNumber = fc
  .tuple(
    fc.integer({ min: 2020, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 9_999_999 }),
  )
  .map(([year, month, seq]) => `${year}${String(month).padStart(2, '0')}15-${String(seq).padStart(6, '0')}`);

const finds = (number: string, typed: string): boolean => {
  const piece = pieceOf(typed);
  return (
    piece !== null &&
    ((piece.beginning !== null && number.startsWith(piece.beginning)) ||
      (piece.end !== null && number.endsWith(piece.end)))
  );
};

test('a ticket is found by its whole number, with or without the hyphen', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      for (const typed of [number, number.replace('-', ''), ` #${number} `, number.replace('-', '–')])
        expect(pieceOf(typed)?.whole).toBe(number);
    }),
  );
});

test('it is found by any beginning from the day on, and by three figures or more of its end', () => {
  fc.assert(
    fc.property(anyNumber, (number) => {
      const beginnings = [...number].map((_, at) => number.slice(0, at + 1)).slice(7);
      const ends = [...number].map((_, at) => number.slice(-at - 1)).slice(2);
      expect([...beginnings, ...ends].filter((typed) => !finds(number, typed))).toEqual([]);
    }),
  );
});

test.each(['', '12', 'abc', '张三', '2026-0302-1', '12%', '1234_', '-', '1'.repeat(30)])(
  '%j is no piece of a number',
  (typed) => {
    expect(finds('20260302-000123', typed)).toBe(false);
  },
);
