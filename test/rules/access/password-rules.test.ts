import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passwordMistake } from '../../../api/access/passwords/password.rules.ts';

const owner = { email: 'li.zhuren@example.org', name: '李建国' };
const codeOf = (password: string) => passwordMistake(password, owner)?.code;

test.for([
  ['correct horse', undefined],
  ['我每天七点半到岗上班', undefined],
  ['123456789', 'TOO_SHORT'],
  ['我每天七点半到岗', 'TOO_SHORT'],
  ['a'.repeat(201), 'TOO_LONG'],
  ['aaaaaaaaaaaa', 'TOO_SIMPLE'],
  ['ababababab', 'TOO_SIMPLE'],
  ['Password123', 'TOO_COMMON'],
  ['１２３４５６７８９０', 'TOO_COMMON'],
  ['  1234567890 ', 'TOO_COMMON'],
  ['remit-demo', 'TOO_COMMON'],
  ['li.zhuren@example.org', 'TOO_SIMPLE'],
  ['Li.Zhuren12', 'TOO_SIMPLE'],
  ['lizhuren_26', 'TOO_SIMPLE'],
  ['Li-Jianguo!!', 'TOO_SIMPLE'],
  ['jianguoli66', 'TOO_SIMPLE'],
  ['li.zhuren likes tea', undefined],
] as const)('%s: %s', ([password, code]) => {
  expect(codeOf(password)).toBe(code);
});

test('a password of more than 10 random characters is refused only for what it repeats', () => {
  fc.assert(
    fc.property(fc.uuid(), (password) => {
      expect(codeOf(password)).toBeUndefined();
    }),
  );
});

test('every refusal says in both languages what is allowed', () => {
  for (const password of ['short', 'a'.repeat(300), 'aaaaaaaaaaaa', '1234567890', owner.email]) {
    const text = passwordMistake(password, owner)?.text;
    expect([text?.zh, text?.en].every(Boolean)).toBe(true);
  }
});
