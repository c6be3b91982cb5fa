import LanOutlined from '@mui/icons-material/LanOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** Whole organisations from and to sheets. */
export const bulkPage: Page = {
  path: '/bulk/:importId?',
  label: 'bulk.title',
  icon: LanOutlined,
  component: lazy(() => import('./BulkScreen.tsx').then((screen) => ({ default: screen.BulkScreen }))),
  ability: 'org.edit',
};
