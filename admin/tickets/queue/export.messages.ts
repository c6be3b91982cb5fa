import { messages } from '../../i18n/define.ts';

/** The words of taking a list of tickets home. */
export const ticketExportMessages = messages({
  zh: {
    tickets: {
      export: {
        label: '导出',
        hint: '导出当前页签和筛选下的全部工单。隐去的客户信息在文件中同样隐去；导出会留下记录。',
        xlsx: 'Excel 工作簿（.xlsx）',
        csv: '文本表格（.csv）',
      },
    },
  },
  en: {
    tickets: {
      export: {
        label: 'Export',
        hint: 'All tickets of this tab and its filters. What is hidden of customers is hidden in the file, too; the export is recorded.',
        xlsx: 'Workbook (.xlsx)',
        csv: 'Text (.csv)',
      },
    },
  },
});
