import {
  auditedKind,
  auditedKinds,
  both,
  declareAudited,
  fileFormats,
  shown,
  yesOrNo,
} from '../core/audited.ts';
import type { Bilingual } from '../core/bilingual.ts';

/** What a command is called by the first kind of record that knows it. */
const commandWord = (action: string): Bilingual | undefined =>
  auditedKinds().find(([, { actions }]) => action in actions)?.[1].actions[action];

declareAudited('AuditEntry', {
  word: both('审计日志', 'Audit log'),
  actions: { exportAudit: both('导出审计日志', 'Taken home') },
  fields: {
    format: shown('格式', 'Format', { codes: fileFormats }),
    rows: shown('条数', 'Entries'),
    from: shown('起', 'From'),
    to: shown('止', 'Up to'),
    personId: shown('人员', 'Person', { of: 'Person' }),
    subtreeOf: shown('部门', 'Unit', { of: 'OrgUnit' }),
    actions: shown('操作', 'Commands', { codes: commandWord }),
    entities: shown('记录种类', 'Kinds of record', { codes: (kind) => auditedKind(kind)?.word }),
    entityId: shown('记录编号', 'Record'),
    isChange: shown('有更改', 'Changed something', { codes: yesOrNo }),
    byToken: shown('通过令牌', 'By a token', { codes: yesOrNo }),
  },
});
