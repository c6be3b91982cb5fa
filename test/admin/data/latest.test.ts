import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { loadLatest } from '../../../admin/data/latest.ts';

/** A record on a screen, and the answers that its reader waits for. */
const screen = async () => {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const asked: { answer: (value: string) => void; fail: () => void }[] = [];
  const observer = new QueryObserver(queries, {
    queryKey: ['tickets', 'getOne'],
    queryFn: () =>
      new Promise<string>((resolve, reject) =>
        asked.push({ answer: resolve, fail: () => reject(new Error('no connection')) }),
      ),
  });
  let shown: string | undefined;
  observer.subscribe(({ data }) => (shown = data));
  asked.at(-1)?.answer('old');
  await expect.poll(() => shown).toBe('old');
  return { queries, asked, shown: () => shown };
};

/** Lets everything run that waits for nothing. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('the latest is loaded when the screen shows it', async () => {
  const { queries, asked, shown } = await screen();
  const loaded = loadLatest(queries);
  await turn();
  asked.at(-1)?.answer('new');
  expect(await loaded).toBe(true);
  expect(shown()).toBe('new');
});

test('it waits for the request that cut its own off', async () => {
  const { queries, asked, shown } = await screen();
  let done = false;
  const loaded = loadLatest(queries).finally(() => (done = true));
  await turn();
  void queries.invalidateQueries(); // as the live events do
  await turn();
  await turn();
  expect(done).toBe(false);
  asked.at(-1)?.answer('new');
  expect(await loaded).toBe(true);
  expect(shown()).toBe('new');
});

test('where there is no answer it says that the old is still shown', async () => {
  const { queries, asked, shown } = await screen();
  const loaded = loadLatest(queries);
  await turn();
  asked.at(-1)?.fail();
  expect(await loaded).toBe(false);
  expect(shown()).toBe('old');
});

test('what could not be shown before does not stand in the way', async () => {
  const { queries, asked } = await screen();
  new QueryObserver(queries, {
    queryKey: ['card'],
    queryFn: () => Promise.reject(new Error('broken')),
  }).subscribe(() => undefined);
  await turn();
  const loaded = loadLatest(queries);
  await turn();
  asked.at(-1)?.answer('new');
  expect(await loaded).toBe(true);
});
