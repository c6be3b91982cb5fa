import { connectionField } from '../core/read/connection-field.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import { conditionsOf, JobDescriptionFilter, jobOrders, JobDescriptionSort } from './job.filters.ts';

/** The job descriptions that a unit gets from this room, page by page. */
export const jobsOfUnit = connectionField(OrgUnit, 'jobDescriptions', JobDescription, {
  description: 'Versions for posts of the unit itself that you may see.',
  by: 'unitId',
  filter: { type: JobDescriptionFilter, conditions: conditionsOf },
  sort: { type: JobDescriptionSort, orders: jobOrders, usual: 'UNIT_ASC' },
});
