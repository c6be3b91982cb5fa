/** What a colour of the chart says. */
export type Ink =
  | 'ground'
  | 'card'
  | 'edge'
  | 'strong'
  | 'quiet'
  | 'vacant'
  | 'vacantGround'
  | 'surplus'
  | 'surplusGround'
  | 'planned';

/** A shape of the chart: drawn on the screen, on paper and in the files by the same measure. */
export type Mark =
  | {
      readonly as: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly round: number;
      readonly fill: Ink;
      readonly stroke?: Ink;
      readonly isDashed?: boolean;
    }
  | { readonly as: 'path'; readonly d: string; readonly stroke: Ink; readonly width: number }
  | {
      readonly as: 'text';
      readonly x: number;
      /** Of the line on which the letters stand. */
      readonly y: number;
      readonly words: string;
      readonly px: number;
      readonly ink: Ink;
      readonly isBold?: boolean;
      readonly from?: 'end' | 'middle';
    };

/** How wide words are likely to be, in pixels: a character takes its height, a letter a little more than half. */
export const widthOf = (words: string, px: number): number => {
  let ems = 0;
  for (const letter of words) ems += (letter.codePointAt(0) ?? 0) > 0x2e7f ? 1 : 0.56;
  return ems * px;
};

/** Words cut to a width, with … where they were cut. */
export function cut(words: string, px: number, width: number): string {
  if (widthOf(words, px) <= width) return words;
  let shown = '';
  let taken = widthOf('…', px);
  for (const letter of words) {
    taken += widthOf(letter, px);
    if (taken > width) break;
    shown += letter;
  }
  return `${shown.trimEnd()}…`;
}
