import { describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { learningIn } from './learning.ts';

const world = await makeWorld();
const { ask, db, ids, clock } = world;
const { done, refused, planned, enrolled } = await learningIn(world);
const { person, unit } = ids;

const marks = { maxScore: 100, passMark: 60, attempts: 2, retakeDays: 3, validMonths: 24 };
let schemes = 0;
const scheme = (more: object = {}) =>
  done('hrHead', 'addCertificationScheme', {
    organisationId: unit.group,
    name: `岗位认证 ${(schemes += 1)}`,
    ...marks,
    ...more,
  });

/** An application of the handler, brought as far as a state. */
const applied = async (schemeId: string) =>
  done('handler', 'applyForCertification', { schemeId, statement: '处理投诉三年' });

type Application = Awaited<ReturnType<typeof applied>>;
const on = (application: Application) => ({ id: application.id, revision: application.revision });

const learnt = async (schemeId: string): Promise<Application> => {
  const application = await applied(schemeId);
  const accepted = await done('hr', 'acceptCertification', on(application));
  return done('hr', 'finishLearning', { ...on(accepted), note: '自学' });
};
const examined = async (schemeId: string): Promise<Application> =>
  done('hr', 'recordExam', { ...on(await learnt(schemeId)), score: 80, heldOn: '2026-03-02' });
const judged = async (schemeId: string): Promise<Application> =>
  done('lead', 'recordPractical', {
    ...on(await examined(schemeId)),
    passed: true,
    heldOn: '2026-03-02',
    note: '独立处理',
  });

describe('the way to a certificate (F130)', () => {
  test('goes from application to certificate, by three people, each step on record', async () => {
    const { id } = await scheme();
    const awarded = await done('hrHead', 'awardCertificate', {
      ...on(await judged(id)),
      issuedOn: '2026-03-02',
      number: 'RZ-1',
    });
    expect(awarded).toMatchObject({
      state: 'CERTIFIED',
      steps: [],
      certificate: {
        name: '岗位认证 1',
        issuedOn: '2026-03-02',
        expiresOn: '2028-03-01',
        origin: 'AWARDED',
        standing: 'VALID',
        issuer: '集团公司',
      },
    });
    expect(
      (awarded as unknown as { history: { sheetRow: string; actor: { name: string } }[] }).history.map(
        ({ sheetRow, actor }) => `${sheetRow} ${actor.name}`,
      ),
    ).toEqual(['C1 郑处理', 'C2 孙专员', 'C3 孙专员', 'C4 孙专员', 'C6 吴主办', 'C8 钱主任']);
    const { data } = await ask(
      'handler',
      'query ($id: ID!) { person(id: $id) { certificates { name standing } } }',
      {
        id: person.handler,
      },
    );
    expect(data.person.certificates).toEqual([{ name: '岗位认证 1', standing: 'VALID' }]);
  });

  test('exam passed, practical part failed: the review cannot give a certificate', async () => {
    const { id } = await scheme();
    const failed = await done('lead', 'recordPractical', {
      ...on(await examined(id)),
      passed: false,
      heldOn: '2026-03-02',
      note: '不熟悉流程',
    });
    expect(failed).toMatchObject({ state: 'PRACTICAL_FAILED', retakeOn: '2026-03-05' });
    expect(
      await refused('hrHead', 'awardCertificate', { ...on(failed), issuedOn: '2026-03-02' }),
    ).toMatchObject({
      codes: ['INVALID_STATE'],
      said: expect.stringContaining('practical part was not passed'),
    });
    const [count] = await db.query('SELECT count(*)::int AS n FROM certificate WHERE name = $1', [
      '岗位认证 2',
    ]);
    expect(count.n).toBe(0);
  });

  test('an exam that was failed is taken again from its day on, as often as the certification allows', async () => {
    const { id } = await scheme();
    const failed = await done('hr', 'recordExam', {
      ...on(await learnt(id)),
      score: 59,
      heldOn: '2026-03-02',
    });
    expect(failed).toMatchObject({ state: 'EXAM_FAILED', examScore: 59, retakeOn: '2026-03-05' });
    expect(
      await refused('hr', 'recordExam', { ...on(failed), score: 90, heldOn: '2026-03-02' }),
    ).toMatchObject({ codes: ['INVALID_STATE'], said: expect.stringContaining('2026-03-05') });
    clock.set('2026-03-05T10:00:00+08:00');
    const again = await done('hr', 'recordExam', { ...on(failed), score: 10, heldOn: '2026-03-05' });
    clock.set('2026-03-20T10:00:00+08:00');
    expect(
      await refused('hr', 'recordExam', { ...on(again), score: 90, heldOn: '2026-03-20' }),
    ).toMatchObject({ codes: ['INVALID_STATE'], said: expect.stringContaining('All 2 attempts') });
    expect(await done('hr', 'refuseCertification', { ...on(again), reason: '两次未通过' })).toMatchObject({
      state: 'REFUSED',
      closedReason: '两次未通过',
    });
    clock.set('2026-03-02T09:00:00+08:00');
  });

  test('learning is done by a course that prepares for it, or a note says how', async () => {
    const { id } = await scheme();
    const accepted = await done('hr', 'acceptCertification', on(await applied(id)));
    expect(await refused('hr', 'finishLearning', on(accepted))).toMatchObject({
      codes: ['INVALID'],
      fields: ['input.note'],
    });
    const course = await planned({ schemeId: id });
    const part = await enrolled(course.id, 'handler');
    await done('hr', 'recordCourseResult', { ...part, attended: true, score: 90, heldOn: '2026-03-02' });
    expect(await done('hr', 'finishLearning', on(accepted))).toMatchObject({ state: 'EXAM_DUE' });
  });
});

describe('who does what', () => {
  test('nobody takes a step of their own application but to take it back', async () => {
    const { id } = await scheme();
    const own = await done('hr', 'applyForCertification', { schemeId: id, statement: '人事认证' });
    expect(own).toMatchObject({ state: 'APPLIED', steps: ['WITHDRAW'] });
    expect(await refused('hr', 'acceptCertification', on(own))).toMatchObject({
      codes: ['INVALID_STATE'],
      said: expect.stringContaining('their own'),
    });
    expect(await refused('hrHead', 'withdrawCertification', { ...on(own), reason: '代撤' })).toMatchObject({
      codes: ['INVALID_STATE'],
    });
    expect(await done('hr', 'withdrawCertification', { ...on(own), reason: '暂不考' })).toMatchObject({
      state: 'WITHDRAWN',
    });
  });

  test('whoever examined does not review, even with the right to', async () => {
    await db.query(
      `INSERT INTO role_grant (role_id, ability, scope)
       SELECT id, 'certification.award', 'ALL' FROM role WHERE code = 'TRN' AND organisation_id = $1`,
      [unit.group],
    );
    const { id } = await scheme();
    const ready = await judged(id);
    expect(await refused('hr', 'awardCertificate', { ...on(ready), issuedOn: '2026-03-02' })).toMatchObject({
      codes: ['INVALID_STATE'],
      said: expect.stringContaining('examined this applicant: the last review'),
    });
    await db.query(
      `DELETE FROM role_grant WHERE ability = 'certification.award' AND role_id IN (SELECT id FROM role WHERE code = 'TRN')`,
    );
  });

  test('the steps that are offered are those that go through', async () => {
    const { id } = await scheme();
    const application = await applied(id);
    const stepsFor = async (who: PersonKey) =>
      (await ask(who, 'query ($id: ID!) { certification(id: $id) { steps } }', { id: application.id })).data
        .certification?.steps;
    expect(await stepsFor('hr')).toEqual(['ACCEPT', 'REFUSE']);
    expect(await stepsFor('handler')).toEqual(['WITHDRAW']);
    expect(await stepsFor('lead')).toEqual([]);
    expect(await stepsFor('hrHead')).toEqual([]);
    expect(await stepsFor('agent')).toBe(undefined);
    expect(await stepsFor('countyHead')).toBe(undefined);
    expect(await stepsFor('bankHead')).toBe(undefined);
    expect(await refused('agent', 'acceptCertification', on(application))).toMatchObject({
      codes: ['NOT_FOUND'],
    });
    expect(await refused('lead', 'acceptCertification', on(application))).toMatchObject({
      codes: ['FORBIDDEN'],
    });
  });

  test('each is told when the next step is theirs', async () => {
    const { id } = await scheme({ name: '通知认证' });
    await done('hrHead', 'awardCertificate', { ...on(await judged(id)), issuedOn: '2026-03-02' });
    const told = (await db.query(
      `SELECT p.name, n.kind FROM notification n JOIN person p ON p.id = n.person_id
       WHERE n.params->>'name' = '通知认证' ORDER BY n.id`,
    )) as { name: string; kind: string }[];
    expect(told.map(({ name, kind }) => `${name} ${kind.replace('CERTIFICATION_', '')}`)).toEqual([
      '孙专员 TO_CHECK',
      '郑处理 LEARN',
      '郑处理 EXAM_DUE',
      '吴主办 PRACTICAL_DUE',
      '钱主任 REVIEW_DUE',
      '郑处理 AWARDED',
    ]);
  });
});

describe('what cannot be', () => {
  test('two applications for one certificate at a time', async () => {
    const { id } = await scheme();
    await applied(id);
    expect(
      await refused('handler', 'applyForCertification', { schemeId: id, statement: '再来一次' }),
    ).toMatchObject({
      codes: ['INVALID'],
      fields: ['input.schemeId'],
      said: expect.stringContaining('still under way'),
    });
  });

  test('an application while a certificate holds for long; it is renewed near its end', async () => {
    const { id } = await scheme();
    await done('hrHead', 'awardCertificate', { ...on(await judged(id)), issuedOn: '2026-03-02' });
    const again = () => refused('handler', 'applyForCertification', { schemeId: id, statement: '换证' });
    expect(await again()).toMatchObject({ codes: ['INVALID'], said: expect.stringContaining('2028-03-01') });
    clock.set('2027-12-20T09:00:00+08:00');
    expect(await again()).toMatchObject({ codes: [] });
    clock.set('2026-03-02T09:00:00+08:00');
  });

  test.each([
    ['expires before it is issued', { issuedOn: '2026-03-02', expiresOn: '2026-03-01' }, 'input.expiresOn'],
    ['is issued before the practical part', { issuedOn: '2026-03-01' }, 'input.issuedOn'],
    ['is issued tomorrow', { issuedOn: '2026-03-03' }, 'input.issuedOn'],
  ])('a certificate that %s', async (_, days, field) => {
    const { id } = await scheme();
    const ready = await judged(id);
    expect(await refused('hrHead', 'awardCertificate', { ...on(ready), ...days })).toMatchObject({
      codes: ['INVALID'],
      fields: [field],
    });
  });

  test('a score beyond the scale, and an exam before the application', async () => {
    const { id } = await scheme();
    const ready = await learnt(id);
    expect(
      await refused('hr', 'recordExam', { ...on(ready), score: 100.01, heldOn: '2026-03-02' }),
    ).toMatchObject({ fields: ['input.score'] });
    expect(
      await refused('hr', 'recordExam', { ...on(ready), score: 90, heldOn: '2026-03-01' }),
    ).toMatchObject({
      fields: ['input.heldOn'],
    });
  });

  test('a certification of a name that is taken, or whose pass mark lies above its scale', async () => {
    const again = { organisationId: unit.group, ...marks };
    expect(await refused('hrHead', 'addCertificationScheme', { ...again, name: '岗位认证 1' })).toMatchObject(
      {
        fields: ['input.name'],
      },
    );
    expect(
      await refused('hrHead', 'addCertificationScheme', { ...again, name: '新认证', passMark: 101 }),
    ).toMatchObject({ fields: ['input.passMark'] });
    expect(await refused('hr', 'addCertificationScheme', { ...again, name: '新认证' })).toMatchObject({
      codes: ['FORBIDDEN'],
    });
    expect(await refused('bankHead', 'addCertificationScheme', { ...again, name: '新认证' })).toMatchObject({
      codes: ['NOT_FOUND'],
    });
  });
});

describe('a certificate that is revoked', () => {
  test('no longer holds from that day on, and its holder is told why', async () => {
    const { id } = await scheme();
    const awarded = (await done('hrHead', 'awardCertificate', {
      ...on(await judged(id)),
      issuedOn: '2026-03-02',
    })) as unknown as { certificate: { id: string } };
    const { id: certificateId } = awarded.certificate;
    expect(
      await done('hrHead', 'revokeCertificate', { id: certificateId, reason: '泄露客户信息' }),
    ).toMatchObject({ standing: 'REVOKED', withdrawalReason: '泄露客户信息' });
    expect(await refused('hrHead', 'revokeCertificate', { id: certificateId, reason: '再次' })).toMatchObject(
      {
        codes: ['INVALID_STATE'],
      },
    );
    const [told] = await db.query(
      `SELECT person_id::text AS id FROM notification WHERE kind = 'CERTIFICATE_REVOKED'`,
    );
    expect(told.id).toBe(person.handler);
  });

  test('is revoked by HR alone; strangers do not find it', async () => {
    const { id } = await scheme();
    const awarded = (await done('hrHead', 'awardCertificate', {
      ...on(await judged(id)),
      issuedOn: '2026-03-02',
    })) as unknown as { certificate: { id: string } };
    const input = { id: awarded.certificate.id, reason: '试一试' };
    expect(await refused('lead', 'revokeCertificate', input)).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(await refused('agent', 'revokeCertificate', input)).toMatchObject({ codes: ['NOT_FOUND'] });
    expect(await refused('bankHead', 'revokeCertificate', input)).toMatchObject({ codes: ['NOT_FOUND'] });
  });
});
