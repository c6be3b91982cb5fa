import { memo } from 'react';
import type { Inks } from './inks.ts';
import type { Mark } from './mark.ts';

const Shape = ({ mark, inks }: { mark: Mark; inks: Inks }) => {
  if (mark.as === 'rect') {
    const { x, y, width, height, round, fill, stroke, isDashed } = mark;
    return (
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={round}
        fill={inks[fill]}
        stroke={stroke && inks[stroke]}
        strokeDasharray={isDashed ? '6 4' : undefined}
      />
    );
  }
  if (mark.as === 'path')
    return (
      <path
        d={mark.d}
        fill="none"
        stroke={inks[mark.stroke]}
        strokeWidth={mark.width}
        strokeLinecap="round"
      />
    );
  const { x, y, words, px, ink, isBold, from } = mark;
  return (
    <text x={x} y={y} fontSize={px} fill={inks[ink]} fontWeight={isBold ? 600 : undefined} textAnchor={from}>
      {words}
    </text>
  );
};

/** Marks as the browser draws them. */
export const Marks = memo(({ marks, inks }: { marks: readonly Mark[]; inks: Inks }) =>
  marks.map((mark, at) => (
    // oxlint-disable-next-line react/no-array-index-key -- marks have neither name nor state: their order is what they are
    <Shape key={at} mark={mark} inks={inks} />
  )),
);
Marks.displayName = 'Marks';
