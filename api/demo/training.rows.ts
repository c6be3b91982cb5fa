import { addDays, startOfDay } from '../core/clock.ts';
import {
  applications,
  courses,
  mentorings,
  scheme,
  suggestions,
  trainer,
  type ApplicationContent,
} from './content/training.ts';
import type { Cell } from './copy.ts';
import { HOUR } from './history/span.ts';
import type { Keys } from './keys.ts';
import type { DemoOrganisation } from './organisations.ts';
import { rootOf } from './organisations.ts';

type Row = Readonly<Record<string, Cell>>;

/** The tables, in the order in which they can be written. */
export const trainingTables = [
  'certification_scheme',
  'course',
  'enrolment',
  'enrolment_result',
  'certification',
  'certification_event',
  'mentoring',
  'suggestion',
] as const;
type Rows = Readonly<Record<(typeof trainingTables)[number], readonly Row[]>>;

/** The one scheme's id. */
const SCHEME = '1';

/** What an application has come to by its steps. */
const standingOf = ({ steps }: ApplicationContent, keys: Keys, day: (offset: number) => string): Row => {
  const of = (name: string) => steps.filter(({ step }) => step === name);
  const [exam, practical] = [of('EXAM').at(-1), of('PRACTICAL').at(-1)];
  const state = steps.at(-1)?.to ?? 'APPLIED';
  return {
    state,
    statement: steps[0]?.reason ?? '',
    exam_attempts: of('EXAM').length,
    exam_on: exam ? day(-exam.ago) : null,
    exam_score: exam?.score ?? null,
    practical_attempts: of('PRACTICAL').length,
    practical_on: practical ? day(-practical.ago) : null,
    retake_on: state === 'PRACTICAL_FAILED' ? day(scheme.retakeDays - (practical?.ago ?? 0)) : null,
    examiner_ids: [...new Set([...of('EXAM'), ...of('PRACTICAL')].map(({ by }) => keys.person(by)))],
    revision: steps.length,
  };
};

/** What one organisation's people have learnt, are learning and suggest. */
export const trainingRows = (organisation: DemoOrganisation, keys: Keys, today: string): Rows => {
  const organisation_id = keys.unit(rootOf(organisation));
  const day = (offset: number): string => addDays(today, offset);
  const moment = (offset: number, hour: number): Date =>
    new Date(startOfDay(day(offset)).getTime() + hour * HOUR);
  const unitOf = (post: string): string =>
    keys.unit(organisation.posts.find(({ key }) => key === post)?.unit ?? '');
  /** The units of the posts that somebody holds on the last day. */
  const unitsOf = (person: string): string[] =>
    [
      ...new Set(
        (organisation.people.find(({ key }) => key === person)?.holds ?? [])
          .filter(({ until }) => until === undefined)
          .map(({ post }) => unitOf(post)),
      ),
    ].toSorted((left, right) => Number(left) - Number(right));
  const [quality = ''] = unitsOf(trainer);

  const enrolled = courses.flatMap((course, at) => {
    const held = course.days.at(-1) ?? 0;
    return course.people.map(([person, state, score]) => ({
      course,
      course_id: String(at + 1),
      person,
      state,
      score: score ?? null,
      held: state === 'ENROLLED' ? null : held,
    }));
  });
  return {
    certification_scheme: [
      {
        id: SCHEME,
        organisation_id,
        name: scheme.name,
        criteria: scheme.criteria,
        max_score: 100,
        pass_mark: scheme.passMark,
        attempts: scheme.attempts,
        retake_days: scheme.retakeDays,
        valid_months: scheme.validMonths,
      },
    ],
    course: courses.map((course, at) => ({
      id: String(at + 1),
      organisation_id,
      unit_id: quality,
      title: course.title,
      teaches: course.teaches,
      serves: course.serves,
      scheme_id: course.prepares ? SCHEME : null,
      hours: course.hours,
      trainer_id: keys.person(trainer),
      place: '培训教室',
      sessions: JSON.stringify(
        course.days.map((offset) => ({ on: day(offset), from: '09:00', to: '16:00', place: null })),
      ),
      starts_on: day(course.days[0] ?? 0),
      last_day: day(course.days.at(-1) ?? 0),
      seats: course.seats,
      max_score: course.passMark === undefined ? null : 100,
      pass_mark: course.passMark ?? null,
      planned_by_id: keys.person(trainer),
      planned_at: moment(Math.min(course.days[0] ?? 0, 0) - 15, 10),
    })),
    enrolment: enrolled.map(({ course, course_id, person, state, score, held }, at) => ({
      id: String(at + 1),
      organisation_id,
      course_id,
      course_unit_id: quality,
      person_id: keys.person(person),
      unit_ids: unitsOf(person),
      state,
      score,
      result_on: held === null ? null : day(held),
      attempts: state === 'PASSED' || state === 'FAILED' ? 1 : 0,
      retake_on: null,
      enrolled_by_id: keys.person(trainer),
      enrolled_at: moment(Math.min(course.days[0] ?? 0, 0) - 8, 11),
    })),
    enrolment_result: enrolled.flatMap(({ state, score, held }, at) =>
      held === null
        ? []
        : {
            enrolment_id: String(at + 1),
            held_on: day(held),
            outcome: state,
            score,
            recorded_by_id: keys.person(trainer),
            recorded_at: moment(held, 17),
          },
    ),
    certification: applications.map((application, at) => ({
      id: String(at + 1),
      organisation_id,
      person_id: keys.person(application.person),
      unit_ids: unitsOf(application.person),
      scheme_id: SCHEME,
      ...standingOf(application, keys, day),
      renews_id: application.renews ? keys.certificate(application.person) : null,
      certificate_id:
        application.steps.at(-1)?.to === 'CERTIFIED' ? keys.certificate(application.person) : null,
      applied_at: moment(-(application.steps[0]?.ago ?? 0), 9),
      changed_at: moment(-(application.steps.at(-1)?.ago ?? 0), 15),
    })),
    certification_event: applications
      .flatMap(({ steps }, at) =>
        steps.map((step, index) => ({
          certification_id: String(at + 1),
          sheet_row: step.row,
          step: step.step,
          from_state: steps[index - 1]?.to ?? null,
          to_state: step.to,
          actor_id: keys.person(step.by),
          assignment_id: keys.primary(step.by),
          at: moment(-step.ago, index === 0 ? 9 : 15),
          held_on: step.step === 'EXAM' || step.step === 'PRACTICAL' ? day(-step.ago) : null,
          score: step.score ?? null,
          reason: step.reason ?? null,
        })),
      )
      .toSorted((left, right) => left.at.getTime() - right.at.getTime()),
    mentoring: mentorings.map(({ mentee, mentor, from, to, goals, review }) => ({
      organisation_id,
      mentee_id: keys.person(mentee),
      mentor_id: keys.person(mentor),
      unit_ids: unitsOf(mentee),
      starts_on: day(from),
      last_day: day(to),
      goals,
      outcome: review?.[0] ?? null,
      review: review?.[1] ?? null,
      reviewed_by_id: review ? keys.person(review[2]) : null,
      reviewed_on: review ? day(review[3]) : null,
      arranged_by_id: keys.person('supervisor'),
    })),
    suggestion: suggestions.map(({ author, about, text, ago, post, decision }) => ({
      organisation_id,
      author_id: keys.person(author),
      unit_ids: unitsOf(author),
      kind: post ? 'JOB_DESCRIPTION' : 'BUSINESS_RULE',
      position_id: post ? keys.post(post) : null,
      about,
      text,
      state: decision?.[0] ?? 'RAISED',
      raised_at: moment(-ago, 16),
      decided_by_id: decision ? keys.person(decision[1]) : null,
      decision: decision?.[2] ?? null,
      decided_at: decision ? moment(-decision[3], 10) : null,
    })),
  };
};
