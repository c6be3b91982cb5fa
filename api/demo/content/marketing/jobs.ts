import { absent, blank, written } from '../../../core/form-text.ts';
import { approvedBy, asks, duty, schooling, target, years } from '../lines.ts';
import type { JobText, JobVersion } from '../shapes.ts';

/**
 * The manager of customer service. The ticks of its eight responsibility levels are lost in the source, so that none is
 * set; five of the eight standards print no figure.
 */
const managerText: JobText = {
  variant: 'V2',
  purpose: written('建立客户服务体系，提高服务质量，控制服务成本，让客户满意。'),
  coreDuty: absent(),
  background: blank(),
  conclusion: absent(),
  remarks: absent(),
  list: [
    duty('体系建设', '建立客户服务体系并组织运行。', target('体系建立及时、有效率达 %', 'K10', null)),
    duty('制度', '制定客户服务制度，检查执行情况。', target('制度执行率达100%', 'K11', 100)),
    duty('计划', '编制部门工作计划，分解到人并推动完成。', target('工作计划完成率达 %', 'K12', null)),
    duty(
      '服务质量',
      '监督服务质量，处理客户投诉，减少属实投诉。',
      target('年度有效投诉次数 次', 'K13', null, { assumed: true }),
    ),
    duty('客户资料', '组织收集、整理和更新客户资料。', target('客户资料完整率达 %', 'K14', null)),
    duty('客户意见', '收集客户意见并反馈给有关部门。', target('客户意见反馈率达100%', 'K15', 100)),
    duty('成本', '编制部门预算，控制服务成本。', target('成本控制率达100%', 'K16', 100)),
    duty('队伍', '培训、指导和考核下属。', target('下属考核合格率达 %', 'K17', null)),
  ],
  authorities: [
    { kind: 'APPROVE', text: '审批权：在限额以内审批客户服务费用和补偿' },
    {
      kind: 'REVIEW',
      text: '审核权：审核部门制度、计划和对客户的回复',
      grants: ['ticket.review', 'SUBTREE'],
    },
    { kind: 'APPRAISE', text: '考核权：考核下属，提出奖惩意见' },
  ],
  qualifications: [
    schooling('大学本科及以上', 'BACHELOR'),
    { kind: 'MAJOR', text: '市场营销、企业管理及相关专业', options: ['市场营销', '企业管理'] },
    ...asks('KNOWLEDGE', '客户服务管理', '市场营销', '消费者权益法规'),
    ...asks('SKILL', '熟练使用办公软件', '能主持培训'),
    years('五年以上客户服务工作经历', 5, '客户服务'),
    years('三年以上同级管理经历', 3, '管理'),
    ...asks('BUSINESS_SCOPE', '公司全部产品的售前、售中和售后服务'),
    ...asks('COMPETENCY', '领导力、判断力、沟通协调能力'),
  ],
};

const approved = approvedBy('hr.o10', 'marketing-director', 'marketing-hrhead');

export const marketingJobs: readonly JobVersion[] = [approved('marketing-manager', managerText, 330)];
