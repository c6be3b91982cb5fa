import { tickets } from './tickets/tickets.resource.ts';
import { accounts } from './accounts/accounts.resource.ts';
import { accessPage } from './access/access.page.ts';
import { conflictsPage } from './access/conflicts/conflicts.page.ts';
import { accountPage } from './account/account.page.ts';
import { auditPage } from './audit/audit.page.ts';
import { bulkPage } from './bulk/bulk.page.ts';
import { callsPage } from './calls/calls.page.ts';
import { chartPage } from './chart/chart.page.ts';
import { coveragePage } from './coverage/coverage.page.ts';
import { consolePage } from './console/console.page.ts';
import { headcountPage } from './headcount/headcount.page.ts';
import { fitPage } from './fit/fit.page.ts';
import type { Resource } from './data/resource.ts';
import type { Page } from './layout/page.ts';
import { imports } from './jobs/intake/imports.resource.ts';
import { jobs } from './jobs/jobs.resource.ts';
import { notificationsPage } from './notifications/notifications.page.ts';
import { performancePage } from './performance/performance.page.ts';
import { people } from './units/people.resource.ts';
import { positions } from './units/positions.resource.ts';
import { trainingPage } from './training/training.page.ts';
import { reviewPage } from './review/review.page.ts';
import { rolesPage } from './roles/roles.page.ts';
import { ranksPage } from './ranks/ranks.page.ts';
import { unitsPage } from './units/units.page.ts';

/** Every folder of screens that shows records. To add one, see the note in admin/data/resource.ts. */
export const resources: readonly Resource[] = [tickets, jobs, imports, positions, people, accounts];

/** Every screen of its own. */
export const pages: readonly Page[] = [
  performancePage,
  unitsPage,
  bulkPage,
  chartPage,
  ranksPage,
  headcountPage,
  reviewPage,
  rolesPage,
  conflictsPage,
  accessPage,
  coveragePage,
  fitPage,
  trainingPage,
  callsPage,
  auditPage,
  consolePage,
  notificationsPage,
  accountPage,
];
