import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sessionCookie } from '../../../api/access/token.ts';
import { makeServer } from '../../../api/server.ts';
import { openStream } from '../../support/event-stream.ts';
import { untilListening } from '../../support/listening.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';
import { approveFor, commanding } from '../jobs/pieces.ts';

const world = await makeWorld();
const publicUrl = 'http://localhost:4000';

/** A node on the same database, listening. */
const serve = async (): Promise<string> => {
  const app = await makeServer({ db: world.db, clock: world.clock, publicUrl, adminDir: '/nowhere' });
  await app.listen({ host: '127.0.0.1', port: 0 });
  afterAll(() => app.close());
  return `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
};
const [one, other] = [await serve(), await serve()];

let draft = '';
let approved = '';
beforeAll(async () => {
  const { ids } = world;
  draft = (await commanding(world)('hr', 'draft', { positionId: ids.position.supervisor })).id;
  approved = (
    await approveFor(world)(ids.position.complaintLead, '2026-03-02', {
      duties: [{ section: 'LIST', statement: '督办跨分公司投诉工单' }],
    })
  ).id;
  await untilListening(world.db, 2);
});

const cookieOf = (who: PersonKey): string => `${sessionCookie(publicUrl).name}=${world.tokenOf(who)}`;
const say = async (who: PersonKey | null, node: string, id: string, body: object) => {
  const answer = await fetch(`${node}/events/editing/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(who && { cookie: cookieOf(who) }) },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
};
const here = (who: PersonKey) => ({ window: `window-of-${who}` });
const othersSeenBy = async (who: PersonKey, node: string): Promise<string[]> =>
  (await say(who, node, draft, here(who))).body.editors.map(({ name }: { name: string }) => name);

test('who has a draft open is seen by a second editor, on another node too, and gone when it is left', async () => {
  const stream = await openStream(`${other}/events`, { cookie: cookieOf('hrHead') });
  await stream.next('ready');
  expect(await othersSeenBy('hr', one)).toEqual([]);
  await expect
    .poll(() => stream.events.filter(({ data }) => data?.resource === 'Editing').map(({ data }) => data.ids))
    .toEqual([[draft]]);
  await expect.poll(() => othersSeenBy('hrHead', other)).toEqual(['孙专员']);
  await expect.poll(() => othersSeenBy('hr', one)).toEqual(['钱主任']);
  for (let beat = 0; beat < 3; beat += 1) await othersSeenBy('hr', one);
  await say('hr', one, draft, { ...here('hr'), isLeaving: true });
  await expect.poll(() => othersSeenBy('hrHead', other)).toEqual([]);
  // one comes, another comes, one leaves, of which two may be told together; signs of life are told to no browser
  const told = (): number => stream.events.filter(({ data }) => data?.resource === 'Editing').length;
  await expect.poll(told).toBeGreaterThanOrEqual(2);
  expect(told()).toBeLessThanOrEqual(3);
  stream.close();
});

test('nothing is written for it', async () => {
  const rows = (): Promise<unknown> =>
    world.db.query(
      'SELECT (SELECT count(*) FROM audit) AS audits, (SELECT revision FROM job_description WHERE id = $1)',
      [draft],
    );
  const before = await rows();
  await othersSeenBy('hr', one);
  expect(await rows()).toEqual(before);
});

test('only whoever may write a version that is written is heard, and told who is in it', async () => {
  expect((await say(null, one, draft, here('hr'))).status).toBe(401);
  for (const [who, id, status, error] of [
    ['bankHead', draft, 404, 'NOT_FOUND'],
    ['agent', draft, 404, 'NOT_FOUND'],
    ['hr', '999999', 404, 'NOT_FOUND'],
    ['hr', 'none', 404, 'NOT_FOUND'],
    ['lead', approved, 409, 'INVALID_STATE'],
    ['head', approved, 403, 'FORBIDDEN'],
  ] as const) {
    const { status: got, body } = await say(who, one, id, here(who));
    expect([who, id, got, body.error]).toEqual([who, id, status, error]);
  }
});

test.each([
  [{}],
  [{ window: 'x' }],
  [{ window: 'a window with spaces' }],
  [{ window: 'window-1', isLeaving: 'yes' }],
])('a sign that says nothing is refused: %j', async (body) => {
  expect((await say('hr', one, draft, body)).status).toBe(422);
});
