import type { Bilingual } from '../../../core/bilingual.ts';
import type { SheetColumn } from './column.ts';
import { printedColumns } from './printed.columns.ts';
import { closedColumn, idColumn, numberColumn, openedColumn, sortColumn } from './common.columns.ts';

const head = (field: string, heading: Bilingual, aliases: readonly string[], example = ''): SheetColumn => ({
  field,
  heading,
  aliases,
  type: 'form-text',
  about: {
    zh: '文字；写“无”表示没有，写“（空白）”表示表上留空',
    en: 'Text; 无 says none, (blank) that the form leaves it open',
  },
  example: { zh: example, en: example },
});

/** The columns of a sheet of posts: the head of the forms (F003), superior and seats (F008). */
export const positionColumns: readonly SheetColumn[] = [
  idColumn,
  head(
    'code',
    { zh: '岗位编码', en: 'Code' },
    ['编码', '职位编码', '岗位编号', '职位编号', 'post code'],
    'KF-07',
  ),
  {
    field: 'title',
    heading: { zh: '岗位名称', en: 'Post' },
    aliases: ['岗位', '职位', '职位名称', '职务', 'title', 'position', 'post title', 'job title'],
    type: 'text',
    isNeeded: true,
    about: {
      zh: '同一单位内不重复，最多 100 字；多人任职请填编制',
      en: 'Once in a unit, at most 100 characters; for several holders give seats',
    },
    example: { zh: '投诉处理专员', en: 'Complaint handler' },
  },
  {
    field: 'unit',
    heading: { zh: '所在单位', en: 'Unit' },
    aliases: ['单位', '部门', '所属部门', '所在部门', '组织', '机构', 'department'],
    type: 'text',
    isNeeded: true,
    about: {
      zh: '名称；重名时写全路径，用 / 分隔',
      en: 'Its name, or the path where two have the name: Group/Province/Centre',
    },
    example: { zh: '客服中心/投诉处理组', en: 'Centre/Complaints team' },
  },
  numberColumn('unitId', { zh: '单位系统编号', en: 'Remit id of the unit' }),
  {
    field: 'superior',
    heading: { zh: '直接上级', en: 'Reports to' },
    aliases: ['上级岗位', '直接上级岗位', '汇报对象', '上级', 'superior', 'manager'],
    type: 'text',
    about: {
      zh: '岗位编码，或“单位/岗位名称”，或不重名的岗位名称；可以是本表中的新岗位；写“无”表示没有上级',
      en: 'A code, Unit/Post, or a title that only one post has; it may be a new post of this sheet. 无 or none: nobody',
    },
    example: { zh: '客服中心/客服主任', en: 'Centre/Head of service' },
  },
  numberColumn('superiorId', { zh: '直接上级系统编号', en: 'Remit id of the superior' }),
  {
    field: 'isLead',
    heading: { zh: '单位负责人', en: 'Leads the unit' },
    aliases: ['是否负责人', '负责人', '负责人岗位', 'lead'],
    type: 'yes-no',
    about: { zh: '是 或 否', en: 'Yes or no' },
    example: { zh: '否', en: 'No' },
  },
  {
    field: 'headcountPlan',
    heading: { zh: '编制', en: 'Seats' },
    aliases: ['编制人数', '定编', '定员', '编制数', 'headcount', 'planned seats'],
    type: 'number',
    about: {
      zh: '0 至 10000 的整数；不知道就留空，不等于 0',
      en: 'A whole number from 0 to 10 000; empty where it is not known, which is not 0',
    },
    example: { zh: '12', en: '12' },
  },
  {
    field: 'aliases',
    heading: { zh: '别名', en: 'Other titles' },
    aliases: ['曾用名', '其他名称'],
    type: 'list',
    about: { zh: '最多 20 个，用分号隔开', en: 'At most 20, with semicolons between' },
    example: { zh: '投诉专员', en: 'Complaints officer' },
  },
  head('tag', { zh: '职位标识', en: 'Tag' }, ['岗位标识']),
  head('owningCompany', { zh: '所属公司', en: 'Owning company' }, ['所属单位', '公司']),
  head('jobClass', { zh: '职类', en: 'Job class' }, []),
  head('jobKind', { zh: '职种', en: 'Job kind' }, []),
  head('jobSeries', { zh: '职系', en: 'Job series' }, ['序列', '岗位序列']),
  head('payGrade', { zh: '薪酬等级', en: 'Pay grade' }, ['薪级', '职级', '薪酬级别', 'grade']),
  head('workplace', { zh: '工作地点', en: 'Workplace' }, ['地点', '办公地点', 'location'], '杭州'),
  head('establishedOn', { zh: '职位设立日期', en: 'Established on (form)' }, ['岗位设立日期']),
  head('directSubordinates', { zh: '直接下级', en: 'Direct subordinates' }, ['直接下属']),
  head('staffUnderCharge', { zh: '所辖人员', en: 'Staff under charge' }, ['管辖人数', '下属人数']),
  ...printedColumns,
  sortColumn,
  openedColumn,
  closedColumn,
];
