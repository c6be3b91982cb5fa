import type { UploadRoute } from '../core/upload.ts';
import { noteDoing } from '../core/use.ts';
import { checkMayImport, importCalls } from './calls.commands.ts';
import { readCalls } from './calls.reader.ts';

/** The largest file of calls, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;

/**
 * `POST /import/calls`: call records as csv, in the body (`text/csv`) or as a form's file, at most 20 MB. Answers
 * `{received, inserted, unchanged, updated}`, or `{error, message, fields: [{path: 'line.column', code, message}]}`
 * with nothing written.
 */
export const callImport: UploadRoute = {
  url: '/import/calls',
  largest: LARGEST_FILE,
  alone: 'text/csv',
  allow: checkMayImport,
  receive: async (context, { files: [file] }) => {
    const imported = await importCalls(context, await readCalls(await file.bytes(), context.clock.now()));
    noteDoing(context, context.policy, ['calls.import']);
    return imported;
  },
};
