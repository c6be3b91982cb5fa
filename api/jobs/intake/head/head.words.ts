import { describedEnum } from '../../../core/enum.ts';

/** The fields of a form's head that tell of the post and not of the description. */
export const ImportedHeadField = describedEnum(
  'ImportedHeadField',
  'A field of the head of a form that tells of the post.',
  {
    TITLE: 'What the post is called.',
    CODE: 'Position code (职位编码).',
    TAG: 'Position tag (职位标识).',
    OWNING_COMPANY: 'Owning company (所属单位).',
    DEPARTMENT: 'The unit to which the post belongs (部门).',
    JOB_CLASS: 'Job class (职类).',
    JOB_KIND: 'Job kind (职种).',
    JOB_SERIES: 'Job series (职系).',
    PAY_GRADE: 'Pay grade (薪酬等级).',
    WORKPLACE: 'Workplace (工作地点).',
    ESTABLISHED_ON: 'When the post was established (职位设立日期).',
    HEADCOUNT: 'Approved seats (岗位定员).',
    STAFF_UNDER_CHARGE: 'Staff under charge (所辖人员).',
    SUPERIOR: 'The post to which it reports (直接上级).',
    PEERS: 'Peers (同僚).',
    SUBORDINATES: 'Direct subordinates (直接下级).',
    INDIRECT_SUBORDINATES: 'Indirect subordinates (间接下级).',
    INTERNAL_CONTACTS: 'Internal contacts (内部沟通).',
    EXTERNAL_CONTACTS: 'External contacts (外部沟通).',
  },
);
export type ImportedHeadField = keyof typeof ImportedHeadField;

/** How a field of the head stands in the file and at the post. */
export const ImportedHeadState = describedEnum(
  'ImportedHeadState',
  'How a field of the head stands in the file and at the post.',
  {
    SAME: 'Both say the same.',
    DIFFERS: 'Both say something, and not the same.',
    MISSING: 'The file says something, the post nothing.',
    NOT_IN_FILE: 'The post says something, the file nothing.',
  },
);
export type ImportedHeadState = keyof typeof ImportedHeadState;
