import type { SheetColumn } from './column.ts';
import { numberColumn } from './common.columns.ts';

/** The columns of a sheet of assignments (F006): person, post and first day say which one is meant. */
export const assignmentColumns: readonly SheetColumn[] = [
  numberColumn('personId', { zh: '人员系统编号', en: 'Remit id of the person' }),
  {
    field: 'employeeNo',
    heading: { zh: '工号', en: 'Staff number' },
    aliases: ['员工编号', '员工号', '人员编号', '职工号', 'employee no', 'employee id', 'staff no'],
    type: 'text',
    about: {
      zh: '已有人员的工号；没有工号的人写姓名',
      en: 'Of a person who is known; the name for whoever has none',
    },
    example: { zh: 'KF10086', en: 'KF10086' },
  },
  {
    field: 'name',
    heading: { zh: '姓名', en: 'Name' },
    aliases: ['员工姓名', '人员姓名', 'full name', 'employee name'],
    type: 'text',
    about: {
      zh: '有工号时只用来核对；没有工号时须不重名',
      en: 'Beside a staff number only a check; without one nobody else may have it',
    },
    example: { zh: '张三', en: 'Zhang San' },
  },
  numberColumn('positionId', { zh: '岗位系统编号', en: 'Remit id of the post' }),
  {
    field: 'positionCode',
    heading: { zh: '岗位编码', en: 'Post code' },
    aliases: ['编码', '职位编码', '岗位编号', '职位编号', 'code'],
    type: 'text',
    about: { zh: '有编码的岗位可以只写编码', en: 'Enough for a post that has one' },
    example: { zh: '', en: '' },
  },
  {
    field: 'title',
    heading: { zh: '岗位名称', en: 'Post' },
    aliases: ['岗位', '职位', '职位名称', '职务', 'title', 'position', 'job title'],
    type: 'text',
    about: { zh: '与所在单位一起指明岗位', en: 'Names the post together with its unit' },
    example: { zh: '投诉处理专员', en: 'Complaint handler' },
  },
  {
    field: 'unit',
    heading: { zh: '所在单位', en: 'Unit' },
    aliases: ['单位', '部门', '所属部门', '所在部门', '组织', '机构', 'department'],
    type: 'text',
    about: { zh: '名称；重名时写全路径，用 / 分隔', en: 'Its name, or the path where two have the name' },
    example: { zh: '客服中心/投诉处理组', en: 'Centre/Complaints team' },
  },
  {
    field: 'kind',
    heading: { zh: '任职方式', en: 'How it is held' },
    aliases: ['任职类型', '主兼岗', '任职性质', 'kind', 'type'],
    type: 'word',
    isNeeded: true,
    words: {
      PRIMARY: ['主岗', 'Main', '主任职', '专职'],
      CONCURRENT: ['兼岗', 'Further', '兼任', '兼职'],
      ACTING: ['代理', 'Acting', '代任'],
    },
    about: {
      zh: '主岗、兼岗、代理；主岗同时只能有一个',
      en: 'Main, Further, Acting; one main post at a time',
    },
    example: { zh: '主岗', en: 'Main' },
  },
  {
    field: 'startsOn',
    heading: { zh: '开始日期', en: 'First day' },
    aliases: ['任职日期', '起始日期', '到岗日期', '任职开始日期', 'start date', 'from'],
    type: 'day',
    isNeeded: true,
    about: { zh: '如 2026-01-05；最迟为两年后', en: 'Such as 2026-01-05; at most two years ahead' },
    example: { zh: '2026-01-05', en: '2026-01-05' },
  },
  {
    field: 'lastDay',
    heading: { zh: '最后一天', en: 'Last day' },
    aliases: ['结束日期', '任职结束日期', '截止日期', 'end date', 'to', 'until'],
    type: 'day',
    about: {
      zh: '当天仍在任；没有结束日期就留空，写“清空”撤回结束日期',
      en: 'The post is still held that day; empty while it is open, CLEAR takes an end back',
    },
    example: { zh: '', en: '' },
  },
];
