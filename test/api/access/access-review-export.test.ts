import { afterAll, beforeEach, expect, test } from 'vitest';
import { makeServer } from '../../../api/server.ts';
import { reviewsIn } from '../../support/reviews.ts';
import { makeWorld } from '../../support/world.ts';
import type { PersonKey } from '../../support/world-facts.ts';

const world = await makeWorld();
const { db, clock } = world;
const { answer, clean, give, itemOf, itemsSeenBy, opened } = await reviewsIn(world);
const app = await makeServer({ db, clock, publicUrl: 'http://localhost:4000', adminDir: '/nowhere' });
afterAll(() => app.close());

beforeEach(clean);

const takenHome = (who: PersonKey, id: string, format = 'csv') =>
  app.inject({
    method: 'GET',
    url: `/export/access-reviews/${id}?format=${format}`,
    headers: { cookie: `sid=${world.tokenOf(who)}`, 'accept-language': 'zh-CN' },
  });

test('a review goes home with every item that one sees, what was answered, by whom and why, and that is on record', async () => {
  await give('agent');
  const reviewId = await opened('relations');
  const item = await itemOf(reviewId, 'agent', 'ROLE', 'head');
  await answer('head', reviewId, item, { answer: 'REMOVE', reason: '已调离一线' });
  const { statusCode, body, headers } = await takenHome('head', reviewId);
  expect(statusCode).toBe(200);
  const seen = await itemsSeenBy('head', { reviewId });
  expect(Number(headers['x-row-count'])).toBe(seen.length);
  expect(body).toContain('已要求修改');
  expect(body).toContain('已调离一线');
  expect(body).toContain('李主任');
  const [row] = (await db.query(
    `SELECT after FROM audit WHERE action = 'exportAccessReview' AND entity_id = $1 AND NOT is_change`,
    [reviewId],
  )) as { after: { rows: number } }[];
  expect(row?.after.rows).toBe(seen.length);
});

test('a head takes home the own part alone, and a stranger does not find the review', async () => {
  const reviewId = await opened('branch');
  expect((await takenHome('head', reviewId)).body).not.toContain('蒋处理');
  expect((await takenHome('hrHead', reviewId)).body).toContain('蒋处理');
  for (const who of ['agent', 'bankHead'] as const)
    expect((await takenHome(who, reviewId)).statusCode).toBe(404);
  expect((await takenHome('hrHead', '999999')).statusCode).toBe(404);
});

test('as a workbook, too', async () => {
  const reviewId = await opened('relations');
  const { statusCode, rawPayload } = await takenHome('hrHead', reviewId, 'xlsx');
  expect([statusCode, rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK']);
});
