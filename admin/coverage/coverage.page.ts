import RuleOutlined from '@mui/icons-material/RuleOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** What is missing between posts, job descriptions, holders and figures. */
export const coveragePage: Page = {
  path: '/coverage/:kind?',
  label: 'coverage.title',
  icon: RuleOutlined,
  component: lazy(() => import('./Coverage.tsx').then((screen) => ({ default: screen.Coverage }))),
  ability: ['job.write', 'job.review', 'job.approve'],
  menu: 'organisation',
};
