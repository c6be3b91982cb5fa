import { useEffect, useRef, useState } from 'react';
import type { PointerEvent, PointerEventHandler, RefObject } from 'react';
import { spotAt, type Card, type Layout, type Spot } from './layout.ts';
import type { ChartView } from './useView.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A unit that is held, and the card below it where it would be put. */
export interface Held {
  readonly card: Card;
  readonly over: Card | undefined;
}

interface PointerOptions {
  readonly view: ChartView;
  readonly layout: Layout;
  /** The units that can be taken by their grips. */
  readonly movable: ReadonlySet<string>;
  /** Whether a unit may be put below another, as far as the tree and one's rights go. */
  readonly mayStandBelow: (unitId: string, parentId: string) => boolean;
  readonly onSpot: (spot: Spot) => void;
  readonly onPut: (unitId: string, parentId: string) => void;
}

/** A press that moves less than so many pixels is a click. */
const SLACK = 5;

/** So near an edge of the window a held unit lets the chart move along. */
const EDGE = 36;

type Handlers = Readonly<
  Record<'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel', PointerEventHandler>
>;

/** Mouse, pen and fingers on the chart: a drag moves it, two fingers and the wheel zoom it, a grip takes a unit along. */
export function usePointer(options: PointerOptions): {
  readonly held: Held | undefined;
  readonly ghost: RefObject<SVGGElement | null>;
  readonly handlers: Handlers;
} {
  const { view, layout, movable, mayStandBelow, onSpot, onPut } = options;
  const pointers = useRef(new Map<number, Point>());
  const start = useRef<(Point & { spot: Spot | undefined; moved: boolean }) | undefined>(undefined);
  const ghost = useRef<SVGGElement>(null);
  const [held, setHeld] = useState<Held>();

  const inFrame = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => {
    const { left = 0, top = 0 } = view.frame.current?.getBoundingClientRect() ?? {};
    return { x: clientX - left, y: clientY - top };
  };
  const spotUnder = (at: Point): Spot | undefined => {
    const { x, y, k } = view.now();
    return spotAt(layout, (at.x - x) / k, (at.y - y) / k);
  };

  const { frame, zoomBy } = view;
  useEffect(() => {
    const box = frame.current;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const { left, top } = (event.currentTarget as HTMLElement).getBoundingClientRect();
      const lines = event.deltaMode === 0 ? 1 : 16;
      const factor = Math.exp((-event.deltaY * lines * (event.ctrlKey ? 6 : 1)) / 600);
      zoomBy(factor, { x: event.clientX - left, y: event.clientY - top });
    };
    box?.addEventListener('wheel', onWheel, { passive: false });
    return () => box?.removeEventListener('wheel', onWheel);
  }, [frame, zoomBy]);

  useEffect(() => {
    if (!held) return undefined;
    const drop = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      start.current = undefined;
      setHeld(undefined);
    };
    globalThis.addEventListener('keydown', drop);
    return () => globalThis.removeEventListener('keydown', drop);
  }, [held]);

  const carry = (card: Card, at: Point): void => {
    const { width, height } = view.size();
    view.panBy(
      at.x < EDGE ? 10 : at.x > width - EDGE ? -10 : 0,
      at.y < EDGE ? 10 : at.y > height - EDGE ? -10 : 0,
    );
    const { x, y, k } = view.now();
    ghost.current?.setAttribute('transform', `translate(${(at.x - x) / k + 8} ${(at.y - y) / k + 8})`);
    const under = spotUnder(at)?.card;
    const over = under && mayStandBelow(card.unit.id, under.unit.id) ? under : undefined;
    setHeld((before) => (before?.card === card && before.over === over ? before : { card, over }));
  };

  const onPointerDown = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    // what lies above the chart takes its own presses
    if ((event.target as Element).closest('[data-above]')) return;
    const at = inFrame(event);
    pointers.current.set(event.pointerId, at);
    event.currentTarget.setPointerCapture(event.pointerId);
    if (pointers.current.size === 1) start.current = { ...at, spot: spotUnder(at), moved: false };
  };

  const onPointerMove = (event: PointerEvent): void => {
    const at = inFrame(event);
    const before = pointers.current.get(event.pointerId);
    if (!before) {
      const spot = spotUnder(at);
      const mark = spot?.on === 'grip' && movable.has(spot.card.unit.id) ? 'grab' : spot ? 'pointer' : '';
      (event.currentTarget as HTMLElement).style.cursor = mark;
      return;
    }
    const others = [...pointers.current].filter(([id]) => id !== event.pointerId);
    pointers.current.set(event.pointerId, at);
    const [other] = others.map(([, point]) => point);
    if (other) {
      const spread = (one: Point): number => Math.hypot(one.x - other.x, one.y - other.y) || 1;
      view.zoomBy(spread(at) / spread(before), { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 });
      if (start.current) start.current.moved = true;
      return;
    }
    const from = start.current;
    if (!from) return;
    from.moved ||= Math.hypot(at.x - from.x, at.y - from.y) > SLACK;
    if (!from.moved) return;
    const { spot } = from;
    if (spot?.on === 'grip' && movable.has(spot.card.unit.id) && spot.card.unit.parentId !== null)
      carry(spot.card, at);
    else view.panBy(at.x - before.x, at.y - before.y);
  };

  const end = (event: PointerEvent, isDone: boolean): void => {
    if (!pointers.current.delete(event.pointerId) || pointers.current.size > 0) return;
    const from = start.current;
    start.current = undefined;
    setHeld(undefined);
    if (!isDone || !from) return;
    if (!from.moved && from.spot) onSpot(from.spot);
    if (from.moved && held?.over) onPut(held.card.unit.id, held.over.unit.id);
  };

  return {
    held,
    ghost,
    handlers: {
      onPointerDown,
      onPointerMove,
      onPointerUp: (event) => end(event, true),
      onPointerCancel: (event) => end(event, false),
    },
  };
}
