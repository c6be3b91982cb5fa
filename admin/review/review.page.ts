import FactCheckOutlined from '@mui/icons-material/FactCheckOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** Reviews of what people may do: those under way with what waits for whom, and what became of the others. */
export const reviewPage: Page = {
  path: '/access-reviews/:id?',
  label: 'accessReview.title',
  icon: FactCheckOutlined,
  component: lazy(() => import('./ReviewPage.tsx').then((screen) => ({ default: screen.ReviewPage }))),
  ability: 'access.review',
  menu: 'organisation',
};
