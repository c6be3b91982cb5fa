import { approvedBy, asks, preferred, schooling, years } from '../lines.ts';
import type { JobText, JobVersion, QualificationContent } from '../shapes.ts';

/** The list announces duties and prints requirements only, so that there is no duty at all. */
const requirements = (...qualifications: readonly QualificationContent[]): JobText => ({
  variant: 'V7',
  qualifications,
});

const health = asks('HEALTH', '身体健康，能适应轮班');
const bothLanguages: readonly QualificationContent[] = [
  { kind: 'LANGUAGE', text: '普通话标准', subject: '普通话', level: 'FLUENT' },
  { kind: 'LANGUAGE', text: '能听会说粤语', subject: '粤语', level: 'WORKING' },
];
const college = schooling('大专及以上学历', 'JUNIOR_COLLEGE');
const typing: QualificationContent = {
  kind: 'TYPING',
  text: '每分钟输入60字以上',
  min: 60,
  unit: '字/分钟',
};

/** Agents, callback officers and new-media agents share one list. */
const agentText = requirements(
  ...health,
  ...asks('APPEARANCE', '仪表端正'),
  ...bothLanguages,
  ...asks('VOICE', '声音清楚、亲切'),
  college,
  preferred(years('有半年以上客服工作经历的优先', 0.5, '客服')),
  typing,
  ...asks('SKILL', '会用常用办公软件'),
  ...asks('COMPETENCY', '有耐心，服务意识强', '情绪稳定，能承受压力'),
);

const qualityText = requirements(
  ...health,
  ...bothLanguages,
  college,
  preferred(years('有半年以上话务质检经历的优先', 0.5, '质检')),
  typing,
  ...asks('SKILL', '会用表格软件统计和出报表'),
  ...asks('COMPETENCY', '公正、细致，原则性强'),
);

const dispatchText = requirements(
  ...health,
  ...bothLanguages,
  college,
  typing,
  ...asks('KNOWLEDGE', '了解各职能局的职责分工'),
  ...asks('SKILL', '文字归纳能力强，会用办公软件'),
  ...asks('COMPETENCY', '责任心强，善于沟通'),
);

const trainerText = requirements(
  ...asks('HEALTH', '身体健康'),
  ...bothLanguages,
  ...asks('VOICE', '表达清晰，有感染力'),
  college,
  ...asks('SKILL', '会做课件，能独立授课'),
  ...asks('COMPETENCY', '善于总结和带教'),
);

const editorText = requirements(
  ...asks('HEALTH', '身体健康'),
  { kind: 'LANGUAGE', text: '普通话标准', subject: '普通话', level: 'FLUENT' },
  college,
  ...asks('KNOWLEDGE', '熟悉政务信息和公文'),
  ...asks('SKILL', '文字功底扎实，会检索、整理资料'),
  ...asks('COMPETENCY', '严谨细致'),
);

const staffText = requirements(
  ...asks('HEALTH', '身体健康'),
  college,
  years('一年以上人力资源工作经历', 1, '人力资源'),
  ...asks('KNOWLEDGE', '熟悉招聘、考勤、薪酬和劳动法规'),
  ...asks('SKILL', '熟练使用办公软件'),
  ...asks('COMPETENCY', '保密意识强，办事公道'),
);

const approved = approvedBy('hr.o4', 'hotline-head', 'hotline-hrhead');

export const hotlineJobs: readonly JobVersion[] = [
  approved('hotline-agent', agentText, 190),
  approved('hotline-callback', agentText, 190),
  approved('hotline-media', agentText, 190),
  approved('hotline-quality', qualityText, 188),
  approved('hotline-dispatch', dispatchText, 188),
  approved('hotline-trainer', trainerText, 187),
  approved('hotline-editor', editorText, 187),
  approved('hotline-hr', staffText, 185),
];
