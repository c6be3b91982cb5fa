import type { Bilingual } from '../core/bilingual.ts';
import type { EducationLevel, Gender, OrgUnitKind, PositionRelationKind } from './org.words.ts';

const both = (zh: string, en: string): Bilingual => ({ zh, en });

/** What sorts of units are called. */
export const unitKindWords: Readonly<Record<OrgUnitKind, Bilingual>> = {
  GROUP: both('集团公司', 'Group'),
  PROVINCE: both('省公司', 'Provincial company'),
  CITY_BRANCH: both('地市分公司', 'City branch'),
  COUNTY_BRANCH: both('县区分公司', 'County branch'),
  BANK_HQ: both('总行', 'Bank head office'),
  DEPARTMENT: both('部门', 'Department'),
  CENTRE: both('中心', 'Centre'),
  TEAM: both('班组', 'Team'),
  AGENCY: both('职能局', 'Public agency'),
  EXTERNAL: both('外部单位', 'Outside unit'),
};

/** What relations of posts are called. */
export const relationWords: Readonly<Record<PositionRelationKind, Bilingual>> = {
  SUPERIOR: both('直接上级', 'Reports to'),
  PEER: both('同僚', 'Peers'),
  DIRECT_SUBORDINATE: both('直接下级', 'Direct subordinates'),
  INDIRECT_SUBORDINATE: both('间接下级', 'Indirect subordinates'),
  INTERNAL_CONTACT: both('内部沟通', 'Internal contacts'),
  EXTERNAL_CONTACT: both('外部沟通', 'External contacts'),
};

/** What levels of schooling are called. */
export const educationWords: Readonly<Record<EducationLevel, Bilingual>> = {
  HIGH_SCHOOL: both('高中', 'High school'),
  SECONDARY_VOCATIONAL: both('中专（职高）', 'Secondary vocational'),
  JUNIOR_COLLEGE: both('大学专科', 'Junior college'),
  BACHELOR: both('大学本科', 'Bachelor'),
  MASTER_UP: both('硕士及以上', 'Master or above'),
};

/** What genders are called. */
export const genderWords: Readonly<Record<Gender, Bilingual>> = {
  MALE: both('男', 'Male'),
  FEMALE: both('女', 'Female'),
};
