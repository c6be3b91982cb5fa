import { describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { learningIn } from './learning.ts';

const world = await makeWorld();
const { ask, db, ids, clock } = world;
const { take, done, refused, planned, enrolled } = await learningIn(world);
const { person, unit } = ids;

const noticesOf = async (id: string): Promise<string[]> =>
  (
    (await db.query('SELECT kind FROM notification WHERE person_id = $1 ORDER BY id', [id])) as {
      kind: string;
    }[]
  ).map(({ kind }) => kind);

describe('a failed exam (F128)', () => {
  test('stands on the list of retakes until it is passed, with its day', async () => {
    const course = await planned();
    const part = await enrolled(course.id, 'handler');
    const failed = await done('hr', 'recordCourseResult', {
      ...part,
      attended: true,
      score: 59.5,
      heldOn: '2026-03-02',
      retakeOn: '2026-03-09',
    });
    expect(failed).toMatchObject({ state: 'FAILED', score: 59.5, attempts: 1, retakeOn: '2026-03-09' });
    const retakes = async () =>
      (
        await ask(
          'hr',
          '{ enrolments(filter: { states: [FAILED] }) { nodes { person { name } retakeOn course { title } } } }',
        )
      ).data.enrolments.nodes;
    expect(await retakes()).toEqual([
      { person: { name: '郑处理' }, retakeOn: '2026-03-09', course: { title: '投诉处理技巧' } },
    ]);
    expect(await noticesOf(person.handler)).toEqual(['COURSE_ENROLLED', 'COURSE_RETAKE']);

    clock.set('2026-03-09T17:00:00+08:00');
    const passed = await done('hr', 'recordCourseResult', {
      id: part.id,
      revision: failed.revision,
      attended: true,
      score: 75,
      heldOn: '2026-03-09',
    });
    expect(passed).toMatchObject({ state: 'PASSED', score: 75, attempts: 2, retakeOn: null });
    expect(await retakes()).toEqual([]);

    const { data } = await ask(
      'handler',
      'query ($id: ID!) { person(id: $id) { trainings { state score course { title } results { outcome score } } } }',
      { id: person.handler },
    );
    expect(data.person.trainings).toEqual([
      {
        state: 'PASSED',
        score: 75,
        course: { title: '投诉处理技巧' },
        results: [
          { outcome: 'FAILED', score: 59.5 },
          { outcome: 'PASSED', score: 75 },
        ],
      },
    ]);
    clock.set('2026-03-02T09:00:00+08:00');
  });

  test('gets another day by whoever plans the course', async () => {
    const course = await planned();
    const part = await enrolled(course.id, 'handler');
    const failed = await done('hr', 'recordCourseResult', {
      ...part,
      attended: true,
      score: 1,
      heldOn: '2026-03-02',
    });
    const input = { id: part.id, revision: failed.revision };
    expect(await refused('hr', 'setRetake', { ...input, retakeOn: '2026-03-02' })).toMatchObject({
      codes: ['INVALID'],
      fields: ['input.retakeOn'],
    });
    expect(await done('hr', 'setRetake', { ...input, retakeOn: '2026-03-03' })).toMatchObject({
      retakeOn: '2026-03-03',
    });
  });

  test('that was recorded in error is taken back, with the reason kept', async () => {
    const course = await planned();
    const part = await enrolled(course.id, 'handler');
    const failed = await done('hr', 'recordCourseResult', {
      ...part,
      attended: true,
      score: 6,
      heldOn: '2026-03-02',
    });
    expect(
      await done('hr', 'takeBackCourseResult', {
        id: part.id,
        revision: failed.revision,
        reason: '少录一位',
      }),
    ).toMatchObject({
      state: 'ENROLLED',
      score: null,
      attempts: 0,
      results: [{ outcome: 'FAILED', score: 6, takenBackReason: '少录一位' }],
    });
  });
});

describe('what cannot be recorded', () => {
  test.each([
    ['a score beyond the scale', { attended: true, score: 101, heldOn: '2026-03-02' }, 'input.score'],
    ['a result before the course', { attended: true, score: 80, heldOn: '2026-03-01' }, 'input.heldOn'],
    ['a result of tomorrow', { attended: true, score: 80, heldOn: '2026-03-03' }, 'input.heldOn'],
  ])('%s is refused by its field, in both languages', async (_, result, field) => {
    const course = await planned();
    const part = await enrolled(course.id, 'agent');
    expect(await refused('hr', 'recordCourseResult', { ...part, ...result })).toMatchObject({
      codes: ['INVALID'],
      fields: [field],
    });
    const { errors } = await take('hr', 'recordCourseResult', { ...part, ...result }, 'zh-CN');
    expect(errors[0]?.message).toMatch(/成绩应在|不能早于|不能晚于/);
  });

  test('a second final result is refused, and one’s own', async () => {
    const course = await planned();
    const part = await enrolled(course.id, 'agent');
    const result = { attended: true, score: 80, heldOn: '2026-03-02' };
    const passed = await done('hr', 'recordCourseResult', { ...part, ...result });
    expect(
      await refused('hr', 'recordCourseResult', { id: part.id, revision: passed.revision, ...result }),
    ).toMatchObject({ codes: ['INVALID_STATE'] });
    const own = await enrolled(course.id, 'hr');
    expect(await refused('hr', 'recordCourseResult', { ...own, ...result })).toMatchObject({
      codes: ['FORBIDDEN'],
    });
  });
});

describe('a course', () => {
  const enrol = (courseId: string, ...people: string[]) =>
    refused('hr', 'enrolPeople', { courseId, personIds: people });

  test('that is full takes nobody, and names how many seats are left', async () => {
    const course = await planned({ seats: 1 });
    expect(await enrol(course.id, person.agent, person.handler)).toMatchObject({
      codes: ['INVALID'],
      fields: ['input.personIds'],
      said: expect.stringContaining('Only 1 seats are left for 2 people'),
    });
    await enrolled(course.id, 'agent');
    expect(await enrol(course.id, person.handler)).toMatchObject({
      said: expect.stringContaining('All 1 seats are taken'),
    });
  });

  test('is not filled twice by two who enrol at once', async () => {
    const course = await planned({ seats: 1 });
    const answers = await Promise.all([
      take('hr', 'enrolPeople', { courseId: course.id, personIds: [person.agent] }),
      take('hrHead', 'enrolPeople', { courseId: course.id, personIds: [person.handler] }),
    ]);
    expect(answers.flatMap(({ codes }) => codes)).toEqual(['INVALID']);
  });

  test('takes nobody who has left or is in it already, and says who', async () => {
    const course = await planned();
    await db.query(`UPDATE person SET left_on = '2026-03-01' WHERE id = $1`, [person.caller]);
    expect(await enrol(course.id, person.agent, person.caller)).toMatchObject({
      codes: ['INVALID'],
      said: expect.stringContaining('冯回访'),
    });
    await db.query('UPDATE person SET left_on = NULL WHERE id = $1', [person.caller]);
    await enrolled(course.id, 'agent');
    expect(await enrol(course.id, person.agent)).toMatchObject({
      said: expect.stringContaining('陈话务'),
    });
  });

  test('that is cancelled tells who was in it, and takes nobody more', async () => {
    const course = await planned({ sessions: [{ on: '2026-04-01', from: '09:00', to: '10:00' }] });
    await enrolled(course.id, 'agent');
    const cancelled = await done('hr', 'cancelCourse', {
      id: course.id,
      revision: course.revision,
      reason: '讲师出差',
    });
    expect(cancelled).toMatchObject({ standing: 'CANCELLED', cancelReason: '讲师出差', mayPlan: false });
    expect(await noticesOf(person.agent)).toContain('COURSE_CANCELLED');
    expect(await enrol(course.id, person.handler)).toMatchObject({ codes: ['INVALID_STATE'] });
  });

  test('keeps its exam and its seats once there are results', async () => {
    const course = await planned();
    const part = await enrolled(course.id, 'agent');
    await done('hr', 'recordCourseResult', { ...part, attended: true, score: 80, heldOn: '2026-03-02' });
    const content = {
      id: course.id,
      revision: course.revision,
      title: '改名',
      sessions: [{ on: '2026-03-02', from: '09:00', to: '11:30' }],
      seats: 3,
      maxScore: 100,
      passMark: 60,
    };
    expect(await refused('hr', 'editCourse', { ...content, maxScore: 120 })).toMatchObject({
      fields: ['input.maxScore'],
    });
    expect(
      await refused('hr', 'editCourse', {
        ...content,
        sessions: [{ on: '2026-03-20', from: '09:00', to: '11:30' }],
      }),
    ).toMatchObject({ fields: ['input.sessions'] });
    expect(
      await refused('hr', 'cancelCourse', { id: course.id, revision: course.revision, reason: '不办' }),
    ).toMatchObject({
      codes: ['INVALID_STATE'],
    });
    expect(await done('hr', 'editCourse', content)).toMatchObject({ title: '改名' });
  });
});

describe('who sees and plans', () => {
  test('a lead plans in the own unit for people of the own unit only', async () => {
    const content = {
      title: '组内培训',
      sessions: [{ on: '2026-03-20', from: '09:00', to: '10:00' }],
      seats: 9,
    };
    expect(await refused('lead', 'planCourse', { unitId: unit.county, ...content })).toMatchObject({
      codes: ['FORBIDDEN'],
    });
    const course = await done('lead', 'planCourse', { unitId: unit.complaints, ...content });
    expect(
      await refused('lead', 'enrolPeople', { courseId: course.id, personIds: [person.countyHandler] }),
    ).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(
      await refused('lead', 'enrolPeople', { courseId: course.id, personIds: [person.handler] }),
    ).toMatchObject({
      codes: [],
    });
    expect(await refused('handler', 'planCourse', { unitId: unit.complaints, ...content })).toMatchObject({
      codes: ['FORBIDDEN'],
    });
  });

  test('who takes part is seen by themselves, those who lead them and whoever plans, and nobody else', async () => {
    const course = await planned();
    await enrolled(course.id, 'handler');
    await enrolled(course.id, 'countyHandler');
    const namesFor = async (who: 'hr' | 'lead' | 'head' | 'handler' | 'countyHead' | 'agent') => {
      const { data } = await ask(
        who,
        'query ($id: ID!) { course(id: $id) { enrolments { person { name } } } }',
        { id: course.id },
      );
      return data.course.enrolments.map((each: { person: { name: string } }) => each.person.name);
    };
    expect(await namesFor('hr')).toEqual(['郑处理', '蒋处理']);
    expect(await namesFor('lead')).toEqual(['郑处理']);
    expect(await namesFor('head')).toEqual(['郑处理', '蒋处理']);
    expect(await namesFor('countyHead')).toEqual(['蒋处理']);
    expect(await namesFor('handler')).toEqual(['郑处理']);
    expect(await namesFor('agent')).toEqual([]);
  });

  test('another organisation finds neither course nor people', async () => {
    const course = await planned();
    const part = await enrolled(course.id, 'handler');
    const { data } = await ask(
      'bankHead',
      'query ($id: ID!) { course(id: $id) { id } courses { totalCount } }',
      {
        id: course.id,
      },
    );
    expect(data).toEqual({ course: null, courses: { totalCount: 0 } });
    expect(
      await refused('bankHead', 'enrolPeople', { courseId: course.id, personIds: [person.handler] }),
    ).toMatchObject({ codes: ['NOT_FOUND'] });
    expect(await refused('bankHead', 'withdrawEnrolment', { ...part, reason: '试试看' })).toMatchObject({
      codes: ['NOT_FOUND'],
    });
    expect(
      await refused('bankHead', 'planCourse', {
        unitId: unit.centre,
        title: '外人',
        sessions: [{ on: '2026-03-20', from: '09:00', to: '10:00' }],
        seats: 1,
      }),
    ).toMatchObject({ codes: ['NOT_FOUND'] });
  });
});
