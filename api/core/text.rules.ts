import type { Bilingual } from './bilingual.ts';

/** A mistake that a check found: what kind, and what is allowed instead. */
export interface Mistake {
  readonly code: string;
  readonly text: Bilingual;
}

/** How long a text may be, in characters, and whether it must hold any. */
export interface TextSize {
  readonly min: number;
  readonly max: number;
  readonly filled: boolean;
}

/** How many texts a list may hold, and how long each may be. */
export interface ListSize {
  readonly max: number;
  readonly maxLength: number;
}

// Control characters but tab and line ends, and those that turn the direction of what follows.
// oxlint-disable-next-line no-control-regex -- they are what is refused
const disallowed = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

// What ends a line or jumps within it, and what takes no room: zero-width characters, marks of direction, soft hyphens.
const brokenLine = /[\t\n\r\u2028\u2029]/;
const unseen = /[\p{Cf}\u115f\u1160\u3164\uffa0]|\u034f/u;

/** A text without what cannot be seen: spaces at its ends, zero-width characters, soft hyphens. */
const visible = (text: string): string => text.replace(/\p{Cf}/gu, '').trim();

/** What is wrong with a text of so many characters; undefined where nothing is. */
export const textMistake = (value: unknown, { min, max, filled }: TextSize): Mistake | undefined => {
  if (typeof value !== 'string') return { code: 'FORMAT', text: { zh: '必须是文字', en: 'must be text' } };
  if (disallowed.test(value) || !value.isWellFormed())
    return { code: 'FORMAT', text: { zh: '含有不允许的控制字符', en: 'holds control characters' } };
  const { length } = [...visible(value)];
  if (length < min && (filled || length > 0))
    return length === 0
      ? { code: 'REQUIRED', text: { zh: '不能为空', en: 'is required' } }
      : { code: 'TOO_SHORT', text: { zh: `至少 ${min} 个字符`, en: `needs at least ${min} characters` } };
  if ([...value].length > max)
    return { code: 'TOO_LONG', text: { zh: `最多 ${max} 个字符`, en: `takes at most ${max} characters` } };
  return undefined;
};

/** What keeps a text from being one line that looks as it is; undefined where nothing does. */
export const lineMistake = (text: string): Mistake | undefined => {
  if (brokenLine.test(text))
    return {
      code: 'FORMAT',
      text: { zh: '只能写一行，不能有换行或制表符', en: 'must be one line, without line breaks and tabs' },
    };
  if (unseen.test(text))
    return {
      code: 'FORMAT',
      text: {
        zh: '含有看不见的字符（如零宽字符），请删去后重新输入',
        en: 'holds characters that cannot be seen, such as zero-width ones; type it anew without them',
      },
    };
  return undefined;
};

/** What is wrong with a list of texts; undefined where nothing is. */
export const textsMistake = (value: unknown, { max, maxLength }: ListSize): Mistake | undefined => {
  if (
    !Array.isArray(value) ||
    !value.every((text) => typeof text === 'string' && visible(text) !== '' && !disallowed.test(text))
  )
    return {
      code: 'FORMAT',
      text: { zh: '必须是文字列表，且每项不为空', en: 'must be a list of texts, none of them empty' },
    };
  if (value.length > max)
    return { code: 'TOO_MANY', text: { zh: `最多 ${max} 项`, en: `takes at most ${max} entries` } };
  return value.some((text: string) => [...text].length > maxLength)
    ? {
        code: 'TOO_LONG',
        text: { zh: `每项最多 ${maxLength} 个字符`, en: `takes at most ${maxLength} characters an entry` },
      }
    : undefined;
};
