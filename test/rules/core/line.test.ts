import { expect, test } from 'vitest';
import { mistakesOf } from '../../../api/core/input-check.ts';
import { Line, Lines } from '../../../api/core/input.ts';
import { CreatePersonInput } from '../../../api/org/people/person.inputs.ts';

class Called {
  @Line({ max: 20 })
  name!: string;

  @Lines({ max: 3, maxLength: 20, optional: true })
  aliases?: string[];
}

const wrongWith = (name: string, aliases?: string[]): string[] =>
  mistakesOf(Object.assign(new Called(), { name, aliases })).map(
    ({ path, code, text }) => `${path} ${code} ${text.en}`,
  );

const one = 'name FORMAT must be one line, without line breaks and tabs';
const unseen = 'name FORMAT holds characters that cannot be seen';

test.each([
  ['a line break', '客服\n中心', one],
  ['a Windows line break', '客服\r\n中心', one],
  ['a tab', '客服\t中心', one],
  ['a line separator', '客服\u2028中心', one],
  ['a zero-width space', '客服\u200b中心', unseen],
  ['a byte order mark', '客服\ufeff中心', unseen],
  ['a mark of direction', '客服\u200f中心', unseen],
  ['a soft hyphen', '客服\u00ad中心', unseen],
  ['a filler of Hangul', '客服\u3164中心', unseen],
  ['a turn of direction', '客服\u202e中心', 'name FORMAT holds control characters'],
])('a name of one line holds no %s', (_, name, mistake) => {
  expect(wrongWith(name)).toEqual([expect.stringContaining(mistake)]);
});

test.each(['客服中心', '阿依古丽·买买提', '  客服中心\n', 'O’Neill-Smith (2)', '𠮷野家', '客服　中心'])(
  'a name such as %j is taken',
  (name) => {
    expect(wrongWith(name)).toEqual([]);
  },
);

test('other names are of one line each, and not even end with a line break', () => {
  expect(wrongWith('客服中心', ['客服', '热线'])).toEqual([]);
  expect(wrongWith('客服中心', ['客服', '热线\n'])).toEqual([
    'aliases FORMAT must be one line, without line breaks and tabs',
  ]);
});

test('the mistake is said in both languages, at the field', () => {
  const person = Object.assign(new CreatePersonInput(), { name: '王\u200b芳', employeeNo: 'A\t1' });
  const found = mistakesOf(person).filter(({ code }) => code === 'FORMAT');
  expect(found.map(({ path, text }) => [path, text.zh])).toEqual([
    ['name', '含有看不见的字符（如零宽字符），请删去后重新输入'],
    ['employeeNo', '只能写一行，不能有换行或制表符'],
  ]);
});
