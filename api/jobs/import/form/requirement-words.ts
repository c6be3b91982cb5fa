import { FIGURE, figureOf } from '../figures.ts';
import { passageOf } from '../passage.ts';
import { agesIn } from '../parts/ages.ts';
import { experienceIn } from '../parts/person.facts.ts';
import { languages } from '../parts/person.ts';
import { degrees } from '../parts/ticks.ts';
import { Sheet } from '../sheet.ts';
import type { RequirementKind } from './form-fields.ts';

/** What a requirement holds beside its words. */
export interface RequirementFacts {
  readonly strictness: 'REQUIRED' | 'PREFERRED';
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string | null;
  readonly options: readonly string[];
  /** What exactly is asked for, where the words alone do not say it. */
  readonly subject: string | null;
  /** How well a language must be spoken, such as FLUENT. */
  readonly level: string | null;
  readonly certain: boolean;
}

/** What the options of a kind are called on forms, in their order. */
export const optionNames: Readonly<Partial<Record<RequirementKind, Readonly<Record<string, string>>>>> = {
  GENDER: { MALE: '男', FEMALE: '女' },
  EDUCATION: {
    HIGH_SCHOOL: '高中',
    SECONDARY_VOCATIONAL: '中专（职高）',
    JUNIOR_COLLEGE: '大学专科',
    BACHELOR: '大学本科',
    MASTER_UP: '硕士及以上',
  },
  TITLE: { JUNIOR: '初级', INTERMEDIATE: '中级', SENIOR: '高级' },
};

const degreeCodes = degrees.map(({ code }) => code);

/** What the levels of a language are called on forms. */
const levelNames: Readonly<Record<string, string>> = {
  BASIC: '略懂',
  WORKING: '能用于工作',
  FLUENT: '流利',
  NATIVE: '母语',
};
const levelCodes = new Map(Object.entries(levelNames).map(([code, name]) => [name, code]));

/** 大学本科及以上 is that level and all above it; several levels are those. */
const educationSaid = (text: string): string[] => {
  const named = degrees.filter(({ words }) => words.test(text)).map(({ code }) => code);
  const [lowest] = named;
  if (lowest === undefined) return [];
  return named.length === 1 && /以上/.test(text) ? degreeCodes.slice(degreeCodes.indexOf(lowest)) : named;
};

const optionsSaid = (kind: RequirementKind, text: string): readonly string[] => {
  if (kind === 'EDUCATION') return educationSaid(text);
  const names = optionNames[kind];
  if (!names) return [];
  return Object.entries(names).flatMap(([code, name]) => (text.includes(name) ? [code] : []));
};

const years = new RegExp(`(${FIGURE})\\s*(?:个)?年`);
const typing = new RegExp(`(${FIGURE})\\s*(?:个)?(?:汉)?字`);

const figuresSaid = (kind: RequirementKind, text: string): Pick<RequirementFacts, 'min' | 'max' | 'unit'> => {
  if (kind === 'AGE') {
    const ages = agesIn(text);
    if (ages) return { ...ages, unit: '岁' };
  }
  const [pattern, unit] =
    kind === 'EXPERIENCE' ? [years, '年'] : kind === 'TYPING' ? [typing, '字/分钟'] : [undefined, null];
  const min = figureOf(pattern?.exec(text)?.[1] ?? '') ?? null;
  return min === null ? { min: null, max: null, unit: null } : { min, max: null, unit };
};

/** In what experience is asked for, or which language, where the words name exactly one. */
const subjectSaid = (kind: RequirementKind, text: string): string | null => {
  if (kind === 'LANGUAGE') {
    const names = [...new Set([...text.matchAll(languages)].map(([name]) => name))];
    return names.length === 1 ? (names[0] ?? null) : null;
  }
  if (kind !== 'EXPERIENCE') return null;
  const found = experienceIn(new Sheet(passageOf(text), text), { from: 0, to: text.length });
  const domain = found.length === 1 ? (found[0]?.domain ?? '') : '';
  return domain === '' || domain.length > 100 || /[；〔〕]/.test(domain) ? null : domain;
};

/** What the words of a requirement say by themselves. */
export const requirementSaid = (kind: RequirementKind, text: string): RequirementFacts => ({
  strictness: /优先|为佳|者佳|更佳/.test(text) ? 'PREFERRED' : 'REQUIRED',
  ...figuresSaid(kind, text),
  options: optionsSaid(kind, text),
  subject: subjectSaid(kind, text),
  level: null,
  certain: true,
});

/** A requirement that names no subject says so by its style. */
const same = (one: RequirementFacts, other: RequirementFacts): boolean =>
  one.strictness === other.strictness &&
  one.min === other.min &&
  one.max === other.max &&
  one.unit === other.unit &&
  (other.subject === null || one.subject === other.subject) &&
  one.level === other.level &&
  one.certain === other.certain &&
  one.options.join('、') === other.options.join('、');

const number = String.raw`-?\d+(?:\.\d+)?`;

/** The least and the most with their unit, in the words of today and in those of papers that are around (数值 3至 年). */
const bounds = [
  String.raw`不少于 (?<least>${number}) ?(?<ofLeast>[^；〔〕]*)`,
  String.raw`不超过 (?<most>${number}) ?(?<ofMost>[^；〔〕]*)`,
  String.raw`(?<from>${number}) 至 (?<to>${number}) ?(?<ofBoth>[^；〔〕]*)`,
  String.raw`单位 (?<unit>[^；〔〕]*)`,
  String.raw`数值 (?<min>${number})?至(?<max>${number})? ?(?<of>[^；〔〕]*)`,
].join('|');

const remark = new RegExp(
  String.raw`〔(?<strictness>必备|优先)(?:；(?:${bounds}))?(?:；选项[：\s](?<options>[^；〔〕]*))?(?:；对象[：\s](?<subject>[^；〔〕]*))?(?:；程度[：\s](?<level>[^；〔〕]*))?(?<uncertain>；待确认)?〕$`,
);

/** The least and the most as a remark words them. */
const boundWords = ({ min, max, unit }: Pick<RequirementFacts, 'min' | 'max' | 'unit'>): string[] => {
  const of = unit === null ? '' : ` ${unit}`;
  if (min !== null && max !== null) return [`${min} 至 ${max}${of}`];
  if (min !== null) return [`不少于 ${min}${of}`];
  if (max !== null) return [`不超过 ${max}${of}`];
  return unit === null ? [] : [`单位${of}`];
};

/** The same as they are read. */
const boundsRead = (said: Readonly<Record<string, string | undefined>>) => {
  const { least, most, from, to, min, max, ofLeast, ofMost, ofBoth, unit, of } = said;
  const figure = (written: string | undefined): number | null =>
    written === undefined ? null : Number(written);
  return {
    min: figure(least ?? from ?? min),
    max: figure(most ?? to ?? max),
    unit: (ofLeast ?? ofMost ?? ofBoth ?? unit ?? of)?.trim() || null,
  };
};

/**
 * The words of a requirement as a form prints them, with a remark where they do not say by themselves what it holds.
 *
 * @param ticked whether the form prints its options as boxes, beside the words.
 */
export const requirementWords = (
  kind: RequirementKind,
  text: string,
  facts: RequirementFacts,
  ticked = false,
): string => {
  const said = requirementSaid(kind, text);
  if (same(ticked ? { ...said, options: facts.options } : said, facts) && !remark.test(text)) return text;
  const { strictness, min, max, unit, options, subject, level, certain } = facts;
  const names = optionNames[kind];
  const parts = [
    strictness === 'PREFERRED' ? '优先' : '必备',
    ...boundWords({ min, max, unit }),
    ...(options.length > 0 ? [`选项：${options.map((code) => names?.[code] ?? code).join('、')}`] : []),
    ...(subject === null ? [] : [`对象：${subject}`]),
    ...(level === null ? [] : [`程度：${levelNames[level] ?? level}`]),
    ...(certain ? [] : ['待确认']),
  ];
  return `${text}〔${parts.join('；')}〕`;
};

/** A requirement as it is read from its printed words. */
export const requirementRead = (
  kind: RequirementKind,
  printed: string,
  ticked?: readonly string[],
): { readonly text: string; readonly facts: RequirementFacts } => {
  const match = remark.exec(printed);
  if (!match) {
    const said = requirementSaid(kind, printed);
    return { text: printed, facts: ticked ? { ...said, options: ticked } : said };
  }
  const said = match.groups as Readonly<Record<string, string | undefined>>;
  const { strictness, options, subject = null, level, uncertain } = said;
  const names = Object.entries(optionNames[kind] ?? {});
  const codeOf = (name: string): string => names.find(([, known]) => known === name)?.[0] ?? name;
  return {
    text: printed.slice(0, match.index),
    facts: {
      strictness: strictness === '优先' ? 'PREFERRED' : 'REQUIRED',
      ...boundsRead(said),
      options: options ? options.split('、').map(codeOf) : [],
      subject,
      level: level === undefined ? null : (levelCodes.get(level) ?? level),
      certain: uncertain === undefined,
    },
  };
};
