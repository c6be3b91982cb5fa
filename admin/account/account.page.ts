import ManageAccountsOutlined from '@mui/icons-material/ManageAccountsOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** One's own account; reached from the user menu. */
export const accountPage: Page = {
  path: '/account',
  label: 'account.title',
  icon: ManageAccountsOutlined,
  component: lazy(() => import('./MyAccount.tsx').then((screen) => ({ default: screen.MyAccount }))),
};
