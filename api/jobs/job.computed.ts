import { say } from '../core/bilingual.ts';
import { declareComputed } from '../core/read/declare.ts';
import { subjectOf } from '../core/resource.ts';
import type { Position } from '../org/positions/position.entity.ts';
import type { Authority } from './authority.entity.ts';
import type { DutyMeasure } from './duty-measure.entity.ts';
import type { Duty } from './duty.entity.ts';
import type { JobContent, JobFinding } from './job-content.ts';
import { JobDescription } from './job-description.entity.ts';
import type { JobProblem } from './job-problem.ts';
import { jobResource } from './job.policy.ts';
import { findingsOf } from './job.rules.ts';
import { isInForce, stateOn } from './job.state.ts';
import { factsOf, openSteps } from './job.workflow.ts';
import type { Qualification } from './qualification.entity.ts';

/** A version with what its computed fields declare that they need. */
type Loaded = JobDescription & {
  readonly duties: (Duty & { readonly measures: DutyMeasure[] })[];
  readonly authorities: Authority[];
  readonly qualifications: Qualification[];
  readonly position: (Position & { readonly subordinates: Position[] }) | null;
};

const contentIn = ({
  variant,
  shareReason,
  openQuestions,
  openPieces,
  duties,
  authorities,
  qualifications,
  position,
}: Loaded): JobContent => ({
  variant,
  shareReason,
  openQuestions,
  openPieces,
  duties,
  authorities,
  qualifications,
  subordinates: position?.subordinates.length ?? 0,
  isLead: position?.isLead ?? false,
});

const problemsIn = (job: Loaded): JobFinding[] => findingsOf(contentIn(job));

declareComputed(JobDescription, 'state', {
  needs: ['state', 'effectiveTo'],
  compute: (job, { today }) => stateOn(job, today),
});
declareComputed(JobDescription, 'inForce', {
  needs: ['state', 'effectiveFrom', 'effectiveTo'],
  compute: (job, { today }) => isInForce(job, today),
});
declareComputed(JobDescription, 'problems', {
  needs: [
    'variant',
    'shareReason',
    'openQuestions',
    'openPieces',
    {
      duties: [
        'section',
        'seq',
        'importanceRank',
        'workTimePct',
        { measures: ['seq', 'metricCode', 'comparator', 'targetValue'] },
      ],
    },
    {
      authorities: [
        'seq',
        'kind',
        'condition',
        'conditionText',
        'ability',
        'scope',
        'seatLimit',
        'moneyLimitMinor',
      ],
    },
    { qualifications: ['seq', 'kind', 'strictness', 'certain', 'doubtSigned'] },
    { position: ['isLead', { subordinates: [] }] },
  ],
  compute: (job: Loaded, { locale }): JobProblem[] =>
    problemsIn(job).map(({ code, path, otherPath, text, blocks }) => ({
      code,
      path,
      otherPath: otherPath ?? null,
      message: say(text, locale),
      isBlocking: blocks,
    })),
});
declareComputed(JobDescription, 'steps', {
  needs: [
    'state',
    'organisationId',
    'unitId',
    'positionId',
    'authorIds',
    'reviewerId',
    'reviewerForId',
    'effectiveFrom',
    { problems: [] },
  ],
  compute: (job: Loaded, { actor, policy, today }) => {
    const subject = subjectOf(jobResource, job);
    const facts = factsOf(job, actor, today, problemsIn(job));
    return openSteps(job.state, facts, (ability) => policy.can(ability, subject));
  },
});
