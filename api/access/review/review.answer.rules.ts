import type { FieldProblem } from '../../core/refusal.ts';
import type { AccessReviewItem } from './access-review-item.entity.ts';
import type { ItemAnswerInput } from './review.inputs.ts';
import { beginOf, keptAtMostUntil, type ItemFacts } from './review.rules.ts';

type Given = Pick<ItemAnswerInput, 'answer' | 'keepUntil' | 'reason'>;

/** What is wrong with an answer to an item: days and reasons as its kind asks for. Pure. */
export const answerProblems = (
  item: Pick<AccessReviewItem, 'kind' | 'grantEndsOn'> & Pick<ItemFacts, 'facts'>,
  { answer, keepUntil = null, reason }: Given,
  { today, path }: { readonly today: string; readonly path: string },
): FieldProblem[] => {
  const problem = (field: string, code: string, zh: string, en: string): FieldProblem => ({
    path: `${path}.${field}`,
    code,
    text: { zh, en },
  });
  const latest = answer === 'KEEP' ? keptAtMostUntil(item, today) : null;
  const begins = item.kind === 'PERSONAL' ? beginOf(item) : null;
  const earliest = begins !== null && begins > today ? begins : today;
  const isReasoned = Boolean(reason?.trim());
  const found: FieldProblem[] = [];
  if (latest === null && keepUntil !== null)
    found.push(
      problem(
        'keepUntil',
        'NOT_ALLOWED',
        answer === 'KEEP' ? '来自角色或职位说明书的权限随岗位结束，不填日期' : '撤除时不填日期',
        answer === 'KEEP'
          ? 'what comes from a role or job description ends with the post: name no day'
          : 'name no day for what goes',
      ),
    );
  if (latest !== null && keepUntil === null)
    found.push(problem('keepUntil', 'REQUIRED', '请填写保留到哪一天', 'say up to which day it stays'));
  if (latest !== null && keepUntil !== null && (keepUntil < earliest || keepUntil > latest))
    found.push(
      problem(
        'keepUntil',
        keepUntil < earliest ? 'TOO_SMALL' : 'TOO_LARGE',
        `应在 ${earliest} 至 ${latest} 之间`,
        `must be a day from ${earliest} to ${latest}`,
      ),
    );
  const asksReason = answer === 'REMOVE' || item.kind === 'CONFLICT';
  if (asksReason && !isReasoned)
    found.push(
      problem(
        'reason',
        'REQUIRED',
        answer === 'KEEP' ? '保留冲突的权限须说明理由' : '请说明撤除的理由，相关人员会看到',
        answer === 'KEEP'
          ? 'say why the conflict stays'
          : 'say why it goes: those whom it concerns will read it',
      ),
    );
  return found;
};
