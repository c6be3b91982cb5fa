import { lazy, type ComponentType } from 'react';

/** One card of the home screen: what somebody should see first in the morning. */
export interface HomeCard {
  readonly name: string;
  /** Draws the card, best with `<SectionCard>`; made with `lazy`. */
  readonly component: ComponentType;
  /** The abilities of which one is needed; left out: shown to all. */
  readonly abilities?: readonly string[];
  /** Columns of twelve that it takes on a wide window. */
  readonly width: 4 | 6 | 8 | 12;
}

/** The cards in the order of the page. */
const homeCards: readonly HomeCard[] = [
  {
    name: 'figures',
    component: lazy(() => import('./FiguresCard.tsx').then((made) => ({ default: made.FiguresCard }))),
    abilities: ['performance.read'],
    width: 12,
  },
  {
    name: 'work',
    component: lazy(() => import('./WorkCard.tsx').then((made) => ({ default: made.WorkCard }))),
    abilities: ['ticket.read'],
    width: 12,
  },
  {
    name: 'jobs',
    component: lazy(() => import('./JobsCard.tsx').then((made) => ({ default: made.JobsCard }))),
    abilities: ['job.write', 'job.review', 'job.approve'],
    width: 8,
  },
  {
    name: 'posts',
    component: lazy(() => import('./PostsCard.tsx').then((made) => ({ default: made.PostsCard }))),
    width: 4,
  },
  {
    name: 'headcount',
    component: lazy(() => import('./HeadcountCard.tsx').then((made) => ({ default: made.HeadcountCard }))),
    abilities: ['headcount.decide'],
    width: 12,
  },
  {
    name: 'reviews',
    component: lazy(() => import('./ReviewCard.tsx').then((made) => ({ default: made.ReviewCard }))),
    abilities: ['access.review'],
    width: 12,
  },
  {
    name: 'gaps',
    component: lazy(() => import('./GapsCard.tsx').then((made) => ({ default: made.GapsCard }))),
    abilities: ['job.write'],
    width: 12,
  },
];

/** The cards of somebody with these abilities. Who has no tickets to work on has job descriptions: figures come last. */
export const cardsFor = (held: readonly string[]): HomeCard[] => {
  const cards = homeCards.filter(
    ({ abilities }) => !abilities || abilities.some((ability) => held.includes(ability)),
  );
  if (held.includes('ticket.read')) return cards;
  return cards.toSorted((left, right) => Number(left.name === 'figures') - Number(right.name === 'figures'));
};
