import { absent } from '../../../core/form-text.ts';
import { asks, preferred, schooling, target, years } from '../lines.ts';
import type { JobText } from '../shapes.ts';

/** Job advertisements: what is to be done and who is looked for. */
export const websiteText: JobText = {
  variant: 'V10',
  purpose: absent(),
  list: [
    { statement: '解答档口用户的咨询，指导使用网站。' },
    { statement: '审核档口资料和发布的商品。' },
    { statement: '受理投诉，协调买卖双方。' },
    { statement: '收集用户意见，反馈给运营。' },
  ],
  qualifications: [...asks('SKILL', '熟悉网络购物，打字熟练'), ...asks('COMPETENCY', '热情、耐心，能轮班')],
};

export const mediaText: JobText = {
  variant: 'V10',
  purpose: absent(),
  list: [
    { statement: '联系新闻媒体，监看涉及公司的报道。' },
    { statement: '处理媒体投诉和危机公关，控制费用。' },
    { statement: '管理二级广告网络的投放和质量。' },
  ],
  qualifications: asks('SKILL', '文字能力强，有媒体资源'),
};

export const platformLeadText: JobText = {
  variant: 'V10',
  purpose: absent(),
  list: [
    { statement: '带领小组处理平台投诉和重大客诉。' },
    {
      statement: '分解团队目标，保证解决率和满意度。',
      measures: [target('解决率达标', 'K36', null), target('客户满意度达标', 'K29', null)],
    },
    { statement: '复盘典型案例，推动产品改进。' },
    { statement: '培训和辅导组员。' },
  ],
  authorities: [{ kind: 'HANDLE', text: '在小组内分派投诉', grants: ['ticket.dispatch', 'UNIT'] }],
  qualifications: [
    schooling('本科及以上学历', 'BACHELOR'),
    years('两年以上投诉处理或团队管理经历', 2, '投诉处理、团队管理'),
    preferred({
      kind: 'EXPERIENCE',
      text: '有互联网、金融、酒店、旅游行业背景的优先',
      subject: '互联网、金融、酒店、旅游',
    }),
    preferred({ kind: 'MAJOR', text: '医学背景优先', options: ['医学'] }),
  ],
};
