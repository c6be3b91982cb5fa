import type { CSSProperties } from 'react';

/** Where a line is drawn while lines are moved: shifted, not stretched. */
export const placed = (y: number | undefined, transition: string | undefined): CSSProperties => ({
  ...(y !== undefined && { transform: `translate3d(0, ${Math.round(y)}px, 0)` }),
  ...(transition && { transition }),
});
