import type { Mistake } from '../../core/text.rules.ts';
import { plain as lettersOf, readingsOf } from '../../core/search/spelling.rules.ts';

const shortest = 10;
const longest = 200;

/** What is tried first by whoever guesses, as far as it is long enough to be chosen at all. */
const commonest = new Set([
  '0123456789',
  '0987654321',
  '1234567890',
  '12345678910',
  '123456789a',
  '1234567891',
  '123456123456',
  '1q2w3e4r5t',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  '5201314520',
  'a123456789',
  'abc1234567',
  'abcd123456',
  'abcdefghij',
  'admin12345',
  'admin123456',
  'administrator',
  'asdfghjkl123',
  'changeme123',
  'iloveyou123',
  'letmein123',
  'p@ssw0rd123',
  'password01',
  'password12',
  'password123',
  'password1234',
  'q1w2e3r4t5',
  'qazwsxedcrfv',
  'qwer123456',
  'qwerty12345',
  'qwerty123456',
  'qwertyuiop',
  'remit-demo',
  'welcome123',
  'woaini1314',
  'woaini520',
  'woaini521',
  'zxcvbnm123',
]);

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Whose password it is. */
export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

/**
 * Whether a password is hardly more than the owner's address or name, in characters or in pinyin; signs between the
 * letters do not tell them apart.
 */
const repeats = (password: string, { email, name }: PasswordOwner): boolean => {
  const letters = lettersOf(password);
  const local = email.split('@')[0] ?? '';
  const readings = readingsOf(name).flatMap((syllables) => [
    syllables.join(''),
    [...syllables.slice(1), ...syllables.slice(0, 1)].join(''),
  ]);
  return [...[email, local, name].map(lettersOf), ...readings].some(
    (own) => own !== '' && letters.includes(own) && letters.replaceAll(own, '').length < 4,
  );
};

/** What is wrong with a password that somebody chose, and what is allowed; undefined where it may be used. */
export const passwordMistake = (password: string, owner: PasswordOwner): Mistake | undefined => {
  const { length } = [...password];
  if (length < shortest)
    return {
      code: 'TOO_SHORT',
      text: { zh: `密码至少 ${shortest} 个字符`, en: `The password needs at least ${shortest} characters` },
    };
  if (length > longest)
    return {
      code: 'TOO_LONG',
      text: { zh: `密码最多 ${longest} 个字符`, en: `The password takes at most ${longest} characters` },
    };
  const typed = plain(password);
  if (new Set(typed).size < 4)
    return {
      code: 'TOO_SIMPLE',
      text: { zh: '密码至少要有 4 个不同的字符', en: 'The password needs at least 4 different characters' },
    };
  if (commonest.has(typed))
    return {
      code: 'TOO_COMMON',
      text: {
        zh: '这个密码太常见，容易被猜到，请换一个',
        en: 'This password is among the commonest and easily guessed; choose another',
      },
    };
  if (repeats(typed, owner))
    return {
      code: 'TOO_SIMPLE',
      text: { zh: '密码不能就是邮箱或姓名', en: 'The password must not be the e-mail address or the name' },
    };
  return undefined;
};
