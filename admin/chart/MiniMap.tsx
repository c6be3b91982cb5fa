import Box from '@mui/material/Box';
import { useEffect, useMemo, useRef } from 'react';
import type { PointerEvent } from 'react';
import type { Inks } from './inks.ts';
import type { Layout } from './layout.ts';
import { shapesOf } from './shapes.ts';
import type { ChartView } from './useView.ts';
import { partIn } from './view.ts';

const WIDTH = 168;
const TALLEST = 110;

/** The whole chart in a corner, with the part that the window shows; a press shows another part. For the mouse only. */
export const MiniMap = ({ layout, view, inks }: { layout: Layout; view: ChartView; inks: Inks }) => {
  const shown = useRef<SVGRectElement>(null);
  const shapes = useMemo(() => shapesOf(layout), [layout]);
  const { watch, now, size } = view;
  useEffect(() => {
    const ended = watch((at) => {
      const { left, top, right, bottom } = partIn(at, size());
      const box = { x: left, y: top, width: right - left, height: bottom - top };
      for (const [name, value] of Object.entries(box)) shown.current?.setAttribute(name, String(value));
    });
    return ended;
  }, [watch, size, layout]);

  const k = Math.min(WIDTH / layout.width, TALLEST / layout.height);
  const [width, height] = [layout.width * k, layout.height * k];
  const goTo = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons !== 1) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const frame = size();
    const at = now();
    view.set({
      k: at.k,
      x: frame.width / 2 - ((event.clientX - left) / k) * at.k,
      y: frame.height / 2 - ((event.clientY - top) / k) * at.k,
    });
  };
  return (
    <Box
      data-above
      aria-hidden
      sx={{
        position: 'absolute',
        right: 12,
        bottom: 12,
        p: 0.75,
        bgcolor: 'background.paper',
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        lineHeight: 0,
        display: { xs: 'none', sm: 'block' },
      }}
    >
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${layout.width} ${layout.height}`}
        onPointerDown={goTo}
        onPointerMove={goTo}
        style={{ cursor: 'pointer', overflow: 'hidden' }}
      >
        <path d={shapes.cards} fill={inks.edge} />
        <path d={shapes.vacant} fill={inks.vacant} />
        <rect
          ref={shown}
          fill={inks.surplus}
          fillOpacity={0.12}
          stroke={inks.surplus}
          strokeWidth={2}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </Box>
  );
};
