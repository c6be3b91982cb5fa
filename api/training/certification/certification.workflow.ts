import type { Ability } from '../../core/abilities.ts';
import type { Actor } from '../../core/actor.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { countedAs } from '../../core/separation.ts';
import { chooseRow, type SheetRow } from '../../core/workflow.ts';
import type { Certification } from './certification.entity.ts';
import type { CertificationState, CertificationStep } from './certification.words.ts';
import type { CertificationScheme } from './scheme.entity.ts';

/** What the guards look at. */
export interface CertificationFacts {
  /** Whoever asks, and those whom they stand in for: what these did is theirs too. */
  readonly actorIds: readonly string[];
  readonly applicantId: string;
  /** Everybody who examined the applicant or judged their practical part, and in whose name. */
  readonly examinerIds: readonly string[];
  readonly examAttempts: number;
  readonly practicalAttempts: number;
  /** How often each part may be taken. */
  readonly attempts: number;
  /** The day from which a part that was failed may be taken again. */
  readonly retakeOn: string | null;
  /** The day on which a part is taken; while it is only asked what could be done, today. */
  readonly on: string;
  /** How the part that is recorded ended; left out while it is only asked what could be done. */
  readonly passed?: boolean;
}

/** What the guards look at, of an application as one person meets it on a day. Pure. */
export const factsOf = (
  application: Pick<
    Certification,
    'personId' | 'examinerIds' | 'examAttempts' | 'practicalAttempts' | 'retakeOn'
  >,
  { attempts }: Pick<CertificationScheme, 'attempts'>,
  actor: Pick<Actor, 'personId' | 'assignments'>,
  on: string,
): CertificationFacts => ({
  actorIds: countedAs(actor),
  applicantId: application.personId,
  examinerIds: application.examinerIds,
  examAttempts: application.examAttempts,
  practicalAttempts: application.practicalAttempts,
  attempts,
  retakeOn: application.retakeOn,
  on,
});

const notOneself = ({ actorIds, applicantId }: CertificationFacts): Bilingual | undefined =>
  actorIds.includes(applicantId)
    ? {
        zh: '不能办理本人的认证：考试、实操和审查须由他人进行。',
        en: 'Nobody examines, judges or reviews their own application.',
      }
    : undefined;

const onlyOneself = ({ actorIds, applicantId }: CertificationFacts): Bilingual | undefined =>
  actorIds.includes(applicantId)
    ? undefined
    : { zh: '只有申请人本人可以撤回申请。', en: 'Only the applicant takes the application back.' };

const tooEarly = ({ retakeOn, on }: CertificationFacts): Bilingual | undefined =>
  retakeOn !== null && on < retakeOn
    ? { zh: `${retakeOn} 起才可以补考。`, en: `It can be taken again from ${retakeOn}.` }
    : undefined;

const noneLeft = (taken: number, attempts: number): Bilingual | undefined =>
  taken >= attempts
    ? {
        zh: `已用完 ${attempts} 次机会，本次申请须结束，可重新申请。`,
        en: `All ${attempts} attempts are used: this application is to be ended; a new one may follow.`,
      }
    : undefined;

const toExam = (facts: CertificationFacts): Bilingual | undefined =>
  noneLeft(facts.examAttempts, facts.attempts) ?? tooEarly(facts);

const toPractical = (facts: CertificationFacts): Bilingual | undefined =>
  noneLeft(facts.practicalAttempts, facts.attempts) ?? tooEarly(facts);

const reviewer = (facts: CertificationFacts): Bilingual | undefined =>
  notOneself(facts) ??
  (facts.actorIds.some((id) => facts.examinerIds.includes(id))
    ? {
        zh: '您（或您所代理的人）主持过该申请的考试或实操，终审须由另一人进行。',
        en: 'You, or whomever you stand in for, examined this applicant: the last review is somebody else’s.',
      }
    : undefined);

/** A row is for the other outcome. It is never said: one of the two rows always fits. */
const otherwise: Bilingual = { zh: '结果不符。', en: 'The outcome is another one.' };

const notYet = (zh: string, en: string) => (): Bilingual => ({ zh, en });

const open: readonly CertificationState[] = [
  'APPLIED',
  'LEARNING',
  'EXAM_DUE',
  'EXAM_FAILED',
  'PRACTICAL_DUE',
  'PRACTICAL_FAILED',
  'REVIEW_DUE',
];

/** From application to certificate (004.21; F130). C1 is the application itself. */
export const certificationSheet: readonly SheetRow<
  CertificationState,
  CertificationStep,
  CertificationFacts
>[] = [
  {
    id: 'C2',
    step: 'ACCEPT',
    from: ['APPLIED'],
    to: 'LEARNING',
    ability: 'certification.exam',
    notBy: notOneself,
  },
  {
    id: 'C3',
    step: 'FINISH_LEARNING',
    from: ['LEARNING'],
    to: 'EXAM_DUE',
    ability: 'certification.exam',
    notBy: notOneself,
  },
  {
    id: 'C4',
    step: 'EXAM',
    from: ['EXAM_DUE', 'EXAM_FAILED'],
    to: 'PRACTICAL_DUE',
    ability: 'certification.exam',
    unless: (facts) => toExam(facts) ?? (facts.passed === false ? otherwise : undefined),
    notBy: notOneself,
  },
  {
    id: 'C5',
    step: 'EXAM',
    from: ['EXAM_DUE', 'EXAM_FAILED'],
    to: 'EXAM_FAILED',
    ability: 'certification.exam',
    unless: (facts) => toExam(facts) ?? (facts.passed === false ? undefined : otherwise),
    notBy: notOneself,
  },
  {
    id: 'C6',
    step: 'PRACTICAL',
    from: ['PRACTICAL_DUE', 'PRACTICAL_FAILED'],
    to: 'REVIEW_DUE',
    ability: 'certification.practical',
    unless: (facts) => toPractical(facts) ?? (facts.passed === false ? otherwise : undefined),
    notBy: notOneself,
  },
  {
    id: 'C7',
    step: 'PRACTICAL',
    from: ['PRACTICAL_DUE', 'PRACTICAL_FAILED'],
    to: 'PRACTICAL_FAILED',
    ability: 'certification.practical',
    unless: (facts) => toPractical(facts) ?? (facts.passed === false ? undefined : otherwise),
    notBy: notOneself,
  },
  {
    id: 'C8',
    step: 'AWARD',
    from: ['REVIEW_DUE'],
    to: 'CERTIFIED',
    ability: 'certification.award',
    notBy: reviewer,
  },
  // What somebody in HR may try: it is said in words why there is no certificate yet.
  {
    id: 'C8',
    step: 'AWARD',
    from: ['PRACTICAL_FAILED'],
    to: null,
    ability: 'certification.award',
    unless: notYet(
      '实操未通过，不能发证；须先补考实操。',
      'The practical part was not passed, so no certificate is given; it is to be taken again first.',
    ),
  },
  {
    id: 'C8',
    step: 'AWARD',
    from: ['PRACTICAL_DUE'],
    to: null,
    ability: 'certification.award',
    unless: notYet(
      '实操尚未评价，不能发证。',
      'The practical part was not judged yet, so no certificate is given.',
    ),
  },
  {
    id: 'C8',
    step: 'AWARD',
    from: ['APPLIED', 'LEARNING', 'EXAM_DUE', 'EXAM_FAILED'],
    to: null,
    ability: 'certification.award',
    unless: notYet('考试尚未通过，不能发证。', 'The exam was not passed yet, so no certificate is given.'),
  },
  {
    id: 'C9',
    step: 'REFUSE',
    from: ['APPLIED', 'EXAM_FAILED', 'PRACTICAL_FAILED'],
    to: 'REFUSED',
    ability: 'certification.exam',
    notBy: notOneself,
  },
  {
    id: 'C9',
    step: 'REFUSE',
    from: ['REVIEW_DUE'],
    to: 'REFUSED',
    ability: 'certification.award',
    notBy: reviewer,
  },
  {
    id: 'C10',
    step: 'WITHDRAW',
    from: open,
    to: 'WITHDRAWN',
    ability: 'certification.apply',
    notBy: onlyOneself,
  },
];

/** The steps that can be taken now, by whoever `may` do what a row asks. Commands choose from the same sheet. */
export const openSteps = (
  state: CertificationState,
  facts: CertificationFacts,
  may: (ability: Ability) => boolean,
): CertificationStep[] =>
  [...new Set(certificationSheet.map(({ step }) => step))].filter((step) => {
    const choice = chooseRow(certificationSheet, state, step, facts);
    return 'row' in choice && may(choice.row.ability);
  });
