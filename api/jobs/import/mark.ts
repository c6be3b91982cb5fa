import type { Column } from './grammar/columns.ts';
import type { Part, Strength } from './grammar/label.ts';
import type { Span } from './passage.ts';
import { depthOf, type Style } from './numbering.ts';

/** A label found in a text. */
export interface Mark {
  readonly id: string;
  readonly part: Part;
  readonly strength: Strength;
  /** From the number before it up to behind the colon and the hint in brackets. */
  readonly from: number;
  readonly to: number;
  /** How it is numbered, where it is. */
  readonly style: Style | null;
  /** Whether it fills a line or cell, or opens one. */
  readonly isLine: boolean;
  /** Words within it that are no label: the post in 投诉专员岗位职责. */
  readonly name?: Span;
  /** The columns of a table of duties, for its first row. */
  readonly columns?: readonly Column[];
}

/** How deep a mark stands among the heads; marks without a number stand below all numbered heads. */
export const depthOfMark = ({ style, strength }: Mark): number =>
  style ? depthOf[style] : strength === 'HEAD' ? 4 : 9;
