import { messages } from '../../i18n/define.ts';

/** The words with which a version says where it came from. */
export const jobSourceMessages = messages({
  zh: {
    jobSource: {
      from: '导入自“%{name}”',
      fromLink: '对照原文',
    },
  },
  en: {
    jobSource: {
      from: 'Imported from “%{name}”',
      fromLink: 'Beside the source',
    },
  },
});
