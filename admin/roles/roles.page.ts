import AdminPanelSettingsOutlined from '@mui/icons-material/AdminPanelSettingsOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** What each role lets the holders of its posts do: edited by who keeps roles, read by who may ask about others. */
export const rolesPage: Page = {
  path: '/roles',
  label: 'roles.title',
  icon: AdminPanelSettingsOutlined,
  component: lazy(() => import('./RolesScreen.tsx').then((screen) => ({ default: screen.RolesScreen }))),
  ability: ['access.manage', 'access.read'],
  menu: 'system',
  menuAbility: 'access.manage',
};
