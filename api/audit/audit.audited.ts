import { both, declareAudited, shown } from '../core/audited.ts';

declareAudited('AuditEntry', {
  word: both('审计日志', 'Audit log'),
  actions: { exportAudit: both('导出审计日志', 'Taken home') },
  fields: {
    format: shown('格式', 'Format'),
    rows: shown('条数', 'Entries'),
    from: shown('起', 'From'),
    to: shown('止', 'Up to'),
    personId: shown('人员', 'Person', { of: 'Person' }),
    subtreeOf: shown('部门', 'Unit', { of: 'OrgUnit' }),
    actions: shown('操作', 'Commands'),
    entities: shown('记录种类', 'Kinds of record'),
    entityId: shown('记录编号', 'Record'),
    isChange: shown('有更改', 'Changed something'),
    byToken: shown('通过令牌', 'By a token'),
  },
});
