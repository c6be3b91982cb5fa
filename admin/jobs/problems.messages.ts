import { messages } from '../i18n/define.ts';

/** The words around what the rules of the form find in a version. */
export const problemMessages = messages({
  zh: {
    jobProblems: {
      title: '提交前需要处理',
      found: '本版存在的问题',
      hints: '请留意',
      fix: '去修改',
      look: '去查看',
      first: '看第一处',
      second: '看第二处',
      other: '看另一处',
    },
  },
  en: {
    jobProblems: {
      title: 'To settle before handing in',
      found: 'What is wrong in this version',
      hints: 'Please note',
      fix: 'Correct it',
      look: 'Look',
      first: 'The first place',
      second: 'The second place',
      other: 'The other place',
    },
  },
});
