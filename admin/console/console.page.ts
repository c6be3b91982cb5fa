import TerminalOutlined from '@mui/icons-material/TerminalOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** Questions to the API in its own language, for everybody: it answers what the asker may see, here as anywhere. */
export const consolePage: Page = {
  path: '/console',
  label: 'console.title',
  icon: TerminalOutlined,
  component: lazy(() => import('./ConsolePage.tsx').then((screen) => ({ default: screen.ConsolePage }))),
  menu: 'system',
};
