import NotificationsOutlined from '@mui/icons-material/NotificationsOutlined';
import { lazy } from 'react';
import type { Page } from '../layout/page.ts';

/** What one was told, and what comes by mail. The bell leads here. */
export const notificationsPage: Page = {
  path: '/notifications',
  label: 'notifications.title',
  icon: NotificationsOutlined,
  component: lazy(() =>
    import('./NotificationsPage.tsx').then((screen) => ({ default: screen.NotificationsPage })),
  ),
};
