import { describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { recordingIn } from './recording.ts';

const world = await makeWorld();
const { ask, db, ids } = world;
const { record, has, recordsSeenBy } = recordingIn(world);

const personId = ids.person.agent;

describe('a record of a person', () => {
  test('says who recorded it, and is told the person and HR alone', async () => {
    const { records } = await has('agent', 'add', {
      kind: 'EXPERIENCE',
      subject: '呼叫中心话务',
      place: '某银行',
      startsOn: '2018-03-01',
      lastDay: '2020-02-29',
    });
    expect(records).toEqual([
      expect.objectContaining({
        kind: 'EXPERIENCE',
        subject: '呼叫中心话务',
        startsOn: '2018-03-01',
        lastDay: '2020-02-29',
        recordedBy: { name: '孙专员' },
        withdrawnAt: null,
      }),
    ]);
    for (const who of ['hr', 'hrHead', 'agent'] as const)
      expect([who, (await recordsSeenBy(who, 'agent')).data.person.records.length]).toEqual([who, 1]);
    for (const who of ['admin', 'head', 'supervisor', 'handler'] as const)
      expect([who, (await recordsSeenBy(who, 'agent')).data.person]).toMatchObject([
        who,
        { seesRecords: false, mayRecord: false, records: [], certificates: [] },
      ]);
    expect((await recordsSeenBy('bankHead', 'agent')).data.person).toBeNull();
  });

  test('does not lie before the person was born', async () => {
    await db.query(`UPDATE person SET born_on = '1990-02-27' WHERE id = $1`, [ids.person.otherHandler]);
    const input = { personId: ids.person.otherHandler, kind: 'EXPERIENCE', subject: '客服' };
    const { codes, fields } = await record('hr', 'add', {
      ...input,
      startsOn: '1980-01-01',
      lastDay: '1985-01-01',
    });
    expect([codes, fields]).toEqual([['INVALID'], ['input.startsOn']]);
  });

  test.each([
    [
      'an experience that ends before it starts',
      { kind: 'EXPERIENCE', subject: '客服', startsOn: '2020-05-01', lastDay: '2020-04-30' },
      ['input.lastDay'],
    ],
    [
      'an experience in the future',
      { kind: 'EXPERIENCE', subject: '客服', startsOn: '2026-03-03' },
      ['input.startsOn'],
    ],
    ['an experience in nothing', { kind: 'EXPERIENCE', startsOn: '2020-05-01' }, ['input.subject']],
    [
      'a typing speed below nothing',
      { kind: 'TYPING', figure: -1, startsOn: '2026-01-01' },
      ['input.figure'],
    ],
    [
      'a typing speed beyond belief',
      { kind: 'TYPING', figure: 10_000, startsOn: '2026-01-01' },
      ['input.figure'],
    ],
    ['a typing test without a day', { kind: 'TYPING', figure: 60 }, ['input.startsOn']],
    ['a schooling of no known level', { kind: 'EDUCATION', level: 'SENIOR' }, ['input.level']],
    ['a language without a level', { kind: 'LANGUAGE', subject: '粤语' }, ['input.level']],
    ['a title with a speed', { kind: 'TITLE', level: 'SENIOR', figure: 60 }, ['input.figure']],
    ['a correction without a reason', { kind: 'TITLE', level: 'SENIOR', corrects: '1' }, ['input.reason']],
  ])('is not %s', async (_, content, fields) => {
    const before = await db.query('SELECT count(*) FROM person_record');
    const { fields: named, codes } = await record('hr', 'add', { personId, ...content });
    expect([codes, named]).toEqual([['INVALID'], fields]);
    expect(await db.query('SELECT count(*) FROM person_record')).toEqual(before);
  });

  test('says in Chinese what is wrong with it and what is allowed', async () => {
    const { errors } = await record(
      'hr',
      'add',
      { personId, kind: 'EXPERIENCE', subject: '客服', startsOn: '2020-05-01', lastDay: '2020-04-30' },
      'zh-CN',
    );
    expect(errors[0]?.message).toBe('输入有误：结束日期 2020-04-30 早于开始日期 2020-05-01');
  });

  test('is written by those who keep records, never of oneself, and not across organisations', async () => {
    const title = { kind: 'TITLE', level: 'SENIOR' };
    expect((await record('head', 'add', { personId, ...title })).codes).toEqual(['FORBIDDEN']);
    expect((await record('hr', 'add', { personId: ids.person.hr, ...title })).codes).toEqual(['FORBIDDEN']);
    expect((await record('hr', 'add', { personId: ids.person.bankHead, ...title })).codes).toEqual([
      'NOT_FOUND',
    ]);
  });

  test('stays when it is corrected or withdrawn, with the reason, and once only', async () => {
    const { records } = await has('caller', 'add', { kind: 'TYPING', figure: 59, startsOn: '2026-02-01' });
    const first = records[0].id;
    const corrected = await has('caller', 'add', {
      kind: 'TYPING',
      figure: 69,
      startsOn: '2026-02-01',
      corrects: first,
      reason: '抄错数字',
    });
    expect(corrected.records).toEqual([
      expect.objectContaining({ figure: 69, withdrawnAt: null }),
      expect.objectContaining({ id: first, figure: 59, withdrawalReason: '抄错数字' }),
    ]);
    expect((await record('hr', 'withdraw', { id: first, reason: '再撤一次' })).codes).toEqual([
      'INVALID_STATE',
    ]);
    expect((await record('head', 'withdraw', { id: first, reason: '看不见' })).codes).toEqual(['NOT_FOUND']);
  });

  test('corrects nobody else’s', async () => {
    const { records } = await has('intake', 'add', { kind: 'TITLE', level: 'JUNIOR' });
    const { codes, fields } = await record('hr', 'add', {
      personId,
      kind: 'TITLE',
      level: 'SENIOR',
      corrects: records[0].id,
      reason: '张冠李戴',
    });
    expect([codes, fields]).toEqual([['INVALID'], ['input.corrects']]);
    expect((await recordsSeenBy('hr', 'intake')).data.person.records[0].withdrawnAt).toBeNull();
  });

  test('leaves its trace in the audit, without what it says', async () => {
    const rows = await db.query(
      `SELECT after FROM audit WHERE action = 'addPersonRecord' AND after->>'personId' = $1`,
      [personId],
    );
    expect(rows).toEqual([{ after: { personId, kind: 'EXPERIENCE', corrects: null } }]);
  });
});

describe('a certificate', () => {
  test('is valid up to its last day', async () => {
    await has('handler', 'certify', {
      name: ' 投诉处理员资格证 ',
      number: 'TS-001',
      issuedOn: '2024-03-02',
      expiresOn: '2026-03-02',
    });
    const seen = async () => (await recordsSeenBy('hr', 'handler')).data.person.certificates;
    expect(await seen()).toEqual([
      expect.objectContaining({ name: '投诉处理员资格证', origin: 'RECORDED', isValid: true }),
    ]);
    world.clock.set('2026-03-03T09:00:00+08:00');
    expect(await seen()).toEqual([expect.objectContaining({ isValid: false })]);
    world.clock.set('2026-03-02T09:00:00+08:00');
  });

  test.each([
    [
      'expired before it was issued',
      { issuedOn: '2025-01-01', expiresOn: '2024-12-31' },
      ['input.expiresOn'],
    ],
    ['issued in the future', { issuedOn: '2026-03-03' }, ['input.issuedOn']],
  ])('is not one that was %s', async (_, days, fields) => {
    const { codes, fields: named } = await record('hr', 'certify', { personId, name: '上岗证', ...days });
    expect([codes, named]).toEqual([['INVALID'], fields]);
  });

  test('counts no more when it is withdrawn', async () => {
    const { certificates } = await has('lead', 'certify', { name: '上岗证', issuedOn: '2025-01-01' });
    const { data } = await record('hr', 'uncertify', { id: certificates[0].id, reason: '原件有假' });
    expect(data.row.person.certificates).toEqual([
      expect.objectContaining({ isValid: false, withdrawalReason: '原件有假' }),
    ]);
  });
});

test('what happens without a certificate is a warning until HR says otherwise, each organisation for itself', async () => {
  const rule = (who: 'hr' | 'bankHead', organisationId: string) =>
    ask(who, 'query ($id: ID!) { certificateRule(organisationId: $id) }', { id: organisationId });
  const set =
    'mutation ($input: SetCertificateRuleInput!) { setCertificateRule(input: $input) { certificateRule { onWork } } }';
  const input = { organisationId: ids.unit.group, onWork: 'BLOCK' };
  expect((await rule('hr', ids.unit.group)).data.certificateRule).toBe('WARN');
  expect((await ask('head', set, { input })).codes).toEqual(['FORBIDDEN']);
  expect((await ask('hr', set, { input })).data.setCertificateRule.certificateRule).toEqual({
    onWork: 'BLOCK',
  });
  expect((await rule('hr', ids.unit.group)).data.certificateRule).toBe('BLOCK');
  expect((await rule('bankHead', ids.unit.bank)).data.certificateRule).toBe('WARN');
  expect((await rule('bankHead', ids.unit.group)).codes).toEqual(['NOT_FOUND']);
});
