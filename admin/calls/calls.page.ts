import PhoneInTalkOutlined from '@mui/icons-material/PhoneInTalkOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** Call records and outages: what the answer rate is made of. */
export const callsPage: Page = {
  path: '/calls',
  label: 'calls.title',
  icon: PhoneInTalkOutlined,
  component: lazy(() => import('./CallsPage.tsx').then((screen) => ({ default: screen.CallsPage }))),
  ability: ['calls.import', 'outage.declare'],
  menu: 'performance',
};
