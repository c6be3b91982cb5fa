import { absent, written } from '../../../core/form-text.ts';
import { asks, preferred, schooling, years } from '../lines.ts';
import type { DutyContent, JobText } from '../shapes.ts';

const withTasks = (statement: string, ...tasks: string[]): DutyContent => ({ statement, tasks });

/** The complaint specialist of after-sales: eight duties, six requirements, a way up and two to the side (F036). */
export const specialistText: JobText = {
  variant: 'V5',
  purpose: absent(),
  background: written('客诉专员处理客户对产品和服务的投诉，是客户与公司之间的桥梁。'),
  list: [
    { statement: '通过电话、网络等渠道受理投诉，做好记录。' },
    { statement: '核实情况，与相关部门商定解决办法。' },
    { statement: '按时答复客户，跟进到问题解决。' },
    { statement: '安抚情绪，化解矛盾，防止事态扩大。' },
    { statement: '整理投诉档案和数据。' },
    { statement: '分析投诉原因，提出改进建议。' },
    { statement: '回访客户，了解满意情况。' },
    { statement: '参加培训，更新产品和法规知识。' },
  ],
  qualifications: [
    schooling('大专及以上学历', 'JUNIOR_COLLEGE'),
    preferred({ kind: 'MAJOR', text: '市场营销、工商管理等专业优先', options: ['市场营销', '工商管理'] }),
    preferred({ kind: 'EXPERIENCE', text: '有客户服务经历的优先', subject: '客户服务' }),
    ...asks('SKILL', '表达清楚，会用办公软件'),
    ...asks('COMPETENCY', '耐心，抗压，有同理心'),
    ...asks('KNOWLEDGE', '了解消费者权益法规'),
  ],
  career: [
    { kind: 'PROMOTION', title: '售后服务主管/经理' },
    { kind: 'LATERAL', title: '投诉分析师' },
    { kind: 'LATERAL', title: '市场调研员' },
  ],
  conclusion: written('客诉专员的工作直接影响客户对公司的信任。'),
};

/** The general complaint administrator: an overview, eight duties with their points, and three requirements. */
export const administratorText: JobText = {
  variant: 'V6',
  purpose: absent(),
  background: written('综合投诉管理员统一受理、协调和跟踪各渠道投诉，维护公司形象。'),
  list: [
    withTasks('受理与登记', '受理各渠道投诉', '登记客户和投诉信息'),
    withTasks('分类分级', '按类别和轻重分级'),
    withTasks('协调处理', '联系责任部门', '督促按流程时限办理'),
    withTasks('答复客户', '答复处理结果'),
    withTasks('回访', '回访满意情况', '不满意的再次协调'),
    withTasks('统计报告', '汇总数据，写出报告'),
    withTasks('流程改进', '提出流程和服务的改进意见'),
    withTasks('培训', '向一线讲解投诉案例'),
  ],
  qualifications: [
    { kind: 'GENDER', text: '性别不限' },
    { kind: 'AGE', text: '25至35岁', min: 25, max: 35, unit: '岁' },
    schooling('本科及以上学历', 'BACHELOR'),
    preferred({ kind: 'MAJOR', text: '管理类、法律类专业优先', options: ['管理', '法学', '法律'] }),
    years('三年以上客户服务或投诉管理经历', 3, '客户服务、投诉管理'),
  ],
};
