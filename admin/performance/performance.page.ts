import QueryStatsOutlined from '@mui/icons-material/QueryStatsOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** How a unit does against the targets of its job descriptions. */
export const performancePage: Page = {
  path: '/performance/:unitId?',
  label: 'performance.title',
  icon: QueryStatsOutlined,
  component: lazy(() => import('./Performance.tsx').then((screen) => ({ default: screen.Performance }))),
  ability: 'performance.read',
  menu: 'performance',
};
