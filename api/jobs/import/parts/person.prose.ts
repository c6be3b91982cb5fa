import type { Qualification, Text } from '../extracted.ts';
import { cutAt, itemsOf, lineItems } from '../lists.ts';
import type { Span } from '../passage.ts';
import type { Sheet } from '../sheet.ts';
import { readMajors } from './majors.ts';
import { isSaid } from './duty.ts';
import { isPreferred, strictnessOf } from './strictness.ts';
import { agesIn, isEased } from './ages.ts';
import { degreeIn, experienceIn, sorts } from './person.facts.ts';
import {
  languages,
  askEased,
  readAge,
  readEducation,
  readGender,
  readLanguages,
  readRank,
  readTyping,
} from './person.ts';

/** A text together with the clause that goes on with it: 视力良好，无色盲; else the clause alone. */
function goneOn(sheet: Sheet, before: Text, clause: Span): Text {
  const text = sheet.read(clause);
  const gap = sheet.source.slice(before.to, text.from);
  if (!isSaid(before) || before.to > text.from || !/^[，,、\s]{1,2}$/.test(gap)) return text;
  const raw = sheet.source.slice(before.from, text.to);
  const value = `${before.value ?? ''}${gap.trim()}${text.value ?? ''}`;
  return { ...text, value, ...(raw === value ? {} : { raw }), from: before.from };
}

/** One clause of a requirement in prose: whatever it is about. Answers whether it was a fact that has a field of its own. */
function readClause(sheet: Sheet, own: Qualification, clause: Span): boolean {
  const written = sheet.slice(clause);
  let isFact = false;
  const note = (is: boolean): void => {
    isFact ||= is;
  };
  // What is only an advantage takes the place of no requirement.
  const isExtra = isPreferred(written.replaceAll(/[（(][^）)]*[）)]/g, ''));
  if (isEased(written) && askEased(sheet, clause))
    isFact = !/岁.*放宽|年龄.*放宽/.test(written) || !agesIn(written);
  if (/年龄.*岁|岁左右/.test(written) && !agesIn(written) && !isEased(written))
    note(!readAge(sheet, own, clause));
  if (/岁|年龄/.test(written) && agesIn(written) && !(isExtra && own.age.state === 'VALUE'))
    note(readAge(sheet, own, clause));
  if (
    /性别|男女|限男|限女|男性|女性|^\s*[男女]\s*$|[男女](?:士|生)?优先/.test(written) &&
    !(isExtra && own.genders.length === 1)
  ) {
    readGender(sheet, own, clause);
    note(own.gendersState === 'VALUE');
  }
  if (own.education.state === 'ABSENT' && !isExtra && degreeIn(written) !== undefined)
    note(readEducation(sheet, own, clause));
  if (
    /专业(?!.{0,4}(?:知识|技能|能力|素[质养]|水平|术语|精神|技术|职称|性|化|的服务))/.test(written) &&
    !/专业[的地]/.test(written)
  )
    note(readMajors(sheet, own, clause, false));
  if (/打字|盲打|录入|字\s*[/／]\s*(?:分|min)|每分钟/.test(written) && !(isExtra && own.typing))
    note(readTyping(sheet, own, clause));
  if (new RegExp(languages.source).test(written)) note(readLanguages(sheet, own, clause, false));
  if (/职称/.test(written)) {
    readRank(sheet, own, clause);
    note(own.title.ticked.length > 0);
  }
  if (/身体健康|身体素质|健康状况|体检|传染病|视力|色盲|色弱|听力|^\s*健康\s*$/.test(written)) {
    own.health = goneOn(sheet, own.health, clause);
    isFact = true;
  }
  if (/嗓音|声音|音质|音色/.test(written)) {
    own.voice = goneOn(sheet, own.voice, clause);
    isFact = true;
  }
  if (/五官|形象|仪表|相貌|外形|气质|身高/.test(written)) {
    own.appearance = goneOn(sheet, own.appearance, clause);
    isFact = true;
  }
  if (/证书|资格证|从业证|上岗证|职业资格|[持有].{1,10}证(?:者|$|[，。；、优])/.test(written)) {
    own.certificates.push(sheet.read(clause));
    isFact = true;
  }
  return isFact;
}

/** Facts that stand below the label of another thing: the degree in the row of what must be known. */
export function readFacts(sheet: Sheet, own: Qualification, span: Span): void {
  own.experience.push(...experienceIn(sheet, span, { asks: true }));
  for (const clause of cutAt(sheet.text, span, /[，,；;。\n\v]/)) readClause(sheet, own, clause);
}

/** What stands below the label of experience: what asks for none is told apart by its words, or stays in the remainder. */
export function readExperience(sheet: Sheet, own: Qualification, span: Span): void {
  const { lead, items } = itemsOf(sheet.text, span);
  const before = own.experience.length;
  for (const item of [lead, ...items]) {
    if (!/\p{L}/u.test(sheet.slice(item))) continue;
    if ('start' in item) sheet.take({ from: item.start as number, to: item.from });
    const found = experienceIn(sheet, item, { isLabelled: true, asks: true });
    own.experience.push(...found);
    for (const clause of cutAt(sheet.text, item, /[，,；;。\n\v]/)) {
      const place = sheet.place(clause);
      if (readClause(sheet, own, clause)) continue;
      if (found.some(({ from, to }) => from < place.to && to > place.from)) sheet.take(clause);
      else if (items.length === 1 && found.length === 0 && own.experience.length === before) {
        const text = sheet.read(item);
        if (isSaid(text) && !/^(?:不限|无要求|不要求)/.test(text.value ?? ''))
          own.experience.push({
            years: null,
            domain: text.value ?? '',
            level: null,
            strictness: strictnessOf(text.value ?? ''),
            from: text.from,
            to: text.to,
          });
        else if (isSaid(text)) own.text = isSaid(own.text) ? own.text : text;
        break;
      } else {
        const sort = sorts.find(({ says }) => says.test(sheet.slice(clause)))?.sort;
        if (sort) own[sort].push(sheet.read(clause));
      }
    }
  }
}

/** A requirement in prose: its facts go to their fields, its other words to knowledge, skills or competencies. */
export function readRequirement(sheet: Sheet, own: Qualification, item: Span): void {
  const experience = experienceIn(sheet, item, { asks: true });
  own.experience.push(...experience);
  const clauses = cutAt(sheet.text, item, /[，,；;。\n\v]/);
  const facts = clauses.map(
    (clause) =>
      readClause(sheet, own, clause) ||
      /\d+\s*年|[一二三四五六七八九十半]年/.test(sheet.slice(clause)) ||
      experience.some(({ from, to }) => sheet.place(clause).from <= from && sheet.place(clause).to >= to),
  );
  for (const clause of clauses) {
    const { from, to } = sheet.place(clause);
    if (experience.some((each) => each.from < to && each.to > from)) sheet.take(clause);
  }
  const others = clauses.filter((_, place) => facts[place] !== true);
  if (others.length === 0) return;
  const pieces = facts.includes(true) ? others : [item];
  for (const piece of pieces) {
    const written = sheet.slice(piece);
    const sort = sorts.find(({ says }) => says.test(written))?.sort;
    // Words without a sign of what they are tell of the person where facts stand beside them.
    if (sort) own[sort].push(sheet.read(piece));
    else if (pieces !== others || facts.includes(true)) {
      const text = sheet.read(piece);
      if (isSaid(text) && (text.value ?? '').length <= 20) own.competencies.push(text);
    }
  }
}

/** Requirements in prose, as narrative forms and advertisements have them. */
export function readRequirements(sheet: Sheet, own: Qualification, span: Span): void {
  if (!sheet.slice(span).trim()) return;
  const { lead, items } = itemsOf(sheet.text, span);
  for (const item of items) sheet.take({ from: item.start, to: item.from });
  if (sheet.slice(lead).trim()) readRequirement(sheet, own, lead);
  for (const item of items)
    for (const line of item.style ? [item] : lineItems(sheet.text, item)) readRequirement(sheet, own, line);
  const text = sheet.read(span);
  if (!isSaid(own.text)) own.text = text;
  else if (isSaid(text))
    own.text = {
      ...own.text,
      value: `${own.text.value ?? ''}\n${text.value ?? ''}`,
      to: Math.max(own.text.to, text.to),
      from: Math.min(own.text.from, text.from),
    };
}
