import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { barsAgainst, refusalOfBar } from '../../core/decide.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, notFound, Refusal } from '../../core/refusal.ts';
import { subjectOf } from '../../core/resource.ts';
import { checkRevision } from '../../core/revision.ts';
import { tell } from '../../notifications/tell.ts';
import { todayOf } from '../../org/people/assignment.checks.ts';
import { checkMay, subjectAt } from '../../org/people/people.guard.ts';
import { CertificationScheme } from '../certification/scheme.entity.ts';
import { schemeWord } from '../certification/certification.words.ts';
import { learnerOf } from '../learner.ts';
import { Course } from './course.entity.ts';
import type { CancelCourseInput, EditCourseInput, PlanCourseInput } from './course.inputs.ts';
import { courseNotice } from './course.notices.ts';
import { courseResource } from './course.policy.ts';
import { examProblems, inOrder, meetingProblems } from './course.rules.ts';
import { courseWord } from './course.words.ts';
import { Enrolment } from './enrolment.entity.ts';

const words = (text: string | null | undefined): string | null => text?.trim() || null;

const partWords = {
  title: { zh: '名称', en: 'title' },
  sessions: { zh: '上课安排', en: 'meetings' },
  seats: { zh: '名额', en: 'seats' },
};

/**
 * A course that somebody may change, locked, as they have read it.
 *
 * @throws Refusal NOT_FOUND, CONFLICT; INVALID_STATE where it was cancelled; FORBIDDEN
 */
export const takeCourse = async (
  tx: Transacted,
  id: string,
  { revision, path = 'input.id' }: { readonly revision?: number; readonly path?: string } = {},
): Promise<Course> => {
  const course = await loadSeen(tx, Course, id, { what: courseWord, path });
  checkMay(tx, 'training.plan', subjectOf(courseResource, course));
  if (revision !== undefined) await checkRevision(tx, Course, course, revision, partWords);
  const [bar] = barsAgainst(tx.actor, courseResource, {
    ability: 'training.plan',
    row: course,
    today: todayOf(tx),
  });
  if (bar) throw refusalOfBar(bar, path);
  return course;
};

/** The content of a course out of an input. @throws Refusal INVALID, or NOT_FOUND for trainer or certification */
const contentOf = async (tx: Transacted, input: Omit<PlanCourseInput, 'unitId'>, organisationId: string) => {
  const exam = { maxScore: input.maxScore ?? null, passMark: input.passMark ?? null };
  const problems = [...meetingProblems(input.sessions, todayOf(tx)), ...examProblems(exam)];
  if (problems.length > 0) throw invalid(...problems);
  const schemeId = input.schemeId ?? null;
  if (schemeId !== null) {
    const path = 'input.schemeId';
    const scheme = await loadSeen(tx, CertificationScheme, schemeId, { what: schemeWord, path });
    if (scheme.organisationId !== organisationId) throw notFound(schemeWord, path);
  }
  const trainerId = input.trainerId ?? null;
  if (trainerId !== null) await learnerOf(tx, trainerId, 'input.trainerId');
  const serves = (input.serves ?? []).map((line) => line.trim());
  return {
    title: input.title.trim(),
    teaches: input.teaches?.trim() ?? '',
    serves: [...new Set(serves)],
    schemeId,
    hours: input.hours ?? null,
    trainerId,
    trainerName: words(input.trainerName),
    place: words(input.place),
    ...inOrder(input.sessions.map(({ on, from, to, place }) => ({ on, from, to, place: words(place) }))),
    seats: input.seats,
    ...exam,
  };
};

/**
 * Plans a course. Answers its id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN for the unit; INVALID for meetings and exam
 */
export const planCourse = async (tx: Transacted, input: PlanCourseInput): Promise<string> => {
  const organisationId = tx.actor.tree.path(input.unitId).at(-1);
  if (!organisationId || !tx.actor.organisationIds.includes(organisationId))
    throw notFound({ zh: '部门', en: 'unit' }, 'input.unitId');
  const subject = subjectAt(organisationId, [input.unitId]);
  checkMay(tx, 'training.plan', subject);
  const content = await contentOf(tx, input, organisationId);
  const { identifiers } = await tx.manager.insert(Course, {
    ...content,
    organisationId,
    unitId: input.unitId,
    plannedById: tx.actor.personId,
    plannedAt: tx.clock.now(),
  });
  const id = String(identifiers[0]?.['id']);
  await audit(tx, {
    action: 'planCourse',
    entity: 'Course',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('training.plan', subject),
    after: content,
  });
  return id;
};

/** Everybody who is in a course. */
export const peopleIn = async (tx: Transacted, courseId: string): Promise<readonly Enrolment[]> =>
  (await tx.manager.findBy(Enrolment, { courseId })).filter(({ state }) => state !== 'WITHDRAWN');

const changed = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

/**
 * Changes a course. Who is in it hears of another time or place. Answers its id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, INVALID_STATE, FORBIDDEN; INVALID for fewer seats than are taken, and for another
 *   exam, or days after a result, once results are recorded
 */
export const editCourse = async (tx: Transacted, input: EditCourseInput): Promise<string> => {
  const course = await takeCourse(tx, input.id, input);
  const content = await contentOf(tx, input, course.organisationId);
  const inIt = await peopleIn(tx, course.id);
  if (content.seats < inIt.length)
    throw invalid({
      path: 'input.seats',
      code: 'TOO_SMALL',
      text: {
        zh: `已有 ${inIt.length} 人报名，名额不能更少`,
        en: `${inIt.length} people are in it already; it needs as many seats`,
      },
    });
  const results = inIt.flatMap(({ resultOn }) => (resultOn ? [resultOn] : [])).toSorted();
  const [first] = results;
  if (first !== undefined && (content.maxScore !== course.maxScore || content.passMark !== course.passMark))
    throw invalid({
      path: content.maxScore === course.maxScore ? 'input.passMark' : 'input.maxScore',
      code: 'FIXED',
      text: {
        zh: '已有成绩，满分和及格分不能再改',
        en: 'There are results already; the exam stays as it was',
      },
    });
  if (first !== undefined && content.startsOn > first)
    throw invalid({
      path: 'input.sessions',
      code: 'TOO_LARGE',
      text: {
        zh: `已有 ${first} 的结果，课程不能改到这一天之后开始`,
        en: `There is a result of ${first}; the course cannot begin after it`,
      },
    });
  await tx.manager.update(Course, { id: course.id }, { ...content, revision: course.revision + 1 });
  await audit(tx, {
    action: 'editCourse',
    entity: 'Course',
    entityId: course.id,
    organisationId: course.organisationId,
    assignmentId: tx.policy.under('training.plan', subjectOf(courseResource, course)),
    before: Object.fromEntries(Object.keys(content).map((key) => [key, course[key as keyof Course]])),
    after: content,
  });
  if (changed([course.sessions, course.place], [content.sessions, content.place]))
    await tell(
      tx.manager,
      [
        courseNotice(
          'COURSE_CHANGED',
          { ...course, ...content } as Course,
          inIt.filter(({ state }) => state === 'ENROLLED').map(({ personId }) => personId),
          { except: tx.actor.personId },
        ),
      ],
      tx.clock.now(),
    );
  return course.id;
};

/**
 * Cancels a course: it stays on record, and who was in it is told and no longer is. Answers its id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID_STATE where it was cancelled or has results
 */
export const cancelCourse = async (tx: Transacted, input: CancelCourseInput): Promise<string> => {
  const course = await takeCourse(tx, input.id, input);
  const inIt = await peopleIn(tx, course.id);
  if (inIt.some(({ state }) => state !== 'ENROLLED')) {
    const text = {
      zh: '已登记过结果的课程不能取消；请先撤回结果。',
      en: 'A course with results cannot be cancelled; take the results back first.',
    };
    throw new Refusal('INVALID_STATE', text, {
      fields: [{ path: 'input.id', code: 'INVALID_STATE', text }],
    });
  }
  const reason = input.reason.trim();
  const change = { cancelledAt: tx.clock.now(), cancelReason: reason };
  await tx.manager.update(Course, { id: course.id }, { ...change, revision: course.revision + 1 });
  await tx.manager.query(
    `UPDATE enrolment SET state = 'WITHDRAWN', withdraw_reason = $2, revision = revision + 1
     WHERE course_id = $1 AND state = 'ENROLLED'`,
    [course.id, reason],
  );
  await audit(tx, {
    action: 'cancelCourse',
    entity: 'Course',
    entityId: course.id,
    organisationId: course.organisationId,
    assignmentId: tx.policy.under('training.plan', subjectOf(courseResource, course)),
    before: { enrolled: inIt.map(({ personId }) => personId) },
    after: change,
  });
  await tell(
    tx.manager,
    [
      courseNotice(
        'COURSE_CANCELLED',
        course,
        inIt.map(({ personId }) => personId),
        { reason, except: tx.actor.personId },
      ),
    ],
    tx.clock.now(),
  );
  return course.id;
};
