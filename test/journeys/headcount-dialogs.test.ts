import { expect, test } from 'vitest';
import { wide } from '../support/barriers.ts';
import { lookAtEach } from '../support/dialogs.ts';
import { startJourney } from '../support/journey.ts';

const journey = await startJourney();

const requestOf = async (seats: number): Promise<string> => {
  const [row] = (await journey.db.query(
    `SELECT id::text FROM headcount_request WHERE state = 'RAISED' AND seats = $1`,
    [seats],
  )) as { id: string }[];
  return row?.id ?? '';
};

test('the dialogs of requests for seats keep nobody out', async () => {
  const head = await journey.signedIn('head', wide);
  await head.goto('/headcount');
  const found = await lookAtEach(head, ['seats.raise']);
  await head.goto('/units/6');
  found.push(...(await lookAtEach(head, ['seats.raise'])));
  await head.goto(`/headcount/${await requestOf(2)}`);
  found.push(...(await lookAtEach(head, ['seats.steps.APPROVE', 'seats.steps.DECLINE'])));
  await head.goto(`/headcount/${await requestOf(3)}`);
  found.push(...(await lookAtEach(head, ['seats.steps.HAND_ON'])));
  expect(found).toEqual([]);
});
