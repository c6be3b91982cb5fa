import type { Bilingual } from '../../../core/bilingual.ts';
import { addDays, isDay } from '../../../core/clock.ts';
import type { SheetColumn } from '../columns/column.ts';

/** A cell that cannot be read as what its column holds. */
export interface CellProblem {
  readonly code: string;
  readonly text: Bilingual;
}

/** What a cell says: nothing, so that all stays as it is; that the value is taken away; or a value. */
export type CellValue =
  | { readonly is: 'EMPTY' }
  | { readonly is: 'CLEAR' }
  | { readonly is: 'VALUE'; readonly value: unknown }
  | { readonly is: 'PROBLEM'; readonly problem: CellProblem };

const value = (given: unknown): CellValue => ({ is: 'VALUE', value: given });
const problem = (code: string, zh: string, en: string): CellValue => ({
  is: 'PROBLEM',
  problem: { code, text: { zh, en } },
});

/** Full-width figures and letters as the half-width ones, full-width signs of dates and numbers as well. */
export const halfWidth = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ');

/** A text without what nobody sees: spaces of any kind at its ends, zero-width characters. */
export const tidied = (text: string): string =>
  text
    .replace(/[\u200b-\u200d\ufeff\u00ad]/g, '')
    .replaceAll('\u00a0', ' ')
    .trim();

const pad = (figure: string): string => figure.padStart(2, '0');

/** Days since 1899-12-30, as Excel counts them; between 1900 and 2199. */
const dayOfSerial = (serial: number): string | null =>
  serial >= 1 && serial < 109_575 ? addDays('1899-12-30', Math.floor(serial)) : null;

/**
 * A calendar day as people and Excel write it: 2026-01-05, 2026/1/5, 2026.1.5, 2026年1月5日, 20260105, a serial number
 * of Excel, with or without a time of midnight; null where it is none.
 */
export const dayIn = (given: string): string | null => {
  const text = halfWidth(given).trim();
  const parts =
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s]+0?0:00(?::00(?:\.0+)?)?Z?)?$/.exec(
      text,
    ) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (parts) {
    const day = `${parts[1]}-${pad(parts[2] ?? '')}-${pad(parts[3] ?? '')}`;
    return isDay(day) ? day : null;
  }
  return /^\d{3,6}(\.0+)?$/.test(text) ? dayOfSerial(Number(text)) : null;
};

const yes = new Set(['是', 'yes', 'y', 'true', '1', '√', '对']);
const no = new Set(['否', 'no', 'n', 'false', '0', '×', '不是']);

const clearing = new Set(['清空', '（清空）', '(清空)', 'clear', '(clear)']);

/** The text within pairs of quotes where that is a word for taking a value away; null: it is not. */
const clearingWithin = (text: string): string | null => {
  const [, quotes = '', word = ''] = /^("*)([^"]*)\1$/.exec(text) ?? [];
  return clearing.has(word.toLowerCase()) ? quotes : null;
};

/** A text as a cell shows it: one that would be read as taking the value away stands in quotes. */
export const textCellOf = (text: string): string => (clearingWithin(text) === null ? text : `"${text}"`);

/** Texts that programs write where a formula failed. */
const failedFormula = /^#(REF|VALUE|NAME\?|DIV\/0|N\/A|NULL|NUM|SPILL|CALC)!?$/i;

/** Traces of a text that was read in the wrong encoding and saved so. */
const garbled = /\ufffd|锟斤拷|锘\p{Script=Han}|Ã[\u0080-\u00bf]|å[\u0080-\u00bf][\u0080-\u00bf]/u;

const words = ({ words: known = {} }: SheetColumn): Map<string, string> =>
  new Map(
    Object.entries(known).flatMap(([key, all]) =>
      [key, ...all].map((word) => [word.toLowerCase(), key] as const),
    ),
  );

const wordMaps = new WeakMap<SheetColumn, Map<string, string>>();

const wordIn = (text: string, column: SheetColumn): CellValue => {
  const known = wordMaps.get(column) ?? words(column);
  wordMaps.set(column, known);
  const found = known.get(text.toLowerCase());
  return found
    ? value(found)
    : problem('UNKNOWN', `只能是：${column.about.zh}`, `must be one of: ${column.about.en}`);
};

const parting = /[\n;；|]/;

/** A list as one cell: with semicolons between, or one a line where that reads better. What parts stands behind a \\ within. */
export const cellOf = (entries: readonly string[], separator: '; ' | '；'): string => {
  const safe = entries.map((entry) =>
    entry.replace(/[\\;；|]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`),
  );
  return safe.join(entries.some((entry) => entry.length > 30) ? '\n' : separator);
};

/** The entries of a list in one cell: one a line, or with semicolons or bars between. */
export const entriesIn = (text: string): string[] => {
  const entries = [''];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    const next = text.charAt(at + 1);
    if (sign === '\\' && /[\\;；|n]/.test(next)) {
      entries[entries.length - 1] += next === 'n' ? '\n' : next;
      at += 1;
    } else if (parting.test(sign)) entries.push('');
    else entries[entries.length - 1] += sign;
  }
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '');
};

/** Reads a cell as its column has it. Pure. */
export const readCell = (raw: string, column: SheetColumn): CellValue => {
  const text = tidied(raw);
  if (text === '') return { is: 'EMPTY' };
  if (failedFormula.test(text))
    return problem('FORMULA', '公式没有结果，请改为值', 'is a formula without a result; put the value there');
  if (garbled.test(text))
    return problem(
      'GARBLED',
      '文字已成乱码，请检查文件编码后重新保存',
      'was garbled by a wrong encoding; save the file anew from its source',
    );
  const quotes = clearingWithin(text);
  if (quotes === '') return { is: 'CLEAR' };
  if (quotes !== null && (column.type === 'text' || column.type === 'form-text'))
    return value(text.slice(1, -1));
  switch (column.type) {
    case 'day': {
      const day = dayIn(text);
      return day === null
        ? problem(
            'FORMAT',
            '不是日期，可写 2026-01-05、2026/1/5 或 2026年1月5日',
            'is not a day; write 2026-01-05 or 2026/1/5',
          )
        : value(day);
    }
    case 'number': {
      const figure = halfWidth(text).replace(/[,\s]|人$|个$/g, '');
      return /^-?\d+(\.\d+)?$/.test(figure)
        ? value(Number(figure))
        : problem('FORMAT', '必须是整数', 'must be a whole number');
    }
    case 'yes-no': {
      const word = halfWidth(text).toLowerCase();
      if (yes.has(word)) return value(true);
      return no.has(word) ? value(false) : problem('UNKNOWN', '只能是“是”或“否”', 'must be yes or no');
    }
    case 'list':
      return value(entriesIn(text));
    case 'word':
      return wordIn(text, column);
    case 'form-text':
    case 'text':
      return value(text);
  }
};
