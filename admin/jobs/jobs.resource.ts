import DescriptionOutlined from '@mui/icons-material/DescriptionOutlined';
import { lazy } from 'react';
import { JobDocument, JobListDocument } from '../data/documents.ts';
import type { Resource } from '../data/resource.ts';

/** Versions of job descriptions. */
export const jobs: Resource = {
  name: 'jobs',
  icon: DescriptionOutlined,
  recordRepresentation: ({ position, version }) =>
    `${(position as { title: string } | undefined)?.title ?? ''} V${String(version)}`,
  operations: { list: JobListDocument, one: JobDocument },
  list: lazy(() => import('./JobList.tsx').then((screen) => ({ default: screen.JobList }))),
  create: lazy(() => import('./JobCreate.tsx').then((screen) => ({ default: screen.JobCreate }))),
  show: lazy(() => import('./JobScreen.tsx').then((screen) => ({ default: screen.JobScreen }))),
  edit: lazy(() => import('./JobEdit.tsx').then((screen) => ({ default: screen.JobEdit }))),
  screens: [
    {
      path: 'impact',
      label: 'resources.jobs.impact',
      component: lazy(() =>
        import('./impact/ImpactScreen.tsx').then((screen) => ({ default: screen.ImpactScreen })),
      ),
    },
    {
      path: 'print',
      label: 'resources.jobs.print',
      component: lazy(() =>
        import('./print/PrintScreen.tsx').then((screen) => ({ default: screen.PrintScreen })),
      ),
    },
    {
      path: 'compare/:other',
      label: 'resources.jobs.compare',
      component: lazy(() =>
        import('./compare/CompareScreen.tsx').then((screen) => ({ default: screen.CompareScreen })),
      ),
    },
  ],
  abilities: { list: 'job.read', show: 'job.read', create: 'job.write', edit: 'job.write' },
  menu: 'organisation',
};
