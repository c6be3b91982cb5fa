import type { Transacted } from '../../core/command.ts';
import { barsAgainst, refusalOfBar } from '../../core/decide.ts';
import { invalid } from '../../core/refusal.ts';
import { tell } from '../../notifications/tell.ts';
import { todayOf } from '../../org/people/assignment.checks.ts';
import type { RecordCourseResultInput, TakeBackCourseResultInput } from './course.inputs.ts';
import { courseNotice } from './course.notices.ts';
import { enrolmentResource, type ResultStep } from './course.policy.ts';
import { outcomeOf, resultProblems, type NewResult } from './course.rules.ts';
import { changeEnrolment, refuseState, takeEnrolment } from './enrolment.commands.ts';
import type { Enrolment } from './enrolment.entity.ts';
import { EnrolmentResult } from './enrolment-result.entity.ts';

/** Refuses how a course ended for oneself. @throws Refusal FORBIDDEN */
const checkNotOnesOwn = (tx: Transacted, row: Enrolment, step: ResultStep): void => {
  const [bar] = barsAgainst(tx.actor, enrolmentResource, { ability: 'training.plan', row, step });
  if (bar) throw refusalOfBar(bar, 'input.id');
};

const hundredths = (score: number | null | undefined): number | null =>
  score === null || score === undefined ? null : Math.round(score * 100) / 100;

/**
 * Records how a course, or the retake of its exam, ended for somebody: passed, or failed and listed for a retake (F128).
 * Answers the enrolment's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID_STATE where there is a final result; INVALID for score and days
 */
export const recordCourseResult = async (tx: Transacted, input: RecordCourseResultInput): Promise<string> => {
  const taken = await takeEnrolment(tx, input);
  const { course, enrolment } = taken;
  checkNotOnesOwn(tx, enrolment, 'RECORD_RESULT');
  if (enrolment.state !== 'ENROLLED' && enrolment.state !== 'FAILED')
    throw refuseState(
      '已经登记过结果；登记有误请先撤回。',
      'There is a result already; take it back first where it is wrong.',
    );
  const result: NewResult = {
    attended: input.attended,
    score: hundredths(input.score),
    heldOn: input.heldOn,
    retakeOn: input.retakeOn ?? null,
  };
  const problems = resultProblems(taken, result, todayOf(tx));
  if (problems.length > 0) throw invalid(...problems);
  const outcome = outcomeOf(course, result);
  const { score, heldOn, retakeOn } = result;
  await tx.manager.insert(EnrolmentResult, {
    enrolmentId: enrolment.id,
    heldOn,
    outcome,
    score,
    recordedById: tx.actor.personId,
    recordedAt: tx.clock.now(),
  });
  await changeEnrolment(tx, 'recordCourseResult', taken, {
    state: outcome,
    score,
    resultOn: heldOn,
    attempts: enrolment.attempts + (score === null ? 0 : 1),
    retakeOn,
  });
  if (outcome !== 'ABSENT')
    await tell(
      tx.manager,
      [
        courseNotice(outcome === 'PASSED' ? 'COURSE_PASSED' : 'COURSE_RETAKE', course, [enrolment.personId], {
          retakeOn,
          except: tx.actor.personId,
        }),
      ],
      tx.clock.now(),
    );
  return enrolment.id;
};

/**
 * Takes back the last result of somebody, which was recorded in error. It stays on record; what was before it holds again.
 * Answers the enrolment's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID_STATE where there is none
 */
export const takeBackCourseResult = async (
  tx: Transacted,
  input: TakeBackCourseResultInput,
): Promise<string> => {
  const taken = await takeEnrolment(tx, input);
  const { enrolment } = taken;
  checkNotOnesOwn(tx, enrolment, 'TAKE_BACK_RESULT');
  const standing = (await tx.manager.findBy(EnrolmentResult, { enrolmentId: enrolment.id }))
    .filter(({ takenBackAt }) => takenBackAt === null)
    .toSorted((one, other) => Number(one.id) - Number(other.id));
  const last = standing.at(-1);
  if (!last) throw refuseState('还没有结果可以撤回。', 'There is no result to take back.');
  const before = standing.at(-2);
  const reason = input.reason.trim();
  await tx.manager.update(
    EnrolmentResult,
    { id: last.id },
    { takenBackAt: tx.clock.now(), takenBackById: tx.actor.personId, takenBackReason: reason },
  );
  await changeEnrolment(
    tx,
    'takeBackCourseResult',
    taken,
    {
      state: before?.outcome ?? 'ENROLLED',
      score: before?.score ?? null,
      resultOn: before?.heldOn ?? null,
      attempts: enrolment.attempts - (last.score === null ? 0 : 1),
      retakeOn: null,
    },
    reason,
  );
  return enrolment.id;
};
