import type { Ability } from '../core/abilities.ts';
import type { Bilingual } from '../core/bilingual.ts';
import type { Actor } from '../core/actor.ts';
import { countedAs } from '../core/separation.ts';
import { holdsOrWill } from '../core/own-posts.ts';
import { chooseRow, type SheetRow } from '../core/workflow.ts';
import type { JobFinding } from './job-content.ts';
import type { JobStep, StoredJobState } from './job.words.ts';

/** What the guards look at. */
export interface JobFacts {
  /** Whoever asks, and those whom they stand in for: what these did is theirs too. */
  readonly actorIds: readonly string[];
  /** Everybody who wrote in the version, and in whose name. */
  readonly authorIds: readonly string[];
  readonly reviewerId: string | null;
  /** In whose name it was reviewed, where the reviewer stood in. */
  readonly reviewerForId: string | null;
  /** Whether the actor holds the post or is to hold it, in whatever way. */
  readonly holdsPost: boolean;
  readonly effectiveFrom: string | null;
  readonly today: string;
  readonly findings: readonly JobFinding[];
}

/** What the guards look at, of a version as one person meets it on a day. */
export const factsOf = (
  {
    positionId,
    authorIds,
    reviewerId,
    reviewerForId,
    effectiveFrom,
  }: { readonly positionId: string } & Pick<
    JobFacts,
    'authorIds' | 'reviewerId' | 'reviewerForId' | 'effectiveFrom'
  >,
  actor: Pick<Actor, 'personId' | 'assignments' | 'plannedPosts'>,
  today: string,
  findings: readonly JobFinding[],
): JobFacts => ({
  actorIds: countedAs(actor),
  authorIds,
  reviewerId,
  reviewerForId,
  holdsPost: holdsOrWill(actor, positionId),
  effectiveFrom,
  today,
  findings,
});

const unlessComplete = ({ findings }: JobFacts): Bilingual | undefined => {
  const blocking = findings.filter(({ blocks }) => blocks);
  if (blocking.length === 0) return undefined;
  return {
    zh: `还不能提交：${blocking.map(({ text }) => text.zh).join('；')}。`,
    en: `It cannot be handed in yet: ${blocking.map(({ text }) => text.en).join('; ')}.`,
  };
};

const threePeople = {
  zh: '编写、审核、批准必须是三个不同的人；代理人与被代理人视为同一人。',
  en: 'Writer, reviewer and approver are three different people; whoever stands in for one of them counts as that person.',
};

const notOnesOwn = {
  zh: '您担任或将担任该岗位，不能审核、批准或撤回自己岗位的职位说明书。',
  en: 'You hold this post or are to hold it: its job description is reviewed, approved and withdrawn by others.',
};

/** Nobody decides on words of their own, nor on what they themselves may do. */
const unlessAnother = ({
  actorIds,
  authorIds,
  reviewerId,
  reviewerForId,
  holdsPost,
}: JobFacts): Bilingual | undefined => {
  if (holdsPost) return notOnesOwn;
  const before = [...authorIds, reviewerId, reviewerForId];
  return actorIds.some((id) => before.includes(id)) ? threePeople : undefined;
};

const unlessHolder = ({ holdsPost }: JobFacts): Bilingual | undefined => (holdsPost ? notOnesOwn : undefined);

const unlessAhead = ({ effectiveFrom, today }: JobFacts): Bilingual | undefined =>
  effectiveFrom === null || effectiveFrom <= today
    ? {
        zh: '该版本已经生效，不能撤回；请起草新的一版。',
        en: 'It has taken effect and cannot be withdrawn; draft the next version.',
      }
    : undefined;

/** The life of a version, from draft to approval, or given up on the way (F025). */
export const jobSheet: readonly SheetRow<StoredJobState, JobStep, JobFacts>[] = [
  {
    id: 'J1',
    step: 'SUBMIT',
    from: ['DRAFT', 'RETURNED'],
    to: 'SUBMITTED',
    ability: 'job.write',
    unless: unlessComplete,
  },
  {
    id: 'J2',
    step: 'REVIEW',
    from: ['SUBMITTED'],
    to: 'REVIEWED',
    ability: 'job.review',
    notBy: unlessAnother,
  },
  { id: 'J3', step: 'RETURN', from: ['SUBMITTED'], to: 'RETURNED', ability: 'job.review' },
  // Once it is reviewed it lies with whoever approves, and so does sending it back.
  { id: 'J3', step: 'RETURN', from: ['REVIEWED'], to: 'RETURNED', ability: 'job.approve' },
  {
    id: 'J4',
    step: 'APPROVE',
    from: ['REVIEWED'],
    to: 'APPROVED',
    ability: 'job.approve',
    notBy: unlessAnother,
  },
  { id: 'J5', step: 'EDIT', from: ['DRAFT', 'RETURNED'], to: null, ability: 'job.write' },
  // A draft leaves nothing behind; what was handed in once has a history, and stays.
  { id: 'J6', step: 'DISCARD', from: ['DRAFT'], to: null, ability: 'job.write' },
  { id: 'J6', step: 'DISCARD', from: ['RETURNED'], to: 'DISCARDED', ability: 'job.write' },
  // Back to where it was approved from: it is approved for another day, or sent back.
  {
    id: 'J7',
    step: 'WITHDRAW',
    from: ['APPROVED'],
    to: 'REVIEWED',
    ability: 'job.approve',
    unless: unlessAhead,
    notBy: unlessHolder,
  },
];

/**
 * The step after which an ability is named, while a version waits for it: who may review or approve is asked, and whoever could
 * only return it is no answer. Undefined where it waits for something else. Pure.
 */
export const namesakeOf = (ability: Ability, state: StoredJobState): JobStep | undefined => {
  if (ability === 'job.review' && state === 'SUBMITTED') return 'REVIEW';
  if (ability === 'job.approve' && state === 'REVIEWED') return 'APPROVE';
  return undefined;
};

/** The steps that can be taken now, by whoever `may` do what a row asks. Commands choose from the same sheet. */
export const openSteps = (
  state: StoredJobState,
  facts: JobFacts,
  may: (ability: Ability) => boolean,
): JobStep[] =>
  [...new Set(jobSheet.map(({ step }) => step))].filter((step) => {
    const choice = chooseRow(jobSheet, state, step, facts);
    return 'row' in choice && may(choice.row.ability);
  });
