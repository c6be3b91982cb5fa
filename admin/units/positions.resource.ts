import WorkOutlined from '@mui/icons-material/WorkOutlined';
import { lazy } from 'react';
import { PositionDocument, PositionListDocument } from '../data/documents.ts';
import type { Resource } from '../data/resource.ts';

/** Posts; reached from the tree. The screen stands in the slot of `edit` for its short address, /positions/7. */
export const positions: Resource = {
  name: 'positions',
  icon: WorkOutlined,
  recordRepresentation: 'title',
  operations: { list: PositionListDocument, one: PositionDocument },
  screens: [
    {
      path: 'candidates',
      label: 'fit.candidates',
      component: lazy(() =>
        import('../fit/CandidatesScreen.tsx').then((screen) => ({ default: screen.CandidatesScreen })),
      ),
    },
  ],
  edit: lazy(() => import('./PositionScreen.tsx').then((screen) => ({ default: screen.PositionScreen }))),
};
