import ConfirmationNumberOutlined from '@mui/icons-material/ConfirmationNumberOutlined';
import { lazy } from 'react';
import { TicketDocument, TicketListDocument } from '../data/documents.ts';
import type { Resource } from '../data/resource.ts';
import { inWordsOfApi } from './queue/quick.ts';

const columns: Readonly<Record<string, string>> = {
  dueAt: 'DUE',
  registeredAt: 'REGISTERED',
  number: 'NUMBER',
};

/** Tickets: the queue, the page of one, and registering. What is done to them goes through the steps of the server. */
export const tickets: Resource = {
  name: 'tickets',
  icon: ConfirmationNumberOutlined,
  recordRepresentation: 'number',
  menu: 'work',
  tabbed: true,
  list: lazy(() => import('./queue/TicketQueue.tsx').then((screen) => ({ default: screen.TicketQueue }))),
  show: lazy(() => import('./ticket/TicketPage.tsx').then((screen) => ({ default: screen.TicketPage }))),
  create: lazy(() =>
    import('./register/RegisterPage.tsx').then((screen) => ({ default: screen.RegisterPage })),
  ),
  operations: {
    list: TicketListDocument,
    one: TicketDocument,
    filter: (filter) => inWordsOfApi(filter, new Date()),
    sort: (field, order) => columns[field] && `${columns[field]}_${order}`,
  },
  abilities: { list: 'ticket.read', show: 'ticket.read', create: 'ticket.register' },
};
