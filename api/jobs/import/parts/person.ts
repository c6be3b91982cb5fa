import type { Qualification } from '../extracted.ts';
import { FIGURE, figureOf } from '../figures.ts';
import type { Span } from '../passage.ts';
import { absent, type Sheet } from '../sheet.ts';
import { mended } from '../target.damage.ts';
import { isSaid } from './duty.ts';
import { agesIn, isOddAge } from './ages.ts';
import { degreeIn } from './person.facts.ts';
import { isPreferred } from './strictness.ts';
import { askTick, degrees, genders, hasBareTick, hasTick, ranks, tickedIn, type Option } from './ticks.ts';

const ticks = (): Qualification['title'] => ({ ticked: [], certain: true, state: 'ABSENT', from: 0, to: 0 });

/** No requirement yet. */
export const emptyQualification = (): Qualification => ({
  age: { min: null, max: null, state: 'ABSENT', from: 0, to: 0 },
  genders: [],
  gendersState: 'ABSENT',
  gendersCertain: true,
  gendersAt: null,
  education: { ...ticks(), minLevel: null },
  title: ticks(),
  majors: [],
  experience: [],
  languages: [],
  voice: absent(),
  appearance: absent(),
  health: absent(),
  typing: null,
  knowledge: [],
  skills: [],
  competencies: [],
  businessScope: absent(),
  trainingHistory: [],
  certificates: [],
  others: [],
  text: absent(),
});

const askUnticked = (sheet: Sheet, field: string, span: Span): void =>
  sheet.ask(
    `qualification.${field}`,
    { zh: '选项均未见勾选，请确认', en: 'No option is ticked; please confirm' },
    span,
  );

/** What a value has that is only an advantage. */
const advantage = (written: string): { strictness?: 'PREFERRED' } =>
  isPreferred(written) ? { strictness: 'PREFERRED' } : {};

/** Asks about what may be less, or more, for somebody special. Answers whether it is about age or degree. */
export function askEased(sheet: Sheet, span: Span): boolean {
  const written = sheet.slice(span);
  const isAge = /岁/.test(written) || /年龄/.test(written);
  if (!isAge && degreeIn(written.replaceAll(/放宽|放松要求|适当降低/g, ''), true) === undefined) return false;
  sheet.ask(
    isAge ? 'qualification.age' : 'qualification.education',
    {
      zh: `“${written.trim()}”写明可以放宽，未计入要求，请确认`,
      en: `“${written.trim()}” says that exceptions may be made; they are not part of the requirement, please confirm`,
    },
    span,
  );
  return true;
}

const anyone = /不限|均可|男女皆可|男女兼可|皆可/;

export function readAge(sheet: Sheet, own: Qualification, span: Span): boolean {
  const ages = agesIn(sheet.slice(span));
  const text = sheet.read(span);
  const extra = advantage(sheet.slice(span));
  if (ages) {
    const { age } = own;
    // 22周岁以上，38周岁以下: one clause says where it begins, the next where it ends.
    const isOther =
      age.state === 'VALUE' &&
      ((age.max === null && ages.min === null && (age.min ?? 0) < (ages.max ?? 0)) ||
        (age.min === null && ages.max === null && (age.max ?? 0) > (ages.min ?? 0)));
    own.age = isOther
      ? { ...age, min: age.min ?? ages.min, max: age.max ?? ages.max, to: text.to }
      : { ...ages, state: 'VALUE', ...extra, from: text.from, to: text.to };
    if (isOddAge(own.age))
      sheet.ask(
        'qualification.age',
        {
          zh: `年龄要求读作 ${own.age.min ?? ''}–${own.age.max ?? ''} 岁，不合常理，请更正`,
          en: `The age was read as ${own.age.min ?? ''}–${own.age.max ?? ''}, which is odd; please correct it`,
        },
        span,
      );
  } else if (own.age.state === 'ABSENT') {
    own.age = {
      min: null,
      max: null,
      state: text.state === 'VALUE' && anyone.test(text.value ?? '') ? 'VALUE' : text.state,
      from: text.from,
      to: text.to,
    };
    if (text.state === 'VALUE' && !anyone.test(text.value ?? ''))
      sheet.ask(
        'qualification.age',
        { zh: '年龄要求未能读出，请填写', en: 'The age could not be read; please enter it' },
        span,
      );
  }
  return ages !== undefined;
}

export function readGender(sheet: Sheet, own: Qualification, span: Span): void {
  const written = sheet.slice(span);
  const text = sheet.read(span);
  own.gendersAt = { from: text.from, to: text.to };
  // 性别不限，女性优先
  const preferred = written
    .split(/[，,；;。（(]/)
    .find((clause) => isPreferred(clause) && /[男女]/.test(clause));
  delete own.gendersStrictness;
  if (preferred !== undefined && !hasTick(written)) {
    own.genders = [
      ...(/男/.test(preferred) ? (['M'] as const) : []),
      ...(/女/.test(preferred) ? (['F'] as const) : []),
    ];
    [own.gendersState, own.gendersStrictness] = ['VALUE', 'PREFERRED'];
  } else if (anyone.test(written)) [own.genders, own.gendersState] = [['M', 'F'], 'VALUE'];
  else if (hasTick(written)) {
    const { codes, isCertain } = tickedIn(written, genders);
    [own.genders, own.gendersState, own.gendersCertain] = [
      codes as ('M' | 'F')[],
      codes.length > 0 ? 'VALUE' : 'BLANK',
      isCertain,
    ];
    if (!isCertain) askTick(sheet, 'genders', span);
    else if (codes.length === 0) askUnticked(sheet, 'genders', span);
  } else if (/男.{0,2}女/.test(written) && !/[或、/和]/.test(written)) {
    // Both options are printed and none is ticked.
    own.gendersState = 'BLANK';
    askUnticked(sheet, 'genders', span);
  } else {
    own.genders = [
      ...(/男/.test(written) ? (['M'] as const) : []),
      ...(/女/.test(written) ? (['F'] as const) : []),
    ];
    own.gendersState = own.genders.length > 0 ? 'VALUE' : text.state;
  }
}

/** Options with ticks. Answers undefined where the stretch has none. */
function readTicks(
  sheet: Sheet,
  span: Span,
  options: readonly Option[],
  field: string,
): Qualification['title'] | undefined {
  const written = sheet.slice(span);
  const { codes, isCertain: isPlain, isForm } = tickedIn(written, options);
  if (!isForm) return undefined;
  // The other options may stand further on, where the columns of the form were torn apart.
  const beyond = sheet.text.slice(span.to, span.to + 200);
  const isCertain =
    isPlain &&
    !(
      hasBareTick(written) &&
      options.filter(({ code, words }) => !codes.includes(code) && words.test(beyond)).length >= 2
    );
  const { from, to } = sheet.read(span);
  if (!isCertain) askTick(sheet, field, span);
  else if (codes.length === 0) askUnticked(sheet, field, span);
  return { ticked: [...codes], certain: isCertain, state: codes.length > 0 ? 'VALUE' : 'BLANK', from, to };
}

export function readEducation(sheet: Sheet, own: Qualification, span: Span): boolean {
  const written = sheet.slice(span);
  const isList = hasTick(written) || degrees.filter(({ words }) => words.test(written)).length >= 4;
  const read = isList ? readTicks(sheet, span, degrees, 'education') : undefined;
  if (read) {
    const lowest = degrees.find(({ code }) => read.ticked.includes(code))?.code ?? null;
    own.education = { ...read, minLevel: read.certain ? lowest : null };
    return true;
  }
  // 本科优先 alone names a degree that is only an advantage.
  const clauses = written.split(/[，,；;。（()）]/).filter((clause) => degreeIn(clause, true) !== undefined);
  const isExtra = clauses.length > 0 && clauses.every((clause) => isPreferred(clause));
  const level = degreeIn(written, isExtra);
  const text = sheet.read(span);
  own.education = {
    ticked: [],
    certain: true,
    state: level === undefined ? text.state : 'VALUE',
    minLevel: level ?? null,
    ...(isExtra ? { strictness: 'PREFERRED' as const } : {}),
    from: text.from,
    to: text.to,
  };
  if (level === undefined && isSaid(text))
    sheet.ask(
      'qualification.education',
      { zh: '学历要求未能归入学历等级，请选择', en: 'The education fits no level; please choose' },
      span,
    );
  return level !== undefined;
}

export function readRank(sheet: Sheet, own: Qualification, span: Span): void {
  const read = readTicks(sheet, span, ranks, 'title');
  if (read) {
    own.title = read;
    return;
  }
  const written = sheet.slice(span);
  const text = sheet.read(span);
  const ticked = ranks.filter(({ words }) => words.test(written)).map(({ code }) => code);
  own.title = { ticked, certain: true, state: text.state, from: text.from, to: text.to };
}

export const languages =
  /普通话|国语|粤语|广东话|广州话|白话|英语|日语|韩语|闽南话|闽南语|客家话|潮汕话|上海话|方言|法语|德语|俄语|双语/g;

export function readLanguages(sheet: Sheet, own: Qualification, span: Span, isLabelled: boolean): boolean {
  const written = sheet.slice(span);
  const names = [...new Set([...written.matchAll(languages)].map(([name]) => name))];
  const text = sheet.read(span);
  if (names.length === 0) {
    if (isLabelled) own.languages.push(text);
    return isLabelled;
  }
  for (const name of names)
    if (!own.languages.some(({ value }) => value === name))
      own.languages.push({ ...text, value: name, raw: written.trim() });
  return true;
}

const SPEED = `(?:(${FIGURE})\\s*[-—–~～至到]\\s*)?(${FIGURE})`;
const typing = new RegExp(
  [
    `${SPEED}\\s*(?:个)?(?:汉)?字?\\s*(?:及?以上)?\\s*[/／每]\\s*(?:分(?:钟)?|min)`,
    `每分钟[^\\d一二三四五六七八九十百]{0,8}${SPEED}\\s*(?:个)?(?:汉)?字?`,
    `${SPEED}\\s*(?:个)?(?:汉)?字(?:以上)?`,
  ].join('|'),
);

export function readTyping(sheet: Sheet, own: Qualification, span: Span): boolean {
  const { passage, doubts } = mended(sheet.slice(span));
  const [, ...groups] = typing.exec(passage.text) ?? [];
  const said = groups.filter((group) => group !== undefined);
  const value = figureOf(said[0] ?? '') ?? null;
  const text = sheet.read(span);
  if (said.length > 1 || doubts.length > 0)
    sheet.ask(
      'qualification.typing',
      {
        zh: `打字速度写作“${sheet.slice(span).trim()}”，读作每分钟 ${value} 字，请核对`,
        en: `The typing speed is written “${sheet.slice(span).trim()}” and was read as ${value} characters a minute; please check`,
      },
      span,
    );
  own.typing = {
    value,
    unit: 'char/min',
    ...advantage(sheet.slice(span)),
    from: text.from,
    to: text.to,
  };
  return true;
}
