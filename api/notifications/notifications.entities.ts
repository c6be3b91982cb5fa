import { Notification } from './notification.entity.ts';

/** The tables of the room. */
export const notificationEntities = [Notification];
