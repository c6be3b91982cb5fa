import type { EntityManager } from 'typeorm';
import { declareRecordKind } from '../core/record-kind.ts';
import { policyOf } from '../core/policy.ts';
import { dayIn, declareResource, type Bar, type OwnResource } from '../core/resource.ts';
import { barsOf } from '../core/workflow.ts';
import { giftsIn } from './authority.rules.ts';
import { linesBeyond, whyBeyond, type Foreseen } from './giving.rules.ts';
import { Authority } from './authority.entity.ts';
import { DutyMeasure } from './duty-measure.entity.ts';
import { Duty } from './duty.entity.ts';
import { JobDescription } from './job-description.entity.ts';
import { foreseenIn } from './foreseen.ts';
import type { JobContent } from './job-content.ts';
import { JobEvent } from './job-event.entity.ts';
import { contentOf } from './job.content.ts';
import { findingsOf } from './job.rules.ts';
import type { JobStep } from './job.words.ts';
import { factsOf, jobSheet, namesakeOf } from './job.workflow.ts';
import { JobReturnReason } from './returning/job-return-reason.entity.ts';
import { Qualification } from './qualification.entity.ts';

/** What the guards of a version look at beside its columns. */
export interface JobGuarded {
  readonly content: JobContent;
  readonly foreseen: readonly Foreseen[];
}

/** Loads what the guards of a version look at. */
export const guardedOf = async (
  manager: EntityManager,
  job: JobDescription,
  today: string,
): Promise<JobGuarded> => ({
  content: await contentOf(manager, job, today),
  foreseen: await foreseenIn(manager, job.organisationId),
});

const barsOfJob: NonNullable<OwnResource<JobDescription>['bars']> = (ability, job, actor, circumstances) => {
  const { loaded } = circumstances;
  const { content, foreseen } = loaded as JobGuarded;
  const step = (circumstances.step as JobStep | undefined) ?? namesakeOf(ability, job.state);
  const bars = barsOf(jobSheet, {
    ability,
    step,
    state: job.state,
    facts: factsOf(job, actor, dayIn(circumstances), findingsOf(content)),
  });
  if (bars.length > 0 || ability !== 'job.approve' || step !== 'APPROVE') return bars;
  const beyond = linesBeyond(content.authorities, job, policyOf(actor), foreseen);
  return beyond.length > 0 ? [{ kind: 'SEPARATION', text: whyBeyond(beyond) } satisfies Bar] : [];
};

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
  bars: barsOfJob,
  load: guardedOf,
  // Nobody gives what is not theirs: whoever approves is asked for what the lines give.
  alsoAsks: (ability, loaded) =>
    ability === 'job.approve'
      ? giftsIn((loaded as JobGuarded).content.authorities).map((gift) => gift.ability)
      : [],
};

declareResource(JobDescription, jobResource);
declareResource(Duty, { kind: 'part', parent: () => JobDescription, by: 'jobDescriptionId' });
declareResource(DutyMeasure, { kind: 'part', parent: () => Duty, by: 'dutyId' });
declareResource(Authority, { kind: 'part', parent: () => JobDescription, by: 'jobDescriptionId' });
declareResource(Qualification, { kind: 'part', parent: () => JobDescription, by: 'jobDescriptionId' });
declareResource(JobReturnReason, { kind: 'part', parent: () => JobDescription, by: 'jobDescriptionId' });
declareResource(JobEvent, { kind: 'part', parent: () => JobDescription, by: 'jobDescriptionId' });

declareRecordKind(JobDescription, { zh: '职位说明书', en: 'job description' });
