import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { addDays, dayOf } from '../../api/core/clock.ts';
import { DEMO_PASSWORD } from '../../api/demo/accounts.ts';
import { startBalancer } from '../support/balancer.ts';
import { startTopology } from '../support/topology.ts';

const topology = await startTopology();
const [a, b] = topology.nodes;
const balancer = await startBalancer([a.url, b.url]);
const pool = (connectionString: string): pg.Pool => {
  const made = new pg.Pool({ connectionString, max: 2 });
  made.on('error', () => undefined);
  return made;
};
const [primary, replica] = [pool(topology.primary.url), pool(topology.replica.url)];
afterAll(async () => {
  await balancer.close();
  await Promise.all([primary.end(), replica.end()]);
  await topology.end();
});

const one = async <T>(where: pg.Pool, sql: string, values: unknown[] = []): Promise<T> =>
  (await where.query<{ it: T }>(sql, values)).rows[0]?.it as T;

// oxlint-disable-next-line typescript/no-explicit-any -- tests know the shape that they asked for
type Answer = { data: any; codes: string[] };

const ask = async (url: string, cookie: string, query: string, variables: object = {}): Promise<Answer> => {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, 'accept-language': 'en' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await answer.json()) as {
    data: unknown;
    errors?: { extensions: { code: string } }[];
  };
  return { data, codes: errors.map(({ extensions }) => extensions.code) };
};

/** Signs in through a node; the answer is the cookie. */
const signIn = async (url: string, who: string): Promise<string> => {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: `mutation { signIn(email: "${who}@remit.demo", password: "${DEMO_PASSWORD}") { viewer { person { name } } } }`,
    }),
  });
  const [cookie = ''] = answer.headers.getSetCookie();
  return cookie.slice(0, cookie.indexOf(';'));
};

/** Runs one command that must go through. */
const must = async (url: string, cookie: string, query: string, input: object) => {
  const { data, codes } = await ask(url, cookie, query, { input });
  expect(codes).toEqual([]);
  return data.done;
};

test('two nodes that start at once on an empty database fill it once', async () => {
  expect(await one(primary, `SELECT count(*)::int AS it FROM account WHERE email = 'head@remit.demo'`)).toBe(
    1,
  );
  expect([a, b].filter((node) => node.said().includes('Filling the empty database'))).toHaveLength(1);
});

test('a session that one node opened holds on the other, and ends on both', async () => {
  const cookie = await signIn(a.url, 'head');
  const name = '{ viewer { person { name } } }';
  expect((await ask(b.url, cookie, name)).data).toEqual({ viewer: { person: { name: '沈国良' } } });
  await ask(b.url, cookie, 'mutation { signOut { __typename } }');
  expect((await ask(a.url, cookie, name)).data?.viewer ?? null).toBeNull();
});

test('what one node wrote the other shows at once', async () => {
  const agent = await signIn(a.url, 'agent');
  const { ticket } = await must(
    a.url,
    agent,
    'mutation ($input: RegisterTicketInput!) { done: registerTicket(input: $input) { ticket { id number } } }',
    {
      kind: 'COMPLAINT',
      channel: 'PHONE',
      level: 'CITY',
      content: '宽带三天没有修好',
      contactAt: new Date().toISOString(),
      customerName: '试用户',
      customerPhone: '19900001234',
      idempotencyKey: randomUUID(),
    },
  );
  const lead = await signIn(b.url, 'lead');
  expect((await ask(b.url, lead, `{ ticket(id: "${ticket.id}") { number } }`)).data.ticket).toEqual({
    number: ticket.number,
  });
});

/** Opens the live events of a node, and answers how to wait for a message that holds a text. */
const listen = async (url: string, cookie: string) => {
  const answer = await fetch(`${url}/events`, { headers: { cookie } });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const hear = async (text: string): Promise<string> => {
    while (!heard.includes(text)) {
      const { value, done } = (await reader?.read()) ?? { done: true };
      if (done) throw new Error(`The events ended: ${heard}`);
      heard += value;
    }
    return heard;
  };
  await hear('event: ready');
  return { hear, end: () => reader?.cancel() };
};

test('what changes through one node is heard at once by whoever listens to the other', async () => {
  const [agent, lead, stranger] = await Promise.all([
    signIn(a.url, 'agent'),
    signIn(b.url, 'lead'),
    signIn(b.url, 'bankhead'),
  ]);
  const [ears, foreign] = await Promise.all([listen(b.url, lead), listen(b.url, stranger)]);
  const { ticket } = await must(
    a.url,
    agent,
    'mutation ($input: RegisterTicketInput!) { done: registerTicket(input: $input) { ticket { id } } }',
    {
      kind: 'HELP',
      channel: 'PHONE',
      content: '询问套餐',
      customerName: '试用户',
      customerPhone: '19900001235',
    },
  );
  const heard = await ears.hear(`"${ticket.id}"`);
  expect(heard).toMatch(/event: change\ndata: {"resource":"Ticket"/);
  expect(heard).not.toContain('19900001235');
  await ears.end();
  // The other organisation hears of what is its own, and not of this ticket before that.
  await primary.query(
    `SELECT pg_notify('remit', json_build_object('people', json_build_array(person_id::text))::text) FROM account WHERE email = 'bankhead@remit.demo'`,
  );
  expect(await foreign.hear('event: notification')).not.toMatch(
    new RegExp(`"resource":"Ticket","ids":\\[[^\\]]*"${ticket.id}"`),
  );
  await foreign.end();
});

test('a right that was taken away through one node is gone at the other’s next request', async () => {
  const [lead, hr, head, hrhead] = await Promise.all(
    ['lead', 'hr', 'head', 'hrhead'].map((who) => signIn(a.url, who)),
  );
  const abilities = async (): Promise<string[]> =>
    (await ask(b.url, lead ?? '', '{ viewer { abilities } }')).data.viewer.abilities;
  expect(await abilities()).toContain('ticket.dispatch');

  const positionId = await one<string>(
    primary,
    `SELECT id AS it FROM position WHERE title = '1001客服中心投诉主办'`,
  );
  const fields = 'jobDescription { id revision }';
  const draft = await must(
    a.url,
    hr ?? '',
    `mutation ($input: DraftJobDescriptionInput!) { done: draftJobDescription(input: $input) { ${fields} } }`,
    { positionId },
  );
  const changed = await must(
    a.url,
    hr ?? '',
    `mutation ($input: UpdateJobDescriptionInput!) { done: updateJobDescription(input: $input) { ${fields} } }`,
    { ...draft.jobDescription, authorities: [] },
  );
  let version = changed.jobDescription as { id: string; revision: number };
  for (const [cookie, step, rest] of [
    [hr, 'submit', {}],
    [head, 'review', {}],
    [hrhead, 'approve', { effectiveFrom: dayOf(new Date()) }],
  ] as const) {
    const type = step === 'approve' ? 'ApproveJobDescriptionInput' : 'JobStepInput';
    ({ jobDescription: version } = await must(
      a.url,
      cookie ?? '',
      `mutation ($input: ${type}!) { done: ${step}JobDescription(input: $input) { ${fields} } }`,
      { ...version, ...rest },
    ));
  }
  expect(await abilities()).not.toContain('ticket.dispatch');
});

test('with every node sweeping, each deadline that passes is recorded once', async () => {
  const ids = (
    await primary.query<{ id: string }>(
      `SELECT t.id FROM ticket t WHERE state IN ('DISPATCHED', 'SIGNED', 'HANDLING') AND overdue_at IS NULL AND replied_at IS NULL LIMIT 40`,
    )
  ).rows.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(20);
  await primary.query(
    `WITH moved AS (UPDATE ticket SET due_at = now() - interval '1 second' WHERE id = ANY($1) RETURNING id)
     UPDATE dispatch_leg SET due_at = now() - interval '1 second' WHERE ticket_id IN (SELECT id FROM moved) AND ended_at IS NULL`,
    [ids],
  );
  const recorded = (): Promise<number> =>
    one(primary, 'SELECT count(*)::int AS it FROM ticket WHERE id = ANY($1) AND overdue_at IS NOT NULL', [
      ids,
    ]);
  await expect.poll(recorded, { interval: 100 }).toBe(ids.length);
  expect(
    await one(
      primary,
      `SELECT max(count)::int AS it FROM (SELECT count(*) FROM ticket_event WHERE ticket_id = ANY($1) AND step = 'OVERDUE' GROUP BY ticket_id) e`,
      [ids],
    ),
  ).toBe(1);
  expect(
    await one(primary, 'SELECT count(*)::int AS it FROM overdue_record WHERE ticket_id = ANY($1)', [ids]),
  ).toBe(ids.length);
});

const figures = `query ($unitId: ID!, $from: Date!, $to: Date!) {
  performance(input: { unitId: $unitId, from: $from, to: $to, metrics: [K01] }) { figures { numerator denominator } }
}`;
const today = dayOf(new Date());
const yesterday = addDays(today, -1);
const unitOf = (name: string): Promise<string> =>
  one(primary, 'SELECT id AS it FROM org_unit WHERE name = $1', [name]);
const period = async () => ({
  unitId: await unitOf('1001客服中心'),
  from: yesterday,
  to: today,
});
/** How many statements of the nodes the replica has run. */
const nodesOnReplica = (): Promise<number> =>
  one(
    replica,
    `SELECT count(*)::int AS it FROM pg_stat_activity WHERE application_name = 'remit' AND query LIKE '%call_record%'`,
  );

test('reports are read on the replica', async () => {
  const head = await signIn(b.url, 'head');
  const read = async (): Promise<number> => {
    const { data } = await ask(b.url, head, figures, await period());
    expect(data.performance.figures[0].denominator).toBeGreaterThan(100);
    return nodesOnReplica();
  };
  // One that has not caught up yet is passed over.
  await expect.poll(read).toBeGreaterThan(0);
});

test('a replica that lags shows neither old figures nor old rights', async () => {
  const supervisor = await signIn(a.url, 'head');
  const denominator = async (): Promise<number> =>
    (await ask(b.url, supervisor, figures, await period())).data.performance.figures[0].denominator;
  const before = await denominator();
  await replica.query('SELECT pg_wal_replay_pause()');
  try {
    await primary.query(
      `INSERT INTO call_record (organisation_id, unit_id, external_id, queue, started_at, requested_at, ended_at)
       SELECT organisation_id, id, 'late', 'GENERAL', $1, $1, $1 FROM org_unit WHERE name = '一班'`,
      [`${yesterday}T12:00:00+08:00`],
    );
    expect(await denominator()).toBe(before + 1);
    await primary.query(
      `DELETE FROM position_role USING position p WHERE p.id = position_id AND p.title = '客户关系部经理'`,
    );
    await primary.query(
      `DELETE FROM authority USING job_description j WHERE j.id = job_description_id
         AND j.position_id IN (SELECT id FROM position WHERE title = '客户关系部经理')`,
    );
    expect((await ask(b.url, supervisor, figures, await period())).codes).toEqual(['FORBIDDEN']);
  } finally {
    await replica.query('SELECT pg_wal_replay_resume()');
  }
});

test('without the replica reports go on, read on the primary', async () => {
  const hrhead = await signIn(a.url, 'hrhead');
  await topology.replica.stop('at-once');
  for (const node of [a, b])
    expect(
      (await ask(node.url, hrhead, figures, await period())).data.performance.figures[0].denominator,
    ).toBeGreaterThan(100);
  // What a process says comes by another way than its answers.
  await expect.poll(() => b.said()).toContain('The replica does not serve');
});

test('when a node dies, the other one serves: nobody is signed out and nothing fails', async () => {
  const cookie = await signIn(balancer.url, 'handler');
  const name = '{ viewer { person { name } } }';
  for (let turn = 0; turn < 4; turn += 1)
    expect((await ask(balancer.url, cookie, name)).data.viewer.person.name).toBe('俞晓峰');
  expect(balancer.answered.size).toBe(2);
  await a.kill();
  const served = balancer.answered.get(b.url) ?? 0;
  for (let turn = 0; turn < 10; turn += 1)
    expect((await ask(balancer.url, cookie, name)).data.viewer.person.name).toBe('俞晓峰');
  expect(balancer.answered.get(b.url)).toBe(served + 10);
});
