import { JobAcknowledgement } from './acknowledgement/job-acknowledgement.entity.ts';
import { Authority } from './authority.entity.ts';
import { DutyMeasure } from './duty-measure.entity.ts';
import { Duty } from './duty.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import { JobEvent } from './job-event.entity.ts';
import { ImportPoint } from './intake/import-point.entity.ts';
import { ImportedJob } from './intake/imported-job.entity.ts';
import { JobImport } from './intake/job-import.entity.ts';
import { JobReturnReason } from './returning/job-return-reason.entity.ts';
import { Qualification } from './qualification.entity.ts';

/** The tables of the room. */
export const jobEntities = [
  JobDescription,
  Duty,
  DutyMeasure,
  Authority,
  Qualification,
  JobEvent,
  JobReturnReason,
  JobAcknowledgement,
  JobImport,
  ImportedJob,
  ImportPoint,
];
