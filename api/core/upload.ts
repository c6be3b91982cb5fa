import type { Readable } from 'node:stream';
import type { SignedIn } from './context.ts';

/** A file that somebody sent. It lies on the disk under no name, and is gone as soon as the request is answered. */
export interface UploadedFile {
  /** As its owner calls it, without a path; empty where the file came alone, as the body. */
  readonly name: string;
  /** What the sender says it is, such as `text/csv`; not to be believed. */
  readonly type: string;
  /** In bytes. */
  readonly size: number;
  /** All of it, in memory. */
  bytes(): Promise<Uint8Array>;
  /** Piece by piece; may be asked for again. */
  stream(): Readable;
}

/** What came with one request. */
export interface Upload {
  readonly files: readonly [UploadedFile, ...UploadedFile[]];
  /** The other fields of the form. */
  readonly fields: Readonly<Record<string, string>>;
}

/**
 * An address that takes files, by `POST` of a form (`multipart/form-data`). A room says what it takes and what it does
 * with it; everything else is the server's (server/uploads): who asks, whose page sent it, sizes, turns, words.
 */
export interface UploadRoute {
  readonly url: `/import/${string}`;
  /** Bytes of all its files together. */
  readonly largest: number;
  /** Files in one request; left out: one. */
  readonly most?: number;
  /** A type of content that may come as the body, without a form, such as `text/csv`. */
  readonly alone?: string;
  /** Refuses whoever may send nothing here, before anything of the body is read. @throws Refusal */
  allow(context: SignedIn): void;
  /**
   * Does the work, on behalf of the sender, and returns the answer as plain JSON.
   *
   * @throws Refusal which is answered as `{error, message, fields: [{path, code, message}]}`
   */
  receive(context: SignedIn, upload: Upload): Promise<object>;
}
