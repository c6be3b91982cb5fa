/** The encodings in which a .csv may come. */
export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof encodings)[number];

/** A text with the encoding in which it was read. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  readonly hasMark: boolean;
}

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const decode = (bytes: Uint8Array, encoding: Encoding): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/**
 * Reads the bytes of a .csv: by its mark; else as UTF-8, where it is that; else as GB18030, which includes GBK. Null where
 * it is none of these, or not the one that is asked for.
 */
export const decoded = (bytes: Uint8Array, asked: Encoding | null): Decoded | null => {
  const marked = marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
  for (const encoding of asked ? [asked] : marked ? [marked] : (['utf-8', 'gb18030'] as const)) {
    const text = decode(bytes, encoding);
    if (text !== null && !text.includes('\u0000')) return { text, encoding, hasMark: marked === encoding };
  }
  return null;
};
