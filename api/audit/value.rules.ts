import { codeWord, type Codes, type SaidAs } from '../core/audited.ts';
import { listText, say, type Locale } from '../core/bilingual.ts';
import { isDay, ZONE } from '../core/clock.ts';

/** Longer texts are cut, so that no entry is larger than what a person reads. */
const LONGEST = 2_000;

const textStates: Readonly<Record<string, { zh: string; en: string }>> = {
  BLANK: { zh: '（空白）', en: '(blank)' },
  NONE: { zh: '无', en: 'none' },
  ABSENT: { zh: '（未列）', en: '(not listed)' },
  TRUNCATED: { zh: '（中断）', en: '(breaks off)' },
};

const minute = new Intl.DateTimeFormat('sv-SE', {
  timeZone: ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

const instant = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}(:?\d{2})?)$/;

const isInstant = (text: string): boolean => {
  const [, day = ''] = instant.exec(text) ?? [];
  return isDay(day) && !Number.isNaN(new Date(text).getTime());
};

/** The ids, or codes, of records that stand at a place. */
export const idsIn = (as: SaidAs | undefined, value: unknown): string[] => {
  if (!as?.of) return [];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((id) => typeof id === 'string' || typeof id === 'number').map(String);
};

/** How a value is to be said. */
interface Saying {
  readonly as: SaidAs | undefined;
  readonly locale: Locale;
  /** What the record with an id or a code is called; null where it is gone or may not be seen. */
  readonly nameOf: (id: string) => string | null;
}

/** What a value is in words: names of records, codes and states, instants of Asia/Shanghai. Null for nothing. */
export const valueText = (value: unknown, saying: Saying): string | null => {
  const text = wordsOf(value, saying);
  return text !== null && text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};

/** Codes in words: one, or several with commas where each of them is known. */
const codesText = (codes: Codes | undefined, text: string, locale: Locale): string | null => {
  if (!codes) return null;
  const whole = codeWord(codes, text);
  if (whole) return say(whole, locale);
  const words = text.split(',').map((code) => codeWord(codes, code));
  return words.length > 1 && words.every((word) => word !== undefined)
    ? listText(
        words.map((word) => say(word, locale)),
        locale,
      )
    : null;
};

const wordsOf = (value: unknown, saying: Saying): string | null => {
  const { as, locale, nameOf } = saying;
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return locale === 'en' ? (value ? 'Yes' : 'No') : value ? '是' : '否';
  if (Array.isArray(value)) {
    const said = value.map((one) => wordsOf(one, saying)).filter((one) => one !== null);
    return said.length > 0 ? listText(said, locale) : null;
  }
  if (typeof value === 'object') {
    const { state, value: text } = value as { state?: unknown; value?: unknown };
    if (typeof state === 'string' && 'value' in value) {
      const word = textStates[state];
      const own = typeof text === 'string' && text !== '' ? text : '';
      return `${own}${word ? say(word, locale) : ''}` || null;
    }
    return JSON.stringify(value);
  }
  const plain = String(value as string | number);
  if (as?.of) return nameOf(plain) ?? (as.byCode ? plain : `#${plain}`);
  return codesText(as?.codes, plain, locale) ?? (isInstant(plain) ? minute.format(new Date(plain)) : plain);
};
