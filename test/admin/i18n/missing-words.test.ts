import { expect, test } from 'vitest';
import { wordsIn } from '../../../admin/i18n/messages.ts';
import { missingWords } from '../../../admin/i18n/missing-words.ts';

test('every word of the app stands in Chinese and in English', () => {
  expect(missingWords(wordsIn('zh'), wordsIn('en'))).toEqual([]);
});

test('a word that stands in one language only is named by its path', () => {
  expect(missingWords({ a: { b: '一', c: '二' } }, { a: { b: 'one', d: 'two' } })).toEqual(['a.c', 'a.d']);
});
