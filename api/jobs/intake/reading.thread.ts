import { parentPort } from 'node:worker_threads';
import { ImportFault } from '../import/fault.ts';
import { importJobs } from '../import/import.ts';
import { readDocument } from '../import/reading/read.ts';
import type { ReadAnswer, ToRead } from './reading.ts';

/** Reads a text; what cannot be read is answered with why. */
const answer = async (input: ToRead): Promise<ReadAnswer> => {
  try {
    const { text: source, paragraphs } =
      'text' in input ? { text: input.text, paragraphs: [] } : readDocument(input.bytes, input.name);
    return { source, jobs: await importJobs(source, paragraphs) };
  } catch (error) {
    if (error instanceof ImportFault) return { fault: error.text };
    throw error;
  }
};

parentPort?.on('message', (input: ToRead) => {
  // A fault of ours ends the thread, which the other side hears as an error.
  void answer(input).then((found) => parentPort?.postMessage(found));
});
