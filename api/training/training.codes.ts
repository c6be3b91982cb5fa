import type { Bilingual } from '../core/bilingual.ts';
import type { CertificationState } from './certification/certification.words.ts';
import type { EnrolmentState } from './courses/course.words.ts';
import type { MentoringOutcome } from './mentoring/mentoring.entity.ts';
import type { CertificateOrigin, PersonRecordKind } from './records/records.words.ts';
import type { CertificateRuleOnWork } from '../core/certified.ts';
import type { SuggestionKind, SuggestionState } from './suggestions/suggestion.entity.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** What records of people are about. */
export const recordKindWords: Readonly<Record<PersonRecordKind, Bilingual>> = {
  EDUCATION: both('学历', 'Schooling'),
  TITLE: both('职称', 'Title'),
  EXPERIENCE: both('工作经历', 'Experience'),
  LANGUAGE: both('语言', 'Language'),
  TYPING: both('打字测试', 'Typing test'),
  ASSESSMENT: both('评估', 'Assessment'),
};

/** How certificates came to be known. */
export const originWords: Readonly<Record<CertificateOrigin, Bilingual>> = {
  RECORDED: both('登记', 'Recorded'),
  AWARDED: both('本组织颁发', 'Awarded here'),
};

/** What happens where work is given to somebody without the certificate. */
export const onWorkWords: Readonly<Record<CertificateRuleOnWork, Bilingual>> = {
  IGNORE: both('不提示', 'Say nothing'),
  WARN: both('提示', 'Warn'),
  BLOCK: both('不能派', 'Do not give it'),
};

/** Where applications for a certificate stand. */
export const certificationWords: Readonly<Record<CertificationState, Bilingual>> = {
  APPLIED: both('待资格审查', 'Eligibility to be checked'),
  LEARNING: both('学习中', 'Learning'),
  EXAM_DUE: both('待考试', 'Exam due'),
  EXAM_FAILED: both('考试未通过', 'Exam not passed'),
  PRACTICAL_DUE: both('待实操', 'Practical part due'),
  PRACTICAL_FAILED: both('实操未通过', 'Practical part not passed'),
  REVIEW_DUE: both('待终审', 'Last review due'),
  CERTIFIED: both('已发证', 'Certified'),
  REFUSED: both('不予认证', 'Refused'),
  WITHDRAWN: both('已撤回', 'Taken back'),
};

/** Where people stand in a course. */
export const enrolmentWords: Readonly<Record<EnrolmentState, Bilingual>> = {
  ENROLLED: both('已报名', 'Enrolled'),
  PASSED: both('通过', 'Passed'),
  FAILED: both('待补考', 'To be taken again'),
  ABSENT: both('缺席', 'Absent'),
  WITHDRAWN: both('已退出', 'Taken out'),
};

/** What mentorings brought. */
export const outcomeWords: Readonly<Record<MentoringOutcome, Bilingual>> = {
  MET: both('达到目标', 'Goals met'),
  PARTLY: both('部分达到', 'Partly met'),
  NOT_MET: both('未达到', 'Not met'),
  BROKEN_OFF: both('提前终止', 'Broken off'),
};

/** What suggestions are to change. */
export const suggestionKindWords: Readonly<Record<SuggestionKind, Bilingual>> = {
  JOB_DESCRIPTION: both('职位说明书', 'Job description'),
  BUSINESS_RULE: both('业务规则', 'Business rule'),
};

/** What became of suggestions. */
export const suggestionStateWords: Readonly<Record<SuggestionState, Bilingual>> = {
  RAISED: both('待决定', 'To be decided'),
  ADOPTED: both('已采纳', 'Adopted'),
  DECLINED: both('未采纳', 'Declined'),
  WITHDRAWN: both('已撤回', 'Taken back'),
  DONE: both('已落实', 'Done'),
};
