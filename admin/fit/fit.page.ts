import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** Who meets the post that they hold, unit by unit; reached by the tabs of people. */
export const fitPage: Page = {
  path: '/fit/:unitId?',
  label: 'fit.gaps',
  icon: FactCheckOutlined,
  component: lazy(() => import('./GapsPage.tsx').then((screen) => ({ default: screen.GapsPage }))),
  ability: 'person.fit',
};
