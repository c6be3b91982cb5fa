import ManageSearchOutlined from '@mui/icons-material/ManageSearchOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** The audit log: what was done to which record, by whom, and what it changed. */
export const auditPage: Page = {
  path: '/audit',
  label: 'audit.title',
  icon: ManageSearchOutlined,
  component: lazy(() => import('./AuditPage.tsx').then((screen) => ({ default: screen.AuditPage }))),
  ability: 'audit.read',
  menu: 'system',
};
