import { registerEnumType } from 'type-graphql';
import { describedEnum, enumOf } from '../core/enum.ts';

/** What sort of unit it is, from the group at the top to the shift team at the bottom (F001). */
export const OrgUnitKind = enumOf(
  'GROUP',
  'PROVINCE',
  'CITY_BRANCH',
  'COUNTY_BRANCH',
  'BANK_HQ',
  'DEPARTMENT',
  'CENTRE',
  'TEAM',
  'AGENCY',
  'EXTERNAL',
);
export type OrgUnitKind = keyof typeof OrgUnitKind;

registerEnumType(OrgUnitKind, {
  name: 'OrgUnitKind',
  description: 'What sort of unit it is.',
  valuesConfig: {
    GROUP: { description: 'A group at the top of its tree (集团公司).' },
    PROVINCE: { description: 'A provincial company (省公司).' },
    CITY_BRANCH: { description: 'A city branch (地市分公司).' },
    COUNTY_BRANCH: { description: 'A county or district branch (县区分公司).' },
    BANK_HQ: { description: 'The head office of a bank (总行).' },
    DEPARTMENT: { description: 'A department (部门).' },
    CENTRE: { description: 'A service or call centre (客服中心).' },
    TEAM: { description: 'A team or shift team (小组、班组).' },
    AGENCY: { description: 'A public agency (职能局).' },
    EXTERNAL: { description: 'A unit outside the organisation.' },
  },
});

/** How a person holds a post: as the main one, beside it, or standing in (F006). */
export const AssignmentKind = enumOf('PRIMARY', 'CONCURRENT', 'ACTING');
export type AssignmentKind = keyof typeof AssignmentKind;

registerEnumType(AssignmentKind, {
  name: 'AssignmentKind',
  description: 'How a person holds a post.',
  valuesConfig: {
    PRIMARY: { description: 'The main post; at most one at a time (主任职).' },
    CONCURRENT: { description: 'A further post held beside the main one (兼任).' },
    ACTING: { description: 'Standing in for a while (代理).' },
  },
});

/** Where an assignment stands today. */
export const AssignmentStanding = describedEnum('AssignmentStanding', 'Where an assignment stands today.', {
  PAST: 'It is over.',
  PRESENT: 'It holds today.',
  PLANNED: 'It begins on a later day.',
});
export type AssignmentStanding = keyof typeof AssignmentStanding;

/** How a post is related to another post, or to somebody whom a document only names (F004). */
export const PositionRelationKind = enumOf(
  'SUPERIOR',
  'PEER',
  'DIRECT_SUBORDINATE',
  'INDIRECT_SUBORDINATE',
  'INTERNAL_CONTACT',
  'EXTERNAL_CONTACT',
);
export type PositionRelationKind = keyof typeof PositionRelationKind;

registerEnumType(PositionRelationKind, {
  name: 'PositionRelationKind',
  description: 'How a post is related to another one, as its documents name it.',
  valuesConfig: {
    SUPERIOR: { description: 'The direct superior as the document names it (直接上级).' },
    PEER: { description: 'A post with the same superior (同僚).' },
    DIRECT_SUBORDINATE: { description: 'A post directly below (直接下级).' },
    INDIRECT_SUBORDINATE: { description: 'A post further below (间接下属).' },
    INTERNAL_CONTACT: { description: 'Somebody inside to work with (内部沟通).' },
    EXTERNAL_CONTACT: { description: 'Somebody outside to work with (外部沟通).' },
  },
});

export const Gender = describedEnum('Gender', 'A person’s gender as the employer records it.', {
  MALE: '男',
  FEMALE: '女',
});
export type Gender = keyof typeof Gender;

/** Levels of schooling, lowest first: a later one includes the earlier ones. */
export const EducationLevel = enumOf(
  'HIGH_SCHOOL',
  'SECONDARY_VOCATIONAL',
  'JUNIOR_COLLEGE',
  'BACHELOR',
  'MASTER_UP',
);
export type EducationLevel = keyof typeof EducationLevel;

registerEnumType(EducationLevel, {
  name: 'EducationLevel',
  description: 'Levels of schooling, lowest first.',
  valuesConfig: {
    HIGH_SCHOOL: { description: '高中' },
    SECONDARY_VOCATIONAL: { description: '中专（职高）' },
    JUNIOR_COLLEGE: { description: '大学专科' },
    BACHELOR: { description: '大学本科' },
    MASTER_UP: { description: '硕士及以上' },
  },
});
