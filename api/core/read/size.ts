import type { Context } from '../context.ts';
import { Refusal } from '../refusal.ts';

/** So many characters may all that one request reads hold, as the database sends it. */
export const LARGEST_ANSWER = 4_000_000;

const key = Symbol('size of the answer');

/**
 * Counts what a request has read, before it is taken apart: lists within lists multiply, and no price can know by how
 * much.
 *
 * @throws Refusal INVALID where it is more than an answer may hold
 */
export const checkSize = ({ memo }: Pick<Context, 'memo'>, texts: readonly string[]): void => {
  const size = texts.reduce((sum, text) => sum + text.length, (memo.get(key) as number | undefined) ?? 0);
  memo.set(key, size);
  if (size <= LARGEST_ANSWER) return;
  throw new Refusal('INVALID', {
    zh: '查询结果太大：一次最多返回约 400 万个字符。请减少嵌套的列表、每页条数（first）或字段。',
    en: 'The answer is too large: one request may read about 4 million characters. Ask for fewer nested lists, shorter pages (first) or fewer fields.',
  });
};
