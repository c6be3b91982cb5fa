import { messages } from './define.ts';

/** The words by which nothing typed is lost: before leaving, when others were faster, when a part cannot be loaded. */
export const unsentMessages = messages({
  zh: {
    frame: {
      late: {
        UNREACHED: '连不上，没有打开。请检查网络后重试，已填写的内容还在。',
        REPLACED: '系统已更新，要重新载入页面才能打开。正在填写的内容请先提交或保存。',
        reload: '重新载入',
        words: '连不上，语言没有切换。请检查网络后重试。',
      },
      latest: {
        loaded: '已载入最新内容。您填写的内容还在，请核对后再提交。',
        overtaken: '按最新内容，这一步已经不能办了，没有提交。需要的话，先复制您填写的文字再关闭。',
        copy: '复制文字',
        copied: '已复制',
      },
      unsaved: {
        title: '放弃已填写的内容？',
        titleKept: '修改还没有保存，要离开吗？',
        text: '关闭后，已填写的内容不会保留。',
        lost: '离开后，已填写的内容不会保留。',
        kept: '这些修改还没有保存到服务器。它们会留在这台电脑上，下次打开本页时可以恢复。',
        stay: '继续填写',
        leave: '放弃',
        leaveKept: '离开',
      },
    },
  },
  en: {
    frame: {
      late: {
        UNREACHED:
          'The server cannot be reached, so this did not open. Check your connection and try again; what you typed is still here.',
        REPLACED:
          'There is a newer version of the app; load the page again to open this. Send or save first what you are writing.',
        reload: 'Load again',
        words: 'The server cannot be reached, so the language stays. Check your connection and try again.',
      },
      latest: {
        loaded: 'The latest is loaded. What you typed is still here: look it over, then send it.',
        overtaken:
          'As things stand now, this can no longer be done; nothing was sent. If you need your words, copy them before you close.',
        copy: 'Copy the words',
        copied: 'Copied',
      },
      unsaved: {
        title: 'Discard what you typed?',
        titleKept: 'Leave before your changes are saved?',
        text: 'What you typed is not kept when you close.',
        lost: 'What you typed is not kept when you leave.',
        kept: 'These changes have not reached the server. They stay on this computer and are offered when you open this page again.',
        stay: 'Keep writing',
        leave: 'Discard',
        leaveKept: 'Leave',
      },
    },
  },
});
