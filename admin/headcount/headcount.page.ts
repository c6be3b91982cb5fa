import EventSeatOutlined from '@mui/icons-material/EventSeatOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** Requests for seats: those to decide on, and what became of all others. */
export const headcountPage: Page = {
  path: '/headcount/:id?',
  label: 'headcount.title',
  icon: EventSeatOutlined,
  component: lazy(() => import('./HeadcountPage.tsx').then((screen) => ({ default: screen.HeadcountPage }))),
  ability: ['headcount.raise', 'headcount.decide', 'org.edit'],
  menu: 'organisation',
};
