import EventSeatOutlined from '@mui/icons-material/EventSeatOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/**
 * Requests for seats: those to decide on, and what became of all others. The menu offers it to those who ask for seats, decide on
 * them or keep the establishment; whoever asked once still finds what they asked for, whatever post they hold now.
 */
export const headcountPage: Page = {
  path: '/headcount/:id?',
  label: 'headcount.title',
  icon: EventSeatOutlined,
  component: lazy(() => import('./HeadcountPage.tsx').then((screen) => ({ default: screen.HeadcountPage }))),
  menu: 'organisation',
  menuAbility: ['headcount.raise', 'headcount.decide', 'org.edit'],
};
