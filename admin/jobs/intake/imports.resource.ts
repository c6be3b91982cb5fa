import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import { lazy } from 'react';
import { JobImportDocument, JobImportListDocument } from '../../data/documents.ts';
import type { Resource } from '../../data/resource.ts';

/** Files and texts that were brought in; reached from the list of job descriptions. One of them opens at /imports/7. */
export const imports: Resource = {
  name: 'imports',
  icon: DescriptionOutlined,
  recordRepresentation: 'name',
  operations: { list: JobImportListDocument, one: JobImportDocument },
  list: lazy(() => import('./ImportsScreen.tsx').then((screen) => ({ default: screen.ImportsScreen }))),
  edit: lazy(() => import('./ImportScreen.tsx').then((screen) => ({ default: screen.ImportScreen }))),
  screens: [
    {
      path: 'jobs/:job',
      label: 'resources.imports.review',
      component: lazy(() =>
        import('./review/ReviewScreen.tsx').then((screen) => ({ default: screen.ReviewScreen })),
      ),
    },
  ],
  abilities: { list: 'job.write', edit: 'job.write' },
};
