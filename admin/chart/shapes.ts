import { size, type Layout } from './layout.ts';
import { balanceOf } from './facts.ts';

/** A chart as three paths: its cards, and bars on those with vacant seats or with holders beyond the plan. */
export interface Shapes {
  readonly cards: string;
  readonly vacant: string;
  readonly surplus: string;
}

/** The shapes of a chart, for where cards are too small to be read. Pure. */
export function shapesOf({ cards }: Layout): Shapes {
  const [boxes, vacant, surplus]: [string[], string[], string[]] = [[], [], []];
  for (const { unit, x, y, height } of cards) {
    boxes.push(`M${x} ${y}h${size.width}v${height}h${-size.width}z`);
    const balance = balanceOf(unit);
    if (balance.vacant > 0) vacant.push(`M${x} ${y}h24v${height}h-24z`);
    if (balance.surplus > 0) surplus.push(`M${x + size.width - 24} ${y}h24v${height}h-24z`);
  }
  return { cards: boxes.join(''), vacant: vacant.join(''), surplus: surplus.join('') };
}
