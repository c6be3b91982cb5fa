import { decode, encode } from 'iconv-lite';
import type { UploadedFile } from '../../../core/upload.ts';

/** The encodings in which a .csv may come. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** In which encoding a file is written, and whether it says so itself. */
export interface FoundEncoding {
  readonly encoding: Encoding;
  readonly hasMark: boolean;
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** Tries whether a file is text in an encoding, keeping nothing of it. */
class Trial {
  isPossible = true;
  private readonly decoder: TextDecoder;

  constructor(readonly encoding: Encoding) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
  }

  take(piece?: Uint8Array): void {
    if (!this.isPossible) return;
    try {
      this.isPossible = !this.decoder.decode(piece, { stream: piece !== undefined }).includes('\u0000');
    } catch {
      this.isPossible = false;
    }
  }
}

/**
 * Tells Chinese in GBK from what only happens to be valid in it, such as broken UTF-8, Big5 or Western letters: most of
 * what people write are the 3 755 common characters, which stand together in that encoding.
 */
class GbkLook {
  private all = 0;
  private common = 0;
  private lead = 0;

  take(piece: Uint8Array): void {
    for (const byte of piece) {
      if (this.lead === 0) {
        if (byte > 0x80) this.lead = byte;
        continue;
      }
      const isCommon = (this.lead >= 0xb0 && this.lead <= 0xd7) || this.lead === 0xa1 || this.lead === 0xa3;
      this.all += 1;
      if (isCommon && byte > 0xa0) this.common += 1;
      this.lead = 0;
    }
  }

  get isLikely(): boolean {
    return this.common >= this.all * 0.6 || (this.all < 6 && this.common > 0);
  }
}

/**
 * The encoding of a .csv: by its mark; else UTF-8, where it is that; else GB18030, which includes GBK, where it reads as
 * Chinese. Null where it is none of these, or not the one that is asked for.
 *
 * @param start the first bytes of the file.
 */
export const encodingOf = async (
  file: UploadedFile,
  start: Uint8Array,
  asked: Encoding | null,
): Promise<FoundEncoding | null> => {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => start[at] === byte))?.[0];
  const trials = (asked ? [asked] : marked ? [marked] : (['utf-8', 'gb18030'] as const)).map(
    (encoding) => new Trial(encoding),
  );
  const look = new GbkLook();
  for await (const piece of file.stream() as AsyncIterable<Uint8Array>) {
    for (const trial of trials) trial.take(piece);
    look.take(piece);
  }
  for (const trial of trials) trial.take();
  const found = trials.find(
    ({ isPossible, encoding }) => isPossible && (encoding !== 'gb18030' || asked !== null || look.isLikely),
  );
  return found ? { encoding: found.encoding, hasMark: marked === found.encoding } : null;
};

/** The text of a file, piece by piece, without its mark. */
export async function* textOf(file: UploadedFile, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const piece of file.stream() as AsyncIterable<Uint8Array>)
    yield decoder.decode(piece, { stream: true });
  yield decoder.decode();
}

const chinese = /\p{Script=Han}/u;

/** Whether a text came about by reading UTF-8 in another encoding: taken back, it is Chinese. */
export const isGarbled = (text: string): boolean => {
  if (!/[^ -~\s]/.test(text)) return false;
  return ['gb18030', 'windows-1252'].some((encoding) => {
    const bytes = encode(text, encoding);
    if (decode(bytes, encoding) !== text) return false;
    try {
      return chinese.test(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch {
      return false;
    }
  });
};
