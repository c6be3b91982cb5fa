import { both, declareAudited, shown, type AuditedField } from '../core/audited.ts';
import { CertificationScheme } from './certification/scheme.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { Course } from './courses/course.entity.ts';
import {
  certificationWords,
  enrolmentWords,
  onWorkWords,
  originWords,
  outcomeWords,
  recordKindWords,
  suggestionKindWords,
  suggestionStateWords,
} from './training.codes.ts';

/** Records of a person, and what they learn, are for those who may see them there. */
const records = { ability: 'person.record' } as const;
const learning = { ability: 'training.read' } as const;

/** Known by the name of the person that it is about. */
const knownBy = (table: string, column = 'person_id') => ({
  entity: Person,
  name: (alias: string) => `${alias}.name`,
  by: { table, column },
});

const person = shown('人员', 'Person', { of: 'Person' });
const withdrawn: Record<string, AuditedField> = {
  withdrawnAt: shown('撤销时间', 'Withdrawn at'),
  withdrawnOn: shown('撤销日期', 'Withdrawn on'),
  withdrawnById: shown('撤销人', 'Withdrawn by', { of: 'Person' }),
  withdrawalReason: shown('撤销理由', 'Why it was withdrawn', records),
  withdrawReason: shown('撤销理由', 'Why it was withdrawn', learning),
};
const about: Record<string, AuditedField> = {
  id: shown('编号', 'Id'),
  organisationId: shown('组织', 'Organisation', { of: 'OrgUnit' }),
  unitIds: shown('相关部门', 'Units concerned', { of: 'OrgUnit' }),
  personId: person,
  revision: shown('版本', 'Revision'),
};

declareAudited('PersonRecord', {
  word: both('资历记录', 'Qualification record'),
  record: knownBy('person_record'),
  actions: {
    addPersonRecord: both('登记资历', 'Recorded'),
    withdrawPersonRecord: both('撤销资历', 'Withdrawn'),
  },
  fields: {
    ...about,
    ...withdrawn,
    kind: shown('种类', 'Kind', { ...records, codes: recordKindWords }),
    corrects: shown('更正', 'Corrects', records),
  },
});

declareAudited('Certificate', {
  word: both('证书', 'Certificate'),
  record: knownBy('certificate'),
  actions: {
    recordCertificate: both('登记证书', 'Recorded'),
    awardCertificate: both('颁发证书', 'Awarded'),
    withdrawCertificate: both('撤销登记', 'Withdrawn'),
    revokeCertificate: both('吊销证书', 'Revoked'),
  },
  fields: {
    ...about,
    ...withdrawn,
    name: shown('名称', 'Name', records),
    issuer: shown('颁发机构', 'Issuer', records),
    number: shown('编号', 'Number', records),
    origin: shown('来源', 'Origin', { ...records, codes: originWords }),
    kind: shown('种类', 'Kind', records),
    issuedOn: shown('颁发日期', 'Issued on', records),
    expiresOn: shown('有效期至', 'Expires on', records),
    corrects: shown('更正', 'Corrects', records),
  },
});

declareAudited('CertificateRule', {
  word: both('持证规则', 'Rule of certificates'),
  actions: { setCertificateRule: both('设定持证规则', 'Set') },
  fields: {
    onWork: shown('无证派单', 'Work without a certificate', { codes: onWorkWords }),
  },
});

declareAudited('CertificationScheme', {
  word: both('岗位认证', 'Certification scheme'),
  record: { entity: CertificationScheme, name: (alias) => `${alias}.name` },
  actions: {
    addCertificationScheme: both('增加岗位认证', 'Added'),
    editCertificationScheme: both('修改岗位认证', 'Changed'),
  },
  fields: {
    name: shown('名称', 'Name'),
    isOpen: shown('开放申请', 'Open'),
    attempts: shown('考试次数', 'Attempts'),
    criteria: shown('标准', 'Criteria'),
    maxScore: shown('满分', 'Highest mark'),
    passMark: shown('及格分', 'Pass mark'),
    retakeDays: shown('补考间隔（天）', 'Days up to a retake'),
    validMonths: shown('有效月数', 'Valid for months'),
  },
});

declareAudited('Certification', {
  word: both('认证申请', 'Application for a certificate'),
  record: knownBy('certification'),
  actions: {
    applyForCertification: both('申请认证', 'Applied'),
    withdrawCertification: both('撤回申请', 'Withdrawn'),
    acceptCertification: both('受理', 'Accepted'),
    refuseCertification: both('不受理', 'Refused'),
    finishLearning: both('完成学习', 'Learning finished'),
    recordExam: both('登记考试', 'Exam recorded'),
    recordPractical: both('登记实操', 'Practical part recorded'),
    awardCertificate: both('颁发证书', 'Awarded'),
    failCertification: both('终审不通过', 'Not awarded'),
  },
  fields: {
    ...about,
    state: shown('状态', 'State', { ...learning, codes: certificationWords }),
    schemeId: shown('岗位认证', 'Scheme', { of: 'CertificationScheme' }),
    renewsId: shown('续期', 'Renews', learning),
    statement: shown('申请说明', 'Statement', learning),
    reason: shown('理由', 'Reason', learning),
    closedReason: shown('结束理由', 'Why it ended', learning),
    retakeOn: shown('补考日期', 'Retake on', learning),
    examOn: shown('考试日期', 'Exam on', learning),
    heldOn: shown('日期', 'Held on', learning),
    score: shown('成绩', 'Mark', learning),
    examScore: shown('考试成绩', 'Mark of the exam', learning),
    examAttempts: shown('考试次数', 'Attempts', learning),
    practicalOn: shown('实操日期', 'Practical part on', learning),
    practicalAttempts: shown('实操次数', 'Attempts at the practical part', learning),
    examinerIds: shown('考官', 'Examiners', { of: 'Person' }),
    certificateId: shown('证书', 'Certificate', { ...learning, of: 'Certificate' }),
  },
});

declareAudited('Course', {
  word: both('培训课程', 'Course'),
  record: { entity: Course, name: (alias) => `${alias}.title` },
  actions: {
    planCourse: both('安排课程', 'Planned'),
    editCourse: both('修改课程', 'Changed'),
    cancelCourse: both('取消课程', 'Cancelled'),
    enrolPeople: both('报名', 'People enrolled'),
  },
  fields: {
    title: shown('名称', 'Title'),
    hours: shown('学时', 'Hours'),
    place: shown('地点', 'Place'),
    seats: shown('名额', 'Seats'),
    serves: shown('面向', 'Serves'),
    teaches: shown('内容', 'Teaches'),
    schemeId: shown('岗位认证', 'Scheme', { of: 'CertificationScheme' }),
    sessions: shown('课次', 'Sessions'),
    startsOn: shown('开始', 'From'),
    lastDay: shown('结束', 'Last day'),
    maxScore: shown('满分', 'Highest mark'),
    passMark: shown('及格分', 'Pass mark'),
    trainerId: shown('讲师', 'Trainer', { of: 'Person' }),
    trainerName: shown('讲师', 'Trainer'),
    enrolled: shown('学员', 'Enrolled', { of: 'Person' }),
    cancelledAt: shown('取消时间', 'Cancelled at'),
    cancelReason: shown('取消理由', 'Why it was cancelled'),
  },
  within: {
    on: both('日期', 'day'),
    from: both('开始', 'from'),
    to: both('结束', 'to'),
    place: both('地点', 'place'),
  },
});

declareAudited('Enrolment', {
  word: both('培训报名', 'Enrolment'),
  record: knownBy('enrolment'),
  actions: {
    withdrawEnrolment: both('退出课程', 'Taken out'),
    recordCourseResult: both('登记成绩', 'Result recorded'),
    takeBackCourseResult: both('撤回成绩', 'Result taken back'),
    setRetake: both('安排补考', 'Retake set'),
  },
  fields: {
    state: shown('状态', 'State', { ...learning, codes: enrolmentWords }),
    score: shown('成绩', 'Mark', learning),
    attempts: shown('次数', 'Attempts', learning),
    resultOn: shown('成绩日期', 'Result of', learning),
    retakeOn: shown('补考日期', 'Retake on', learning),
    reason: shown('理由', 'Reason', learning),
    withdrawReason: shown('退出理由', 'Why they were taken out', learning),
  },
});

declareAudited('AddedNeed', {
  word: both('培训需求', 'Training need'),
  record: knownBy('added_need'),
  actions: {
    addTrainingNeed: both('提出培训需求', 'Asked for'),
    withdrawTrainingNeed: both('撤销培训需求', 'Withdrawn'),
  },
  fields: {
    ...about,
    ...withdrawn,
    text: shown('内容', 'Text', learning),
    reason: shown('理由', 'Reason', learning),
    dueOn: shown('期限', 'Due on', learning),
  },
});

declareAudited('Mentoring', {
  word: both('带教', 'Mentoring'),
  record: knownBy('mentoring', 'mentee_id'),
  actions: {
    arrangeMentoring: both('安排带教', 'Arranged'),
    reviewMentoring: both('评价带教', 'Reviewed'),
  },
  fields: {
    ...about,
    menteeId: shown('学员', 'Mentee', { of: 'Person' }),
    mentorId: shown('导师', 'Mentor', { of: 'Person' }),
    arrangedById: shown('安排人', 'Arranged by', { of: 'Person' }),
    reviewedById: shown('评价人', 'Reviewed by', { of: 'Person' }),
    startsOn: shown('开始', 'From'),
    lastDay: shown('结束', 'Last day'),
    reviewedOn: shown('评价日期', 'Reviewed on'),
    goals: shown('目标', 'Goals', learning),
    review: shown('评价', 'Review', learning),
    outcome: shown('结果', 'Outcome', { ...learning, codes: outcomeWords }),
  },
});

declareAudited('Suggestion', {
  word: both('业务建议', 'Suggestion'),
  actions: {
    raiseSuggestion: both('提出建议', 'Raised'),
    decideSuggestion: both('答复建议', 'Decided'),
    withdrawSuggestion: both('撤回建议', 'Withdrawn'),
  },
  fields: {
    ...about,
    state: shown('状态', 'State', { codes: suggestionStateWords }),
    kind: shown('种类', 'Kind', { codes: suggestionKindWords }),
    authorId: shown('提出人', 'Author', { of: 'Person' }),
    positionId: shown('岗位', 'Post', { of: 'Position' }),
    about: shown('关于', 'About', learning),
    text: shown('内容', 'Text', learning),
    decision: shown('答复', 'Decision', learning),
    decidedAt: shown('答复时间', 'Decided at'),
    decidedById: shown('答复人', 'Decided by', { of: 'Person' }),
  },
});
