import type { Bilingual } from '../../core/bilingual.ts';
import { partWords } from '../job.words.ts';
import type { ImportedHeadField } from './head/head.words.ts';
import type { ImportKind } from './intake.words.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** How a text came in. */
export const importKindWords: Readonly<Record<ImportKind, Bilingual>> = {
  WORD: both('Word 文件', 'Word file'),
  TEXT: both('文本文件', 'Text file'),
  PASTE: both('粘贴', 'Pasted'),
};

/** The fields of a head. */
export const headFieldWords: Readonly<Record<ImportedHeadField, Bilingual>> = {
  TITLE: both('岗位名称', 'Title'),
  CODE: both('岗位编码', 'Code'),
  TAG: both('岗位标识', 'Tag'),
  OWNING_COMPANY: both('所属单位', 'Owning company'),
  DEPARTMENT: both('部门', 'Department'),
  JOB_CLASS: both('职类', 'Job class'),
  JOB_KIND: both('职种', 'Job kind'),
  JOB_SERIES: both('职系', 'Job series'),
  PAY_GRADE: both('薪酬等级', 'Pay grade'),
  WORKPLACE: both('工作地点', 'Workplace'),
  ESTABLISHED_ON: both('设立日期', 'Established on'),
  HEADCOUNT: both('定员', 'Seats'),
  STAFF_UNDER_CHARGE: both('所辖人员', 'Staff under charge'),
  SUPERIOR: both('直接上级', 'Superior'),
  PEERS: both('同僚', 'Peers'),
  SUBORDINATES: both('直接下级', 'Direct subordinates'),
  INDIRECT_SUBORDINATES: both('间接下级', 'Indirect subordinates'),
  INTERNAL_CONTACTS: both('内部沟通', 'Internal contacts'),
  EXTERNAL_CONTACTS: both('外部沟通', 'External contacts'),
};

/** The places of a description to which points to settle belong, beside those of a version. */
const placeWords: Readonly<Record<string, Bilingual>> = {
  ...partWords,
  title: both('岗位名称', 'title'),
  targets: both('考核目标', 'targets'),
  basis: both('职位依据', 'basis documents'),
  remainder: both('其余内容', 'remainder'),
  qualification: both('任职资格', 'qualifications'),
  age: both('年龄', 'age'),
  genders: both('性别', 'gender'),
  education: both('学历', 'education'),
  level: both('负责程度', 'responsibility'),
  timeShare: both('工时比例', 'share of working time'),
  value: both('目标值', 'figure'),
  comparator: both('比较', 'comparison'),
  kind: both('种类', 'kind'),
  ability: both('系统权限', 'ability'),
};

/** A place such as `duties.2.timeShare` in words; what nobody has a word for is left out. */
export const placeWord = (place: string): Bilingual => {
  const parts = place
    .split('.')
    .flatMap((part) => (/^\d+$/.test(part) ? [both(part, part)] : (placeWords[part] ?? [])));
  return { zh: parts.map(({ zh }) => zh).join(' '), en: parts.map(({ en }) => en).join(' ') };
};
