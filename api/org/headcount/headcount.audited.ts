import { both, declareAudited, shown } from '../../core/audited.ts';
import { HeadcountRequest } from './headcount-request.entity.ts';

declareAudited('HeadcountRequest', {
  word: both('编制申请', 'Headcount request'),
  record: { entity: HeadcountRequest, name: (alias) => `${alias}.title` },
  actions: {
    raiseHeadcountRequest: both('提出编制申请', 'Raised'),
    approveHeadcountRequest: both('批准编制', 'Approved'),
    handOnHeadcountRequest: both('转交审批', 'Handed on'),
    enterApprovedSeats: both('计入编制', 'Counted in'),
    declineHeadcountRequest: both('不批准编制', 'Declined'),
    withdrawHeadcountRequest: both('撤回编制申请', 'Withdrawn'),
  },
  fields: {
    organisationId: shown('组织', 'Organisation', { of: 'OrgUnit' }),
    unitId: shown('部门', 'Unit', { of: 'OrgUnit' }),
    positionId: shown('岗位', 'Post', { of: 'Position' }),
    isNewPost: shown('新设岗位', 'A new post'),
    title: shown('岗位名称', 'Title'),
    seats: shown('编制数', 'Seats'),
    wantedFrom: shown('需要日期', 'Wanted from'),
    reason: shown('理由', 'Reason'),
    evidence: shown('依据', 'Evidence'),
    state: shown('状态', 'State', {
      codes: {
        RAISED: both('待审批', 'To be decided'),
        APPROVED: both('已批准', 'Approved'),
        DECLINED: both('未批准', 'Declined'),
        WITHDRAWN: both('已撤回', 'Withdrawn'),
      },
    }),
    raisedById: shown('提出人', 'Raised by', { of: 'Person' }),
    raisedForId: shown('代何人提出', 'Raised in the name of', { of: 'Person' }),
    handedOnByIds: shown('转交人', 'Handed on by', { of: 'Person' }),
    raisedAt: shown('提出时间', 'Raised at'),
    decidedById: shown('决定人', 'Decided by', { of: 'Person' }),
    decidedUnderId: shown('决定所依任职', 'Decided under', { of: 'Assignment' }),
    decidedAt: shown('决定时间', 'Decided at'),
    decision: shown('决定说明', 'Decision'),
    countsFrom: shown('计入编制日期', 'Counts from'),
    enteredAt: shown('计入时间', 'Entered at'),
    words: shown('说明', 'Words'),
    revision: shown('版本', 'Revision'),
  },
});
