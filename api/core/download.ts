import type { AuditEntry } from './audit.ts';
import type { SignedIn } from './context.ts';
import { invalid } from './refusal.ts';

/** The media types of the files that people take home. */
export const fileTypes = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** A file that somebody takes home. */
export interface DownloadedFile {
  /** Its name without its ending, in whatever characters; what a file system forbids is replaced. */
  readonly name: string;
  readonly type: keyof typeof fileTypes;
  /** Whole, or piece by piece: the next piece is asked for when the last one was taken, on behalf of who asked. */
  readonly content: Uint8Array | AsyncIterable<Uint8Array>;
  /** How many records it holds, where they are counted: told in the head of the answer, so that a file cut short is seen. */
  readonly rows?: number;
  /** Who took what: written before the first byte leaves. */
  readonly audit: AuditEntry;
}

/** What a download is asked for with. */
export interface DownloadRequest {
  /** The parts of its address that its path names. */
  readonly params: Readonly<Record<string, string | undefined>>;
  /** What stands behind the question mark, only what the download `takes`. */
  readonly query: Readonly<Record<string, string | undefined>>;
}

/**
 * A file that is made for whoever asks for its address by GET, signed in or with a token. Rights are those of reading:
 * whatever may not be seen is not found. A room declares it, the server lists it (`server/downloads.ts`).
 */
export interface Download {
  /** Such as `/export/job-descriptions/:id`. */
  readonly path: `/export/${string}`;
  /** The names of what its query may hold, each at most once; all others are refused. */
  readonly takes: readonly string[];
  readonly make: (ctx: SignedIn, asked: DownloadRequest) => Promise<DownloadedFile>;
}

/** One of the words that a download knows for a part of its query; null where it was left out. @throws Refusal INVALID */
export const wordAsked = <Word extends string>(
  { query }: DownloadRequest,
  name: string,
  words: Readonly<Record<Word, unknown>>,
): Word | null => {
  const given = query[name];
  if (given === undefined || given === '') return null;
  if (Object.hasOwn(words, given)) return given as Word;
  const known = Object.keys(words).join(', ');
  throw invalid({
    path: name,
    code: 'UNKNOWN',
    text: { zh: `${name} 只能是 ${known}`, en: `${name} must be one of ${known}` },
  });
};
