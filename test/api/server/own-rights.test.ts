import { createServer, IncomingMessage, ServerResponse } from 'node:http';
import { Socket, type AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import { afterAll, afterEach, expect, test } from 'vitest';
import { sessionCookie } from '../../../api/access/token.ts';
import { signedIn } from '../../../api/core/context.ts';
import { makeServer } from '../../../api/server.ts';
import { LiveClient, type Watcher } from '../../../api/server/live/client.ts';
import { LiveHub } from '../../../api/server/live/hub.ts';
import { openStream, type EventStream } from '../../support/event-stream.ts';
import { untilListening } from '../../support/listening.ts';
import { nodesOn } from '../../support/nodes.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { addVersion } from '../access/job-fixture.ts';

/** Whoever sits before an open page hears that what they may do is another, and nobody else does. */
const world = await makeWorld();
const { db, clock, ids, ask } = world;
const organisationId = ids.unit.group;
const publicUrl = 'http://localhost:4000';

// Commands are asked on one node, with connections of its own; the browsers listen at another.
const [elsewhere] = await nodesOn(db, 1);
const app = await makeServer({ db: elsewhere ?? db, clock, publicUrl, adminDir: '/nowhere' });
await app.listen({ host: '127.0.0.1', port: 0 });
await untilListening(db, 1);
afterAll(() => app.close());
const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}/events`;

const streams: EventStream[] = [];
afterEach(() => {
  for (const stream of streams.splice(0)) stream.close();
});
const open = async (who: PersonKey): Promise<EventStream> => {
  const stream = await openStream(url, { cookie: `${sessionCookie(publicUrl).name}=${world.tokenOf(who)}` });
  streams.push(stream);
  return stream;
};

const rightsOf = async (who: PersonKey): Promise<string> =>
  (await ask(who, '{ viewer { rights } }')).data.viewer.rights;
const must = async (who: PersonKey, document: string, input: object): Promise<unknown> => {
  const { data, errors } = await ask(who, document, { input });
  expect(errors).toEqual([]);
  return data;
};
const give = async (who: PersonKey, ability: string, from?: string): Promise<void> => {
  const [held] = (await db.query('SELECT id::text FROM assignment WHERE person_id = $1', [
    ids.person[who],
  ])) as { id: string }[];
  await must(
    'admin',
    'mutation ($input: GivePersonalGrantInput!) { givePersonalGrant(input: $input) { grant { id } } }',
    {
      assignmentId: held?.id,
      ability,
      scope: 'UNIT',
      reason: '春节值班',
      lastDay: '2026-03-31',
      ...(from && { startsOn: from }),
    },
  );
};

/** Gives something in person, by the table alone. */
const grant = (who: PersonKey, ability: string, scope: string): Promise<unknown> =>
  db.query(
    `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
     SELECT organisation_id, person_id, id, $2, $3, '值班', '2026-01-01', '2026-12-01', $4, now() FROM assignment WHERE person_id = $1`,
    [ids.person[who], ability, scope, ids.person.admin],
  );
const carry = (position: string, code: string): Promise<unknown> =>
  db.query(
    `INSERT INTO position_role (position_id, role_id) SELECT $1, id FROM role WHERE code = $2 AND organisation_id = $3`,
    [position, code, organisationId],
  );
const hold = (who: PersonKey, position: string, kind: string, to: string): Promise<unknown> =>
  db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on) VALUES ($1, $2, $3, $4, '2026-03-01', $5)`,
    [organisationId, ids.person[who], position, kind, to],
  );
const nothing = (): Promise<void> => Promise.resolve();

interface Story {
  readonly what: string;
  readonly who: PersonKey;
  readonly before: () => Promise<unknown>;
  readonly change: () => Promise<unknown>;
}

const stories: readonly Story[] = [
  {
    what: 'is given something in person',
    who: 'agent',
    before: nothing,
    change: () => give('agent', 'ticket.urge'),
  },
  {
    what: 'has it taken back',
    who: 'caller',
    before: () => give('caller', 'ticket.urge'),
    change: async () => {
      const [given] = (await db.query('SELECT id::text FROM personal_grant WHERE person_id = $1', [
        ids.person.caller,
      ])) as { id: string }[];
      await must(
        'admin',
        'mutation ($input: RevokePersonalGrantInput!) { revokePersonalGrant(input: $input) { grant { id } } }',
        { personId: ids.person.caller, grantId: given?.id, reason: '不再需要' },
      );
    },
  },
  {
    what: 'comes to something by which a separation withholds other things',
    who: 'lead',
    before: nothing,
    change: () => grant('lead', 'account.manage', 'ALL'),
  },
  {
    what: 'has a post that carries another role',
    who: 'agent',
    before: nothing,
    change: () => carry(ids.position.agent, 'SUP'),
  },
  {
    what: 'has a role that gives less than before',
    who: 'intake',
    before: nothing,
    change: () =>
      db.query(
        `DELETE FROM role_grant g USING role r WHERE r.id = g.role_id AND r.code = 'INT' AND r.organisation_id = $1
         AND g.ability = 'ticket.register'`,
        [organisationId],
      ),
  },
  {
    what: 'holds a post whose job description gives more from now on',
    who: 'handler',
    before: nothing,
    change: () =>
      addVersion(db, {
        positionId: ids.position.handler,
        from: '2026-01-01',
        lines: [{ ability: 'audit.read', scope: 'UNIT' }],
      }),
  },
  {
    what: 'takes up a second post',
    who: 'countyHead',
    before: nothing,
    change: () => hold('countyHead', ids.position.caller, 'CONCURRENT', '2026-04-01'),
  },
  {
    what: 'gives up a post',
    who: 'otherHandler',
    before: () => hold('otherHandler', ids.position.agent, 'CONCURRENT', '2026-04-01'),
    change: () =>
      db.query(`UPDATE assignment SET ends_on = '2026-03-02' WHERE person_id = $1 AND kind = 'CONCURRENT'`, [
        ids.person.otherHandler,
      ]),
  },
  {
    what: 'stands in where work is given to nobody without a certificate from now on',
    who: 'supervisor',
    before: async () => {
      await addVersion(db, { positionId: ids.position.countyHandler, from: '2026-01-01', lines: [] });
      await db.query(
        `INSERT INTO qualification (job_description_id, seq, kind, strictness, text)
         SELECT id, 1, 'CERTIFICATE', 'REQUIRED', '投诉处理员证书' FROM job_description WHERE position_id = $1`,
        [ids.position.countyHandler],
      );
      await hold('supervisor', ids.position.countyHandler, 'ACTING', '2026-04-01');
    },
    change: () =>
      must(
        'hrHead',
        'mutation ($input: SetCertificateRuleInput!) { setCertificateRule(input: $input) { certificateRule { onWork } } }',
        { organisationId, onWork: 'BLOCK' },
      ),
  },
];

test.each(stories)(
  'whoever $what hears of it, on another node, by the word that the API says',
  async ({ who, before, change }) => {
    await before();
    const stream = await open(who);
    const { rights } = (await stream.next('ready')).data;
    expect(rights).toBe(await rightsOf(who));
    await change();
    const now = await rightsOf(who);
    expect(now).not.toBe(rights);
    const told = (): unknown => stream.events.findLast(({ event }) => event === 'viewer')?.data;
    await expect.poll(told).toEqual({ rights: now });
  },
);

test('nobody else hears of it: neither a colleague, nor the head, nor another organisation', async () => {
  const others = await Promise.all((['hr', 'head', 'bankHead'] as const).map(open));
  const person = await open('countyHandler');
  for (const stream of [...others, person]) await stream.next('ready');
  await give('countyHandler', 'ticket.urge');
  expect((await person.next('viewer')).data).toEqual({ rights: await rightsOf('countyHandler') });
  // What is told of the second change is told after all that there was to tell of the first.
  await give('hr', 'ticket.urge');
  await others[0]?.next('viewer');
  const heard = others.map(({ events }) => events.filter(({ event }) => event === 'viewer').length);
  expect(heard).toEqual([1, 0, 0]);
  for (const stream of others) expect(stream.text()).not.toContain(await rightsOf('countyHandler'));
});

test('whoever looks as somebody hears when that one comes to other rights', async () => {
  await must('admin', 'mutation ($input: StartSeeingAsInput!) { startSeeingAs(input: $input) { ok } }', {
    personId: ids.person.countyHead,
    reason: '核实所见内容',
  });
  const stream = await open('admin');
  const { rights } = (await stream.next('ready')).data;
  expect(rights).toBe(await rightsOf('admin'));
  await carry(ids.position.countyHead, 'CB');
  const told = (await stream.next('viewer')).data.rights;
  expect(told).not.toBe(rights);
  expect(told).toBe(await rightsOf('admin'));
  await db.query('UPDATE session SET viewed_person_id = NULL, viewed_until = NULL');
});

test('of two looks the later one stands, however late the earlier one comes to its end', async () => {
  const watcher = async (who: PersonKey): Promise<Watcher> => ({
    policy: signedIn(await world.contextOf(who)).policy,
    session: '1',
  });
  const [before, after] = [await watcher('agent'), await watcher('lead')];
  const held = Promise.withResolvers<void>();
  const looks = [
    async (): Promise<Watcher> => {
      await held.promise;
      return before;
    },
    async (): Promise<Watcher> => after,
    async (): Promise<Watcher> => after,
  ];
  const answer = new ServerResponse(new IncomingMessage(new Socket()));
  const client = new LiveClient(before, answer, async () => (await looks.shift()?.()) ?? null);
  const checks = [client.check(true), client.check(true), client.check(true)];
  await turn();
  held.resolve();
  expect(await Promise.all(checks)).toEqual([true, true, true]);
  expect(client.policy).toBe(after.policy);
  expect(client.rights).toBe(await rightsOf('lead'));
});

test('what begins with a day is told with the first beat of that day, and not before', async () => {
  clock.set('2026-03-02T23:59:00+08:00');
  await give('hrHead', 'ticket.urge', '2026-03-03');
  const hub = new LiveHub(db, clock, (error) => expect.unreachable(String(error)));
  const lookUp = async (): Promise<Watcher> => ({
    policy: signedIn(await world.contextOf('hrHead')).policy,
    session: '1',
  });
  const server = createServer(async (_, answer) => {
    answer.writeHead(200);
    hub.add(new LiveClient(await lookUp(), answer, lookUp));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stream = await openStream(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, {});
  const { rights } = (await stream.next('ready')).data;
  hub.beat();
  clock.set('2026-03-03T00:00:00+08:00');
  hub.beat();
  expect((await stream.next('viewer')).data).toEqual({ rights: await rightsOf('hrHead') });
  expect(stream.events.filter(({ event }) => event === 'viewer')).toHaveLength(1);
  expect(await rightsOf('hrHead')).not.toBe(rights);
  await hub.close();
  server.close();
});
