import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** The organisation as a picture. */
export const chartPage: Page = {
  path: '/chart/:unitId?',
  label: 'chart.title',
  icon: AccountTreeOutlined,
  component: lazy(() => import('./ChartScreen.tsx').then((screen) => ({ default: screen.ChartScreen }))),
};
