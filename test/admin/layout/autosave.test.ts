import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Failure } from '../../../admin/data/failure.ts';
import { Autosave } from '../../../admin/layout/autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const refusal = (code: Failure['code']): Failure =>
  ({ code, passing: code === 'NETWORK', message: code }) as Failure;

/** A server that stores when it is told to, and what reached it. */
function slowServer() {
  const sent: string[] = [];
  const answers: ((failure?: Failure) => void)[] = [];
  const save = (text: string): Promise<Failure | undefined> => {
    sent.push(text);
    return new Promise((resolve) => answers.push(resolve));
  };
  const answer = async (failure?: Failure): Promise<void> => {
    answers.shift()?.(failure);
    await vi.advanceTimersByTimeAsync(0);
  };
  return { sent, save, answer };
}

const begin = (save: (text: string) => Promise<Failure | undefined>) =>
  new Autosave<string>(
    { save, keyOf: (text) => text.trim(), ready: (text) => text.replace(/\S*…/, '') },
    'read',
  );

test('a pause stores what was typed, once', async () => {
  const server = slowServer();
  const draft = begin(server.save);
  draft.change('read a');
  await vi.advanceTimersByTimeAsync(1_500);
  draft.change('read ab');
  expect(draft.state().phase).toBe('WAITING');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(draft.state().phase).toBe('SAVING');
  await server.answer();
  expect(draft.state().phase).toBe('CLEAN');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(server.sent).toEqual(['read ab']);
});

test('what was read, or typed and taken back, is not sent', async () => {
  const server = slowServer();
  const draft = begin(server.save);
  draft.change('read ');
  draft.change('read more');
  draft.change('read');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([draft.state().phase, server.sent]).toEqual(['CLEAN', []]);
});

test('what is typed during a save goes with the next one: never two at once, and the last word holds', async () => {
  const server = slowServer();
  const draft = begin(server.save);
  draft.change('one');
  await vi.advanceTimersByTimeAsync(2_000);
  draft.change('two');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(server.sent).toEqual(['one']);
  await server.answer();
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.sent).toEqual(['one', 'two']);
  await server.answer();
  expect(draft.state().phase).toBe('CLEAN');
});

test('leaving stores at once, and waits for what is on its way', async () => {
  const server = slowServer();
  const draft = begin(server.save);
  draft.change('one');
  await vi.advanceTimersByTimeAsync(2_000);
  draft.change('two');
  const left = draft.flush();
  await server.answer();
  await server.answer();
  expect(await left).toBe(true);
  expect(server.sent).toEqual(['one', 'two']);
});

test('a half filled line waits until it is filled, or until somebody presses save', async () => {
  const server = slowServer();
  const draft = begin(server.save);
  draft.change('read line…');
  await vi.advanceTimersByTimeAsync(60_000);
  expect([draft.state().phase, server.sent]).toEqual(['PARTIAL', []]);
  void draft.flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(server.sent).toEqual(['read line…']);
});

test('a half filled line holds nothing else back', async () => {
  const server = slowServer();
  const draft = begin(server.save);
  draft.change('read line…');
  draft.change('read more line…');
  expect(draft.state().phase).toBe('WAITING');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(server.sent).toEqual(['read more ']);
  await server.answer();
  expect(draft.state().phase).toBe('PARTIAL');
  draft.change('read more line');
  await vi.advanceTimersByTimeAsync(2_000);
  await server.answer();
  expect([draft.state().phase, server.sent]).toEqual(['CLEAN', ['read more ', 'read more line']]);
});

test('leaving stores the rest first, so that a half filled line that is refused takes nothing with it', async () => {
  const server = slowServer();
  const draft = begin(server.save);
  draft.change('read more line…');
  const left = draft.flush();
  await server.answer();
  await server.answer(refusal('INVALID'));
  expect([await left, server.sent]).toEqual([false, ['read more ', 'read more line…']]);
});

test('without an answer it is sent again by itself, later and later', async () => {
  const server = slowServer();
  const draft = begin(server.save);
  draft.change('one');
  await vi.advanceTimersByTimeAsync(2_000);
  await server.answer(refusal('NETWORK'));
  expect(draft.state().phase).toBe('OFFLINE');
  await vi.advanceTimersByTimeAsync(5_000);
  await server.answer(refusal('NETWORK'));
  await vi.advanceTimersByTimeAsync(14_000);
  expect(server.sent).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(1_000);
  await server.answer();
  expect([draft.state().phase, server.sent.length]).toEqual(['CLEAN', 3]);
});

test('what was refused is sent again only when it has changed', async () => {
  const server = slowServer();
  const draft = begin(server.save);
  draft.change('wrong');
  await vi.advanceTimersByTimeAsync(2_000);
  await server.answer(refusal('INVALID'));
  await vi.advanceTimersByTimeAsync(60_000);
  expect([draft.state().phase, server.sent]).toEqual(['REFUSED', ['wrong']]);
  draft.change('right');
  await vi.advanceTimersByTimeAsync(2_000);
  await server.answer();
  expect([draft.state().phase, server.sent]).toEqual(['CLEAN', ['wrong', 'right']]);
});

test('where somebody else was faster nothing more is sent, whatever is typed', async () => {
  const server = slowServer();
  const draft = begin(server.save);
  draft.change('mine');
  await vi.advanceTimersByTimeAsync(2_000);
  await server.answer(refusal('CONFLICT'));
  draft.change('mine, and more');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await draft.flush()).toBe(false);
  expect([draft.state().phase, server.sent]).toEqual(['REFUSED', ['mine']]);
});
