import PersonOutlined from '@mui/icons-material/PersonOutlined';
import { lazy } from 'react';
import { PersonDocument, PersonListDocument } from '../data/documents.ts';
import type { Resource } from '../data/resource.ts';

/** People; also reached from posts and search. The screen stands in the slot of `edit` for its short address, /people/7. */
export const people: Resource = {
  name: 'people',
  icon: PersonOutlined,
  recordRepresentation: 'name',
  operations: { list: PersonListDocument, one: PersonDocument },
  list: lazy(() => import('../people/PeopleList.tsx').then((screen) => ({ default: screen.PeopleList }))),
  edit: lazy(() => import('./PersonScreen.tsx').then((screen) => ({ default: screen.PersonScreen }))),
  screens: [
    {
      path: 'access',
      label: 'access.link',
      component: lazy(() =>
        import('../access/AccessScreen.tsx').then((screen) => ({ default: screen.AccessScreen })),
      ),
    },
  ],
  menu: 'organisation',
};
