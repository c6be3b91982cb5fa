import { useCallback, useEffect, useState } from 'react';

/** What is looked at on both sides. */
export interface Selected {
  readonly id: string | undefined;
  /** Shows a value or point in the source. */
  readonly showPlace: (id: string) => void;
  /** Shows what a place of the source stands for. */
  readonly showField: (id: string) => void;
}

const quiet = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches;

const reveal = (selector: string): void => {
  const found = document.querySelector(selector);
  found?.scrollIntoView({ block: 'center', behavior: quiet() ? 'auto' : 'smooth' });
};

/** Keeps the two sides together: choosing on one of them highlights and scrolls to it on the other. */
export function useSelected(onShow: (side: 'source' | 'fields', id: string) => void): Selected {
  const [chosen, setChosen] = useState<{ id: string; side: 'source' | 'fields'; at: number }>();
  useEffect(() => {
    if (!chosen) return;
    const id = CSS.escape(chosen.id);
    reveal(chosen.side === 'source' ? `[data-places~="${id}"]` : `[data-field="${id}"]`);
  }, [chosen]);
  const show = useCallback(
    (side: 'source' | 'fields', id: string) => {
      onShow(side, id);
      setChosen({ id, side, at: Date.now() });
    },
    [onShow],
  );
  return {
    id: chosen?.id,
    showPlace: useCallback((id) => show('source', id), [show]),
    showField: useCallback((id) => show('fields', id), [show]),
  };
}
