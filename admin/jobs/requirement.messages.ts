import { messages } from '../i18n/define.ts';

/** What a requirement for a post asks for exactly. */
export const requirementMessages = messages({
  zh: {
    requirement: {
      levels: {
        NONE: '不会',
        BASIC: '略懂',
        WORKING: '能用于工作',
        FLUENT: '流利',
        NATIVE: '母语',
      },
      field: '哪方面的经验',
      fieldHelp: '如“呼叫中心”；几项任一用“、”隔开。不填则从文字里取。',
      language: '语言',
      languageHelp: '如“粤语”',
      level: '程度',
      certificate: '证书名称',
      certificateHelp: '如“投诉处理员资格证”；几项任一用“、”隔开',
      majors: '专业',
      majorsHelp: '如“通信、计算机”；任一即可',
      doubtful: '表上的勾选不清楚，请对照原表选定，再打开“识读已确认”。确认之前，这一条不作判断。',
    },
  },
  en: {
    requirement: {
      levels: {
        NONE: 'Not at all',
        BASIC: 'A little',
        WORKING: 'Well enough to work in it',
        FLUENT: 'Fluently',
        NATIVE: 'Mother tongue',
      },
      field: 'Experience in what',
      fieldHelp:
        'Such as call centre; several, any of which will do, are joined by 、. Left out, it is taken from the words.',
      language: 'Language',
      languageHelp: 'Such as 粤语',
      level: 'How well',
      certificate: 'Name of the certificate',
      certificateHelp: 'Several, any of which will do, are joined by 、',
      majors: 'Fields of study',
      majorsHelp: 'Joined by 、; any of them will do',
      doubtful:
        'The form is not clear here: lay it beside the original, choose, and confirm the reading. Until then this line decides nothing.',
    },
  },
});
