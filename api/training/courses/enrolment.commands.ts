import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { isId } from '../../core/input.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, Refusal, type FieldProblem } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { checkRevision } from '../../core/revision.ts';
import { tell } from '../../notifications/tell.ts';
import { someOf } from '../../org/org.editing.ts';
import { todayOf } from '../../org/people/assignment.checks.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { hasLeftBy, learnersOf, subjectOfLearner, type Learner } from '../learner.ts';
import { peopleIn, takeCourse } from './course.commands.ts';
import type { Course } from './course.entity.ts';
import type { EnrolPeopleInput, SetRetakeInput, WithdrawEnrolmentInput } from './course.inputs.ts';
import { courseNotice } from './course.notices.ts';
import { courseResource } from './course.policy.ts';
import { enrolmentWord } from './course.words.ts';
import { Enrolment } from './enrolment.entity.ts';

const refusePeople = (code: string, zh: string, en: string): Refusal =>
  invalid({ path: 'input.personIds', code, text: { zh, en } });

/** Refuses people who cannot take part. @throws Refusal INVALID, naming them */
const checkPeople = (
  { startsOn, seats }: Course,
  learners: readonly Learner[],
  inIt: readonly Enrolment[],
): void => {
  const gone = someOf(learners.filter((each) => hasLeftBy(each, startsOn)).map(({ name }) => name));
  if (gone.zh)
    throw refusePeople(
      'GONE',
      `课程开始前已离职：${gone.zh}`,
      `They have left the organisation by then: ${gone.en}`,
    );
  const known = new Set(inIt.map(({ personId }) => personId));
  const twice = someOf(learners.filter(({ id }) => known.has(id)).map(({ name }) => name));
  if (twice.zh)
    throw refusePeople(
      'DUPLICATE',
      `已在这门课程中：${twice.zh}`,
      `They are in the course already: ${twice.en}`,
    );
  const free = seats - inIt.length;
  if (learners.length > free)
    throw refusePeople(
      'FULL',
      free > 0 ? `只剩 ${free} 个名额，要报名 ${learners.length} 人` : `名额已满（${seats} 人）`,
      free > 0 ? `Only ${free} seats are left for ${learners.length} people` : `All ${seats} seats are taken`,
    );
};

/**
 * Enrols people in a course: all of them or none. Answers the course's id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN for the course or one of the people; INVALID_STATE where it is over or cancelled;
 *   INVALID where it is full, or for whoever has left or is in it
 */
export const enrolPeople = async (tx: Transacted, input: EnrolPeopleInput): Promise<string> => {
  const course = await takeCourse(tx, input.courseId, { path: 'input.courseId' });
  const ids = [...new Set(input.personIds)];
  const learners = await learnersOf(tx, ids, 'input.personIds');
  for (const learner of learners) checkMay(tx, 'training.plan', subjectOfLearner(learner));
  checkPeople(course, learners, await peopleIn(tx, course.id));
  const { id: courseId, organisationId, unitId: courseUnitId } = course;
  await tx.manager.insert(
    Enrolment,
    learners.map(({ id, unitIds }) => ({
      organisationId,
      courseId,
      courseUnitId,
      personId: id,
      unitIds: [...unitIds],
      state: 'ENROLLED' as const,
      enrolledById: tx.actor.personId,
      enrolledAt: tx.clock.now(),
    })),
  );
  await audit(tx, {
    action: 'enrolPeople',
    entity: 'Course',
    entityId: courseId,
    organisationId,
    assignmentId: tx.policy.under('training.plan', subjectOf(courseResource, course)),
    after: { enrolled: ids },
  });
  await tell(
    tx.manager,
    [courseNotice('COURSE_ENROLLED', course, ids, { except: tx.actor.personId })],
    tx.clock.now(),
  );
  return courseId;
};

/** Somebody's part in a course, with the course, locked in this order. */
export interface TakenEnrolment {
  readonly course: Course;
  readonly enrolment: Enrolment;
}

/**
 * Somebody's part in a course, for a command about it by whoever plans the course.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE, FORBIDDEN
 */
export const takeEnrolment = async (
  tx: Transacted,
  { id, revision }: { readonly id: string; readonly revision: number },
): Promise<TakenEnrolment> => {
  // In the order in which all these commands lock: the course, then who is in it.
  if (isId(id))
    await tx.manager.query(
      'SELECT FROM course WHERE id = (SELECT course_id FROM enrolment WHERE id = $1) FOR NO KEY UPDATE',
      [id],
    );
  const enrolment = await loadSeen(tx, Enrolment, id, { what: enrolmentWord, path: 'input.id' });
  const course = await takeCourse(tx, enrolment.courseId);
  await checkRevision(tx, Enrolment, enrolment, revision);
  return { course, enrolment };
};

/** Refuses what does not go with where somebody stands in a course. */
export const refuseState = (zh: string, en: string): Refusal => {
  const problem: FieldProblem = { path: 'input.id', code: 'INVALID_STATE', text: { zh, en } };
  return new Refusal('INVALID_STATE', problem.text, { fields: [problem] });
};

/** Writes a change of somebody's part in a course, with its audit row. */
export const changeEnrolment = async (
  tx: Transacted,
  action: string,
  { course, enrolment }: TakenEnrolment,
  changes: Partial<Enrolment>,
  reason?: string,
): Promise<void> => {
  await tx.manager.update(Enrolment, { id: enrolment.id }, {
    ...changes,
    revision: enrolment.revision + 1,
  } as never);
  await audit(tx, {
    action,
    entity: 'Enrolment',
    entityId: enrolment.id,
    organisationId: enrolment.organisationId,
    assignmentId: tx.policy.under('training.plan', subjectOf(courseResource, course)),
    before: Object.fromEntries(Object.keys(changes).map((key) => [key, enrolment[key as keyof Enrolment]])),
    after: { ...changes, ...(reason && { reason }) },
  });
};

/**
 * Takes somebody out of a course before there is a result. Answers the enrolment's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID_STATE
 */
export const withdrawEnrolment = async (tx: Transacted, input: WithdrawEnrolmentInput): Promise<string> => {
  const taken = await takeEnrolment(tx, input);
  const { course, enrolment } = taken;
  if (enrolment.state !== 'ENROLLED')
    throw refuseState(
      '已有结果或已退出，不能再退出。',
      'There is a result, or they are out already; nobody can be taken out now.',
    );
  const reason = input.reason.trim();
  await changeEnrolment(tx, 'withdrawEnrolment', taken, { state: 'WITHDRAWN', withdrawReason: reason });
  await tell(
    tx.manager,
    [
      courseNotice('COURSE_WITHDRAWN', course, [enrolment.personId], {
        reason,
        except: tx.actor.personId,
      }),
    ],
    tx.clock.now(),
  );
  return enrolment.id;
};

/**
 * Sets the day on which an exam that was failed is taken again. Answers the enrolment's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID_STATE where nothing was failed; INVALID for the day
 */
export const setRetake = async (tx: Transacted, input: SetRetakeInput): Promise<string> => {
  const taken = await takeEnrolment(tx, input);
  const { course, enrolment } = taken;
  if (enrolment.state !== 'FAILED')
    throw refuseState('没有未通过的考试，不需要补考。', 'No exam was failed, so none is taken again.');
  const earliest = enrolment.resultOn ?? todayOf(tx);
  if (input.retakeOn <= earliest)
    throw invalid({
      path: 'input.retakeOn',
      code: 'TOO_SMALL',
      text: { zh: `补考须晚于上次考试 ${earliest}`, en: `It comes after the last exam, ${earliest}` },
    });
  await changeEnrolment(tx, 'setRetake', taken, { retakeOn: input.retakeOn });
  await tell(
    tx.manager,
    [
      courseNotice('COURSE_RETAKE', course, [enrolment.personId], {
        retakeOn: input.retakeOn,
        except: tx.actor.personId,
      }),
    ],
    tx.clock.now(),
  );
  return enrolment.id;
};
