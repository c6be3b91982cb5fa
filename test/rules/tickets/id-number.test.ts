import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idNumberOf } from '../../../api/tickets/id-number.rules.ts';

const today = '2026-03-02';

/** The check figure by the text of the standard: a(i) × 2^(18−i) mod 11, summed up, complements to 1. */
const checkOf = (first: string): string => {
  const sum = [...first].reduce((total, figure, at) => total + Number(figure) * (2 ** (17 - at) % 11), 0);
  const missing = (((1 - sum) % 11) + 11) % 11;
  return missing === 10 ? 'X' : String(missing);
};

const pad = (figure: number, places: number): string => String(figure).padStart(places, '0');

/** Numbers as the offices give them out. */
const anyNumber = fc
  .record({
    place: fc.integer({ min: 100_000, max: 999_999 }),
    born: fc.date({ min: new Date('1900-01-01'), max: new Date(today), noInvalidDate: true }),
    order: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ place, born, order }) => {
    const first = `${place}${born.toISOString().slice(0, 10).replaceAll('-', '')}${pad(order, 3)}`;
    return first + checkOf(first);
  });

describe('the number of an identity card (GB 11643)', () => {
  it('is taken as the examples of the standard print it', () => {
    expect(idNumberOf('11010519491231002X', today)).toBe('11010519491231002X');
    expect(idNumberOf('440524188001010014', '2026-03-02')).toBeNull(); // born before 1900, a real number of the standard
  });

  it('any number with a fitting check figure is one', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(idNumberOf(number, today)).toBe(number);
      }),
    );
  });

  it('one wrong figure is always found', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat(17), fc.integer({ min: 1, max: 9 }), (number, at, off) => {
        if (number[at] === 'X') return;
        const wrong = String((Number(number[at]) + off) % 10);
        expect(idNumberOf(number.slice(0, at) + wrong + number.slice(at + 1), today)).toBeNull();
      }),
    );
  });

  it.each([
    ['spaces, a small x and full-width figures', '１１０１０５ 19491231 002x', '11010519491231002X'],
    ['fifteen places, as before 1999', '110105491231002', null],
    ['a day that is none', '11010519490231002X', null],
    ['the hidden form of one', '110105********002X', null],
    ['words', '身份证', null],
  ])('%s', (_, text, kept) => expect(idNumberOf(text, today)).toBe(kept));

  it('nobody is born after today', () => {
    const first = '11010520260303001';
    expect(idNumberOf(first + checkOf(first), today)).toBeNull();
    expect(idNumberOf(first + checkOf(first), '2026-03-03')).toBe(first + checkOf(first));
  });
});
