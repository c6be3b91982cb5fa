import { messages } from '../i18n/define.ts';

/** The words of the search over everything. */
export const paletteMessages = messages({
  zh: {
    palette: {
      title: '全局搜索',
      placeholder: '姓名、岗位、部门、工单编号，支持拼音和首字母',
      places: '前往',
      recent: '最近打开',
      register: '登记工单',
      whoCan: '谁能看到 %{record}？',
      kinds: {
        PERSON: '人员',
        POSITION: '岗位',
        ORG_UNIT: '部门',
        JOB_DESCRIPTION: '职位说明书',
        TICKET: '工单',
      },
      past: { PERSON: '已离任', POSITION: '部门已撤销', ORG_UNIT: '已撤销' },
      alias: '又称“%{alias}”',
      more: '还有更多结果，请输入更完整的名称',
      tooShort: { title: '请再输入一些', text: '至少一个汉字，或两个字母、数字。' },
      none: {
        title: '没有找到“%{q}”',
        text: '试试姓名的拼音或首字母、岗位或部门的别名、工单编号的后三位或从日期开始的前八位。只显示您有权查看的内容。',
      },
      start: '输入姓名、岗位、部门或工单编号开始搜索。',
      found: '找到 %{smart_count} 条结果',
      searching: '正在搜索…',
      keys: { move: '选择', open: '打开', close: '关闭' },
    },
  },
  en: {
    palette: {
      title: 'Search everything',
      placeholder: 'A name, post, unit or ticket number; pinyin and first letters work too',
      places: 'Go to',
      recent: 'Opened lately',
      register: 'Register a ticket',
      whoCan: 'Who can see %{record}?',
      kinds: {
        PERSON: 'People',
        POSITION: 'Posts',
        ORG_UNIT: 'Units',
        JOB_DESCRIPTION: 'Job descriptions',
        TICKET: 'Tickets',
      },
      past: { PERSON: 'Left', POSITION: 'Unit closed', ORG_UNIT: 'Closed' },
      alias: 'also “%{alias}”',
      more: 'There are more: type more of the name',
      tooShort: { title: 'Type a little more', text: 'One Chinese character, or two letters or figures.' },
      none: {
        title: 'Nothing is called “%{q}”',
        text: 'Try pinyin or first letters of a name, another name of a post or unit, or a ticket number: its day or its last figures. Only what you may see is found.',
      },
      start: 'Type a name, a post, a unit or a ticket number.',
      found: '%{smart_count} result |||| %{smart_count} results',
      searching: 'Searching…',
      keys: { move: 'choose', open: 'open', close: 'close' },
    },
  },
});
