import { describe, expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';

const signs = { AT_LEAST: '≥', AT_MOST: '≤', EXACTLY: '=' } as const;

/** The targets of one sentence, an asterisk where HR is asked about the comparator. */
async function targetsOf(sentence: string): Promise<string> {
  const [job] = await importJobs(`热线受理员岗位职责\n1、登记来件。\n2、${sentence}。\n3、整理台账。\n`);
  if (!job) throw new Error('nothing was found');
  return job.targets
    .map(
      ({ name, comparator, value, unit, assumed }) =>
        `${name} ${comparator ? signs[comparator] : ''} ${value ?? '?'} ${unit}${assumed ? '*' : ''}`,
    )
    .join(' & ');
}

const each = (rows: string): [string, string][] =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()) as [string, string]);

describe('the comparator counts, whatever stands between it and the figure', () => {
  test.each(
    each(`
    外包费用控制在预算的95%以内 | 外包费用 ≤ 95 %
    物料支出不得超过季度预算的90% | 物料支出 ≤ 90 %
    复听比例不少于总量的10% | 复听比例 ≥ 10 %
    满意率不低于全市平均水平的98% | 满意率 ≥ 98 %
    超时件不得多于当月来件总量的2% | 超时件 ≤ 2 %
    每周至少组织学习1次 | 组织学习 ≥ 1 x
    每季度最少走访重点商户3家 | 走访重点商户 ≥ 3 x
    当月最多允许补录2次 | 允许补录 ≤ 2 x
    回访以3次为限 | 回访 ≤ 3 x
    满意率底线为90% | 满意率 ≥ 90 %
    单通时长上限180秒 | 单通时长 ≤ 180 s
    服务评比排名不低于前5名 | 服务评比排名 ≤ 5 x
    登记及时率98%+ | 登记及时率 ≥ 98 %
    登记及时率不低于（≥）95% | 登记及时率 ≥ 95 %
    满意率超95% | 满意率 ≥ 95 %
    来件满意率97%以上（含97%） | 来件满意率 ≥ 97 %
    错派率不超过5%（不含5%） | 错派率 ≤ 5 %`),
  )('%s', async (sentence, targets) => {
    expect(await targetsOf(sentence)).toBe(targets);
  });
});

describe('where none is printed, what is done about a complaint is wanted, and the complaint is not', () => {
  test.each(
    each(`
    客诉闭环率为100% | 客诉闭环率 ≥ 100 %*
    投诉一次解决率80% | 投诉一次解决率 ≥ 80 %*
    逾期件整改率100% | 逾期件整改率 ≥ 100 %*
    差错登记完整率为99% | 差错登记完整率 ≥ 99 %*
    投诉升级率2% | 投诉升级率 ≤ 2 %*
    退货率3% | 退货率 ≤ 3 %*
    差评占比1% | 差评占比 ≤ 1 %*`),
  )('%s', async (sentence, targets) => {
    expect(await targetsOf(sentence)).toBe(targets);
  });
});

describe('a comparator that is printed once holds for all that stand in a row', () => {
  test.each(
    each(`
    市区30分钟、郊区60分钟以内到达 | 市区 ≤ 30 min & 郊区 ≤ 60 min
    普通件24小时、急件4小时内办毕 | 普通件 ≤ 24 h & 急件 ≤ 4 h
    接通率、满意率分别达到90%、95%以上 | 接通率 ≥ 90 % & 满意率 ≥ 95 %
    登记率和归档率分别不低于97%和99% | 登记率 ≥ 97 % & 归档率 ≥ 99 %
    一般来件和重大来件分别在3个和5个工作日内答复 | 一般来件 ≤ 3 working d & 重大来件 ≤ 5 working d`),
  )('%s', async (sentence, targets) => {
    expect(await targetsOf(sentence)).toBe(targets);
  });
});

describe('a time right before what is done is a limit, and asked about', () => {
  test.each(
    each(`
    来件2小时派单 | 来件 ≤ 2 h*
    接件后1小时响应、24小时反馈、5日办结 | 接件后响应 ≤ 1 h* & 反馈 ≤ 24 h* & 办结 ≤ 5 d*
    急件3个工作日办结 | 急件 ≤ 3 working d*
    报修工单40分钟到场 | 报修工单 ≤ 40 min*
    7×24小时受理来件 | ${''}
    48小时办结率不低于96% | 48小时办结率 ≥ 96 %`),
  )('%s', async (sentence, targets) => {
    expect(await targetsOf(sentence)).toBe(targets);
  });
});

test('where a rate comes from is no target, where it goes to is', async () => {
  expect(await targetsOf('自助办结率由70%提升至80%')).toBe('自助办结率 ≥ 80 %');
});

test.each([
  '三次以上重复来件须升级',
  '回访3次以上仍无人接听的作结案处理',
  '满意率低于90%的班组须整改',
  '通话超过10分钟需上报班长',
  '接通率低于85%时启动应急预案',
  '超过24小时未办的来件须督办',
  '连续3次以上不合格者调岗',
  '每4小时巡检一次',
  '管理50人以上团队',
  '完成领导交办的3项任务',
])('%s: what says when something is done, or who is meant, is no target', async (sentence) => {
  expect(await targetsOf(sentence)).toBe('');
});

test('a comparator that nobody can want is asked about', async () => {
  expect(await targetsOf('及时率低于90%，提交整改报告')).toBe('及时率 ≤ 90 %*');
});

test.each([
  ['98%以上的来件在24小时内登记', '来件在24小时内登记 ≥ 98 % & 来件 ≤ 24 h'],
  ['95%以上的工单一次办结', '工单一次办结 ≥ 95 %'],
])('%s: how many of them is a target', async (sentence, targets) => {
  expect(await targetsOf(sentence)).toBe(targets);
});

test.each([
  ['1、组织案例分享（考核标准：每月不少于4次）', '组织案例分享'],
  ['1、来件转办（考核标准：2小时以内）', '来件转办'],
  ['1、夜班抽听，考核指标：至少10次', '夜班抽听'],
])('%s: a measure that names nothing measures what the duty does', async (duty, name) => {
  const [job] = await importJobs(`热线受理员岗位职责\n${duty}\n2、整理台账。\n`);
  expect(job?.targets.map((target) => target.name)).toEqual([name]);
});
