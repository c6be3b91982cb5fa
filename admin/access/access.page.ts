import PersonSearchOutlined from '@mui/icons-material/PersonSearchOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** Who can see a record or do something to it, and why: for those who may ask about others. */
export const accessPage: Page = {
  path: '/access',
  label: 'access.menu',
  icon: PersonSearchOutlined,
  component: lazy(() => import('./WhoCanPage.tsx').then((screen) => ({ default: screen.WhoCanPage }))),
  ability: 'access.read',
  menu: 'system',
};
