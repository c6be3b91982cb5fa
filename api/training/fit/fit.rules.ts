import type { Bilingual } from '../../core/bilingual.ts';
import type { Facts, Requirement } from './facts.ts';
import type { CertificateStanding } from '../certification/certification.words.ts';
import type { FitState, UnknownFact } from './fit.words.ts';
import { decided, undecided, type Judgement } from './judgement.ts';
import { judgeCertificate, standingAsked } from './judges.certificate.rules.ts';
import { judgeAge, judgeEducation, judgeGender, judgeMajor, judgeTitle } from './judges.person.rules.ts';
import { judgeExperience, judgeLanguage, judgeTyping } from './judges.work.rules.ts';
import { isSameText } from './matching.rules.ts';

/** Which of somebody’s facts the asker may know: without, they learn what comes of them and not what they are. */
export interface Sight {
  /** What is recorded of the person: experience, tests, certificates. */
  readonly records: boolean;
  /** Day of birth, gender, schooling. */
  readonly identity: boolean;
  /** Whether the day that is asked about is today. */
  readonly isToday: boolean;
}

/** How somebody stands to one requirement, and why. */
export interface Finding {
  readonly state: FitState;
  /** Such as 24 岁，要求 ≥ 25 岁. */
  readonly reason: Bilingual;
  /** What would have to be recorded, where the state is UNKNOWN. */
  readonly lacks: UnknownFact | null;
  /** Of a certificate: what it is worth on the day; null of other kinds and where none was issued. */
  readonly certificate: CertificateStanding | null;
}

const judges: Partial<
  Record<Requirement['kind'], (requirement: Requirement, facts: Facts, day: string) => Judgement | null>
> = {
  AGE: judgeAge,
  GENDER: judgeGender,
  EDUCATION: judgeEducation,
  TITLE: judgeTitle,
  MAJOR: judgeMajor,
  EXPERIENCE: judgeExperience,
  LANGUAGE: judgeLanguage,
  TYPING: judgeTyping,
  CERTIFICATE: judgeCertificate,
};

const unconfirmed: Judgement = undecided('CONFIRMATION', () => ({
  zh: '说明书上的勾选不清楚，须先确认',
  en: 'the reading of the form must be confirmed first',
}));

/** What the facts say; where no figure decides, what somebody found who looked at it: the latest counts. */
const judge = (requirement: Requirement, facts: Facts, day: string): Judgement => {
  if (!requirement.certain) return unconfirmed;
  const judged = judges[requirement.kind]?.(requirement, facts, day) ?? null;
  if (judged !== null && judged.isMet !== null) return judged;
  const looked = facts.assessments
    .filter(({ requirement: text, on }) => on <= day && isSameText(text, requirement.text))
    .toSorted((left, right) => (left.on < right.on ? -1 : 1))
    .at(-1);
  const asked = judged?.asked ?? ((): Bilingual => ({ zh: requirement.text, en: requirement.text }));
  if (looked)
    return decided(looked.isMet, asked, () => ({
      zh: `${looked.on} 评估${looked.isMet ? '符合' : '不符合'}`,
      en: `assessed on ${looked.on}: ${looked.isMet ? 'met' : 'not met'}`,
    }));
  return judged ?? undecided('ASSESSMENT', asked);
};

const personal: readonly Requirement['kind'][] = ['AGE', 'GENDER', 'EDUCATION', 'MAJOR'];

const lackWords: Readonly<Record<UnknownFact, Bilingual>> = {
  BIRTH: { zh: '没有出生日期', en: 'no day of birth is recorded' },
  GENDER: { zh: '没有登记性别', en: 'no gender is recorded' },
  EDUCATION: { zh: '没有相应的学历或专业记录', en: 'no such schooling or field of study is recorded' },
  TITLE: { zh: '没有职称记录', en: 'no title is recorded' },
  EXPERIENCE: { zh: '没有这方面的经历记录', en: 'no experience in the field is recorded' },
  LANGUAGE: { zh: '没有这种语言的记录', en: 'nothing is recorded of the language' },
  TYPING: { zh: '没有一年内的打字测试', en: 'no typing test of the last twelve months is recorded' },
  CERTIFICATE: { zh: '没有这种证书的记录', en: 'no such certificate is recorded' },
  ASSESSMENT: { zh: '须由人评估', en: 'somebody must assess it' },
  CONFIRMATION: { zh: '待确认', en: 'to be confirmed' },
};

const joined = (first: Bilingual, then: Bilingual): Bilingual => ({
  zh: `${first.zh}，${then.zh}`,
  en: `${first.en}; ${then.en}`,
});

const stateFor = (isMet: boolean | null, { strictness }: Requirement): FitState => {
  if (isMet === null) return 'UNKNOWN';
  if (isMet) return 'MET';
  return strictness === 'REQUIRED' ? 'MISSING' : 'PREFERRED_MISSING';
};

/** Whether an age may be told of: day after day, met and not met would tell the day of birth. */
const isHidden = ({ kind, certain }: Requirement, { identity, isToday }: Sight): boolean =>
  kind === 'AGE' && certain && !identity && !isToday;

/** How somebody stands to a requirement on a day, as `findingOf`, without its words: for thousands of whom a page is shown. Pure. */
export const stateOf = (requirement: Requirement, facts: Facts, day: string, sight: Sight): FitState =>
  isHidden(requirement, sight) ? 'UNKNOWN' : stateFor(judge(requirement, facts, day).isMet, requirement);

/**
 * How somebody stands to a requirement on a day, as far as whoever asks may know it. Nothing is guessed: what no record
 * decides is UNKNOWN, with what would have to be recorded. An age is told of other days only to those who may know the
 * day of birth: day after day, met and not met would tell it. Pure.
 */
export const findingOf = (requirement: Requirement, facts: Facts, day: string, sight: Sight): Finding => {
  if (isHidden(requirement, sight))
    return {
      state: 'UNKNOWN',
      reason: {
        zh: '年龄在其他日期是否符合，只有人力资源可以查看',
        en: 'whether the age fits on another day is for HR to see',
      },
      lacks: null,
      certificate: null,
    };
  const { isMet, asked, known, lacks } = judge(requirement, facts, day);
  const mayKnow = personal.includes(requirement.kind) ? sight.identity : sight.records;
  const isOpen = mayKnow || requirement.kind === 'CERTIFICATE';
  const told = isOpen ? known() : null;
  const state = stateFor(isMet, requirement);
  const certificate =
    requirement.kind === 'CERTIFICATE' && requirement.certain ? standingAsked(requirement, facts, day) : null;
  if (lacks !== null)
    return {
      state,
      reason: lacks === 'CONFIRMATION' ? asked() : joined(told ?? lackWords[lacks], asked()),
      lacks,
      certificate,
    };
  return { state, reason: told === null ? asked() : joined(told, asked()), lacks, certificate };
};

/** How somebody stands to a whole post: by the gravest of what is required; an advantage that is unknown is none. Pure. */
export const overall = (
  findings: readonly { state: FitState; strictness: Requirement['strictness'] }[],
): FitState => {
  const required = findings.filter(({ strictness }) => strictness === 'REQUIRED').map(({ state }) => state);
  if (required.includes('MISSING')) return 'MISSING';
  if (required.includes('UNKNOWN')) return 'UNKNOWN';
  return findings.some(({ state }) => state === 'PREFERRED_MISSING') ? 'PREFERRED_MISSING' : 'MET';
};

/** 0 to 100: the share of what is asked for that is met; what is required counts twice an advantage. Pure. */
export const scoreOf = (
  findings: readonly { state: FitState; strictness: Requirement['strictness'] }[],
): number => {
  const weight = (strictness: Requirement['strictness']): number => (strictness === 'REQUIRED' ? 2 : 1);
  const all = findings.reduce((sum, { strictness }) => sum + weight(strictness), 0);
  const met = findings.reduce(
    (sum, { state, strictness }) => sum + (state === 'MET' ? weight(strictness) : 0),
    0,
  );
  return all === 0 ? 100 : Math.floor((100 * met) / all);
};
