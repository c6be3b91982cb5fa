import fc from 'fast-check';
import { pinyin } from 'pinyin-pro';
import { expect, test } from 'vitest';
import { asked, plain, readingsOf, saysEnough, spelt } from '../../../api/core/search/spelling.rules.ts';

/** The spellings of a name with their weights: A from its beginning, B in pinyin, C abbreviated, D from within. */
const spellingsOf = (name: string): [spelling: string, weights: string][] =>
  [...spelt(name).matchAll(/'([^']*)':(\S+)/g)].map(([, spelling = '', places = '']) => [
    spelling,
    places.replace(/[\d,]/g, ''),
  ]);

/** Whether what is typed finds a name, optionally only in some parts of it. */
const finds = (name: string, typed: string, parts = 'ABCD'): boolean =>
  spellingsOf(name).some(
    ([spelling, weights]) =>
      spelling.startsWith(asked(typed)) && [...weights].some((weight) => parts.includes(weight)),
  );

const surnames = [...'张王李赵陈单曾仇区解查盖乐朴任华', '欧阳', '尉迟', '万俟', '长孙'];
const givenNames = [...'三伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红重行乐长会都'];
const anyName = fc
  .tuple(
    fc.constantFrom(...surnames),
    fc.array(fc.constantFrom(...givenNames), { minLength: 1, maxLength: 2 }),
  )
  .map(([surname, given]) => surname + given.join(''));
const anyTitle = fc
  .array(
    fc.constantFrom(
      '1001',
      '客服',
      '中心',
      '投诉',
      '处理',
      '主管',
      '银行',
      '重庆',
      '长沙',
      '运营部',
      '话务',
      '班长',
      'IT',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((words) => words.join(''));

const syllablesOf = (name: string, surname: 'head' | 'off'): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', v: true, nonZh: 'consecutive', surname }).map(plain);

test.each([
  ['张三', 'zhangsan'],
  ['张三', 'zs'],
  ['张三', 'zhang san'],
  ['张三', 'zhangs'],
  ['张三', 'zsan'],
  ['张三', 'zhs'],
  ['张三', "Zhāng'Sān"],
  ['张三', '三'],
  ['张三丰', 'zhangsf'],
  ['客服中心', 'kfzx'],
  ['客服中心', 'zhongxin'],
  ['1001客服中心运营部主管', 'yybzg'],
  ['1001客服中心运营部主管', '1001kf'],
  ['1001客服中心运营部主管', '1001 客服'],
  ['单立', 'shanli'],
  ['单立', 'danli'],
  ['曾国', 'zengguo'],
  ['重庆分公司', 'chongqing'],
  ['乐乐', 'yuele'],
  ['乐乐', 'leyue'],
  ['吕布', 'lvbu'],
  ['吕布', 'lübu'],
  ['吕布', 'lyubu'],
  ['吕布', 'lubu'],
  ['阿依古丽·买买提', 'ayiguli'],
  ['阿依古丽·买买提', '阿依古丽买买提'],
  ['John Smith', 'smith'],
  ['FJ-03', 'fj03'],
  ['ＩＴ部', 'it'],
])('%s is found by %s', (name, typed) => {
  expect(finds(name, typed)).toBe(true);
});

test.each([
  ['张三', 'zhangsi'],
  ['张三', 'hangsan'],
  ['张三', 'szhang'],
  ['重庆分公司', 'zhongqing'],
  ['客服中心', 'xzfk'],
])('%s is not found by %s', (name, typed) => {
  expect(finds(name, typed)).toBe(false);
});

test('every name is found by its pinyin, by its first letters, and by any beginning of either', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyName, anyTitle),
      fc.constantFrom('head' as const, 'off' as const),
      (name, surname) => {
        const syllables = syllablesOf(name, surname);
        const full = syllables.join('');
        const first = syllables
          // A run with figures in it, such as IT1001, is its own abbreviation.
          .map((syllable) => (/\d/.test(syllable) ? syllable : syllable[0]))
          .join('');
        const missed = (typed: string, parts: string): string[] =>
          [...typed].map((_, at) => typed.slice(0, at + 1)).filter((each) => !finds(name, each, parts));
        expect({ name, missed: [...missed(full, 'B'), ...missed(first, 'C')] }).toEqual({ name, missed: [] });
      },
    ),
    { numRuns: 120 },
  );
});

test('every name is found by any piece of it', () => {
  fc.assert(
    fc.property(fc.oneof(anyName, anyTitle), fc.nat(), fc.nat(), (name, from, count) => {
      const start = from % name.length;
      const piece = name.slice(start, start + 1 + (count % (name.length - start)));
      expect(finds(name, piece)).toBe(true);
      expect(finds(name, name.slice(0, piece.length), 'A')).toBe(true);
    }),
  );
});

test('whatever a name is written with, its spellings are a vector that PostgreSQL reads', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      expect(spelt(name).replace(/'[\p{L}\p{N}]{1,40}':\d[ABCD](,\d[ABCD])*( |$)/gu, '')).toBe('');
      expect(asked(name)).toMatch(/^[\p{L}\p{N}]{0,40}$/u);
    }),
    { numRuns: 50 },
  );
});

test('a name that is read in many ways keeps a bounded number of readings, the likely one first', () => {
  const readings = readingsOf('乐都行长');
  expect(readings.length).toBeLessThanOrEqual(24);
  expect(readings[0]).toEqual(syllablesOf('乐都行长', 'off'));
});

test.each([
  ['张', true],
  ['zs', true],
  ['12', true],
  ['z', false],
  ['  z ', false],
  ['%', false],
  ['😀😀', false],
  ['', false],
])('whether %j says enough to be looked for: %s', (typed, enough) => {
  expect(saysEnough(typed)).toBe(enough);
});
