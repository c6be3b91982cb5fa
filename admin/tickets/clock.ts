import { useSyncExternalStore } from 'react';

/** How often countdowns move on, in milliseconds; they show minutes. */
const beat = 15_000;

/** How far the server's clock is ahead of this machine's, in milliseconds. */
let ahead = 0;
let now = Date.now();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();

const tick = (): void => {
  now = Date.now() + ahead;
  for (const listener of listeners) listener();
};

/** Reads the server's clock from the head of an answer: a wrong clock on the desk must not make a ticket look late. */
async function compare(): Promise<void> {
  const sent = Date.now();
  const { headers } = await fetch('/live', { method: 'HEAD', cache: 'no-store' });
  const date = Date.parse(headers.get('date') ?? '');
  // the head has whole seconds and the way takes time: a small difference is none
  const apart = date + 500 - (sent + Date.now()) / 2;
  ahead = Math.abs(apart) > 2_000 ? apart : 0;
  tick();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (timer === undefined) {
    timer = setInterval(tick, beat);
    compare().catch(() => undefined); // no answer: this machine's clock is the best there is
    now = Date.now() + ahead;
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
};

const current = (): number => now;

/** The server's time in milliseconds, moving on every few seconds; one ticker serves the whole screen. */
export const useServerNow = (): number => useSyncExternalStore(subscribe, current);
