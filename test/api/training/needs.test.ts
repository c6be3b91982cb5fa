import { describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { approveJob, learningIn } from './learning.ts';

const world = await makeWorld();
const { ask, db, ids, clock } = world;
const { done, refused, planned, enrolled } = await learningIn(world);
const { person, unit, position } = ids;

await approveJob(world, position.handler, {
  training: [
    { phase: 'PRE_SERVICE', text: '参加过投诉处理培训' },
    { phase: 'IN_SERVICE', text: '每年参加业务培训' },
    { phase: 'IN_SERVICE', text: '无' },
  ],
  certificates: ['投诉处理员上岗证'],
});

const needsFor = async (who: PersonKey, filter: object = {}) => {
  const { data, errors } = await ask(
    who,
    `query ($filter: TrainingNeedFilter) { trainingNeeds(filter: $filter) {
      total items { personName source text state positionTitle reason dueOn courseTitle metOn } } }`,
    { filter },
  );
  expect(errors).toEqual([]);
  return data.trainingNeeds as {
    total: number;
    items: { personName: string; source: string; text: string; state: string }[];
  };
};
const said = async (who: PersonKey, filter: object = {}): Promise<string[]> =>
  (await needsFor(who, filter)).items.map(({ source, text, state }) => `${source} ${text} ${state}`);

const ofHandler = { personId: person.handler };

describe('what people need to learn (F022)', () => {
  test('follows from the job description in force, lines before and during the post apart, and missing certificates', async () => {
    expect(await said('lead', ofHandler)).toEqual([
      'CERTIFICATE 投诉处理员上岗证 OPEN',
      'IN_SERVICE 每年参加业务培训 OPEN',
      'PRE_SERVICE 参加过投诉处理培训 OPEN',
    ]);
  });

  test('is met by a course that serves the line and was passed, and is under way until then', async () => {
    const course = await planned({ title: '上岗培训', serves: ['参加过投诉处理培训'] });
    const part = await enrolled(course.id, 'handler');
    expect(await said('lead', ofHandler)).toContain('PRE_SERVICE 参加过投诉处理培训 UNDER_WAY');
    await done('hr', 'recordCourseResult', { ...part, attended: true, score: 90, heldOn: '2026-03-02' });
    const { items } = await needsFor('lead', { ...ofHandler, open: false });
    expect(items).toEqual([
      expect.objectContaining({
        source: 'PRE_SERVICE',
        state: 'MET',
        courseTitle: '上岗培训',
        metOn: '2026-03-02',
      }),
    ]);
    expect(await said('lead', { ...ofHandler, asOf: '2026-03-01' })).toContain(
      'PRE_SERVICE 参加过投诉处理培训 UNDER_WAY',
    );
    expect(await said('lead', { personId: person.otherHandler })).toContain(
      'PRE_SERVICE 参加过投诉处理培训 OPEN',
    );
  });

  test('a certificate is needed again on the day after its last one', async () => {
    await db.query(
      `INSERT INTO certificate (organisation_id, person_id, name, issued_on, expires_on, origin, recorded_by_id, recorded_at)
       VALUES ($1, $2, '投诉处理员上岗证', '2026-01-01', '2026-06-30', 'RECORDED', $3, now())`,
      [unit.group, person.handler, person.hr],
    );
    expect(await said('lead', { ...ofHandler, asOf: '2026-06-30' })).toContain(
      'CERTIFICATE 投诉处理员上岗证 MET',
    );
    expect(await said('lead', { ...ofHandler, asOf: '2026-07-01' })).toContain(
      'CERTIFICATE 投诉处理员上岗证 OPEN',
    );
  });

  test('before the description held, nothing was needed', async () => {
    expect(await said('lead', { ...ofHandler, asOf: '2025-12-31' })).toEqual([]);
  });
});

describe('a need that a head adds', () => {
  const content = () => ({
    personId: person.handler,
    text: '粤语',
    reason: '客户多为粤语',
    dueOn: '2026-06-01',
  });

  test('stands with its reason from that day on, until it is taken back', async () => {
    const need = await done('head', 'addTrainingNeed', content());
    const { items } = await needsFor('lead', { ...ofHandler, open: true });
    expect(items).toContainEqual(
      expect.objectContaining({ source: 'ADDED', text: '粤语', reason: '客户多为粤语', dueOn: '2026-06-01' }),
    );
    expect(await said('lead', { ...ofHandler, asOf: '2026-03-01' })).not.toContain('ADDED 粤语 OPEN');
    expect(await refused('head', 'addTrainingNeed', content())).toMatchObject({ fields: ['input.text'] });
    clock.set('2026-03-05T09:00:00+08:00');
    await done('lead', 'withdrawTrainingNeed', { id: need.id, reason: '已会' });
    expect(await said('lead', ofHandler)).not.toContain('ADDED 粤语 OPEN');
    expect(await said('lead', { ...ofHandler, asOf: '2026-03-04' })).toContain('ADDED 粤语 OPEN');
    clock.set('2026-03-02T09:00:00+08:00');
  });

  test('is not asked of somebody who has left, nor by a day in the past', async () => {
    expect(await refused('head', 'addTrainingNeed', { ...content(), dueOn: '2026-03-01' })).toMatchObject({
      fields: ['input.dueOn'],
    });
    await db.query(`UPDATE person SET left_on = '2026-03-01' WHERE id = $1`, [person.caller]);
    expect(await refused('head', 'addTrainingNeed', { ...content(), personId: person.caller })).toMatchObject(
      {
        codes: ['INVALID'],
        fields: ['input.personId'],
      },
    );
    await db.query('UPDATE person SET left_on = NULL WHERE id = $1', [person.caller]);
  });

  test('of whoever is to begin is added by those who will lead them, as it is explained', async () => {
    const told = async (who: PersonKey) => {
      const input = { ability: 'training.require', recordKind: 'Person', recordId: person.caller };
      const { data } = await ask(
        who,
        'query ($input: ExplainAccessInput!) { explainAccess(input: $input) { reason } }',
        { input },
      );
      return data.explainAccess.reason;
    };
    const setStart = (day: string) =>
      db.query('UPDATE assignment SET starts_on = $2 WHERE person_id = $1', [person.caller, day]);
    const [{ day }] = await db.query('SELECT starts_on::text AS day FROM assignment WHERE person_id = $1', [
      person.caller,
    ]);
    await setStart('2026-04-01');
    expect([await told('head'), await told('countyHead')]).toEqual(['ALLOWED', 'OUT_OF_SCOPE']);
    const need = await done('head', 'addTrainingNeed', { ...content(), personId: person.caller });
    await done('head', 'withdrawTrainingNeed', { id: need.id, reason: '登记有误' });
    expect(
      await refused('countyHead', 'addTrainingNeed', { ...content(), personId: person.caller }),
    ).toMatchObject({ codes: ['FORBIDDEN'] });
    await setStart(day);
  });

  test('is added by those who lead the person alone', async () => {
    expect(await refused('handler', 'addTrainingNeed', content())).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(await refused('countyHead', 'addTrainingNeed', content())).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(await refused('bankHead', 'addTrainingNeed', content())).toMatchObject({ codes: ['NOT_FOUND'] });
  });
});

describe('who sees whose needs', () => {
  const namesFor = async (who: PersonKey, filter: object = {}) =>
    [...new Set((await needsFor(who, filter)).items.map(({ personName }) => personName))].toSorted();

  test('oneself, the unit, the units below, all: as far as the post reaches', async () => {
    expect(await namesFor('handler')).toEqual(['郑处理']);
    expect(await namesFor('lead')).toEqual(['王处理', '郑处理']);
    expect(await namesFor('head')).toEqual(['王处理', '郑处理']);
    expect(await namesFor('hr')).toEqual(['王处理', '郑处理']);
    expect(await namesFor('countyHead')).toEqual([]);
    expect(await namesFor('bankHead')).toEqual([]);
  });

  test('a unit that is asked for narrows it, with all below', async () => {
    expect(await namesFor('hr', { unitId: unit.relations })).toEqual(['王处理', '郑处理']);
    expect(await namesFor('hr', { unitId: unit.county })).toEqual([]);
    expect(await namesFor('lead', { unitId: unit.county })).toEqual([]);
  });
});
