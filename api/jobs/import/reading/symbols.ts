/** Signs of the symbol fonts that forms use for boxes, ticks and bullets, by the low byte of their code. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x72: '□',
  0x75: '◆',
  0x76: '◆',
  0xa1: '○',
  0xa7: '▪',
  0xa8: '□',
  0xb2: '◆',
  0xd8: '➢',
  0xe0: '→',
  0xfb: '☒',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
};
const wingdings2: Readonly<Record<number, string>> = {
  0x4f: '☒',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0xa2: '■',
  0xa3: '□',
  0x2a: '□',
  0x2b: '☑',
};
const symbol: Readonly<Record<number, string>> = {
  0xb7: '●',
  0xa3: '≤',
  0xb3: '≥',
  0xd6: '√',
  0xb1: '±',
  0xb4: '×',
};

/** What a character of a font shows: those of symbol fonts become the sign, all others stay. */
export function symbolOf(font: string, code: number): string {
  const low = code & 0xff;
  const isPrivate = code >= 0xf000 && code <= 0xf0ff;
  const table = /^wingdings 2/i.test(font)
    ? wingdings2
    : /^wingdings/i.test(font)
      ? wingdings
      : /^symbol$/i.test(font)
        ? symbol
        : undefined;
  if (table && (isPrivate || code <= 0xff)) return table[low] ?? String.fromCodePoint(code || 0x20);
  return String.fromCodePoint(code || 0x20);
}

/** What the private characters show that copying out of Word leaves behind, where the font is gone. */
export const looseSigns: Readonly<Record<string, string>> = {
  '\uF0FE': '☑',
  '\uF052': '☑',
  '\uF0FD': '☒',
  '\uF0FC': '✓',
  '\uF050': '✓',
  '\uF0A8': '□',
  '\uF0A3': '□',
  '\uF06F': '□',
  '\uF071': '□',
  '\uF06E': '■',
  '\uF06C': '●',
  '\uF0B7': '●',
  '\uF0D8': '➢',
  '\uF076': '◆',
  '\uF075': '◆',
  '\uF0B2': '◆',
  '\uF0D6': '√',
};
