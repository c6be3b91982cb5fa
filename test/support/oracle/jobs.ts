import type { DataSource } from 'typeorm';
import { Authority } from '../../../api/jobs/authority.entity.ts';
import { DutyMeasure } from '../../../api/jobs/duty-measure.entity.ts';
import { Duty } from '../../../api/jobs/duty.entity.ts';
import { JobDescription } from '../../../api/jobs/job-description.entity.ts';
import { JobEvent } from '../../../api/jobs/job-event.entity.ts';
import { JobReturnReason } from '../../../api/jobs/returning/job-return-reason.entity.ts';
import { Qualification } from '../../../api/jobs/qualification.entity.ts';
import { formTexts, ownOf, partOf, person, today } from './ground.ts';
import { isInForce, stateOf } from './job-times.ts';
import { byProperties, type OracleModel } from './oracle.ts';

/** Job descriptions with their parts, as their rules say it in words. */
export const jobModel = async (db: DataSource): Promise<OracleModel> => {
  const jobs = await ownOf(db, JobDescription);
  return {
    JobDescription: {
      ...jobs,
      embedded: {
        ...formTexts(
          'purpose',
          'coreDuty',
          'background',
          'conclusion',
          'remarks',
          'environment',
          'workingTime',
        ),
        training: 'TrainingNeed',
        basisDocuments: 'BasisDocument',
        careerPaths: 'CareerPath',
        listStates: 'ListState',
      },
      one: {
        position: { type: 'Position', by: 'positionId' },
        unit: { type: 'OrgUnit', by: 'unitId' },
        writer: person('writerId'),
        reviewer: person('reviewerId'),
        approver: person('approverId'),
      },
      many: {
        duties: {
          type: 'Duty',
          by: 'jobDescriptionId',
          order: byProperties(['section', 'ASC'], ['seq', 'ASC']),
        },
        authorities: { type: 'Authority', by: 'jobDescriptionId', order: byProperties(['seq', 'ASC']) },
        qualifications: {
          type: 'Qualification',
          by: 'jobDescriptionId',
          order: byProperties(['seq', 'ASC']),
        },
        events: { type: 'JobEvent', by: 'jobDescriptionId', order: byProperties(['id', 'ASC']) },
        returnReasons: {
          type: 'JobReturnReason',
          by: 'jobDescriptionId',
          order: byProperties(['id', 'ASC']),
        },
      },
      computed: {
        inForce: (row, viewing) => isInForce(row, today(viewing)),
        state: (row, viewing) => stateOf(row, today(viewing)),
      },
      named: { authors: { type: 'Person', ids: 'authorIds' } },
    },
    Duty: {
      ...(await partOf(db, Duty, jobs, 'jobDescriptionId')),
      many: { measures: { type: 'DutyMeasure', by: 'dutyId', order: byProperties(['seq', 'ASC']) } },
    },
    DutyMeasure: await partOf(db, DutyMeasure, jobs, 'jobDescriptionId'),
    Authority: await partOf(db, Authority, jobs, 'jobDescriptionId'),
    Qualification: await partOf(db, Qualification, jobs, 'jobDescriptionId'),
    JobReturnReason: {
      ...(await partOf(db, JobReturnReason, jobs, 'jobDescriptionId')),
      one: { event: { type: 'JobEvent', by: 'eventId' }, answeredBy: person('answeredById') },
    },
    JobEvent: {
      ...(await partOf(db, JobEvent, jobs, 'jobDescriptionId')),
      one: { actor: person('actorId'), assignment: { type: 'Assignment', by: 'assignmentId' } },
    },
  };
};
