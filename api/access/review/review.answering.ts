import { audit } from '../../core/audit.ts';
import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { refusalOfBar } from '../../core/decide.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, notFound, type FieldProblem } from '../../core/refusal.ts';
import { checkRevision, type PartWords } from '../../core/revision.ts';
import { tell, type Notice } from '../../notifications/tell.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { isLastAdministrator, nobodyLeft } from '../administrators.ts';
import { administering } from '../administrators.rules.ts';
import { AccessReviewItem } from './access-review-item.entity.ts';
import { AccessReview } from './access-review.entity.ts';
import { answerProblems } from './review.answer.rules.ts';
import type { AnswerAccessReviewInput, ItemAnswerInput } from './review.inputs.ts';
import { toChange } from './review.notices.ts';
import { goneAmong } from './review.gone.ts';
import { decisionOn } from './review.policy.ts';
import type { EarlierAnswer } from './review.rules.ts';
import { notNow, settleGrant, type Taken } from './review.grants.ts';
import { itemWord, reviewWord } from './review.words.ts';

/** What the command came to, to be read back. */
export interface Answered {
  readonly reviewId: string;
  readonly itemIds: readonly string[];
}

const words: PartWords = { answer: { zh: '答复', en: 'answer' } };

/** The item of an answer, locked, if it may be answered now. @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN, INVALID_STATE */
const take = async (
  tx: Transacted,
  reviewId: string,
  given: ItemAnswerInput,
  path: string,
): Promise<Taken> => {
  const asked = { what: itemWord, path: `${path}.itemId` };
  const item = await loadSeen(tx, AccessReviewItem, given.itemId, asked);
  if (item.reviewId !== reviewId) throw notFound(asked.what, asked.path);
  await checkRevision(tx, AccessReviewItem, item, given.revision, words);
  const today = dayOf(tx.clock.now());
  const gone = await goneAmong(tx.manager, [item.id], today);
  const decision = decisionOn(tx.policy, item, today, gone.has(item.id));
  if (decision.allowed) return { item, given, path, assignmentId: decision.grant?.assignmentId ?? null };
  const last = decision.steps.at(-1);
  if (last && (decision.reason === 'STATE' || decision.reason === 'SEPARATION'))
    throw refusalOfBar({ kind: decision.reason, text: last.text }, asked.path);
  // What is seen by the ability is answered by it; a token or a view of two may still lack it.
  checkMay(tx, 'access.review', {
    organisationId: item.organisationId,
    units: [item.unitId],
    people: [],
    positions: [],
  });
  throw notFound(asked.what, asked.path);
};

/** No change is asked for that would leave the organisation without an administrator. @throws Refusal INVALID_STATE */
const leaveAdministrator = async (tx: Transacted, { item, path }: Taken): Promise<void> => {
  const administers = item.facts.some(
    ({ ability, scope }) => scope === 'ALL' && administering.includes(ability),
  );
  const day = dayOf(tx.clock.now());
  if (item.kind !== 'ROLE' || !administers || !(await isLastAdministrator(tx.manager, item, day))) return;
  const { zh, en } = nobodyLeft(day);
  throw notNow(
    `${path}.answer`,
    `${item.personName}是最后一位管理员：${zh}`,
    `${item.personName} is the last administrator. ${en}`,
  );
};

/** What those are told who can change where something comes from. Pure. */
const noticesOf = ({ personId, personName }: Transacted['actor'], { item, given }: Taken): Notice[] => {
  if (item.kind === 'PERSONAL') return [];
  const by = { actor: { id: personId, name: personName }, reason: given.reason?.trim() ?? '' };
  if (given.answer === 'REMOVE') return [toChange('ACCESS_CHANGE_REQUESTED', item, by)];
  return item.answer === 'REMOVE' ? [toChange('ACCESS_CHANGE_DROPPED', item, by)] : [];
};

/** What was answered to an item so far, with what is answered anew now at the end; nothing that was said is lost. */
const answersBefore = async (
  { manager }: Transacted,
  { earlierAnswers, answer, keepUntil, reason, answeredById, answeredAt }: AccessReviewItem,
): Promise<EarlierAnswer[]> => {
  if (answer === null || answeredAt === null) return earlierAnswers;
  const [by] = (await manager.query('SELECT name FROM person WHERE id = $1', [answeredById])) as {
    name: string;
  }[];
  const last = {
    answer,
    keepUntil,
    reason,
    answeredBy: by?.name ?? '',
    answeredAt: answeredAt.toISOString(),
  };
  return [...earlierAnswers, last];
};

const settle = async (tx: Transacted, taken: Taken): Promise<void> => {
  const { item, given, assignmentId } = taken;
  if (given.answer === 'REMOVE') await leaveAdministrator(tx, taken);
  if (item.kind === 'PERSONAL') await settleGrant(tx, taken);
  const after = {
    answer: given.answer,
    keepUntil: given.answer === 'KEEP' ? (given.keepUntil ?? null) : null,
    reason: given.reason?.trim() || null,
  };
  await tx.manager.update(
    AccessReviewItem,
    { id: item.id },
    {
      ...after,
      earlierAnswers: await answersBefore(tx, item),
      answeredById: tx.actor.personId,
      answeredAt: tx.clock.now(),
      revision: item.revision + 1,
    },
  );
  await audit(tx, {
    action: 'answerAccessReview',
    entity: 'AccessReviewItem',
    entityId: item.id,
    organisationId: item.organisationId,
    assignmentId,
    before: { answer: item.answer, keepUntil: item.keepUntil, reason: item.reason },
    after: { ...after, personId: item.personId, kind: item.kind },
  });
};

const twice = (answers: readonly ItemAnswerInput[]): FieldProblem[] =>
  answers.flatMap(({ itemId }, at): FieldProblem[] =>
    answers.findIndex((other) => other.itemId === itemId) < at
      ? [
          {
            path: `input.answers.${at}.itemId`,
            code: 'DUPLICATE',
            text: { zh: '同一项只能答复一次', en: 'an item is answered once' },
          },
        ]
      : [],
  );

/**
 * Answers items of a review, all or none: what was given in person is confirmed up to a day or taken back at once; for all
 * others those are asked who can change where it comes from.
 *
 * @throws Refusal NOT_FOUND; CONFLICT where somebody else has answered meanwhile; FORBIDDEN for one’s own; INVALID;
 *   INVALID_STATE where it is too late, and where the last administrator would go
 */
export const answerAccessReview = async (
  tx: Transacted,
  { reviewId, answers }: AnswerAccessReviewInput,
): Promise<Answered> => {
  const review = await loadSeen(tx, AccessReview, reviewId, { what: reviewWord, path: 'input.reviewId' });
  checkMay(tx, 'access.review', {
    organisationId: review.organisationId,
    units: review.unitIds,
    people: [],
    positions: [],
  });
  const doubled = twice(answers);
  if (doubled.length > 0) throw invalid(...doubled);
  const taken: Taken[] = [];
  for (const [at, given] of answers.entries())
    taken.push(await take(tx, review.id, given, `input.answers.${at}`));
  const today = dayOf(tx.clock.now());
  const problems = taken.flatMap(({ item, given, path }) => answerProblems(item, given, { today, path }));
  if (problems.length > 0) throw invalid(...problems);
  for (const each of taken) await settle(tx, each);
  await tell(
    tx.manager,
    taken.flatMap((each) => noticesOf(tx.actor, each)),
    tx.clock.now(),
  );
  return { reviewId: review.id, itemIds: answers.map(({ itemId }) => itemId) };
};
