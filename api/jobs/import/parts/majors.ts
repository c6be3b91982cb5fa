import type { Qualification, Strictness } from '../extracted.ts';
import { cutAt } from '../lists.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';
import { isSaid } from './duty.ts';
import { strictnessOf } from './strictness.ts';
import { askTick, degrees, ranks, type Option } from './ticks.ts';

const majorTail =
  /(?:等)?(?:相关|相近|类似|类|有关|对口)*(?:学科)?(?:专业|学历|毕业|背景)*(?:(?:全日制|大学)?(?:本科|大专|专科|硕士)(?:研究生)?(?:及?以上)?(?:学历)?)?(?:者)?(?:优先(?:考虑)?|为佳)?[。.]?$/;

const optionWords = new RegExp([...degrees, ...ranks].map(({ words }) => words.source).join('|'), 'g');

/** Whether a text is made of degrees and titles to tick and nothing else. */
const isOptionsOnly = (text: string): boolean =>
  optionWords.test(text) &&
  !/[\p{L}\p{N}]/u.test(text.replaceAll(optionWords, '').replaceAll(/职高|以上/g, ''));

/** Where options of the columns beside it, torn off their labels, begin behind a major. */
function tornOptions(written: string): number | undefined {
  const found = [...written.matchAll(optionWords)];
  const first = found[0];
  if (!first || found.length < 3) return undefined;
  const from = first.index - (/[\s√✓✔☑■□☐]*$/.exec(written.slice(0, first.index))?.[0].length ?? 0);
  return from > 0 ? from : undefined;
}

/** Options that stand apart from their label say nothing certain of it. */
function askTorn(sheet: Sheet, own: Qualification, rest: Span): void {
  const written = sheet.slice(rest);
  const among = (options: readonly Option[]): boolean =>
    options.filter(({ words }) => words.test(written)).length >= 2;
  if (among(degrees) && own.education.ticked.length === 0 && own.education.certain) {
    own.education = { ...own.education, minLevel: null, certain: false, ...sheet.place(rest) };
    sheet.take(rest);
    askTick(sheet, 'education', rest);
  }
  if (among(ranks) && own.title.ticked.length === 0 && own.title.certain) {
    own.title = { ...own.title, certain: false, ...sheet.place(rest) };
    sheet.take(rest);
    askTick(sheet, 'title', rest);
  }
}

/** 法律专业本科: the major stands before the degree. */
const ahead =
  /^(?:具有|有|所学|国家承认的|国民教育|全日制|统招)*(\p{L}{2,14}?)(?:等|及)?(?:相关|相近|类似)?(?:类)?专业(?=.*(?:本科|大专|专科|中专|硕士|学历|毕业))/u;
const hasDegree = /本科|大专|专科|中专|高中|硕士|研究生|学历|以上/;

/** The majors that a phrase names. */
export function readMajors(sheet: Sheet, own: Qualification, span: Span, isLabelled: boolean): boolean {
  const written = sheet.slice(span);
  const strictness: Strictness = strictnessOf(written);
  if (isLabelled && isOptionsOnly(written)) {
    // Options of the columns beside it, torn off their labels.
    sheet.take(span);
    own.majors.push({ ...sheet.read({ from: span.from, to: span.from }), ...sheet.place(span), strictness });
    return true;
  }
  const torn = isLabelled ? tornOptions(written) : undefined;
  if (torn !== undefined) {
    const rest = { from: span.from + torn, to: span.to };
    askTorn(sheet, own, rest);
    return readMajors(sheet, own, { from: span.from, to: rest.from }, true);
  }
  if (isLabelled && !isSaid(sheet.read(span))) {
    own.majors.push({ ...sheet.read(span), strictness });
    return true;
  }
  if (/专业不限|不限专业|^\s*不限\s*$/.test(written)) {
    own.majors.push({ ...sheet.read(span), value: '不限', strictness });
    return true;
  }
  const before = own.majors.length;
  for (const piece of cutAt(sheet.text, span, /[、，,/；;\n\v或和]/)) {
    const text = sheet.read(piece);
    const [, before] = ahead.exec(text.value ?? '') ?? [];
    const value = (before && !hasDegree.test(before) ? before : (text.value ?? ''))
      .replace(/^.*?(?:以上学历|学历|毕业于|本科|大专|专科)[，,、]?(?:及以上)?/, '')
      .replaceAll(/^[（(]|[）)]$/g, '')
      .replace(/^(?:具有|有|所学|相关)/, '')
      .replace(/^专业[:：]?/, '')
      .replace(majorTail, '')
      .trim();
    if (
      value.length >= 2 &&
      value.length <= 16 &&
      !/能力|经验|知识|^(?:以上|及以上|学历|相关|毕业|本科|大专|中专|高中|硕士)$/.test(value)
    )
      own.majors.push({
        ...text,
        value,
        // What stands around the name of the major is shown as it is written.
        ...(value === text.value ? {} : { raw: text.raw ?? text.value ?? value }),
        strictness,
      });
    else if (/相关专业/.test(text.value ?? '')) own.majors.push({ ...text, value: '相关专业', strictness });
  }
  if (own.majors.length === before && isLabelled) own.majors.push({ ...sheet.read(span), strictness });
  return own.majors.length > before;
}
