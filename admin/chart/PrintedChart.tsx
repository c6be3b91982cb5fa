import Box from '@mui/material/Box';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { cardsOf, type Sheet } from './files.ts';
import { paperInks } from './inks.ts';
import { Marks } from './Marks.tsx';
import { typeface } from './svg.ts';

/** The chart on one sheet of paper; made when the browser is about to print, and gone after. */
export const PrintedChart = ({ sheet }: { sheet: Sheet }) => {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    globalThis.addEventListener('beforeprint', begin);
    globalThis.addEventListener('afterprint', end);
    return () => {
      globalThis.removeEventListener('beforeprint', begin);
      globalThis.removeEventListener('afterprint', end);
    };
  }, []);
  if (!isPrinting) return null;
  const { layout, title, day, say } = sheet;
  return (
    <Box className="print-only chart-print">
      <h2>{title}</h2>
      <p>{say('chart.asOf', { day })}</p>
      <svg viewBox={`-2 -2 ${layout.width + 4} ${layout.height + 16}`} fontFamily={typeface}>
        <path d={layout.lines} fill="none" stroke={paperInks.edge} strokeWidth={1.5} />
        {cardsOf(sheet).map(({ x, y, id, marks }) => (
          <g key={id} transform={`translate(${x} ${y})`}>
            <Marks marks={marks} inks={paperInks} />
          </g>
        ))}
      </svg>
    </Box>
  );
};
