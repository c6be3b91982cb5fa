import { FIGURE, figureOf } from '../figures.ts';

const YEARS = '\\s*(?:周岁|岁)?\\s*';
const NOT = '不(?:得|能|可|应|宜)?';

const range = new RegExp(`(${FIGURE})${YEARS}(?:[-—–~～至到]|--)\\s*(${FIGURE})\\s*(?:周岁|岁|之间)`);
const between = new RegExp(
  `(${FIGURE})${YEARS}(?:及|或)?以上[，,、至到\\s]*(?:且|并)?\\s*(${FIGURE})${YEARS}(?:及|或)?(?:以下|以内)`,
);
const atLeast = new RegExp(
  `(?:年满|(?<!不)满|${NOT}(?:小于|低于|少于|未满)|≥|(?<!不|不得|不能|不可|不应|不宜)(?:大于|超过|高于))\\s*(${FIGURE})${YEARS}|(${FIGURE})${YEARS}(?:及|或)?(?:以上|起)`,
);
const atMost = new RegExp(
  `(?:${NOT}(?:超过|大于|高于|超)|≤|(?<!不|不得|不能|不可|不应|不宜)(?:小于|低于)|最大|不满|未满)\\s*(${FIGURE})${YEARS}|(${FIGURE})${YEARS}(?:及|或)?(?:以下|以内|之内)`,
);

const included = /[（(]\s*(?:不?包?[含括])[^）)]{0,8}[）)]/g;
/** What an age may be raised to for somebody special is not what is asked for. */
const eased = /[（(，,；;]?[^（(，,；;]*(?:放宽|放松|延长|顺延)[^）)，,；;]*[）)]?/g;

/** The ages that a phrase allows; 以上 and 以下 include the figure. */
export function agesIn(written: string): { min: number | null; max: number | null } | undefined {
  const text = written.replaceAll(included, '').replaceAll(eased, '');
  const both = between.exec(text) ?? range.exec(text);
  if (both) return { min: figureOf(both[1] ?? '') ?? null, max: figureOf(both[2] ?? '') ?? null };
  const low = atLeast.exec(text);
  const high = atMost.exec(text);
  if (!low && !high) return undefined;
  return {
    min: low ? (figureOf(low[1] ?? low[2] ?? '') ?? null) : null,
    max: high ? (figureOf(high[1] ?? high[2] ?? '') ?? null) : null,
  };
}

/** Whether nobody can be meant by the ages of a phrase: 5-35岁 lost a digit. */
export const isOddAge = ({ min, max }: { min: number | null; max: number | null }): boolean =>
  [min, max].some((age) => age !== null && (age < 16 || age > 70)) ||
  (min !== null && max !== null && min > max);

/** Whether a phrase says that less, or more, may do for somebody special. */
export const isEased = (text: string): boolean => /放宽|放松要求|适当降低|适当延长/.test(text);
