import { declareChildren, declareNeeds } from '../core/read/declare.ts';
import { dayAsked } from '../org/as-of.ts';
import { Person } from '../org/people/person.entity.ts';
import { Position } from '../org/positions/position.entity.ts';
import { Authority } from './authority.entity.ts';
import { DutyMeasure } from './duty-measure.entity.ts';
import { Duty } from './duty.entity.ts';
import { inForceOn } from './in-force.ts';
import { JobDescription } from './job-description.entity.ts';
import { JobEvent } from './job-event.entity.ts';
import { JobReturnReason } from './returning/job-return-reason.entity.ts';
import { Qualification } from './qualification.entity.ts';

declareChildren(JobDescription, 'duties', () => Duty, {
  by: 'jobDescriptionId',
  order: [
    ['section', 'ASC'],
    ['seq', 'ASC'],
  ],
});
declareChildren(Duty, 'measures', () => DutyMeasure, {
  by: 'dutyId',
  order: [
    ['seq', 'ASC'],
    ['id', 'ASC'],
  ],
});
declareChildren(JobDescription, 'authorities', () => Authority, {
  by: 'jobDescriptionId',
  order: [['seq', 'ASC']],
});
declareChildren(JobDescription, 'qualifications', () => Qualification, {
  by: 'jobDescriptionId',
  order: [['seq', 'ASC']],
});
declareChildren(JobDescription, 'returnReasons', () => JobReturnReason, {
  by: 'jobDescriptionId',
  order: [['id', 'ASC']],
});
declareChildren(JobDescription, 'events', () => JobEvent, { by: 'jobDescriptionId', order: [['id', 'ASC']] });

declareChildren(Position, 'jobDescription', () => JobDescription, {
  by: 'positionId',
  order: [['version', 'DESC']],
  where: (alias, params, { today }) => inForceOn(alias, `${params.add(today)}::date`),
  as: 'ONE',
});
declareChildren(Position, 'jobDescriptionOn', () => JobDescription, {
  by: 'positionId',
  order: [['version', 'DESC']],
  ask: (ctx, { day }) => ({
    where: [(alias, params) => inForceOn(alias, `${params.add(dayAsked(ctx, day, 'day'))}::date`)],
  }),
  as: 'ONE',
});
declareChildren(Position, 'jobDescriptions', () => JobDescription, {
  by: 'positionId',
  order: [['version', 'DESC']],
});

// One list of duties is chosen by its section.
declareNeeds(JobDescription, 'duties', [{ duties: ['section'] }]);
declareChildren(JobDescription, 'authors', () => Person, { ids: 'authorIds' });
