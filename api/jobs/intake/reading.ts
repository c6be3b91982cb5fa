import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { Bilingual } from '../../core/bilingual.ts';
import { invalid, Refusal } from '../../core/refusal.ts';
import type { ExtractedJob } from '../import/extracted.ts';

/** A text with the descriptions found in it. */
export interface ReadJobs {
  readonly source: string;
  readonly jobs: ExtractedJob[];
}

/** What is to be read: the bytes of a file with its name, or a text. */
export type ToRead = { readonly bytes: Uint8Array; readonly name: string } | { readonly text: string };

/** What the thread answers. */
export type ReadAnswer = ReadJobs | { readonly fault: Bilingual };

/** How much reading one text may take, and how many may wait for their turn on a node. */
export const readingLimits = {
  /** Milliseconds after which reading is given up. */
  ms: 30_000,
  /** Milliseconds for which an idle thread is kept. */
  idleMs: 60_000,
  /** Megabytes of memory. */
  memoryMb: 512,
  /** Texts read at one moment. */
  atOnce: 1,
  /** Texts that wait. */
  waiting: 20,
} as const;

/** The thread's file: beside this one in watch mode and tests, in dist/api once built. */
const threadFile = (): URL => {
  const places = ['./reading.thread.ts', './job-reader.js', '../job-reader.js'];
  const found = places.map((place) => new URL(place, import.meta.url)).find((place) => existsSync(place));
  if (!found) throw new Error('The thread that reads job descriptions was not built.');
  return found;
};

const unreadable = (zh: string, en: string, path: string): Refusal =>
  invalid({ path, code: 'UNREADABLE', text: { zh, en } });

/** The thread that reads, kept for the next text for a while: starting one costs more than most texts. */
let kept: Worker | undefined;

const start = (): Worker => {
  const worker = new Worker(threadFile(), {
    resourceLimits: { maxOldGenerationSizeMb: readingLimits.memoryMb },
  });
  worker.once('exit', () => {
    if (kept === worker) kept = undefined;
  });
  return worker;
};

/** Ends a thread that nobody has used for a while. It holds up no process that wants to end. */
const rest = (worker: Worker): void => {
  kept = worker;
  worker.unref();
  setTimeout(() => {
    if (kept === worker) void worker.terminate();
  }, readingLimits.idleMs).unref();
};

/** Why a thread gave no answer, where that is the text's fault. */
const faultIn = (error: unknown, path: string): unknown => {
  const { name, code } = error as NodeJS.ErrnoException;
  const seconds = readingLimits.ms / 1_000;
  if (name === 'AbortError')
    return unreadable(
      `${seconds} 秒内未能读完，请把文件拆小后再导入`,
      `could not be read within ${seconds} s; split it and import the parts`,
      path,
    );
  if (code === 'ERR_WORKER_OUT_OF_MEMORY')
    return unreadable(
      '内容过多，请把文件拆小后再导入',
      'holds too much; split it and import the parts',
      path,
    );
  return error;
};

const inThread = async (input: ToRead, path: string): Promise<ReadJobs> => {
  const worker = kept ?? start();
  kept = undefined;
  worker.ref();
  let answer: ReadAnswer;
  try {
    worker.postMessage(input);
    [answer] = (await once(worker, 'message', { signal: AbortSignal.timeout(readingLimits.ms) })) as [
      ReadAnswer,
    ];
  } catch (error) {
    // One that failed or took too long is not used again.
    await worker.terminate();
    throw faultIn(error, path);
  }
  rest(worker);
  if ('fault' in answer) throw unreadable(answer.fault.zh, answer.fault.en, path);
  return answer;
};

let running = 0;
const line: (() => void)[] = [];

/**
 * Reads a text in a thread of its own, so that no document holds anybody else up; one after the other, since reading
 * keeps a processor busy.
 *
 * @param path the input that is named where it cannot be read
 * @throws Refusal INVALID with what is wrong and what helps; RATE_LIMITED where too many wait already
 */
export const readJobs = async (input: ToRead, path: string): Promise<ReadJobs> => {
  if (running >= readingLimits.atOnce) {
    if (line.length >= readingLimits.waiting)
      throw new Refusal(
        'RATE_LIMITED',
        { zh: '正在读取的文件较多，请稍后再试。', en: 'Many files are being read; come again in a moment.' },
        { facts: { retryAfter: 5 } },
      );
    await new Promise<void>((resolve) => line.push(resolve));
  } else running += 1;
  try {
    return await inThread(input, path);
  } finally {
    const next = line.shift();
    if (next) next();
    else running -= 1;
  }
};
