import { afterEach, expect, test, vi } from 'vitest';
import { TooLate, Turns } from '../../../api/access/turns.ts';

afterEach(() => void vi.useRealTimers());

const settled = async (): Promise<void> => {
  for (let step = 0; step < 20; step += 1) await Promise.resolve();
};

test('at most so many run at a time, the others follow in order', async () => {
  const turns = new Turns(2);
  const started: number[] = [];
  const finish: (() => void)[] = [];
  const all = [0, 1, 2, 3].map((index) =>
    turns.run(async () => {
      started.push(index);
      await new Promise<void>((resolve) => (finish[index] = resolve));
      return index;
    }),
  );
  await settled();
  expect(started).toEqual([0, 1]);
  finish[1]?.();
  await settled();
  expect(started).toEqual([0, 1, 2]);
  finish[0]?.();
  finish[2]?.();
  await settled();
  finish[3]?.();
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3]);
  expect(turns.idle).toBe(true);
});

test('work that fails gives its place on and its error to its caller', async () => {
  const turns = new Turns(1);
  const failing = turns.run(() => Promise.reject(new Error('broken')));
  const following = turns.run(() => Promise.resolve('done'));
  await expect(failing).rejects.toThrow('broken');
  expect(await following).toBe('done');
  expect(turns.idle).toBe(true);
});

test('a line says when nobody more may wait', async () => {
  const turns = new Turns(1, { most: 2 });
  let end = (): void => undefined;
  const first = turns.run(() => new Promise<void>((resolve) => (end = resolve)));
  expect(turns.full).toBe(false);
  const second = turns.run(async () => undefined);
  expect(turns.full).toBe(false);
  const third = turns.run(async () => undefined);
  expect(turns.full).toBe(true);
  end();
  await Promise.all([first, second, third]);
  expect([turns.full, turns.idle]).toEqual([false, true]);
});

test('those who wait take turns by whom they wait for: a crowd of one keeps nobody else waiting', async () => {
  const turns = new Turns(1);
  const order: string[] = [];
  const all = ['crowd', 'crowd', 'crowd', 'crowd', 'one', 'other'].map((of, index) =>
    turns.run(async () => void order.push(`${of} ${index}`), of),
  );
  await Promise.all(all);
  expect(order).toEqual(['crowd 0', 'crowd 1', 'one 4', 'other 5', 'crowd 2', 'crowd 3']);
});

test('whoever waits for longer than the line allows is told so, and the others keep their places', async () => {
  vi.useFakeTimers();
  const turns = new Turns(1, { patienceMs: 1_000 });
  let end = (): void => undefined;
  const first = turns.run(() => new Promise<void>((resolve) => (end = resolve)));
  const late = turns.run(async () => 'late');
  const refused = late.catch((error: unknown) => error);
  vi.advanceTimersByTime(600);
  const patient = turns.run(async () => 'patient');
  vi.advanceTimersByTime(400);
  expect(await refused).toBeInstanceOf(TooLate);
  end();
  await first;
  expect(await patient).toBe('patient');
  expect([turns.idle, turns.full]).toEqual([true, false]);
});
