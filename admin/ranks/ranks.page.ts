import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** The ladder of ranks. */
export const ranksPage: Page = {
  path: '/ranks',
  label: 'ranks.title',
  icon: AccountTreeOutlined,
  component: lazy(() => import('./RanksScreen.tsx').then((screen) => ({ default: screen.RanksScreen }))),
};
