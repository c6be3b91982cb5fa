import { startTransition, useCallback, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { RefObject } from 'react';
import {
  between,
  detailAt,
  holds,
  partIn,
  widened,
  zoomed,
  type Detail,
  type Part,
  type View,
} from './view.ts';

/** What is drawn: a part of the chart somewhat wider than the window, in a detail. */
export interface Drawn {
  readonly part: Part;
  readonly detail: Detail;
}

/** So much of the window is drawn beyond each of its edges. */
const BEYOND = 0.3;

/** How long a flight takes, in milliseconds. */
const FLIGHT = 350;

const wantsNoMotion = (): boolean => globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches;

export interface ChartView {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly stage: RefObject<SVGGElement | null>;
  readonly drawn: Drawn;
  /** What the window shows at this moment. */
  readonly now: () => View;
  readonly size: () => { readonly width: number; readonly height: number };
  readonly set: (view: View) => void;
  readonly flyTo: (view: View) => void;
  readonly panBy: (x: number, y: number) => void;
  /** Around the middle of the window, where no point of it is given. */
  readonly zoomBy: (factor: number, at?: { readonly x: number; readonly y: number }) => void;
  /** Tells of every move what the window shows then; answers what ends it. */
  readonly watch: (told: (view: View) => void) => () => void;
}

/**
 * Moves the chart under its window. The drawing itself moves, by one attribute and once a frame; what is drawn changes
 * only when the window nears the edge of it, or shows it in another detail.
 */
export function useView(): ChartView {
  const frame = useRef<HTMLDivElement>(null);
  const stage = useRef<SVGGElement>(null);
  const view = useRef<View>({ x: 0, y: 0, k: 1 });
  const flight = useRef(0);
  const pending = useRef(0);
  const watchers = useRef(new Set<(view: View) => void>());
  const [drawn, setDrawn] = useState<Drawn>({
    part: { left: 0, top: 0, right: 0, bottom: 0 },
    detail: 'whole',
  });
  const wanted = useRef(drawn);

  const size = useCallback(() => {
    const { clientWidth = 0, clientHeight = 0 } = frame.current ?? {};
    return { width: clientWidth || 800, height: clientHeight || 600 };
  }, []);

  const show = useCallback(() => {
    pending.current = 0;
    const { x, y, k } = view.current;
    stage.current?.setAttribute('transform', `translate(${x} ${y}) scale(${k})`);
    for (const told of watchers.current) told(view.current);
    const part = partIn(view.current, size());
    const detail = detailAt(k);
    const { part: known, detail: as } = wanted.current;
    // far more than is seen costs as much as too little: coming nearer draws less
    const isTooWide = known.right - known.left > 4 * (part.right - part.left);
    if (as === detail && holds(known, part) && !isTooWide) return;
    wanted.current = { part: widened(part, BEYOND), detail };
    startTransition(() => setDrawn(wanted.current));
  }, [size]);

  const set = useCallback(
    (next: View) => {
      view.current = next;
      pending.current ||= requestAnimationFrame(show);
    },
    [show],
  );

  const land = useCallback(() => {
    cancelAnimationFrame(flight.current);
    flight.current = 0;
  }, []);

  const api = useMemo(
    () => ({
      now: () => view.current,
      watch: (told: (view: View) => void) => {
        watchers.current.add(told);
        told(view.current);
        return () => watchers.current.delete(told);
      },
      set: (next: View) => {
        land();
        set(next);
      },
      flyTo: (next: View) => {
        land();
        if (wantsNoMotion()) {
          set(next);
          return;
        }
        const from = view.current;
        const begun = performance.now();
        const step = (): void => {
          const t = Math.min(1, (performance.now() - begun) / FLIGHT);
          set(t === 1 ? next : between(from, next, t));
          flight.current = t < 1 ? requestAnimationFrame(step) : 0;
        };
        step();
      },
      panBy: (x: number, y: number) => {
        land();
        set({ ...view.current, x: view.current.x + x, y: view.current.y + y });
      },
      zoomBy: (factor: number, at?: { readonly x: number; readonly y: number }) => {
        land();
        const { width, height } = size();
        set(zoomed(view.current, factor, at ?? { x: width / 2, y: height / 2 }));
      },
    }),
    [land, set, size],
  );

  useLayoutEffect(() => {
    if (!frame.current) return undefined;
    const observer = new ResizeObserver(() => set(view.current));
    observer.observe(frame.current);
    return () => {
      observer.disconnect();
      land();
      cancelAnimationFrame(pending.current);
      pending.current = 0;
    };
  }, [land, set]);

  return { frame, stage, drawn, size, ...api };
}
