import LanOutlined from '@mui/icons-material/LanOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** The organisation as a picture. */
export const chartPage: Page = {
  path: '/chart/:unitId?',
  label: 'chart.title',
  icon: LanOutlined,
  component: lazy(() => import('./ChartScreen.tsx').then((screen) => ({ default: screen.ChartScreen }))),
};
