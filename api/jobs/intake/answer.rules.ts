import type { FieldProblem } from '../../core/refusal.ts';
import { halfWidth } from '../half-width.rules.ts';
import { agesIn } from '../import/parts/ages.ts';
import { IN_DRAFT, type Answers } from './choices.ts';
import type { ImportAnswer } from './intake.types.ts';
import type { PointTopic } from './intake.words.ts';

const problem = (path: string, code: string, zh: string, en: string): FieldProblem => ({
  path: `input.${path}`,
  code,
  text: { zh, en },
});

/** A figure as people type it; NaN where it is none. */
export const figureIn = (typed: string): number => {
  const text = halfWidth(typed).replace(/(?<=\d)。(?=\d)/g, '.');
  return /^\s*\d{1,8}(?:\.\d{1,4})?\s*%?\s*$/.test(text) ? Number(text.replace(/[\s%]/g, '')) : Number.NaN;
};

const ofFigure = (topic: PointTopic, text: string): FieldProblem[] => {
  const value = figureIn(text);
  if (Number.isNaN(value))
    return [
      problem('text', 'FORMAT', `“${text.slice(0, 20)}”不是数字，例如 85`, 'must be a figure such as 85'),
    ];
  if (topic === 'SHARE' && value > 100)
    return [problem('text', 'TOO_LARGE', '工作时间百分比最多 100', 'a share of working time is at most 100')];
  if (topic === 'SHARE' && Math.abs(value * 100 - Math.round(value * 100)) > 1e-6)
    return [
      problem(
        'text',
        'FORMAT',
        '工作时间百分比最多两位小数',
        'a share of working time takes at most two decimals',
      ),
    ];
  return [];
};

/** What is wrong with an answer; empty where it can be taken. Pure. */
export const answerProblems = (
  topic: PointTopic,
  { choices, several = false, takes }: Answers,
  answer: ImportAnswer,
  hasDraft: boolean,
): FieldProblem[] => {
  const { choices: given, text } = answer;
  const allowed = [...choices.map(({ code }) => code), ...(hasDraft ? [IN_DRAFT.code] : [])];
  const odd = given.find((code) => !allowed.includes(code));
  if (odd !== undefined)
    return [
      problem(
        'choices',
        'UNKNOWN',
        `没有选项“${odd}”，可选 ${allowed.join('、')}`,
        `must be among ${allowed.join(', ')}`,
      ),
    ];
  if (given.length > 1 && (!several || given.includes('NONE') || given.includes(IN_DRAFT.code)))
    return [problem('choices', 'TOO_MANY', '只能选择一项', 'takes one choice')];
  if (text !== null && takes === undefined)
    return [problem('text', 'NOT_ALLOWED', '此处只能选择，不能填写', 'takes a choice, no words')];
  if (text !== null && given.length > 0)
    return [problem('text', 'NOT_ALLOWED', '请选择或填写其中之一', 'takes either a choice or words')];
  if (text === null && given.length === 0)
    return [
      takes === undefined
        ? problem('choices', 'REQUIRED', '请选择一项', 'needs a choice')
        : problem('text', 'REQUIRED', '请选择一项或填写', 'needs a choice or words'),
    ];
  if (text !== null && takes === 'FIGURE') return ofFigure(topic, text);
  if (text !== null && topic === 'AGE') {
    const ages = agesIn(halfWidth(text));
    if (!ages || (ages.min !== null && ages.max !== null && ages.min > ages.max))
      return [
        problem(
          'text',
          'FORMAT',
          '请写成“25–35岁”“25岁以上”或“35岁以下”',
          'must read like 25–35岁, 25岁以上 or 35岁以下',
        ),
      ];
  }
  return [];
};

/** An answer as it is kept: figures without signs and spaces, words without spaces at their ends. */
export const keptAnswer = (
  { choices, text }: { choices?: readonly string[] | null; text?: string | null },
  takes?: string,
): ImportAnswer => {
  const words = text?.trim() || null;
  const value = words !== null && takes === 'FIGURE' ? figureIn(words) : Number.NaN;
  return { choices: [...new Set(choices ?? [])], text: Number.isNaN(value) ? words : String(value) };
};
