import type { SheetColumn } from './column.ts';
import { idColumn } from './common.columns.ts';

/** The columns of a sheet of people. */
export const personColumns: readonly SheetColumn[] = [
  idColumn,
  {
    field: 'employeeNo',
    heading: { zh: '工号', en: 'Staff number' },
    aliases: [
      '员工编号',
      '员工号',
      '人员编号',
      '职工号',
      '工作证号',
      'employee no',
      'employee id',
      'staff no',
    ],
    type: 'text',
    about: {
      zh: '本组织内不重复，最多 50 字；按它认出已有的人',
      en: 'Nobody else has it; at most 50 characters. People are found again by it',
    },
    example: { zh: 'KF10086', en: 'KF10086' },
  },
  {
    field: 'name',
    heading: { zh: '姓名', en: 'Name' },
    aliases: ['员工姓名', '人员姓名', '名字', 'full name', 'employee name'],
    type: 'text',
    isNeeded: true,
    about: { zh: '最多 100 字', en: 'At most 100 characters' },
    example: { zh: '张三', en: 'Zhang San' },
  },
  {
    field: 'gender',
    heading: { zh: '性别', en: 'Gender' },
    aliases: ['sex'],
    type: 'word',
    isIdentity: true,
    words: { MALE: ['男', 'Male', 'M', '男性'], FEMALE: ['女', 'Female', 'F', '女性'] },
    about: { zh: '男、女', en: 'Male, Female' },
    example: { zh: '女', en: 'Female' },
  },
  {
    field: 'bornOn',
    heading: { zh: '出生日期', en: 'Born on' },
    aliases: ['生日', '出生年月日', '出生', 'birthday', 'date of birth'],
    type: 'day',
    isIdentity: true,
    about: { zh: '如 1990-05-01，须早于今天', en: 'Such as 1990-05-01, before today' },
    example: { zh: '1990-05-01', en: '1990-05-01' },
  },
  {
    field: 'education',
    heading: { zh: '学历', en: 'Schooling' },
    aliases: ['最高学历', '文化程度', 'education'],
    type: 'word',
    isIdentity: true,
    words: {
      HIGH_SCHOOL: ['高中', 'High school'],
      SECONDARY_VOCATIONAL: ['中专', 'Secondary vocational', '职高', '中专（职高）', '中专(职高)'],
      JUNIOR_COLLEGE: ['大专', 'Junior college', '大学专科', '专科'],
      BACHELOR: ['本科', 'Bachelor', '大学本科', '学士'],
      MASTER_UP: ['硕士及以上', 'Master and above', '硕士', '研究生', '博士', 'Master', 'Doctor'],
    },
    about: {
      zh: '高中、中专、大专、本科、硕士及以上',
      en: 'High school, Secondary vocational, Junior college, Bachelor, Master and above',
    },
    example: { zh: '本科', en: 'Bachelor' },
  },
  {
    field: 'lastDay',
    heading: { zh: '最后一天', en: 'Last day' },
    aliases: ['离职日期', '离职日', '最后工作日', 'leaving date'],
    type: 'day',
    about: {
      zh: '离职前的最后一天，当天仍在职；任职随之结束，账号在次日停用。写“清空”撤回尚未到期的离职',
      en: 'The last day with the organisation; posts end with it, the account is closed after it. CLEAR takes a leaving to come back',
    },
    example: { zh: '', en: '' },
  },
];
