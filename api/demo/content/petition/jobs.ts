import { absent } from '../../../core/form-text.ts';
import { approvedBy, asks, numbered } from '../lines.ts';
import type { JobText, JobVersion } from '../shapes.ts';

/** Seven duties. They speak of the legal time without a number of days, so no target has one. */
const leaderText: JobText = {
  variant: 'V9',
  purpose: absent(),
  list: numbered(
    ['1', '接听投诉电话、拆阅来信、接待来访，逐件登记。'],
    ['2', '在法定期限内处理并答复，重要的当面答复。', { phrase: '在法定期限内办结' }],
    ['3', '督办市长专线、市信访办和市110联动转来的事项。', { phrase: '按交办时限回告' }],
    ['4', '跟进新闻媒体反映的问题并回应。'],
    ['5', '建立信访台账，办结后整理归档。', { phrase: '台账齐全' }],
    ['6', '分析信访动态和苗头，定期写出情况报告。'],
    ['7', '紧急、重大的信访事项如实及时上报。', { phrase: '不瞒报、不迟报' }],
  ),
  authorities: [
    { kind: 'HANDLE', text: '交办和督办信访事项', grants: ['ticket.dispatch', 'SUBTREE'] },
    { kind: 'REVIEW', text: '审核答复意见', grants: ['ticket.review', 'SUBTREE'] },
    { kind: 'APPROVE', text: '办结归档', grants: ['ticket.close', 'SUBTREE'] },
  ],
  qualifications: [
    ...asks('KNOWLEDGE', '熟悉信访法规和行业政策'),
    ...asks('COMPETENCY', '能做群众工作，讲原则，沉得住气'),
  ],
  basis: [{ kind: 'LAW', name: '信访条例', issuedOn: null, issuedBy: null, number: null }],
};

const approved = approvedBy('hr.o8', 'petition-head', 'petition-hrhead');

export const petitionJobs: readonly JobVersion[] = [approved('petition-leader', leaderText, 280)];
