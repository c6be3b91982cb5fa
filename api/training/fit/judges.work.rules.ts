import { LanguageLevel } from '../../jobs/job-lines.words.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { daysOfYears, daysWorked, typingCountsFrom, yearsOf } from './experience.rules.ts';
import type { Facts, Requirement } from './facts.ts';
import { decided, undecided, type Judgement } from './judgement.ts';
import { isNamed, languagesIn, namesIn } from './matching.rules.ts';

const inYears = (years: number): string => (years === 1 ? '1 year' : `${years} years`);

/**
 * Years of work in any of the fields asked for. Time in several places at once counts once. Work of which no record
 * says that it was in the field decides nothing. Pure.
 */
export const judgeExperience = (
  { min, subject, text }: Requirement,
  { work }: Facts,
  day: string,
): Judgement | null => {
  const fields = namesIn(subject ?? text);
  const inFields = work.filter(
    ({ field, from }) => from <= day && (fields.length === 0 || fields.some((name) => isNamed(name, field))),
  );
  const named = fields.length > 0 ? fields.join('、') : null;
  if (min === null && named === null) return null;
  const asked = (): Bilingual => ({
    zh: `要求${named ?? ''}经验${min === null ? '' : ` ≥ ${min} 年`}`,
    en: `experience asked for${named === null ? '' : ` in ${named}`}${min === null ? '' : `: at least ${inYears(min)}`}`,
  });
  const days = daysWorked(inFields, day);
  if (days === 0) return undecided('EXPERIENCE', asked);
  return decided(min === null || days >= daysOfYears(min), asked, () => {
    const years = yearsOf(days);
    return { zh: `${years} 年`, en: inYears(years) };
  });
};

const levels = Object.keys(LanguageLevel) as LanguageLevel[];
const levelWords: Readonly<Record<LanguageLevel, Bilingual>> = {
  NONE: { zh: '不会', en: 'not at all' },
  BASIC: { zh: '略懂', en: 'a little' },
  WORKING: { zh: '能用于工作', en: 'well enough to work in it' },
  FLUENT: { zh: '流利', en: 'fluently' },
  NATIVE: { zh: '母语', en: 'as a mother tongue' },
};

/** Languages: of several in the words alone all are asked for, of several named as data any. Pure. */
export const judgeLanguage = (
  { subject, text, level }: Requirement,
  { languages }: Facts,
  day: string,
): Judgement | null => {
  const names = subject === null ? languagesIn(text) : namesIn(subject);
  if (names.length === 0) return null;
  const anyWillDo = subject !== null || text.includes('或');
  const least = level ?? 'WORKING';
  const asked = (): Bilingual => ({
    zh: `要求${names.join('、')}${levelWords[least].zh}`,
    en: `${names.join(', ')} asked for, ${levelWords[least].en}`,
  });
  const found = names.map((name) => {
    const spoken = languages
      .filter(({ language, since }) => (since === null || since <= day) && isNamed(name, language))
      .map((one) => levels.indexOf(one.level));
    return { name, best: spoken.length > 0 ? (levels[Math.max(...spoken)] ?? null) : null };
  });
  const known = (): Bilingual | null => {
    const said = found.flatMap(({ name, best }) =>
      best === null ? [] : [{ name, words: levelWords[best] }],
    );
    return said.length === 0
      ? null
      : {
          zh: said.map(({ name, words }) => `${name}${words.zh}`).join('、'),
          en: said.map(({ name, words }) => `${name} ${words.en}`).join(', '),
        };
  };
  const verdicts = found.map(({ best }) =>
    best === null ? null : levels.indexOf(best) >= levels.indexOf(least),
  );
  const settled = anyWillDo;
  if (verdicts.includes(settled)) return decided(settled, asked, known);
  return verdicts.includes(null) ? undecided('LANGUAGE', asked, known) : decided(!settled, asked, known);
};

/** Typing: the best test of the last twelve months; older ones are no longer known to hold. Pure. */
export const judgeTyping = ({ min }: Requirement, { typing }: Facts, day: string): Judgement | null => {
  if (min === null) return null;
  const asked = (): Bilingual => ({
    zh: `要求 ≥ ${min} 字/分钟`,
    en: `at least ${min} characters a minute asked for`,
  });
  const taken = typing.filter(({ on }) => on <= day);
  const counting = taken.filter(({ on }) => on >= typingCountsFrom(day));
  if (counting.length === 0) {
    const last = taken
      .map(({ on }) => on)
      .toSorted()
      .at(-1);
    return undecided('TYPING', asked, () =>
      last === undefined
        ? null
        : { zh: `上次测试 ${last}，已过一年`, en: `last tested on ${last}, more than a year ago` },
    );
  }
  const best = Math.max(...counting.map(({ speed }) => speed));
  return decided(best >= min, asked, () => ({ zh: `${best} 字/分钟`, en: `${best} characters a minute` }));
};
