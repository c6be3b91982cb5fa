import type { FieldProblem } from '../../core/refusal.ts';
import { LONGEST_PASTE } from './intake.types.ts';

const problem = (code: string, zh: string, en: string): FieldProblem[] => [
  { path: 'input.text', code, text: { zh, en } },
];

/**
 * What is wrong with a pasted text; empty where it can be read. Signs that turn or hide what follows are left to the
 * importer, which reads through them: what Word copies is full of them. Pure.
 */
export const pastedProblems = (text: string): FieldProblem[] => {
  const { length } = text;
  if (text.trim() === '')
    return problem(
      'REQUIRED',
      '没有文字，请粘贴职位说明的内容',
      'is empty; paste the text of a job description',
    );
  if (length > LONGEST_PASTE)
    return problem(
      'TOO_LONG',
      `粘贴的文字有 ${length} 字，最多 ${LONGEST_PASTE} 字；更长的请存为 .txt 文件上传`,
      `has ${length} characters; at most ${LONGEST_PASTE} can be pasted, longer texts come as a .txt file`,
    );
  return [];
};
