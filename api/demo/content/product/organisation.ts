import { humanResources } from '../human-resources.ts';
import { peopleOf } from '../person.rows.ts';
import type { OrganisationContent, PostContent } from '../shapes.ts';

const posts: readonly PostContent[] = [
  { key: 'product-head', unit: 'product', title: '总经理', isLead: true, roles: ['HEAD'] },
  {
    key: 'product-manager',
    unit: 'product-service',
    title: '客服经理',
    aliases: ['客户服务经理'],
    superior: 'product-head',
    isLead: true,
    roles: ['LEAD'],
  },
  {
    key: 'product-specialist',
    unit: 'product-service',
    title: '客户投诉管理专员',
    superior: 'product-manager',
    roles: ['HND'],
    relations: [
      { kind: 'SUPERIOR', name: '客户服务经理', to: 'product-manager' },
      { kind: 'INTERNAL_CONTACT', name: '责任部门' },
      { kind: 'EXTERNAL_CONTACT', name: '客户' },
    ],
  },
  {
    key: 'product-quality',
    unit: 'product-factory',
    title: '品质工程师',
    superior: 'product-head',
    roles: ['RSP'],
  },
  ...humanResources('product', { superior: 'product-head' }),
];

/** A company that makes things, with orders, part numbers and returns (O11). */
export const product: OrganisationContent = {
  staffNumbers: 'QM',
  units: [
    { key: 'product', parent: null, kind: 'GROUP', name: '启明电器' },
    {
      key: 'product-service',
      parent: 'product',
      kind: 'DEPARTMENT',
      name: '客服部',
      aliases: ['客户服务部'],
    },
    { key: 'product-factory', parent: 'product', kind: 'DEPARTMENT', name: '品质部' },
    { key: 'product-hr', parent: 'product', kind: 'DEPARTMENT', name: '人力资源部' },
  ],
  posts,
  people: peopleOf([
    ['product-head', '齐振业', 'M', '1968-05-05', 'BACHELOR', 'product-head'],
    ['product-manager', '农雪梅', 'F', '1983-10-17', 'BACHELOR', 'product-manager'],
    ['product-specialist-1', '管彤彤', 'F', '1994-01-09', 'BACHELOR', 'product-specialist'],
    ['product-specialist-2', '蔚子墨', 'M', '1996-09-23', 'JUNIOR_COLLEGE', 'product-specialist'],
    ['product-quality', '匡正言', 'M', '1988-02-29', 'BACHELOR', 'product-quality'],
    ['product-hrhead', '厉秀芝', 'F', '1979-07-19', 'BACHELOR', 'product-hr-head'],
    ['hr.o11', '辜小雅', 'F', '1993-11-06', 'BACHELOR', 'product-hr'],
  ]),
};
