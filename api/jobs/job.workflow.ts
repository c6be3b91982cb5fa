import type { Ability } from '../core/abilities.ts';
import type { Bilingual } from '../core/bilingual.ts';
import { chooseRow, type SheetRow } from '../core/workflow.ts';
import type { JobFinding } from './job.rules.ts';
import type { JobStep, StoredJobState } from './job.words.ts';

/** What the guards look at. */
export interface JobFacts {
  readonly actorId: string;
  /** Everybody who wrote in the version. */
  readonly authorIds: readonly string[];
  readonly reviewerId: string | null;
  readonly findings: readonly JobFinding[];
}

const unlessComplete = ({ findings }: JobFacts): Bilingual | undefined => {
  const blocking = findings.filter(({ blocks }) => blocks);
  if (blocking.length === 0) return undefined;
  return {
    zh: `还不能提交：${blocking.map(({ text }) => text.zh).join('；')}。`,
    en: `It cannot be handed in yet: ${blocking.map(({ text }) => text.en).join('; ')}.`,
  };
};

const threePeople = {
  zh: '编写、审核、批准必须是三个不同的人。',
  en: 'Writer, reviewer and approver are three different people.',
};

const unlessAnother = ({ actorId, authorIds, reviewerId }: JobFacts): Bilingual | undefined =>
  authorIds.includes(actorId) || actorId === reviewerId ? threePeople : undefined;

/** The life of a version, from draft to approval (domain f.2 “JD life”; F025). */
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
    unless: unlessAnother,
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
    unless: unlessAnother,
  },
  { id: 'J5', step: 'EDIT', from: ['DRAFT', 'RETURNED'], to: null, ability: 'job.write' },
  { id: 'J6', step: 'DISCARD', from: ['DRAFT'], to: null, ability: 'job.write' },
];

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
