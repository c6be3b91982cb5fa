import type { MutationStep } from './step.ts';
import type { PersonKey } from '../world-facts.ts';
import type { World } from '../world.ts';

/** Lets whoever holds a post train as well: the world has no trainer of its own. */
export const addTrainer = async (
  { db, ids }: World,
  position: keyof World['ids']['position'],
): Promise<void> => {
  await db.query(
    `INSERT INTO position_role (position_id, role_id)
     SELECT p.id, r.id FROM position p JOIN role r ON r.organisation_id = p.organisation_id AND r.code = 'TRN'
     WHERE p.id = $1 ON CONFLICT DO NOTHING`,
    [ids.position[position]],
  );
};

const certification = (world: World): MutationStep[] => {
  const revision = async (id: string | undefined): Promise<number> => {
    const [row] = (await world.db.query('SELECT revision FROM certification WHERE id = $1', [id])) as {
      revision: number;
    }[];
    return row?.revision ?? 0;
  };
  const step = (name: string, who: PersonKey, more: object = {}): MutationStep => ({
    name,
    who,
    input: async ({ application }) => ({ id: application, revision: await revision(application), ...more }),
  });
  const marks = { maxScore: 100, passMark: 60, attempts: 2, retakeDays: 0, validMonths: 24 };
  const applied: MutationStep = {
    name: 'applyForCertification',
    who: 'handler',
    input: ({ scheme }) => ({ schemeId: scheme, statement: '从事投诉处理三年' }),
    keep: ({ certification: made }, left) => (left['application'] = made.id),
  };
  const heldOn = '2026-03-02';
  return [
    {
      name: 'addCertificationScheme',
      who: 'hrHead',
      input: async () => {
        await addTrainer(world, 'personnelOfficer');
        return { organisationId: world.ids.unit.group, name: '投诉处理员岗位认证', ...marks };
      },
      keep: ({ scheme }, left) => (left['scheme'] = scheme.id),
    },
    {
      name: 'editCertificationScheme',
      who: 'hrHead',
      input: ({ scheme }) => ({
        id: scheme,
        revision: 1,
        name: '投诉处理员上岗证',
        isOpen: true,
        ...marks,
      }),
    },
    applied,
    step('withdrawCertification', 'handler', { reason: '材料不全' }),
    applied,
    step('acceptCertification', 'hr'),
    step('finishLearning', 'hr', { note: '自学完成' }),
    step('recordExam', 'hr', { score: 80, heldOn }),
    step('recordPractical', 'lead', { passed: true, heldOn, note: '独立处理工单' }),
    {
      ...step('awardCertificate', 'hrHead', { issuedOn: heldOn }),
      keep: ({ certification: made }, left) => (left['awarded'] = made.certificate?.id ?? ''),
    },
    {
      name: 'revokeCertificate',
      who: 'hrHead',
      input: async () => {
        const [row] = (await world.db.query(
          'SELECT id::text FROM certificate ORDER BY certificate.id DESC LIMIT 1',
        )) as {
          id: string;
        }[];
        return { id: row?.id, reason: '严重违规' };
      },
    },
    applied,
    step('refuseCertification', 'hr', { reason: '不符合条件' }),
  ];
};

const courses = (world: World): MutationStep[] => {
  const { unit, person } = world.ids;
  const of = async (table: 'course' | 'enrolment', id: string | undefined) => {
    const [row] = (await world.db.query(`SELECT revision FROM ${table} WHERE id = $1`, [id])) as {
      revision: number;
    }[];
    return { id, revision: row?.revision };
  };
  const content = {
    title: '投诉处理技巧',
    sessions: [{ on: '2026-03-01', from: '09:00', to: '11:30' }],
    seats: 10,
    maxScore: 100,
    passMark: 60,
  };
  const course = (name: string, more: object): MutationStep => ({
    name,
    who: 'hr',
    input: async (left) => ({ ...(await of('course', left['course'])), ...more }),
  });
  const enrolment = (name: string, more: object): MutationStep => ({
    name,
    who: 'hr',
    input: async () => {
      const [row] = (await world.db.query(
        'SELECT id::text FROM enrolment ORDER BY enrolment.id DESC LIMIT 1',
      )) as {
        id: string;
      }[];
      return { ...(await of('enrolment', row?.id)), ...more };
    },
  });
  const enrolled: MutationStep = {
    name: 'enrolPeople',
    who: 'hr',
    input: ({ course: courseId }) => ({ courseId, personIds: [person.agent] }),
  };
  return [
    {
      name: 'planCourse',
      who: 'hr',
      input: () => ({ unitId: unit.centre, ...content }),
      keep: ({ course: made }, left) => (left['course'] = made.id),
    },
    course('editCourse', { ...content, place: '二楼培训室' }),
    enrolled,
    enrolment('withdrawEnrolment', { reason: '请假' }),
    enrolled,
    enrolment('recordCourseResult', { attended: true, score: 50, heldOn: '2026-03-01' }),
    enrolment('setRetake', { retakeOn: '2026-03-09' }),
    enrolment('takeBackCourseResult', { reason: '录错成绩' }),
    course('cancelCourse', { reason: '讲师缺席' }),
  ];
};

const besides = (world: World): MutationStep[] => {
  const { person } = world.ids;
  const suggestion: MutationStep = {
    name: 'raiseSuggestion',
    who: 'agent',
    input: () => ({ kind: 'BUSINESS_RULE', about: '回访时限', text: '建议节假日顺延' }),
    keep: ({ suggestion: made }, left) => (left['suggestion'] = made.id),
  };
  return [
    {
      name: 'addTrainingNeed',
      who: 'supervisor',
      input: () => ({ personId: person.agent, text: '普通话', reason: '质检反映口音较重' }),
      keep: ({ need }, left) => (left['need'] = need.id),
    },
    {
      name: 'withdrawTrainingNeed',
      who: 'supervisor',
      input: ({ need }) => ({ id: need, reason: '已改善' }),
    },
    {
      name: 'arrangeMentoring',
      who: 'head',
      input: () => ({
        menteeId: person.otherHandler,
        mentorId: person.handler,
        startsOn: '2026-02-01',
        lastDay: '2026-03-01',
      }),
      keep: ({ mentoring }, left) => (left['mentoring'] = mentoring.id),
    },
    {
      name: 'reviewMentoring',
      who: 'head',
      input: ({ mentoring }) => ({ id: mentoring, revision: 1, outcome: 'MET', review: '可独立上岗' }),
    },
    suggestion,
    {
      name: 'decideSuggestion',
      who: 'supervisor',
      input: ({ suggestion: id }) => ({ id, revision: 1, adopted: true, decision: '下月起执行' }),
      // What others raise is seen by whoever decides, and by nobody who only looks.
      isUnseen: true,
    },
    {
      name: 'writeSuggestion',
      who: 'hr',
      input: ({ suggestion: id }) => ({ id, revision: 2, jobDescriptionId: null }),
      isUnseen: true,
    },
    suggestion,
    {
      name: 'withdrawSuggestion',
      who: 'agent',
      input: ({ suggestion: id }) => ({ id, revision: 1 }),
      isUnseen: true,
    },
  ];
};

/** Courses, certification, needs, mentoring and suggestions. */
export const aboutTraining = (world: World): MutationStep[] => [
  ...courses(world),
  ...certification(world),
  ...besides(world),
];
