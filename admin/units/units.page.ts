import AccountTreeOutlined from '@mui/icons-material/AccountTreeOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** The tree of the organisation with the unit that was chosen in it. */
export const unitsPage: Page = {
  path: '/units/:unitId?',
  label: 'units.title',
  icon: AccountTreeOutlined,
  component: lazy(() => import('./Organisation.tsx').then((screen) => ({ default: screen.Organisation }))),
  menu: 'organisation',
};
