import { both, declareAudited, shown } from '../core/audited.ts';
import { FaultWindow } from './fault-window.entity.ts';

declareAudited('FaultWindow', {
  word: both('故障时段', 'Outage'),
  record: { entity: FaultWindow, name: (alias) => `${alias}.cause` },
  actions: {
    declareFaultWindow: both('登记故障时段', 'Declared'),
    withdrawFaultWindow: both('撤回故障时段', 'Withdrawn'),
  },
  fields: {
    unitId: shown('部门', 'Unit', { of: 'OrgUnit' }),
    startsAt: shown('开始', 'From'),
    endsAt: shown('结束', 'Up to'),
    cause: shown('原因', 'Cause'),
    withdrawnAt: shown('撤回时间', 'Withdrawn at'),
    withdrawnById: shown('撤回人', 'Withdrawn by', { of: 'Person' }),
    withdrawalReason: shown('撤回理由', 'Why it was withdrawn'),
  },
});

declareAudited('CallRecord', {
  word: both('话务记录', 'Call records'),
  actions: { importCalls: both('导入话务记录', 'Brought in') },
  fields: {
    file: shown('文件', 'File'),
    rows: shown('行数', 'Rows'),
    inserted: shown('新增', 'Added'),
    skipped: shown('跳过', 'Skipped'),
  },
});
