import type { UnitContent } from '../shapes.ts';

/** The county branches of Zibo, which repair and answer on the spot. */
export const cableCounties = ['cable-zhangdian', 'cable-zichuan', 'cable-huantai', 'cable-yiyuan'] as const;

/** The cable company: province, cities, county branches; in the city a customer service department with the call centre (O3). */
export const cableUnits: readonly UnitContent[] = [
  { key: 'cable', parent: null, kind: 'PROVINCE', name: '山东有线', aliases: ['省公司'], region: '山东省' },
  {
    key: 'cable-province-service',
    parent: 'cable',
    kind: 'DEPARTMENT',
    name: '省客服管理部',
    duties: ['编印全省客户服务手册，检查各市执行情况', '受理上级转来的投诉并下达市公司'],
  },
  { key: 'cable-zibo', parent: 'cable', kind: 'CITY_BRANCH', name: '淄博分公司', region: '山东省淄博市' },
  {
    key: 'cable-service',
    parent: 'cable-zibo',
    kind: 'DEPARTMENT',
    name: '客户服务部',
    aliases: ['客服部'],
    region: '山东省淄博市',
    duties: ['管理全市客户服务，接受省、市客服管理部门的双重指导', '督促县区分公司按时办结工单'],
  },
  {
    key: 'cable-centre',
    parent: 'cable-service',
    kind: 'CENTRE',
    name: '呼叫中心',
    aliases: ['客服中心'],
    region: '山东省淄博市',
    duties: ['7×24小时受理来电', '报修单派发、跟踪和回访', '使用EBOSS和大唐话务系统登记业务'],
  },
  { key: 'cable-shift-1', parent: 'cable-centre', kind: 'TEAM', name: '坐席一班' },
  { key: 'cable-shift-2', parent: 'cable-centre', kind: 'TEAM', name: '坐席二班' },
  { key: 'cable-hr', parent: 'cable-zibo', kind: 'DEPARTMENT', name: '人力资源部', region: '山东省淄博市' },
  {
    key: 'cable-zhangdian',
    parent: 'cable-zibo',
    kind: 'COUNTY_BRANCH',
    name: '张店分公司',
    region: '淄博市张店区',
  },
  {
    key: 'cable-zichuan',
    parent: 'cable-zibo',
    kind: 'COUNTY_BRANCH',
    name: '淄川分公司',
    region: '淄博市淄川区',
  },
  {
    key: 'cable-huantai',
    parent: 'cable-zibo',
    kind: 'COUNTY_BRANCH',
    name: '桓台分公司',
    region: '淄博市桓台县',
  },
  {
    key: 'cable-yiyuan',
    parent: 'cable-zibo',
    kind: 'COUNTY_BRANCH',
    name: '沂源分公司',
    region: '淄博市沂源县',
  },
  { key: 'cable-weifang', parent: 'cable', kind: 'CITY_BRANCH', name: '潍坊分公司', region: '山东省潍坊市' },
  {
    key: 'cable-weifang-service',
    parent: 'cable-weifang',
    kind: 'DEPARTMENT',
    name: '客户服务部',
    region: '山东省潍坊市',
  },
  {
    key: 'cable-shouguang',
    parent: 'cable-weifang',
    kind: 'COUNTY_BRANCH',
    name: '寿光分公司',
    region: '潍坊市寿光市',
  },
];
