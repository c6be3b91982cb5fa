import CallSplitOutlined from '@mui/icons-material/CallSplitOutlined';
import { lazy } from 'react';
import type { Page } from '../../layout/page.ts';

/** In whom abilities come together that rules of separation keep apart: for those who may ask about others. */
export const conflictsPage: Page = {
  path: '/conflicts',
  label: 'conflicts.title',
  icon: CallSplitOutlined,
  component: lazy(() =>
    import('./ConflictsScreen.tsx').then((screen) => ({ default: screen.ConflictsScreen })),
  ),
  ability: 'access.read',
  menu: 'system',
};
