import './notification.audited.ts';
import './notification.policy.ts';
import { NotificationResolver } from './notification.resolver.ts';

/** What can be asked of the room. */
export const notificationResolvers = [NotificationResolver];
