import type { Card, Layout } from './layout.ts';
import { size } from './layout.ts';

/** How the chart lies under its window: its origin in pixels of the window, and its scale. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly k: number;
}

/** A window, in pixels. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

/** A part of the chart. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How much of a card is drawn: all, its name, or only where it stands. */
export type Detail = 'whole' | 'name' | 'shape';

const smallest = 0.02;
const largest = 2;

/** From which scale on cards are drawn whole, and from which with their names. */
const wholeFrom = 0.55;
const nameFrom = 0.2;

export const detailAt = (k: number): Detail => (k >= wholeFrom ? 'whole' : k >= nameFrom ? 'name' : 'shape');

/** Brings the point of the window nearer, or away, by a factor; it stays where it is. Pure. */
export function zoomed(
  { x, y, k }: View,
  factor: number,
  at: { readonly x: number; readonly y: number },
): View {
  const next = Math.min(largest, Math.max(smallest, k * factor));
  return { k: next, x: at.x - ((at.x - x) * next) / k, y: at.y - ((at.y - y) * next) / k };
}

/** Shows the whole chart, not larger than its natural size; a small one at the middle of the top. Pure. */
export function fitted({ width, height }: Layout, frame: Frame): View {
  const room = 32;
  const k = Math.max(
    smallest,
    Math.min(1, (frame.width - 2 * room) / width, (frame.height - 2 * room) / height),
  );
  return {
    k,
    x: (frame.width - width * k) / 2,
    y: Math.max(room, Math.min(80, (frame.height - height * k) / 2)),
  };
}

/** From this scale on a whole chart is read at once. */
const legible = 0.45;

/** How a chart is shown at first: whole where it can be read then, else its top. Pure. */
export function opened(layout: Layout, frame: Frame): View {
  const whole = fitted(layout, frame);
  const [top] = layout.cards.filter(({ level }) => level === 0);
  if (whole.k >= legible || !top) return whole;
  const k = 0.7;
  return { k, x: frame.width / 2 - (top.x + size.width / 2) * k, y: 32 - top.y * k };
}

/** Shows a card in the middle, large enough to be read. Pure. */
export function centredOn(card: Card, frame: Frame, k: number): View {
  const scale = Math.max(k, 0.9);
  const height = Math.min(card.height, frame.height / scale - 80);
  return {
    k: scale,
    x: frame.width / 2 - (card.x + size.width / 2) * scale,
    y: frame.height / 2 - (card.y + height / 2) * scale,
  };
}

/** The part of the chart that stands in the window. */
export const partIn = ({ x, y, k }: View, { width, height }: Frame): Part => ({
  left: -x / k,
  top: -y / k,
  right: (width - x) / k,
  bottom: (height - y) / k,
});

/** A part with so much more of itself on every side. */
export const widened = ({ left, top, right, bottom }: Part, by: number): Part => {
  const [w, h] = [(right - left) * by, (bottom - top) * by];
  return { left: left - w, top: top - h, right: right + w, bottom: bottom + h };
};

export const holds = (outer: Part, inner: Part): boolean =>
  outer.left <= inner.left &&
  outer.top <= inner.top &&
  outer.right >= inner.right &&
  outer.bottom >= inner.bottom;

/** The way from one view to another, at `t` from 0 to 1. Pure. */
export const between = (from: View, to: View, t: number): View => {
  const eased = t < 0.5 ? 4 * t ** 3 : 1 - (-2 * t + 2) ** 3 / 2;
  const mix = (a: number, b: number): number => a + (b - a) * eased;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), k: mix(from.k, to.k) };
};
