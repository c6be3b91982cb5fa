import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import type { UploadedFile } from '../../core/upload.ts';

/** Bytes that are read from the disk at once. */
const PIECE = 64 * 1024;

/** Longest name of a file that is kept, in characters. */
const LONGEST_NAME = 200;

/** A name without the path that some browsers send, and without what no name holds. */
const nameOf = (given: string): string =>
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  [...basename(given.replaceAll('\\', '/')).replace(/[\u0000-\u001f\u007f]/g, '')]
    .slice(-LONGEST_NAME)
    .join('');

/** Opens a file that has no name: the system gives its room back when it is closed, also where this process is killed. */
const nameless = async (): Promise<FileHandle> => {
  const path = join(tmpdir(), `remit-upload-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
};

/** A file as it is taken in: written to the disk piece by piece. */
export class ReceivedFile implements UploadedFile {
  readonly name: string;
  #size = 0;

  private constructor(
    private readonly handle: FileHandle,
    name: string,
    readonly type: string,
  ) {
    this.name = nameOf(name);
  }

  get size(): number {
    return this.#size;
  }

  static async open(name: string, type: string): Promise<ReceivedFile> {
    return new ReceivedFile(await nameless(), name, type);
  }

  /** Takes in what comes. @param count is told the length of each piece before it is written; what it throws ends it. */
  async take(from: AsyncIterable<Uint8Array>, count: (bytes: number) => void): Promise<void> {
    for await (const piece of from) {
      count(piece.length);
      await this.handle.write(piece, 0, piece.length, this.#size);
      this.#size += piece.length;
    }
  }

  async bytes(): Promise<Uint8Array> {
    const all = new Uint8Array(this.#size);
    let read = 0;
    while (read < all.length) {
      const { bytesRead } = await this.handle.read(all, read, all.length - read, read);
      if (bytesRead === 0) throw new Error('An uploaded file is shorter than it was.');
      read += bytesRead;
    }
    return all;
  }

  stream(): Readable {
    return Readable.from(this.pieces(), { objectMode: false });
  }

  // A stream of the handle itself would close it when its reader stops early.
  private async *pieces(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < this.#size;) {
      const { bytesRead, buffer } = await this.handle.read(Buffer.alloc(PIECE), 0, PIECE, at);
      if (bytesRead === 0) throw new Error('An uploaded file is shorter than it was.');
      yield buffer.subarray(0, bytesRead);
      at += bytesRead;
    }
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}
