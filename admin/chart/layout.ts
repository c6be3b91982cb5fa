import { countBelow, isUnfolded, topsOf } from './organisation.ts';
import type { ChartUnit, Folding, Organisation } from './organisation.ts';

/** Where the card of a unit stands, in pixels of the chart at its natural size. */
export interface Card {
  readonly unit: ChartUnit;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly level: number;
  /** How wide the unit and all that is shown below it are. */
  readonly span: number;
  /** Whether what is below is shown; undefined where there is nothing below. */
  readonly isOpen: boolean | undefined;
  /** How many units below are not shown. */
  readonly hidden: number;
}

/** A chart laid out. */
export interface Layout {
  readonly cards: readonly Card[];
  readonly byUnit: ReadonlyMap<string, Card>;
  /** All lines from units to those below, as one path. */
  readonly lines: string;
  readonly width: number;
  readonly height: number;
}

/** Sizes of a card: its width, its head, and one post. */
export const size = { width: 236, head: 52, post: 40, foot: 6 } as const;

const gap = { beside: 24, below: 52, stacked: 16, indent: 22 } as const;

/** Units without anything shown below hang under each other; so many in a column. */
const COLUMN = 10;

/** Fewer than these stand beside each other: right below the top, and elsewhere; beside units with more below them. */
const fewest = { top: 7, elsewhere: 2, beside: 3 } as const;

const halfWidth = size.width / 2;

/** How tall the card of a unit is. */
const heightOf = (unit: ChartUnit, hasPosts: boolean): number =>
  hasPosts && unit.positions.length > 0
    ? size.head + unit.positions.length * size.post + size.foot
    : size.head;

/** A unit with what is shown below it, measured and not yet placed. */
interface Branch {
  readonly unit: ChartUnit;
  readonly level: number;
  readonly height: number;
  readonly isOpen: boolean | undefined;
  /** What stands beside each other below it. */
  readonly children: readonly Branch[];
  /** What hangs in columns at the right of them. */
  readonly columns: readonly (readonly Branch[])[];
  readonly span: number;
}

const sum = (figures: readonly number[]): number => figures.reduce((total, figure) => total + figure, 0);

/** The middle between the first and the last. */
const mean = (places: readonly number[]): number => ((places[0] ?? 0) + (places.at(-1) ?? 0)) / 2;

const inColumns = (children: readonly Branch[]): Branch[][] => {
  const each = Math.ceil(children.length / Math.ceil(children.length / COLUMN));
  return Array.from({ length: Math.ceil(children.length / each) }, (_, at) =>
    children.slice(at * each, (at + 1) * each),
  );
};

/** Which of the children stand beside each other, and which hang in columns: those with nothing shown below. */
const arranged = (all: readonly Branch[], level: number): Pick<Branch, 'children' | 'columns'> => {
  const ends = all.filter(({ children, columns }) => children.length + columns.length === 0);
  const least = ends.length < all.length ? fewest.beside : level === 0 ? fewest.top : fewest.elsewhere;
  if (ends.length < least) return { children: all, columns: [] };
  return { children: all.filter((child) => !ends.includes(child)), columns: inColumns(ends) };
};

const columnsWidth = (count: number): number => count * (size.width + gap.indent + gap.beside) - gap.beside;

/** How wide everything below a unit is. */
const widthBelow = ({ children, columns }: Pick<Branch, 'children' | 'columns'>): number => {
  const widths = children.map(({ span }) => span);
  if (columns.length > 0) widths.push(columnsWidth(columns.length));
  return sum(widths) + gap.beside * Math.max(0, widths.length - 1);
};

/**
 * Lays a chart out from the top down: units beside each other, those with nothing shown below them in columns, each
 * above the middle of what hangs under it. Takes time in proportion to the units shown. Pure.
 */
export function layOut(
  organisation: Organisation,
  { root, folding, hasPosts }: { root: string | undefined; folding: Folding; hasPosts: boolean },
): Layout {
  const measure = (unit: ChartUnit, level: number): Branch => {
    const below = organisation.below.get(unit.id) ?? [];
    const isOpen = below.length === 0 ? undefined : isUnfolded(folding, unit.id, level);
    const shown = isOpen ? below.map((child) => measure(child, level + 1)) : [];
    const parts = arranged(shown, level);
    const height = heightOf(unit, hasPosts);
    return { unit, level, height, isOpen, ...parts, span: Math.max(size.width, widthBelow(parts)) };
  };

  const cards: Card[] = [];
  const lines: string[] = [];
  let deepest = 0;

  const put = ({ unit, level, height, isOpen, span }: Branch, x: number, y: number): void => {
    const hidden = isOpen === false ? countBelow(organisation, unit.id) : 0;
    cards.push({ unit, x, y, height, level, span, isOpen, hidden });
    deepest = Math.max(deepest, y + height);
  };

  /** Places a branch whose space begins at `left`; answers where the middle of its card is. */
  const place = (branch: Branch, left: number, top: number): number => {
    const { children, columns, span, height } = branch;
    const under = top + height;
    const [bar, begin] = [under + gap.below / 2, under + gap.below];
    // where the line down to each of them leaves the bar
    const joints: number[] = [];
    let at = left + (span - widthBelow(branch)) / 2;
    for (const child of children) {
      const joint = place(child, at, begin);
      joints.push(joint);
      lines.push(`M${joint} ${bar}V${begin}`);
      at += child.span + gap.beside;
    }
    for (const column of columns) {
      joints.push(at);
      lines.push(`M${at} ${bar}V${hang(column, at, begin)}`);
      at += size.width + gap.indent + gap.beside;
    }
    const middle = columns.length > 0 || children.length === 0 ? left + span / 2 : mean(joints);
    put(branch, middle - halfWidth, top);
    if (joints.length > 0)
      lines.push(
        `M${middle} ${under}V${bar}M${Math.min(middle, ...joints)} ${bar}H${Math.max(middle, ...joints)}`,
      );
    return middle;
  };

  /** Hangs a column of units on a line at its left; answers how far down that reaches. */
  const hang = (column: readonly Branch[], stem: number, begin: number): number => {
    let [top, joint] = [begin, begin];
    for (const branch of column) {
      put(branch, stem + gap.indent, top);
      joint = top + size.head / 2;
      lines.push(`M${stem} ${joint}H${stem + gap.indent}`);
      top += branch.height + gap.stacked;
    }
    return joint;
  };

  let at = 0;
  for (const top of topsOf(organisation, root)) {
    const branch = measure(top, 0);
    place(branch, at, 0);
    at += branch.span + 2 * gap.beside;
  }
  return {
    cards,
    byUnit: new Map(cards.map((card) => [card.unit.id, card])),
    lines: lines.join(''),
    width: Math.max(size.width, at - 2 * gap.beside),
    height: Math.max(size.head, deepest),
  };
}

/** What of a card is at a point of it. */
export type Spot =
  | { readonly on: 'fold'; readonly card: Card }
  | { readonly on: 'grip'; readonly card: Card }
  | { readonly on: 'unit'; readonly card: Card }
  | { readonly on: 'post'; readonly card: Card; readonly postId: string };

/** Where the sign to fold stands: the middle of a card's lower edge. */
export const foldAt = ({ x, y, height }: Card): { readonly x: number; readonly y: number } => ({
  x: x + halfWidth,
  y: y + height,
});

/** What stands at a point of the chart. */
export function spotAt({ cards }: Layout, x: number, y: number): Spot | undefined {
  for (const card of cards) {
    const fold = foldAt(card);
    if (card.isOpen !== undefined && Math.abs(x - fold.x) < 22 && Math.abs(y - fold.y) < 13)
      return { on: 'fold', card };
  }
  const card = cards.find(
    (one) => x >= one.x && x <= one.x + size.width && y >= one.y && y <= one.y + one.height,
  );
  if (!card) return undefined;
  const [right, down] = [x - card.x, y - card.y];
  if (down < size.head) return { on: right < 22 ? 'grip' : 'unit', card };
  const post = card.unit.positions[Math.floor((down - size.head) / size.post)];
  return post ? { on: 'post', card, postId: post.id } : { on: 'unit', card };
}

/** The cards that stand in a part of the chart. */
export const cardsWithin = (
  { cards }: Layout,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): Card[] =>
  cards.filter(
    ({ x, y, height }) => x < right && x + size.width > left && y < bottom && y + height + 14 > top,
  );
