import SchoolOutlined from '@mui/icons-material/SchoolOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** What people need to learn, where they learn it, and what they are certified in. */
export const trainingPage: Page = {
  path: '/training/:tab?/:id?',
  label: 'training.title',
  icon: SchoolOutlined,
  component: lazy(() => import('./TrainingPage.tsx').then((screen) => ({ default: screen.TrainingPage }))),
  ability: 'training.read',
  menu: 'organisation',
};
