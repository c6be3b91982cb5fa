import type { ComponentType } from 'react';

/** One card of the home screen: what somebody should see first in the morning. */
export interface HomeCard {
  readonly name: string;
  /** Draws the card, best with `<SectionCard>`; make it with `lazy`. */
  readonly component: ComponentType;
  /** The ability without which it is not shown. */
  readonly ability?: string;
  /** Columns of twelve that it takes on a wide window. */
  readonly width: 4 | 6 | 8 | 12;
}

/** The cards in the order of the page; a folder with something to say at home adds its card here. */
export const homeCards: readonly HomeCard[] = [];
