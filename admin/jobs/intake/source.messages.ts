import { messages } from '../../i18n/define.ts';

/** The words with which a version says where it came from, and an import what became of it. */
export const jobSourceMessages = messages({
  zh: {
    jobSource: {
      from: '导入自“%{name}”',
      fromLink: '对照原文',
      opens: {
        draft: '打开草稿',
        running: '打开审批中的版本',
        inForce: '打开生效中的版本',
        coming: '打开待生效的版本',
        former: '打开已失效的版本',
      },
    },
  },
  en: {
    jobSource: {
      from: 'Imported from “%{name}”',
      fromLink: 'Beside the source',
      opens: {
        draft: 'Open the draft',
        running: 'Open the version under review',
        inForce: 'Open the version in force',
        coming: 'Open the approved version',
        former: 'Open the former version',
      },
    },
  },
});
