import { messages } from '../i18n/define.ts';

/** The words of taking a file from the server. */
export const downloadMessages = messages({
  zh: {
    download: {
      done: '已下载：%{name}',
      pending: '正在准备文件…',
      received: '已接收 %{size}',
      stop: '停止下载',
      brokenOff: '下载中断：连接不上服务器，请检查网络后重试。',
      unavailable: '暂时无法下载，请稍后再试。',
    },
  },
  en: {
    download: {
      done: 'Downloaded: %{name}',
      pending: 'Preparing the file…',
      received: '%{size} received',
      stop: 'Stop the download',
      brokenOff: 'The download broke off: the server cannot be reached. Check your connection and try again.',
      unavailable: 'The file is not available at the moment. Try again shortly.',
    },
  },
});
