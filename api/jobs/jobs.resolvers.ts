import './job.children.ts';
import './job.policy.ts';
import { JobAuthorsResolver } from './job.authors.resolver.ts';
import { JobDescriptionMutations } from './job.mutations.ts';
import {
  DutyResolver,
  JobDutiesResolver,
  MetricResolver,
  PositionJobsResolver,
} from './job.parts.resolver.ts';
import { JobDescriptionResolver } from './job.resolver.ts';

/** What can be asked of the room. */
export const jobResolvers = [
  JobDescriptionResolver,
  JobAuthorsResolver,
  JobDutiesResolver,
  DutyResolver,
  MetricResolver,
  PositionJobsResolver,
  JobDescriptionMutations,
];
