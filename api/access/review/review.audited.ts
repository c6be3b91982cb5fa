import { both, declareAudited, fileFormats, shown } from '../../core/audited.ts';
import { AccessReviewItem } from './access-review-item.entity.ts';
import { AccessReview } from './access-review.entity.ts';

declareAudited('AccessReview', {
  word: both('权限复核', 'Access review'),
  record: {
    entity: AccessReview,
    name: (alias) => `(SELECT u.name FROM org_unit u WHERE u.id = ${alias}.unit_id)`,
  },
  actions: {
    openAccessReview: both('发起权限复核', 'Opened'),
    withdrawAccessReview: both('撤销权限复核', 'Withdrawn'),
    endAccessReview: both('权限复核截止', 'Ended'),
    exportAccessReview: both('导出权限复核', 'Taken home'),
  },
  fields: {
    unitId: shown('部门', 'Unit', { of: 'OrgUnit' }),
    dueOn: shown('截止日期', 'To be answered by'),
    note: shown('说明', 'Words'),
    people: shown('人数', 'People'),
    items: shown('项数', 'Items'),
    answered: shown('已答复', 'Answered'),
    lapsed: shown('已失效', 'Lapsed'),
    escalated: shown('待发起人处理', 'Left to who opened it'),
    withdrawnAt: shown('撤销时间', 'Withdrawn at'),
    closedAt: shown('截止处理时间', 'Ended at'),
    reason: shown('理由', 'Reason'),
    format: shown('格式', 'Format', { codes: fileFormats }),
    rows: shown('行数', 'Rows'),
  },
});

declareAudited('AccessReviewItem', {
  word: both('权限复核项', 'Item of an access review'),
  record: {
    entity: AccessReviewItem,
    name: (alias, locale) =>
      `${alias}.person_name || ' · ' || coalesce(${alias}.name_${locale === 'en' ? 'en' : 'zh'}, '')`,
  },
  actions: { answerAccessReview: both('答复权限复核', 'Answered') },
  fields: {
    answer: shown('答复', 'Answer', { codes: { KEEP: both('保留', 'Stays'), REMOVE: both('撤除', 'Goes') } }),
    keepUntil: shown('保留到', 'Stays until'),
    reason: shown('理由', 'Reason'),
    personId: shown('人员', 'Person', { of: 'Person' }),
    kind: shown('种类', 'Kind', {
      codes: {
        ROLE: both('角色', 'Role'),
        AUTHORITY: both('职位说明书权限', 'Authority line'),
        PERSONAL: both('另行授予', 'Given in person'),
        CONFLICT: both('职责冲突', 'Conflict'),
      },
    }),
  },
});
