import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emailOf, isEmail } from '../../../api/access/email.rules.ts';

test('an address that was typed in full width, in capitals or between blanks is the same address', () => {
  expect(emailOf(' ＨＲ＠ｒｅｍｉｔ．ｄｅｍｏ　')).toBe('hr@remit.demo');
  expect(emailOf('Hr@Remit.Demo')).toBe('hr@remit.demo');
});

test('an address that is kept is found again by itself', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string({ unit: 'grapheme' })), (typed) => {
      expect(emailOf(emailOf(typed))).toBe(emailOf(typed));
    }),
  );
});

test.each(['', 'hr', 'hr@', '@remit.demo', 'hr@remit', 'hr@remit.', 'h r@remit.demo', 'hr@@remit.demo'])(
  '“%s” is no address',
  (typed) => {
    expect(isEmail(typed)).toBe(false);
  },
);
