import type { Qualification, Strictness, Text } from '../extracted.ts';
import { FIGURE, figureOf } from '../figures.ts';
import { cutAt, itemsOf, lineItems } from '../lists.ts';
import type { Span } from '../passage.ts';
import { absent, type Sheet } from '../sheet.ts';
import { isSaid } from './duty.ts';
import { agesIn, degreeIn, experienceIn, sorts } from './person.facts.ts';
import { degrees, genders, hasTick, ranks, tickedIn, type Option } from './ticks.ts';

const ticks = (): Qualification['title'] => ({ ticked: [], certain: true, state: 'ABSENT', from: 0, to: 0 });

/** No requirement yet. */
export const emptyQualification = (): Qualification => ({
  age: { min: null, max: null, state: 'ABSENT', from: 0, to: 0 },
  genders: [],
  gendersState: 'ABSENT',
  gendersCertain: true,
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
  text: absent(),
});

const askTick = (sheet: Sheet, field: string, span: Span): void =>
  sheet.ask(
    `qualification.${field}`,
    { zh: '勾选的位置不明确，可能属于相邻的选项，请确认', en: 'The tick may belong to either of two options; please confirm' },
    span,
  );
const askUnticked = (sheet: Sheet, field: string, span: Span): void =>
  sheet.ask(`qualification.${field}`, { zh: '选项均未见勾选，请确认', en: 'No option is ticked; please confirm' }, span);

const anyone = /不限|均可|男女皆可|男女兼可|皆可/;

export function readAge(sheet: Sheet, own: Qualification, span: Span): boolean {
  const ages = agesIn(sheet.slice(span));
  const text = sheet.read(span);
  if (ages) own.age = { ...ages, state: 'VALUE', from: text.from, to: text.to };
  else if (own.age.state === 'ABSENT') {
    own.age = { min: null, max: null, state: text.state === 'VALUE' && anyone.test(text.value ?? '') ? 'VALUE' : text.state, from: text.from, to: text.to };
    if (text.state === 'VALUE' && !anyone.test(text.value ?? ''))
      sheet.ask('qualification.age', { zh: '年龄要求未能读出，请填写', en: 'The age could not be read; please enter it' }, span);
  }
  return ages !== undefined;
}

export function readGender(sheet: Sheet, own: Qualification, span: Span): void {
  const written = sheet.slice(span);
  const text = sheet.read(span);
  if (anyone.test(written)) [own.genders, own.gendersState] = [['M', 'F'], 'VALUE'];
  else if (hasTick(written)) {
    const { codes, isCertain } = tickedIn(written, genders);
    [own.genders, own.gendersState, own.gendersCertain] = [codes as ('M' | 'F')[], codes.length > 0 ? 'VALUE' : 'BLANK', isCertain];
    if (!isCertain) askTick(sheet, 'genders', span);
    else if (codes.length === 0) askUnticked(sheet, 'genders', span);
  } else if (/男.{0,2}女/.test(written) && !/[或、/和]/.test(written)) {
    // Both options are printed and none is ticked.
    own.gendersState = 'BLANK';
    askUnticked(sheet, 'genders', span);
  } else {
    own.genders = [...(/男/.test(written) ? (['M'] as const) : []), ...(/女/.test(written) ? (['F'] as const) : [])];
    own.gendersState = own.genders.length > 0 ? 'VALUE' : text.state;
  }
}

/** Options with ticks. Answers undefined where the stretch has none. */
function readTicks(sheet: Sheet, span: Span, options: readonly Option[], field: string): Qualification['title'] | undefined {
  const written = sheet.slice(span);
  const { codes, isCertain, isForm } = tickedIn(written, options);
  if (!isForm) return undefined;
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
  const level = degreeIn(written);
  const text = sheet.read(span);
  own.education = { ticked: [], certain: true, state: level === undefined ? text.state : 'VALUE', minLevel: level ?? null, from: text.from, to: text.to };
  if (level === undefined && isSaid(text))
    sheet.ask('qualification.education', { zh: '学历要求未能归入学历等级，请选择', en: 'The education fits no level; please choose' }, span);
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

const majorTail = /(?:等)?(?:相关|相近|类似|类|有关|对口)*(?:学科)?(?:专业|学历|毕业|背景)*(?:者)?(?:优先(?:考虑)?|为佳)?[。.]?$/;

/** The majors that a phrase names. */
export function readMajors(sheet: Sheet, own: Qualification, span: Span, isLabelled: boolean): boolean {
  const written = sheet.slice(span);
  const strictness: Strictness = /优先|为佳/.test(written) ? 'PREFERRED' : 'REQUIRED';
  if (isLabelled && !isSaid(sheet.read(span))) {
    own.majors.push({ ...sheet.read(span), strictness });
    return true;
  }
  if (/专业不限|不限专业|^\s*不限\s*$/.test(written)) {
    own.majors.push({ ...sheet.read(span), value: '不限', strictness });
    return true;
  }
  let before = own.majors.length;
  for (const piece of cutAt(sheet.text, span, /[、，,/；;\n\v]|(?<=\p{Script=Han})和(?=\p{Script=Han}{2,})/u)) {
    const text = sheet.read(piece);
    const value = (text.value ?? '').replace(/^.*?(?:以上学历|学历|毕业于|本科|大专|专科)[，,、]?(?:及以上)?/, '').replace(/^(?:具有|有|所学|相关)/, '').replace(/^专业[:：]?/, '').replace(majorTail, '').trim();
    if (value.length >= 2 && value.length <= 16 && !/能力|经验|知识/.test(value)) own.majors.push({ ...text, value, strictness });
    else if (/相关专业/.test(text.value ?? '')) own.majors.push({ ...text, value: '相关专业', strictness });
  }
  if (own.majors.length === before && isLabelled) own.majors.push({ ...sheet.read(span), strictness });
  return own.majors.length > before;
}

const languages = /普通话|国语|粤语|广东话|广州话|白话|英语|日语|韩语|闽南话|闽南语|客家话|潮汕话|上海话|方言|法语|德语|俄语|双语/g;

export function readLanguages(sheet: Sheet, own: Qualification, span: Span, isLabelled: boolean): boolean {
  const written = sheet.slice(span);
  const names = [...new Set([...written.matchAll(languages)].map(([name]) => name))];
  const text = sheet.read(span);
  if (names.length === 0) {
    if (isLabelled) own.languages.push(text);
    return isLabelled;
  }
  for (const name of names) if (!own.languages.some(({ value }) => value === name)) own.languages.push({ ...text, value: name, raw: written.trim() });
  return true;
}

const typing = new RegExp(`(${FIGURE})\\s*(?:个)?(?:汉)?字?\\s*(?:以上)?\\s*[/／每]\\s*分(?:钟)?|每分钟[^\\d一二三四五六七八九十百]{0,8}(${FIGURE})\\s*(?:个)?(?:汉)?字?|(${FIGURE})\\s*(?:个)?(?:汉)?字(?:以上)?`);

export function readTyping(sheet: Sheet, own: Qualification, span: Span): boolean {
  const match = typing.exec(sheet.slice(span));
  const text = sheet.read(span);
  own.typing = { value: figureOf(match?.[1] ?? match?.[2] ?? match?.[3] ?? '') ?? null, unit: 'char/min', from: text.from, to: text.to };
  return true;
}

/** Texts of a list: each numbered item, line or phrase. */
export function textsOf(sheet: Sheet, span: Span): Text[] {
  const { lead, items } = itemsOf(sheet.text, span);
  if (items.length === 0) return [sheet.read(span)];
  sheet.take(lead);
  for (const item of items) sheet.take({ from: item.start, to: item.from });
  const all = [...(sheet.slice(lead).trim() ? [lead] : []), ...items];
  return all.map((item) => sheet.read(item)).filter(({ state }) => state !== 'BLANK' || items.length === 1);
}

/** One clause of a requirement in prose: whatever it is about. Answers whether it was a fact that has a field of its own. */
function readClause(sheet: Sheet, own: Qualification, clause: Span): boolean {
  const written = sheet.slice(clause);
  let isFact = false;
  const note = (is: boolean): void => {
    isFact ||= is;
  };
  if (/岁/.test(written) && agesIn(written)) note(readAge(sheet, own, clause));
  else if (/年龄/.test(written) && agesIn(written)) note(readAge(sheet, own, clause));
  if (/性别|男女|限男|限女|男性|女性|^\s*[男女]\s*$/.test(written)) {
    readGender(sheet, own, clause);
    note(own.gendersState === 'VALUE');
  }
  if (own.education.state === 'ABSENT' && !/优先/.test(written) && degreeIn(written) !== undefined) note(readEducation(sheet, own, clause));
  if (/专业(?!.{0,4}(?:知识|技能|能力|素[质养]|水平|术语|精神|技术|职称|性|化|的服务))/.test(written) && !/专业[的地]/.test(written)) note(readMajors(sheet, own, clause, false));
  if (/打字|录入|字\s*\/\s*分|每分钟/.test(written)) note(readTyping(sheet, own, clause));
  if (new RegExp(languages.source).test(written)) note(readLanguages(sheet, own, clause, false));
  if (/职称/.test(written)) {
    readRank(sheet, own, clause);
    note(own.title.ticked.length > 0);
  }
  if (/身体健康|身体素质|健康状况|体检|传染病|^\s*健康\s*$/.test(written)) {
    own.health = sheet.read(clause);
    isFact = true;
  }
  if (/嗓音|声音|音质|音色/.test(written)) {
    own.voice = sheet.read(clause);
    isFact = true;
  }
  if (/五官|形象|仪表|相貌|外形|气质/.test(written)) {
    own.appearance = sheet.read(clause);
    isFact = true;
  }
  if (/证书|资格证|从业证|上岗证|职业资格/.test(written)) {
    own.certificates.push(sheet.read(clause));
    isFact = true;
  }
  return isFact;
}

/** A requirement in prose: its facts go to their fields, its other words to knowledge, skills or competencies. */
function readRequirement(sheet: Sheet, own: Qualification, item: Span): void {
  const experience = experienceIn(sheet, item);
  own.experience.push(...experience);
  const clauses = cutAt(sheet.text, item, /[，,；;。\n\v]/);
  const facts = clauses.map((clause) => readClause(sheet, own, clause) || /\d+\s*年|[一二三四五六七八九十半]年/.test(sheet.slice(clause)) || experience.some(({ from, to }) => sheet.place(clause).from <= from && sheet.place(clause).to >= to));
  const others = clauses.filter((_, place) => facts[place] !== true);
  if (others.length === 0) return;
  const pieces = facts.includes(true) ? others : [item];
  for (const piece of pieces) {
    const written = sheet.slice(piece);
    const sort = sorts.find(({ says }) => says.test(written))?.sort;
    if (sort) own[sort].push(sheet.read(piece));
  }
}

/** Requirements in prose, as narrative forms and advertisements have them. */
export function readRequirements(sheet: Sheet, own: Qualification, span: Span): void {
  if (!sheet.slice(span).trim()) return;
  const { lead, items } = itemsOf(sheet.text, span);
  for (const item of items) sheet.take({ from: item.start, to: item.from });
  if (sheet.slice(lead).trim()) readRequirement(sheet, own, lead);
  for (const item of items) for (const line of item.style ? [item] : lineItems(sheet.text, item)) readRequirement(sheet, own, line);
  const text = sheet.read(span);
  if (!isSaid(own.text)) own.text = text;
  else if (isSaid(text)) own.text = { ...own.text, value: `${own.text.value ?? ''}\n${text.value ?? ''}`, to: Math.max(own.text.to, text.to), from: Math.min(own.text.from, text.from) };
}
