import { declareNeeds } from '../core/read/declare.ts';
import { declareResource } from '../core/resource.ts';
import { Notification } from './notification.entity.ts';

declareResource(Notification, {
  kind: 'own',
  read: 'oneself',
  organisation: 'organisationId',
  units: [],
  people: ['personId'],
});
declareNeeds(Notification, 'title', ['kind', 'params', 'entity', 'recordId']);
declareNeeds(Notification, 'topic', ['kind']);
declareNeeds(Notification, 'record', ['entity', 'recordId']);
