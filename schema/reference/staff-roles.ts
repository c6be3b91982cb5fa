import { everyone, personnel, type SystemRole } from './role-bundles.ts';

/** The roles of administration, personnel and training. See `roles.ts`. */
export const staffRoles = [
  {
    code: 'ADM',
    name: { zh: '系统管理员', en: 'Administrator' },
    grants: {
      ...everyone,
      'org.edit': 'ALL',
      'job.read': 'ALL',
      'account.manage': 'ALL',
      'access.read': 'ALL',
      'audit.read': 'ALL',
      'access.manage': 'ALL',
      'access.review': 'ALL',
    },
  },
  {
    code: 'HR',
    name: { zh: '人力专员', en: 'HR officer' },
    grants: {
      ...personnel,
      'job.review': 'ALL',
      'calls.import': 'ALL',
      'metric.define': 'ALL',
      'knowledge.edit': 'ALL',
    },
  },
  {
    code: 'HRH',
    name: { zh: '人力资源负责人', en: 'HR head' },
    grants: {
      ...personnel,
      'job.approve': 'ALL',
      'certification.award': 'ALL',
      'access.read': 'ALL',
      'audit.read': 'ALL',
      'metric.define': 'ALL',
      'headcount.decide': 'ALL',
      'knowledge.edit': 'ALL',
      'access.review': 'ALL',
    },
  },
  {
    code: 'TRN',
    name: { zh: '培训员', en: 'Trainer' },
    grants: {
      ...everyone,
      'training.read': 'ALL',
      'training.plan': 'ALL',
      'certification.exam': 'ALL',
      'knowledge.edit': 'ALL',
    },
  },
] as const satisfies readonly SystemRole[];
