import { JobAcknowledgement } from './acknowledgement/job-acknowledgement.entity.ts';
import { Authority } from './authority.entity.ts';
import { DutyMeasure } from './duty-measure.entity.ts';
import { Duty } from './duty.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import { JobEvent } from './job-event.entity.ts';
import { Qualification } from './qualification.entity.ts';

/** The tables of the room. */
export const jobEntities = [
  JobDescription,
  Duty,
  DutyMeasure,
  Authority,
  Qualification,
  JobEvent,
  JobAcknowledgement,
];
