import { Unzip, UnzipInflate } from 'fflate';
import type { UploadedFile } from '../../../core/upload.ts';
import { sheetLimits } from '../sheet.words.ts';
import { damaged, tooLargeInside } from './raw.ts';

/** So small that what one of them unpacks to, a thousand times as much, is soon done. */
const PIECE = 8 * 1024;

/** Takes an entry of a workbook as it is unpacked, piece by piece. */
export interface PartReader {
  take(piece: Uint8Array): void;
  /** Told when the entry is whole. */
  end?(): void;
}

/** Pieces that are soon done, of a file that lies on the disk. */
async function* piecesOf(file: UploadedFile): AsyncGenerator<Uint8Array> {
  for await (const chunk of file.stream() as AsyncIterable<Uint8Array>)
    for (let at = 0; at < chunk.length; at += PIECE) {
      yield chunk.subarray(at, at + PIECE);
      // Others have their turn in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
}

/**
 * Unpacks a workbook from its first byte to its last; of what nobody takes nothing is kept. Yields after each piece of the
 * file, so that whoever reads can hand on what is ready.
 *
 * @param readerOf what takes the entry of a name; null: nobody.
 * @throws Refusal INVALID for what is no zip, or unpacks to too much
 */
export async function* unpacked(
  file: UploadedFile,
  readerOf: (name: string) => PartReader | null,
): AsyncGenerator<void> {
  let size = 0;
  let failed: unknown = null;
  const unzip = new Unzip((entry) => {
    const reader = readerOf(entry.name);
    entry.ondata = (error, piece, isLast) => {
      if (error) failed ??= error;
      size += piece?.length ?? 0;
      // What is thrown below would be lost in the unpacking.
      if (failed || size > sheetLimits.unpacked) return;
      try {
        if (piece && piece.length > 0) reader?.take(piece);
        if (isLast) reader?.end?.();
      } catch (thrown) {
        failed ??= thrown;
      }
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  const push = (piece: Uint8Array, isLast: boolean): void => {
    try {
      unzip.push(piece, isLast);
    } catch (error) {
      failed ??= error;
    }
    if (size > sheetLimits.unpacked) throw tooLargeInside();
    if (failed) throw damaged(failed);
  };
  for await (const piece of piecesOf(file)) {
    push(piece, false);
    yield;
  }
  push(new Uint8Array(), true);
  yield;
}
