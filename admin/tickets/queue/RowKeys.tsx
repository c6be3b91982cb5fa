import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

/** Marks the link of a row that the arrow keys move to. */
export const rowLink = { 'data-row-link': '' } as const;

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The arrow keys move from row to row by their links, and Enter opens as on every link. They also take the first row
 * while nothing has the focus.
 */
export const RowKeys = ({ children }: { children: ReactNode }) => {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const move = (event: KeyboardEvent): void => {
      const step = steps[event.key];
      const from = document.activeElement;
      const inside = from instanceof HTMLElement && from.matches('[data-row-link]');
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      if (!inside && from !== document.body) return;
      const links = [...(frame.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
      const to = links[inside ? links.indexOf(from) + step : 0];
      if (!to) return;
      event.preventDefault();
      to.focus();
      to.scrollIntoView({ block: 'nearest' });
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, []);
  return (
    <Box ref={frame} sx={{ '& tr:focus-within, & li:focus-within': { backgroundColor: 'action.selected' } }}>
      {children}
    </Box>
  );
};
