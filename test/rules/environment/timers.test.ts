import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '../../../api/core/clock.ts';
import { startTimers } from '../../../api/timers.ts';

// The timers under test touch no database.
const noDatabase = {} as DataSource;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a run that fails is reported and tried again at its next turn', async () => {
  let runs = 0;
  const lines: string[] = [];
  const failing = { name: 'deadlines', everyMs: 1000, run: () => Promise.reject(new Error(`no ${++runs}`)) };
  const stop = startTimers([failing], noDatabase, systemClock, (line) => lines.push(line));
  await vi.advanceTimersByTimeAsync(2500);
  await stop();
  expect(lines).toEqual(['Timer deadlines failed: no 1', 'Timer deadlines failed: no 2']);
});

test('stopping waits for the run under way and begins no other', async () => {
  let finish: () => void = () => undefined;
  let runs = 0;
  const slow = {
    name: 'slow',
    everyMs: 1000,
    run: () => (runs++, new Promise<void>((resolve) => (finish = resolve))),
  };
  const stop = startTimers([slow], noDatabase, systemClock, () => undefined);
  await vi.advanceTimersByTimeAsync(1000);
  let stopped = false;
  const stopping = stop().then(() => (stopped = true));
  await vi.advanceTimersByTimeAsync(5000);
  expect(stopped).toBe(false);
  finish();
  await stopping;
  await vi.advanceTimersByTimeAsync(5000);
  expect(runs).toBe(1);
});
