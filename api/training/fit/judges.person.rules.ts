import { Gender, type EducationLevel } from '../../org/org.words.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import type { TitleLevel } from '../records/records.words.ts';
import type { Facts, Requirement } from './facts.ts';
import { decided, undecided, type Judgement } from './judgement.ts';
import { isNamed, namesIn } from './matching.rules.ts';

/** Whole years from a day of birth to a day; a year is full on the birthday itself. Pure. */
export const ageOn = (bornOn: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (day.slice(5) < bornOn.slice(5) ? 1 : 0);

/** Bounds in words, the figures themselves included. */
const boundsOf = ({ min, max }: Requirement, zh: string, en: string): Bilingual => {
  if (min !== null && max !== null)
    return { zh: `要求 ${min}–${max} ${zh}`, en: `${min} to ${max} ${en} asked for` };
  return min !== null
    ? { zh: `要求 ≥ ${min} ${zh}`, en: `at least ${min} ${en} asked for` }
    : { zh: `要求 ≤ ${max} ${zh}`, en: `at most ${max} ${en} asked for` };
};

/** Age; null where no bound is given. Pure. */
export const judgeAge = (requirement: Requirement, { bornOn }: Facts, day: string): Judgement | null => {
  const { min, max } = requirement;
  if (min === null && max === null) return null;
  const asked = (): Bilingual => boundsOf(requirement, '岁', 'years');
  if (bornOn === null || bornOn > day) return undecided('BIRTH', asked);
  const age = ageOn(bornOn, day);
  const isMet = (min === null || age >= min) && (max === null || age <= max);
  return decided(isMet, asked, () => ({ zh: `${age} 岁`, en: `${age} years old` }));
};

const genders: Readonly<Record<Gender, Bilingual>> = {
  MALE: { zh: '男', en: 'male' },
  FEMALE: { zh: '女', en: 'female' },
};

/** Gender; any where none or both are named. Pure. */
export const judgeGender = ({ options }: Requirement, { gender }: Facts): Judgement => {
  const [one, ...others] = options.filter((option): option is Gender => Object.hasOwn(Gender, option));
  if (one === undefined || others.length > 0)
    return decided(true, () => ({ zh: '性别不限', en: 'any gender' }));
  const asked = (): Bilingual => ({ zh: `要求${genders[one].zh}性`, en: `${genders[one].en} asked for` });
  return gender === null ? undecided('GENDER', asked) : decided(gender === one, asked, () => genders[gender]);
};

const held =
  (day: string) =>
  ({ since }: { readonly since: string | null }): boolean =>
    since === null || since <= day;

const educations: Readonly<Record<EducationLevel, Bilingual>> = {
  HIGH_SCHOOL: { zh: '高中', en: 'high school' },
  SECONDARY_VOCATIONAL: { zh: '中专（职高）', en: 'secondary vocational school' },
  JUNIOR_COLLEGE: { zh: '大学专科', en: 'junior college' },
  BACHELOR: { zh: '大学本科', en: 'bachelor' },
  MASTER_UP: { zh: '硕士及以上', en: 'master or above' },
};
const titles: Readonly<Record<keyof typeof TitleLevel, Bilingual>> = {
  JUNIOR: { zh: '初级职称', en: 'junior title' },
  INTERMEDIATE: { zh: '中级职称', en: 'intermediate title' },
  SENIOR: { zh: '高级职称', en: 'senior title' },
};

/** The place of each level, lowest first. */
const ranks = <Level extends string>(levels: Readonly<Record<Level, unknown>>): readonly Level[] =>
  Object.keys(levels) as Level[];

const extreme = <Level extends string>(
  order: readonly Level[],
  levels: readonly Level[],
  pick: 'min' | 'max',
): Level | undefined =>
  levels.length === 0 ? undefined : order[Math[pick](...levels.map((level) => order.indexOf(level)))];

/** The lowest of the levels ticked is asked for; whoever has more has it. */
const judgeLevel = <Level extends string>(
  words: Readonly<Record<Level, Bilingual>>,
  options: readonly string[],
  had: readonly Level[],
  lacks: 'EDUCATION' | 'TITLE',
): Judgement | null => {
  const order = ranks(words);
  const least = extreme(
    order,
    options.filter((option): option is Level => order.includes(option as Level)),
    'min',
  );
  if (least === undefined) return null;
  const asked = (): Bilingual => ({
    zh: `要求${words[least].zh}及以上`,
    en: `${words[least].en} or above asked for`,
  });
  const best = extreme(order, had, 'max');
  return best === undefined
    ? undecided(lacks, asked)
    : decided(order.indexOf(best) >= order.indexOf(least), asked, () => words[best]);
};

/** Schooling: the highest counts, more than asked for is enough; null where no level is ticked. Pure. */
export const judgeEducation = (
  { options }: Requirement,
  { schooling }: Facts,
  day: string,
): Judgement | null =>
  judgeLevel(
    educations,
    options,
    schooling.filter(held(day)).map(({ level }) => level),
    'EDUCATION',
  );

/** Professional title: as schooling. Pure. */
export const judgeTitle = ({ options }: Requirement, facts: Facts, day: string): Judgement | null =>
  judgeLevel(
    titles,
    options,
    facts.titles.filter(held(day)).map(({ level }) => level),
    'TITLE',
  );

/**
 * Field of study: any of those asked for. Where only the words say which (“…等相关专业”), another one decides nothing.
 * Pure.
 */
export const judgeMajor = (
  { options, subject, text }: Requirement,
  { schooling }: Facts,
  day: string,
): Judgement | null => {
  const isListed = options.length > 0 || subject !== null;
  const names = options.length > 0 ? options : namesIn(subject ?? text);
  if (names.length === 0) return null;
  const asked = (): Bilingual => ({
    zh: `要求专业：${names.join('、')}`,
    en: `field of study asked for: ${names.join(', ')}`,
  });
  const studied = schooling.filter(held(day)).flatMap(({ major }) => (major === null ? [] : [major]));
  const known = (): Bilingual | null =>
    studied.length > 0 ? { zh: studied.join('、'), en: studied.join(', ') } : null;
  if (studied.some((major) => names.some((name) => isNamed(name, major)))) return decided(true, asked, known);
  return isListed && studied.length > 0 ? decided(false, asked, known) : undecided('EDUCATION', asked, known);
};
