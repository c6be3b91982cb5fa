import KeyOutlined from '@mui/icons-material/KeyOutlined';
import { lazy } from 'react';
import { AccountDocument, AccountListDocument } from '../data/documents.ts';
import type { Resource } from '../data/resource.ts';

/** Accounts of people, for who manages them; one is known by its person. */
export const accounts: Resource = {
  name: 'accounts',
  icon: KeyOutlined,
  recordRepresentation: 'name',
  operations: { list: AccountListDocument, one: AccountDocument },
  list: lazy(() => import('./AccountList.tsx').then((screen) => ({ default: screen.AccountList }))),
  edit: lazy(() => import('./AccountScreen.tsx').then((screen) => ({ default: screen.AccountScreen }))),
  abilities: { list: 'account.manage', edit: 'account.manage' },
  menu: 'system',
};
