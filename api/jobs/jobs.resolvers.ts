import './job.audited.ts';
import './intake/intake.computed.ts';
import './intake/intake.policy.ts';
import './job.children.ts';
import './job.computed.ts';
import './job.policy.ts';
import './job.searched.ts';
import { JobAcknowledgementResolver } from './acknowledgement/acknowledgement.resolver.ts';
import { JobComparisonResolver } from './diff/comparison.resolver.ts';
import { JobSheetResolver } from './export/sheet.resolver.ts';
import { JobImpactResolver } from './impact/impact.resolver.ts';
import { ImportedHeadResolver } from './intake/head/head.resolver.ts';
import { JobImportMutations } from './intake/intake.mutations.ts';
import { ImportedJobResolver, JobImportResolver } from './intake/intake.resolver.ts';
import { JobDescriptionMutations } from './job.mutations.ts';
import {
  DutyResolver,
  JobDutiesResolver,
  MetricResolver,
  PositionJobsResolver,
} from './job.parts.resolver.ts';
import { jobsOfUnit } from './jobs-of.resolvers.ts';
import { JobReturningResolver } from './returning/returning.resolver.ts';
import { JobDescriptionResolver } from './job.resolver.ts';

/** What can be asked of the room. */
export const jobResolvers = [
  JobDescriptionResolver,
  JobDutiesResolver,
  DutyResolver,
  MetricResolver,
  PositionJobsResolver,
  JobComparisonResolver,
  JobImpactResolver,
  JobSheetResolver,
  JobAcknowledgementResolver,
  JobImportResolver,
  ImportedJobResolver,
  ImportedHeadResolver,
  JobImportMutations,
  JobDescriptionMutations,
  JobReturningResolver,
  jobsOfUnit,
];
