import { messages } from '../../i18n/define.ts';

/** The words of what is hidden of customers, and of having it shown. */
export const revealMessages = messages({
  zh: {
    tickets: {
      reveal: {
        title: '查看隐去的客户信息',
        show: '查看%{fact}',
        hide: '隐藏%{fact}',
        lead: '谁、何时、为何查看都会留下记录。内容只显示 1 分钟，请勿转抄到别处。',
        reporter: '举报人要求匿名。谁、何时、为何查看都会留下记录；除非办理必需，请不要查看。',
        facts: '查看哪些',
        reason: '理由',
        reasonHint: '至少 5 个字，写明为何需要，例如“客户投诉至上级，需直接回电”',
        submit: '查看',
        done: '已显示，1 分钟后自动隐藏。',
        again: '上次的回答没有送达，内容不会重复给出。请再查看一次。',
        anonymous: '匿名举报',
        labels: { NAME: '客户', PHONE: '电话', ID_NUMBER: '身份证号' },
        names: { NAME: '姓名', PHONE: '电话', ID_NUMBER: '身份证号' },
        history: '客户信息查看记录',
      },
    },
  },
  en: {
    tickets: {
      reveal: {
        title: 'Show what is hidden of the customer',
        show: 'Show the %{fact}',
        hide: 'Hide the %{fact}',
        lead: 'Who looked, when and why is recorded. What is shown disappears after a minute; do not copy it elsewhere.',
        reporter:
          'The reporter wants to stay unknown. Who looked, when and why is recorded; do not look unless the matter needs it.',
        facts: 'Which',
        reason: 'Reason',
        reasonHint: 'At least 5 characters: what it is needed for',
        submit: 'Show',
        done: 'Shown; it disappears after a minute.',
        again: 'The last answer did not arrive, and it is not given twice. Ask once more.',
        anonymous: 'Anonymous report',
        labels: { NAME: 'Customer', PHONE: 'Phone', ID_NUMBER: 'Identity card' },
        names: { NAME: 'name', PHONE: 'phone number', ID_NUMBER: 'identity card number' },
        history: 'Who had the customer shown',
      },
    },
  },
});
