import { messages } from './define.ts';

/** What people call fields that no form on the screen marks, such as the filter in an address, where one was not accepted. */
export const failureMessages = messages({
  zh: {
    failures: {
      field: '“%{name}”%{words}',
      names: {
        from: '起始日期',
        to: '截止日期',
        recordId: '对象',
        recordNumber: '对象',
        personId: '人员',
        unitId: '部门',
        positionId: '岗位',
        q: '查找内容',
      },
    },
  },
  en: {
    failures: {
      field: '%{name} %{words}',
      names: {
        from: 'The first day',
        to: 'The last day',
        recordId: 'The record',
        recordNumber: 'The record',
        personId: 'The person',
        unitId: 'The unit',
        positionId: 'The post',
        q: 'What is looked for',
      },
    },
  },
});
