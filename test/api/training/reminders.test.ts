import { describe, expect, test } from 'vitest';
import { remindOfEnds } from '../../../api/training/certification/reminders.ts';
import { followPeople } from '../../../api/training/follow.ts';
import { askForReviews } from '../../../api/training/training.schedule.ts';
import { mailNotifications } from '../../../api/notifications/mail.ts';
import { useMail } from '../../../api/core/mail.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { learningIn } from './learning.ts';

const world = await makeWorld();
const { ask, db, ids, clock } = world;
const { done, refused, planned, enrolled } = await learningIn(world);
const { person, unit, position } = ids;

const certify = async (whose: PersonKey, name: string, expiresOn: string | null, issuedOn = '2025-01-01') => {
  const [row] = (await db.query(
    `INSERT INTO certificate (organisation_id, person_id, name, issued_on, expires_on, origin, recorded_by_id, recorded_at)
     VALUES ($1, $2, $3, $4, $5, 'RECORDED', $6, now()) RETURNING id::text`,
    [unit.group, person[whose], name, issuedOn, expiresOn, person.hr],
  )) as { id: string }[];
  return row?.id ?? '';
};

const told = async (name: string): Promise<string[]> =>
  (
    (await db.query(
      `SELECT p.name, n.kind FROM notification n JOIN person p ON p.id = n.person_id
       WHERE n.params->>'name' = $1 ORDER BY n.id, p.name`,
      [name],
    )) as { name: string; kind: string }[]
  ).map(({ name: who, kind }) => `${who} ${kind}`);

const onDay = async (day: string) => {
  clock.set(`${day}T07:30:00+08:00`);
  await remindOfEnds(db, clock);
};

describe('the end of a certificate', () => {
  test('is told to holder, the nearest who leads, and HR, once at each mark', async () => {
    await certify('handler', '标记', '2026-06-30');
    const each = [];
    for (const day of [
      '2026-04-01',
      '2026-04-02',
      '2026-04-03',
      '2026-05-01',
      '2026-05-31',
      '2026-06-23',
      '2026-06-30',
      '2026-07-01',
      '2026-07-02',
    ]) {
      const before = (await told('标记')).length;
      await onDay(day);
      await remindOfEnds(db, clock);
      each.push([day, (await told('标记')).length - before]);
    }
    expect(each).toEqual([
      ['2026-04-01', 4],
      ['2026-04-02', 0],
      ['2026-04-03', 0],
      ['2026-05-01', 4],
      ['2026-05-31', 4],
      ['2026-06-23', 4],
      ['2026-06-30', 0],
      ['2026-07-01', 4],
      ['2026-07-02', 0],
    ]);
    expect((await told('标记')).slice(0, 4).toSorted()).toEqual(
      [
        '吴主办 CERTIFICATE_ENDS',
        '孙专员 CERTIFICATE_ENDS',
        '郑处理 CERTIFICATE_ENDS_YOURS',
        '钱主任 CERTIFICATE_ENDS',
      ].toSorted(),
    );
    expect((await told('标记')).slice(-4).toSorted()).toEqual(
      [
        '吴主办 CERTIFICATE_ENDED',
        '孙专员 CERTIFICATE_ENDED',
        '郑处理 CERTIFICATE_ENDED_YOURS',
        '钱主任 CERTIFICATE_ENDED',
      ].toSorted(),
    );
  });

  test('is told once by several nodes that come to it at the same moment', async () => {
    await certify('agent', '多节点', '2026-09-30');
    clock.set('2026-09-01T07:30:00+08:00');
    await Promise.all([1, 2, 3, 4].map(() => remindOfEnds(db, clock)));
    expect(await told('多节点')).toHaveLength(4);
  });

  test('is told at the nearest mark alone where nobody looked over several', async () => {
    const id = await certify('agent', '停机', '2026-12-31');
    await onDay('2026-12-26');
    expect(await told('停机')).toHaveLength(4);
    expect(await db.query('SELECT mark FROM certificate_reminder WHERE certificate_id = $1', [id])).toEqual([
      { mark: 7 },
    ]);
    await onDay('2026-12-28');
    expect(await told('停机')).toHaveLength(4);
  });

  test('is no news of what ended long ago, was renewed, was withdrawn, or belongs to somebody who has left', async () => {
    await certify('agent', '早已过期', '2025-06-30');
    await certify('agent', '已换证', '2027-01-31');
    await certify('agent', '已换证', '2029-01-31', '2026-12-01');
    const withdrawn = await certify('agent', '已撤销', '2027-01-31');
    await db.query(
      `UPDATE certificate SET withdrawn_at = now(), withdrawn_by_id = $2, withdrawal_reason = 'x' WHERE id = $1`,
      [withdrawn, person.hr],
    );
    await certify('caller', '离职者', '2027-01-31');
    await db.query(`UPDATE person SET left_on = '2026-12-31' WHERE id = $1`, [person.caller]);
    await onDay('2027-01-20');
    for (const name of ['早已过期', '已换证', '已撤销', '离职者']) expect(await told(name)).toEqual([]);
  });

  test('comes by mail too, once', async () => {
    useMail(db, { url: 'smtp://127.0.0.1:1', from: 'a@b.test', publicUrl: 'https://remit.world.test' });
    await certify('handler', '邮件证书', '2027-06-30');
    await onDay('2027-06-25');
    await mailNotifications(db, clock);
    await mailNotifications(db, clock);
    const letters = (await db.query(
      `SELECT payload->>'to' AS "to" FROM outbox WHERE payload->>'subject' LIKE '%邮件证书%' ORDER BY 1`,
    )) as { to: string }[];
    expect(letters.map(({ to }) => to)).toEqual([
      'handler@world.test',
      'hr@world.test',
      'hrhead@world.test',
      'lead@world.test',
    ]);
  });
});

describe('the list of certificates that end', () => {
  const expiriesFor = async (who: PersonKey, filter: object = {}) =>
    (
      await ask(
        who,
        `query ($filter: CertificateExpiryFilter) { certificateExpiries(filter: $filter) { total items { name personName standing daysLeft units } } }`,
        { filter },
      )
    ).data.certificateExpiries as { total: number; items: { name: string; daysLeft: number }[] };

  test('has those of whom one may see, the first to end first, and says how long they hold', async () => {
    clock.set('2030-01-01T09:00:00+08:00');
    await certify('handler', '先到期', '2030-01-31');
    await certify('countyHandler', '后到期', '2030-02-28');
    const mine = async (who: PersonKey, filter: object = {}) =>
      (await expiriesFor(who, filter)).items
        .filter(({ daysLeft }) => daysLeft >= 0)
        .map(({ name, daysLeft }) => `${name} ${daysLeft}`);
    expect(await mine('hr')).toEqual(['先到期 30', '后到期 58']);
    expect(await mine('hr', { within: 30 })).toEqual(['先到期 30']);
    expect(await mine('hr', { unitId: unit.county })).toEqual(['后到期 58']);
    expect(await mine('lead')).toEqual(['先到期 30']);
    expect(await mine('handler')).toEqual(['先到期 30']);
    expect(await mine('countyHead')).toEqual(['后到期 58']);
    expect(await mine('agent')).toEqual([]);
    expect(await mine('bankHead')).toEqual([]);
    clock.set('2026-03-02T09:00:00+08:00');
  });
});

describe('mentoring (F129)', () => {
  const arranged = (more: object = {}) => ({
    menteeId: person.otherHandler,
    mentorId: person.handler,
    startsOn: '2026-03-01',
    lastDay: '2026-05-31',
    goals: '独立处理一般投诉',
    ...more,
  });

  test('is asked about on its last day, once, and reviewed by whoever leads', async () => {
    clock.set('2026-03-02T09:00:00+08:00');
    const mentoring = await done('lead', 'arrangeMentoring', arranged());
    expect(mentoring).toMatchObject({ reviewDue: false, mayReview: true });
    const early = { id: mentoring.id, revision: 1, outcome: 'MET', review: '很好' };
    expect(await refused('lead', 'reviewMentoring', early)).toMatchObject({ fields: ['input.outcome'] });
    for (const day of ['2026-05-30', '2026-05-31', '2026-06-01']) {
      clock.set(`${day}T07:35:00+08:00`);
      await askForReviews(db, clock);
    }
    const asked = await db.query(
      `SELECT p.name FROM notification n JOIN person p ON p.id = n.person_id WHERE n.kind = 'MENTORING_TO_REVIEW'`,
    );
    expect(asked.map(({ name }: { name: string }) => name).toSorted()).toEqual(
      ['吴主办', '孙专员', '钱主任'].toSorted(),
    );
    expect(await refused('handler', 'reviewMentoring', early)).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(await done('lead', 'reviewMentoring', early)).toMatchObject({
      outcome: 'MET',
      review: '很好',
      reviewedBy: { name: '吴主办' },
    });
    clock.set('2026-03-02T09:00:00+08:00');
  });

  test('is not arranged with oneself, backwards, twice at a time, or with somebody who has left', async () => {
    expect(
      await refused('lead', 'arrangeMentoring', arranged({ mentorId: person.otherHandler })),
    ).toMatchObject({
      fields: ['input.mentorId'],
    });
    expect(await refused('lead', 'arrangeMentoring', arranged({ lastDay: '2026-02-01' }))).toMatchObject({
      fields: ['input.lastDay'],
    });
    expect(
      await refused(
        'lead',
        'arrangeMentoring',
        arranged({ mentorId: person.caller, startsOn: '2027-02-01', lastDay: '2027-03-01' }),
      ),
    ).toMatchObject({
      fields: ['input.mentorId'],
    });
    await done('lead', 'arrangeMentoring', arranged({ startsOn: '2026-09-01', lastDay: '2026-10-01' }));
    expect(
      await refused('lead', 'arrangeMentoring', arranged({ startsOn: '2026-10-01', lastDay: '2026-11-01' })),
    ).toMatchObject({ codes: ['INVALID'], fields: ['input.startsOn'] });
    expect(await refused('countyHead', 'arrangeMentoring', arranged())).toMatchObject({
      codes: ['FORBIDDEN'],
    });
    expect(await refused('bankHead', 'arrangeMentoring', arranged())).toMatchObject({ codes: ['NOT_FOUND'] });
  });
});

describe('a suggestion (F133)', () => {
  const raised = () =>
    done('agent', 'raiseSuggestion', {
      kind: 'JOB_DESCRIPTION',
      positionId: position.agent,
      about: '24 小时回访',
      text: '节假日顺延一天',
    });

  test('is decided in words by whoever leads, and keeps who raised it', async () => {
    const suggestion = await raised();
    const input = { id: suggestion.id, revision: 1, adopted: true, decision: '下一版写入' };
    expect(await refused('agent', 'decideSuggestion', input)).toMatchObject({ codes: ['FORBIDDEN'] });
    expect(await refused('countyHead', 'decideSuggestion', input)).toMatchObject({ codes: ['NOT_FOUND'] });
    expect(await refused('bankHead', 'decideSuggestion', input)).toMatchObject({ codes: ['NOT_FOUND'] });
    expect(await done('supervisor', 'decideSuggestion', input)).toMatchObject({
      state: 'ADOPTED',
      decision: '下一版写入',
      decidedBy: { name: '周主管' },
      author: { name: '陈话务' },
    });
    expect(await refused('supervisor', 'decideSuggestion', { ...input, revision: 2 })).toMatchObject({
      codes: ['INVALID_STATE'],
    });
    const [notice] = await db.query(
      `SELECT person_id::text AS id FROM notification WHERE kind = 'SUGGESTION_ADOPTED'`,
    );
    expect(notice.id).toBe(person.agent);
  });

  test('is seen by those who write the job descriptions, who are told once it is to be written', async () => {
    const suggestion = await raised();
    const seenBy = async (who: PersonKey) =>
      (await ask(who, '{ suggestions(first: 50) { nodes { id mayDecide } } }')).data.suggestions.nodes.find(
        ({ id }: { id: string }) => id === suggestion.id,
      );
    expect(await seenBy('hr')).toEqual({ id: suggestion.id, mayDecide: false });
    expect(await seenBy('handler')).toBeUndefined();
    expect(await seenBy('bankHead')).toBeUndefined();
    const toldNow = async () =>
      (await db.query(
        `SELECT n.person_id::text AS id, n.params->>'about' AS about FROM notification n
         WHERE n.kind = 'SUGGESTION_TO_WRITE' AND n.record_id = $1`,
        [suggestion.id],
      )) as { id: string; about: string }[];
    const input = { id: suggestion.id, revision: 1, adopted: true, decision: '下一版写入' };
    await done('supervisor', 'decideSuggestion', input);
    expect(await toldNow()).toContainEqual({ id: person.hr, about: '24 小时回访' });
  });

  test('names its post, is taken back by its author alone, and never decided by its author', async () => {
    expect(
      await refused('agent', 'raiseSuggestion', { kind: 'JOB_DESCRIPTION', about: '职责', text: '建议' }),
    ).toMatchObject({ codes: ['INVALID'], fields: ['input.positionId'] });
    const own = await done('supervisor', 'raiseSuggestion', {
      kind: 'BUSINESS_RULE',
      about: '排班',
      text: '提前一周',
    });
    expect(own).toMatchObject({ mayDecide: false });
    expect(
      await refused('supervisor', 'decideSuggestion', {
        id: own.id,
        revision: 1,
        adopted: true,
        decision: '同意',
      }),
    ).toMatchObject({ codes: ['FORBIDDEN'] });
    const suggestion = await raised();
    expect(
      await refused('supervisor', 'withdrawSuggestion', { id: suggestion.id, revision: 1 }),
    ).toMatchObject({
      codes: ['FORBIDDEN'],
    });
    expect(await done('agent', 'withdrawSuggestion', { id: suggestion.id, revision: 1 })).toMatchObject({
      state: 'WITHDRAWN',
    });
  });
});

test('records follow a person who is transferred: the new lead sees them, the former no longer', async () => {
  const course = await planned();
  await enrolled(course.id, 'handler');
  const seenBy = async (who: PersonKey) =>
    (
      await ask(
        who,
        'query ($filter: EnrolmentFilter) { enrolments(filter: $filter) { nodes { person { name } } } }',
        {
          filter: { courseId: course.id },
        },
      )
    ).data.enrolments.nodes.length;
  expect([await seenBy('lead'), await seenBy('countyHead')]).toEqual([1, 0]);
  await db.query(`UPDATE assignment SET ends_on = '2026-03-02' WHERE person_id = $1`, [person.handler]);
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'PRIMARY', '2026-03-02')`,
    [unit.group, person.handler, position.countyHandler],
  );
  await followPeople(db, clock);
  expect([await seenBy('lead'), await seenBy('countyHead')]).toEqual([0, 1]);
});
