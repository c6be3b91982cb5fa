import { messages } from '../i18n/define.ts';

/** How far an ability reaches, in the same words wherever it is said; a test holds them to those of the API. */
export const scopeMessages = messages({
  zh: {
    scopes: {
      OWN: '本人事项',
      UNIT: '本部门',
      SUBTREE: '本部门及下级',
      UNITS: '指定部门',
      ALL: '整个组织',
    },
  },
  en: {
    scopes: {
      OWN: 'One’s own matters',
      UNIT: 'The unit',
      SUBTREE: 'The unit and all below',
      UNITS: 'The units named',
      ALL: 'The whole organisation',
    },
  },
});
