import type { SheetColumn } from './column.ts';
import { closedColumn, idColumn, openedColumn, sortColumn } from './common.columns.ts';

/** The columns of a sheet of units (F001, F002, F009). */
export const unitColumns: readonly SheetColumn[] = [
  idColumn,
  {
    field: 'name',
    heading: { zh: '单位名称', en: 'Unit' },
    aliases: ['名称', '部门名称', '部门', '单位', '机构名称', '组织名称', 'name', 'unit name', 'department'],
    type: 'text',
    isNeeded: true,
    about: { zh: '不含上级名称，最多 100 字', en: 'Without the names above it; at most 100 characters' },
    example: { zh: '投诉处理组', en: 'Complaints team' },
  },
  {
    field: 'parent',
    heading: { zh: '上级单位', en: 'Unit above' },
    aliases: ['上级部门', '上级', '上级机构', '所属上级', '父级', 'parent', 'parent unit'],
    type: 'text',
    isNeeded: true,
    about: {
      zh: '名称；重名时写全路径，用 / 分隔，如“集团/省公司/客服中心”。可以是本表中的新单位',
      en: 'Its name, or the path where two have the name: Group/Province/Centre. It may be a new unit of this sheet',
    },
    example: { zh: '省公司/客服中心', en: 'Province/Centre' },
  },
  {
    field: 'kind',
    heading: { zh: '单位类型', en: 'Kind' },
    aliases: ['类型', '机构类型', '组织类型', 'type', 'unit kind'],
    type: 'word',
    isNeeded: true,
    words: {
      GROUP: ['集团', 'Group', '集团公司'],
      PROVINCE: ['省公司', 'Province', '省分公司'],
      CITY_BRANCH: ['地市分公司', 'City branch', '市公司', '市分公司'],
      COUNTY_BRANCH: ['县区分公司', 'County branch', '县公司', '区县分公司', '县分公司'],
      BANK_HQ: ['总行', 'Bank head office', '银行总行'],
      DEPARTMENT: ['部门', 'Department', '部', '处'],
      CENTRE: ['中心', 'Centre', 'Center', '客服中心'],
      TEAM: ['班组', 'Team', '小组', '组', '团队'],
      AGENCY: ['职能局', 'Agency', '局'],
      EXTERNAL: ['外部单位', 'External', '外部'],
    },
    about: {
      zh: '集团、省公司、地市分公司、县区分公司、总行、部门、中心、班组、职能局、外部单位',
      en: 'Group, Province, City branch, County branch, Bank head office, Department, Centre, Team, Agency, External',
    },
    example: { zh: '班组', en: 'Team' },
  },
  {
    field: 'region',
    heading: { zh: '服务区域', en: 'Region' },
    aliases: ['区域', '服务范围', '辖区'],
    type: 'text',
    about: { zh: '最多 200 字', en: 'At most 200 characters' },
    example: { zh: '杭州市', en: 'Hangzhou' },
  },
  {
    field: 'aliases',
    heading: { zh: '别名', en: 'Other names' },
    aliases: ['曾用名', '简称', 'aliases', 'short name'],
    type: 'list',
    about: { zh: '最多 20 个，用分号隔开', en: 'At most 20, with semicolons between' },
    example: { zh: '投诉组；投诉班', en: 'Complaints; Complaint desk' },
  },
  {
    field: 'dutyStatements',
    heading: { zh: '单位职责', en: 'Duties' },
    aliases: ['部门职责', '职责', 'duties', 'responsibilities'],
    type: 'list',
    about: { zh: '最多 50 条，每条一行', en: 'At most 50, one a line' },
    example: { zh: '受理客户投诉', en: 'Takes complaints' },
  },
  sortColumn,
  openedColumn,
  closedColumn,
];
