import { declareResource, type OwnResource } from '../core/resource.ts';
import { Authority } from './authority.entity.ts';
import { DutyMeasure } from './duty-measure.entity.ts';
import { Duty } from './duty.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import { JobEvent } from './job-event.entity.ts';
import { JobReturnReason } from './returning/job-return-reason.entity.ts';
import { Qualification } from './qualification.entity.ts';

/** Readers see what is approved; whoever writes, reviews or approves sees it on its way there. The post's holders own it. */
export const jobResource: OwnResource<JobDescription> = {
  kind: 'own',
  read: [
    { ability: 'job.read', when: { column: 'state', in: ['APPROVED'] } },
    { ability: 'job.write' },
    { ability: 'job.review' },
    { ability: 'job.approve' },
  ],
  organisation: 'organisationId',
  units: ['unitId'],
  people: [],
  positions: ['positionId'],
};

declareResource(JobDescription, jobResource);
declareResource(Duty, { kind: 'part', parent: () => JobDescription, by: 'jobDescriptionId' });
declareResource(DutyMeasure, { kind: 'part', parent: () => Duty, by: 'dutyId' });
declareResource(Authority, { kind: 'part', parent: () => JobDescription, by: 'jobDescriptionId' });
declareResource(Qualification, { kind: 'part', parent: () => JobDescription, by: 'jobDescriptionId' });
declareResource(JobReturnReason, { kind: 'part', parent: () => JobDescription, by: 'jobDescriptionId' });
declareResource(JobEvent, { kind: 'part', parent: () => JobDescription, by: 'jobDescriptionId' });
