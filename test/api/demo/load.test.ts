import { describe, expect, test } from 'vitest';
import { verifyPassword } from '../../../api/access/password.ts';
import { DEMO_PASSWORD, demoAccounts } from '../../../api/demo/accounts.ts';
import { recordOf } from '../../../api/demo/history/record.ts';
import { spanOf } from '../../../api/demo/history/span.ts';
import { Keys } from '../../../api/demo/keys.ts';
import { isEmpty, loadDemo } from '../../../api/demo/load.ts';
import { demoOrganisations, rootOf } from '../../../api/demo/organisations.ts';
import { JobDescription } from '../../../api/jobs/job-description.entity.ts';
import { contentOf } from '../../../api/jobs/job.content.ts';
import { linesBeyond } from '../../../api/jobs/giving.rules.ts';
import { foreseenIn } from '../../../api/jobs/foreseen.ts';
import { jobResource } from '../../../api/jobs/job.policy.ts';
import { findingsOf } from '../../../api/jobs/job.rules.ts';
import { subjectOf } from '../../../api/core/resource.ts';
import { mayTake } from '../../../api/tickets/ticket.policy.ts';
import { ticketSheet } from '../../../api/tickets/ticket.workflow.ts';
import { demoWorld, now, today } from './demo-world.ts';

const { db, ask, codes, unit, policyOf } = await demoWorld();

const count = async (sql: string): Promise<number> =>
  Number(((await db.query(`SELECT count(*) FROM ${sql}`)) as { count: string }[])[0]?.count);

test('is never loaded a second time', async () => {
  expect(await isEmpty(db)).toBe(false);
  await expect(loadDemo(db, today, () => undefined, now)).rejects.toThrow('empty');
});

test('every account signs in with the one password', async () => {
  const accounts = (await db.query('SELECT email, password_hash FROM account ORDER BY id')) as {
    email: string;
    password_hash: string;
  }[];
  expect(accounts.map(({ email }) => email)).toEqual(demoAccounts.map(({ email }) => email));
  expect(await verifyPassword(DEMO_PASSWORD, accounts[0]?.password_hash ?? '')).toBe(true);
});

test('numbers go on where the demo ends', async () => {
  for (const table of [
    'org_unit',
    'position',
    'person',
    'ticket',
    'dispatch_leg',
    'ticket_event',
    'customer',
    'job_description',
    'duty',
    'call_record',
  ])
    expect([
      table,
      await count(`"${table}" WHERE id >= (SELECT nextval(pg_get_serial_sequence('${table}', 'id')))`),
    ]).toEqual([table, 0]);
  expect(
    await count(`ticket WHERE split_part(number, '-', 2)::bigint >= (SELECT nextval('ticket_number'))`),
  ).toBe(0);
});

test('nothing lies in the future, and tickets agree with their parts', async () => {
  const at = `'${now.toISOString()}'`;
  for (const fact of [
    'ticket_event WHERE at',
    'ticket WHERE registered_at',
    'ticket WHERE closed_at',
    'callback WHERE at',
    'ticket_reply WHERE greatest(submitted_at, reviewed_at)',
    'overdue_record WHERE recorded_at',
    'call_record WHERE ended_at',
    'job_description WHERE changed_at',
    'fault_window WHERE declared_at',
    'notification WHERE greatest(created_at, read_at)',
  ])
    expect([fact, await count(`${fact} > ${at}`)]).toEqual([fact, 0]);
  expect(
    await count(
      'ticket t WHERE state <> (SELECT to_state FROM ticket_event e WHERE e.ticket_id = t.id ORDER BY e.id DESC LIMIT 1)',
    ),
  ).toBe(0);
  expect(
    await count(
      'ticket t WHERE NOT unit_ids @> ARRAY[origin_unit_id] OR (handling_unit_id IS NOT NULL AND NOT unit_ids @> ARRAY[handling_unit_id])',
    ),
  ).toBe(0);
  expect(
    await count(
      'ticket t WHERE overdue_at IS NOT NULL AND NOT EXISTS (SELECT FROM overdue_record o WHERE o.ticket_id = t.id)',
    ),
  ).toBe(0);
  expect(
    await count(
      `ticket t WHERE due_at < ${at} AND replied_at IS NULL AND overdue_at IS NULL AND state IN ('DISPATCHED', 'SIGNED', 'HANDLING') AND due_at < ${at}::timestamptz - interval '1 minute'`,
    ),
  ).toBe(0);
});

test('no job description that was handed in has a flaw that would have stopped it', async () => {
  for (const job of await db.manager.find(JobDescription)) {
    if (job.state === 'DRAFT' || job.state === 'RETURNED') continue;
    const blocking = findingsOf(await contentOf(db.manager, job, today)).filter(({ blocks }) => blocks);
    expect([job.id, blocking]).toEqual([job.id, []]);
    expect(new Set([job.writerId, job.reviewerId, job.approverId].filter(Boolean)).size).toBe(
      [job.writerId, job.reviewerId, job.approverId].filter(Boolean).length,
    );
  }
  expect(await count('job_description')).toBe(
    demoOrganisations.reduce((sum, { jobs }) => sum + jobs.length, 0),
  );
});

test('whoever signed a job description may do so, holds another post, and gives no more than is theirs to give', async () => {
  const offences: string[] = [];
  for (const job of await db.manager.find(JobDescription)) {
    const subject = subjectOf(jobResource, job);
    const foreseen = await foreseenIn(db.manager, job.organisationId);
    const { authorities } = await contentOf(db.manager, job, today);
    for (const [who, ability] of [
      [job.writerId, 'job.write'],
      [job.reviewerId, 'job.review'],
      [job.approverId, 'job.approve'],
    ] as const) {
      if (who === null) continue;
      const policy = await policyOf(who);
      const holds = policy.actor.assignments.some(({ positionId }) => positionId === job.positionId);
      if (!policy.can(ability, subject)) offences.push(`${ability} of ${job.id} by ${who}`);
      if (holds && ability !== 'job.write') offences.push(`${ability} of ${job.id} by its holder ${who}`);
      if (ability === 'job.approve')
        offences.push(
          ...linesBeyond(authorities, job, policy, foreseen).map(
            (line) => `${job.id}: ${JSON.stringify(line)}`,
          ),
        );
    }
  }
  expect(offences).toEqual([]);
});

test('in every ticket people did only what they may do', async () => {
  const keys = new Keys(demoOrganisations);
  const span = spanOf(today, now.getTime());
  const sample = demoOrganisations.flatMap(({ service, ...organisation }, at) =>
    service
      ? service
          .stories(span)
          .filter((_, index) => at > 0 || index % 12 === 0)
          .map((story) => ({ story, cast: service.cast, root: rootOf(organisation) }))
      : [],
  );
  const person = (key: string | null): string | null => key && keys.person(key);
  const offences = new Set<string>();
  for (const { story, cast, root } of sample)
    for (const [index, step] of story.steps.entries()) {
      if (step.step === 'OVERDUE') continue;
      const before = recordOf(
        { ...story, steps: story.steps.slice(0, Math.max(1, index)) },
        cast.callbackUnit,
      );
      const facts = {
        organisationId: keys.unit(root),
        state: before.state,
        originUnitId: keys.unit(story.originUnit),
        handlingUnitId: before.handlingUnit && keys.unit(before.handlingUnit),
        handlerId: person(before.handler),
        registeredById: keys.person(story.registrar),
        replyAuthorId: person(before.replyAuthor),
        replyAuthorForId: null,
        satisfaction: before.satisfaction,
        unitIds: before.units.map((key) => keys.unit(key)),
        personIds: before.people.map((key) => keys.person(key)),
        actorIds: [keys.person(step.by)],
      };
      const policy = await policyOf(keys.person(step.by));
      if (!ticketSheet.some((row) => row.step === step.step && mayTake(policy, row, facts)))
        offences.add(`${step.step} by ${step.by} (${story.originUnit} → ${before.handlingUnit})`);
    }
  expect([...offences]).toEqual([]);
});

test('dispatching, sending back and verifying come to the complaint officer and the reviewer from their job descriptions alone', async () => {
  const sources = async (email: string, ability: string): Promise<string[]> => {
    const [row] = (await db.query('SELECT person_id FROM account WHERE email = $1', [
      `${email}@remit.demo`,
    ])) as { person_id: string }[];
    const { actor } = await policyOf(row?.person_id ?? '');
    return [
      ...new Set(actor.grants.filter((grant) => grant.ability === ability).map(({ source }) => source.kind)),
    ];
  };
  expect(await sources('lead', 'ticket.dispatch')).toEqual(['AUTHORITY']);
  expect(await sources('lead', 'ticket.sendBack')).toEqual(['AUTHORITY']);
  expect(await sources('reviewer', 'ticket.review')).toEqual(['AUTHORITY']);
  expect(await sources('reviewer', 'ticket.sendBack')).toEqual(['AUTHORITY']);
});

const figures = `query($unitId: ID!, $from: Date!, $to: Date!) {
  performance(input: { unitId: $unitId, from: $from, to: $to, metrics: [K01, K04, K05, K25] }) { figures { metric value excluded verdict target { value comparatorAssumed } } }
}`;
const month = { from: '2026-10-21', to: '2026-11-21' };
const verdicts = async (who: string, unitName: string) => {
  const { performance } = await ask(who, figures, { unitId: await unit(unitName), ...month });
  return Object.fromEntries(
    performance.figures.map(
      (figure: { metric: string; verdict: string; target: { value: number } | null }) => [
        figure.metric,
        `${figure.verdict} ${figure.target?.value ?? '–'}`,
      ],
    ),
  );
};

test('targets on paper judge the figures: some met, some missed, one without a figure', async () => {
  expect(await verdicts('head', '客户关系部')).toEqual({
    K01: 'MET 85',
    K04: 'MISSED 99',
    K05: 'MISSED 100',
    K25: 'MET 95',
  });
  expect(await verdicts('hrhead', '诸暨市分公司')).toMatchObject({ K25: 'MISSED 95' });
  expect(await verdicts('hrhead', '绍兴分公司')).toMatchObject({ K25: 'MET 95', K05: 'MET 99.5' });
  expect(await verdicts('hrhead', '市场部')).toMatchObject({ K25: 'NO_TARGET –' });
  expect(await codes('head', figures, { unitId: await unit('网络部'), ...month })).toEqual(['FORBIDDEN']);
  expect(await codes('head', figures, { unitId: await unit('稽山银行'), ...month })).toEqual(['NOT_FOUND']);
});

test('each of the demo’s people finds their own work', async () => {
  const queue = async (who: string, filter: string): Promise<number> =>
    (await ask(who, `{ tickets(filter: {${filter}}, first: 100) { nodes { id } } }`)).tickets.nodes.length;
  expect(await queue('handler', 'mine: true, open: true')).toBeGreaterThan(8);
  expect(await queue('reviewer', 'states: [REPLY_SUBMITTED]')).toBeGreaterThan(8);
  expect(await queue('callback', 'states: [CUSTOMER_REPLIED, CALLBACK_DUE]')).toBeGreaterThan(12);
  expect(await queue('coordinator', 'states: [REGISTERED, CLASSIFIED]')).toBeGreaterThan(8);
  expect(await queue('lead', 'open: true, overdue: true')).toBeGreaterThan(3);
  expect(await queue('bankhead', 'open: true')).toBeGreaterThan(0);
  expect(await queue('shift', 'open: true')).toBeGreaterThan(0);
  expect(await queue('agent', '')).toBeGreaterThan(10);
});

describe('the bells', () => {
  const unread = async (who: string): Promise<number> =>
    (await ask(who, '{ unreadNotifications }')).unreadNotifications;

  test.each([
    'head',
    'hr',
    'hrhead',
    'lead',
    'reviewer',
    'handler',
    'callback',
    'shift',
    'bankhead',
    'cableshift',
  ])('of %s holds something new, and not too much', async (who) => {
    const count = await unread(who);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(25);
  });

  test('say only what happened, at the moment when it did, the newest last', async () => {
    expect(
      await count(
        `notification n WHERE NOT EXISTS (SELECT FROM ticket_event e WHERE n.entity = 'Ticket' AND e.ticket_id = n.record_id AND e.at = n.created_at)
           AND NOT EXISTS (SELECT FROM job_event e WHERE n.entity = 'JobDescription' AND e.job_description_id = n.record_id AND e.at = n.created_at)
           AND NOT EXISTS (SELECT FROM access_review r WHERE n.entity = 'AccessReview' AND r.id = n.record_id AND r.opened_at = n.created_at)`,
      ),
    ).toBe(0);
    expect(
      await count(
        '(SELECT created_at, lag(created_at) OVER (ORDER BY id) AS former FROM notification) n WHERE former > created_at',
      ),
    ).toBe(0);
  });

  test('hold as read what was settled, and send none of it by mail', async () => {
    expect(await count('notification WHERE read_at IS NOT NULL')).toBeGreaterThan(100);
    expect(await count('notification WHERE mail_open')).toBe(0);
  });

  test.each([
    ['head', 'JOB_TO_REVIEW', 'REVIEW'],
    ['hrhead', 'JOB_TO_APPROVE', 'APPROVE'],
  ])('lead %s from a new %s to a job description whose next step is theirs', async (who, kind, step) => {
    const { notifications } = await ask(
      who,
      '{ notifications(unreadOnly: true, first: 50) { nodes { kind record { id } } } }',
    );
    const told = notifications.nodes.filter((node: { kind: string }) => node.kind === kind);
    expect(told.length).toBeGreaterThan(0);
    for (const { record } of told)
      expect(
        (await ask(who, `{ jobDescription(id: "${record.id}") { steps } }`)).jobDescription.steps,
      ).toContain(step);
  });
});
