import type { HeadcountState } from '../../org/headcount/headcount.words.ts';

/** A request for seats. Days count from the last day of the demo, those before it negative. */
export interface SeatRequestContent {
  /** The post that is to grow, or the unit that is to get a new one. */
  readonly post: string | { readonly unit: string; readonly title: string };
  readonly seats: number;
  readonly by: string;
  readonly raised: number;
  readonly wanted: number;
  readonly reason: string;
  readonly evidence?: string;
  /** What became of it; it waits where left out. */
  readonly end?: {
    readonly state: Exclude<HeadcountState, 'RAISED'>;
    readonly on: number;
    /** Whoever decided; left out where it was taken back. */
    readonly by?: string;
    readonly words?: string;
  };
}

/** What the carrier's people ask for: one in every state, one within the limit of the head, and one beyond it. */
export const seatRequests: readonly SeatRequestContent[] = [
  {
    post: 'router',
    seats: 1,
    by: 'supervisor',
    raised: -62,
    wanted: -50,
    reason: '跨分公司工单增多，两人轮班时夜间无人流转。',
    evidence: '近三个月每日流转工单由 41 件升到 63 件，夜班 22 时以后平均积压 9 件。',
    end: { state: 'APPROVED', on: -55, by: 'head', words: '同意，优先安排夜班。' },
  },
  {
    post: { unit: 'centre', title: '智能客服训练师' },
    seats: 2,
    by: 'director',
    raised: -40,
    wanted: -10,
    reason: '拟上线智能客服，需要专人维护知识和话术。',
    end: { state: 'DECLINED', on: -33, by: 'head', words: '系统尚未立项，先由培训员兼任，上线后再提。' },
  },
  {
    post: 'reviewer',
    seats: 2,
    by: 'supervisor',
    raised: -25,
    wanted: -5,
    reason: '审核积压。',
    end: { state: 'WITHDRAWN', on: -24 },
  },
  {
    post: 'reviewer',
    seats: 1,
    by: 'supervisor',
    raised: -20,
    wanted: 18,
    reason: '一人审核全部回复，休假时无人顶岗；先按一个编制申请。',
    evidence: '近 30 天待审核回复平均停留 7.4 小时，其中周末 19 小时。',
    end: { state: 'APPROVED', on: -16, by: 'head', words: '同意，下月起。' },
  },
  {
    post: 'router',
    seats: 2,
    by: 'supervisor',
    raised: -2,
    wanted: 30,
    reason: '春节前后投诉量预计再增两成，流转岗排不出班。',
    evidence: '去年同期工单量比平月多 23%；三人轮班每人每周工时已达 44 小时。',
  },
  {
    post: { unit: 'operations', title: '在线客服座席' },
    seats: 3,
    by: 'supervisor',
    raised: -3,
    wanted: 45,
    reason: '网上营业厅和公众号的咨询目前由话务员兼顾，影响接通率。',
    evidence: '在线会话每日约 310 个，平均等待 4 分 20 秒；话务员兼顾时段人工接通率低 6 个百分点。',
  },
];
