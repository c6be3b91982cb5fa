import { useCallback, useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** So many rows beyond each edge are drawn, too, so that scrolling meets no gap. */
const BEYOND = 12;

/** Drawn where nothing can be measured. */
const UNMEASURED = 600;

/** Which rows of equal height stand in view of a box that scrolls, from `first` up to but without `end`. */
export function useWindow(
  box: RefObject<HTMLElement | null>,
  count: number,
  height: number,
): { readonly first: number; readonly end: number; readonly look: () => void } {
  const [seen, setSeen] = useState({ first: 0, end: Math.ceil(UNMEASURED / height) + BEYOND });
  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = box.current ?? {};
    const first = Math.max(0, Math.floor(scrollTop / height) - BEYOND);
    const end = Math.ceil((scrollTop + (clientHeight || UNMEASURED)) / height) + BEYOND;
    setSeen((before) => (before.first === first && before.end === end ? before : { first, end }));
  }, [box, height]);
  useLayoutEffect(() => {
    look();
    if (!box.current) return undefined;
    const observer = new ResizeObserver(look);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [box, look, count]);
  return { ...seen, look };
}
