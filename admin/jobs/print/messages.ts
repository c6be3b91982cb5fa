import { messages } from '../../i18n/define.ts';

/** The words around a printed form; the form itself speaks as it was written. */
export const printMessages = messages({
  zh: {
    paper: {
      export: '导出',
      menu: '导出和打印',
      word: 'Word 文件（.docx）',
      print: '打印',
      forms: {
        V1: '职位说明书（应负职责表）',
        V2: '职务说明书（负责程度表）',
        V3: '职务说明书（工时比例表）',
      },
      usual: '默认',
      title: '打印预览',
      form: '表格样式',
      download: '下载 Word',
      start: '打印或存为 PDF',
      back: '返回说明书',
      register: '导出岗位一览',
      registerHint: '下载全部岗位的 Excel 表',
    },
  },
  en: {
    paper: {
      export: 'Export',
      menu: 'Export and print',
      word: 'Word file (.docx)',
      print: 'Print',
      forms: {
        V1: 'Form with ranked duties (职位说明书)',
        V2: 'Form with levels of responsibility (职务说明书)',
        V3: 'Form with working-time shares (职务说明书)',
      },
      usual: 'usual',
      title: 'Print preview',
      form: 'Form',
      download: 'Download Word',
      start: 'Print or save as PDF',
      back: 'Back to the description',
      register: 'Export positions',
      registerHint: 'Download all positions as an Excel workbook',
    },
  },
});
