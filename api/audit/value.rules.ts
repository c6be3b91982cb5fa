import type { AuditedField } from '../core/audited.ts';
import { say, type Locale } from '../core/bilingual.ts';
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

/** The ids that a field holds, where it holds ids. */
export const idsIn = (field: AuditedField | undefined, value: unknown): string[] => {
  if (!field?.of) return [];
  const list = Array.isArray(value) ? value : [value];
  return list.filter((id) => typeof id === 'string' || typeof id === 'number').map(String);
};

/** How a value is to be said. */
interface Saying {
  readonly field: AuditedField | undefined;
  readonly locale: Locale;
  /** What the record with an id is called; null where it is gone or may not be seen. */
  readonly nameOf: (id: string) => string | null;
}

/** What a value is in words: names of records, codes and states, instants of Asia/Shanghai. Null for nothing. */
export const valueText = (value: unknown, saying: Saying): string | null => {
  const text = wordsOf(value, saying);
  return text !== null && text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
};

const wordsOf = (value: unknown, saying: Saying): string | null => {
  const { field, locale, nameOf } = saying;
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return locale === 'en' ? (value ? 'Yes' : 'No') : value ? '是' : '否';
  if (Array.isArray(value)) {
    const said = value.map((one) => wordsOf(one, saying)).filter((one) => one !== null);
    return said.length > 0 ? said.join(locale === 'en' ? ', ' : '、') : null;
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
  if (field?.of) return nameOf(plain) ?? `#${plain}`;
  const code = field?.codes?.[plain];
  if (code) return say(code, locale);
  return isInstant(plain) ? minute.format(new Date(plain)) : plain;
};
