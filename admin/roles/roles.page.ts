import KeyOutlined from '@mui/icons-material/KeyOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** What each role lets the holders of its posts do: edited by who keeps roles, read by who may ask about others. */
export const rolesPage: Page = {
  path: '/roles',
  label: 'roles.title',
  icon: KeyOutlined,
  component: lazy(() => import('./RolesScreen.tsx').then((screen) => ({ default: screen.RolesScreen }))),
  ability: ['access.manage', 'access.read'],
  menu: 'system',
  menuAbility: 'access.manage',
};
