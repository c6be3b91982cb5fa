import { absent, blank, written } from '../../../core/form-text.ts';
import { humanResources } from '../human-resources.ts';
import { peopleOf } from '../person.rows.ts';
import { marketingRecords } from './records.ts';
import type { OrganisationContent, PostContent } from '../shapes.ts';

const posts: readonly PostContent[] = [
  { key: 'marketing-head', unit: 'marketing', title: '总经理', isLead: true, roles: ['EXE'] },
  {
    key: 'marketing-director',
    unit: 'marketing-centre',
    title: '营销中心总监',
    superior: 'marketing-head',
    isLead: true,
    roles: ['HEAD'],
  },
  // The form leaves its code and the indirect subordinates empty, which is not none.
  {
    key: 'marketing-manager',
    unit: 'marketing-service',
    title: '客服部经理',
    aliases: ['客户服务部经理'],
    superior: 'marketing-director',
    isLead: true,
    roles: ['HEAD'],
    header: { code: blank(), directSubordinates: written('客服部专员'), staffUnderCharge: absent() },
    relations: [
      { kind: 'SUPERIOR', name: '营销中心总监', to: 'marketing-director' },
      { kind: 'DIRECT_SUBORDINATE', name: '客服部专员', to: 'marketing-clerk' },
      { kind: 'INTERNAL_CONTACT', name: '营销中心各部门' },
      { kind: 'INTERNAL_CONTACT', name: '公司其他部门' },
      { kind: 'INTERNAL_CONTACT', name: '各分支机构' },
      { kind: 'EXTERNAL_CONTACT', name: '客户' },
      { kind: 'EXTERNAL_CONTACT', name: '关联企业' },
      { kind: 'EXTERNAL_CONTACT', name: '行业机构' },
    ],
  },
  {
    key: 'marketing-clerk',
    unit: 'marketing-service',
    title: '客服部专员',
    superior: 'marketing-manager',
    roles: ['HND'],
  },
  ...humanResources('marketing', { superior: 'marketing-head' }),
];

/** A company with a marketing centre, whose service department has a form of its own (O10). */
export const marketing: OrganisationContent = {
  staffNumbers: 'HY',
  units: [
    { key: 'marketing', parent: null, kind: 'GROUP', name: '恒远实业' },
    { key: 'marketing-centre', parent: 'marketing', kind: 'CENTRE', name: '营销中心' },
    // The source is in traditional characters; its own writing is another name of the unit.
    {
      key: 'marketing-service',
      parent: 'marketing-centre',
      kind: 'DEPARTMENT',
      name: '客户服务部',
      aliases: ['客服部', '客戶服務部'],
    },
    { key: 'marketing-hr', parent: 'marketing', kind: 'DEPARTMENT', name: '人力资源部' },
  ],
  posts,
  records: marketingRecords,
  people: peopleOf([
    ['marketing-head', '卓建邦', 'M', '1969-09-16', 'MASTER_UP', 'marketing-head'],
    ['marketing-director', '晏如玉', 'F', '1978-03-28', 'MASTER_UP', 'marketing-director'],
    ['marketing-manager', '简伯衡', 'M', '1984-11-05', 'BACHELOR', 'marketing-manager'],
    ['marketing-clerk-1', '卜小荷', 'F', '1995-06-20', 'BACHELOR', 'marketing-clerk'],
    ['marketing-clerk-2', '束子轩', 'M', '1997-01-31', 'JUNIOR_COLLEGE', 'marketing-clerk'],
    ['marketing-hrhead', '公孙敏', 'F', '1977-12-08', 'BACHELOR', 'marketing-hr-head'],
    ['hr.o10', '郁青禾', 'F', '1992-04-02', 'BACHELOR', 'marketing-hr'],
  ]),
};
