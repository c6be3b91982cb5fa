import { describe, expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';

const signs = { AT_LEAST: '≥', AT_MOST: '≤', EXACTLY: '=' } as const;

/** The targets of one sentence: what, comparator, figure and unit; an asterisk for each question that is asked about it. */
async function targetsOf(sentence: string): Promise<string> {
  const [job] = await importJobs(`热线受理员岗位职责\n1、登记来件。\n2、${sentence}。\n3、整理台账。\n`);
  if (!job) throw new Error('nothing was found');
  return job.targets
    .map(({ name, comparator, value, unit }, place) => {
      const asked = job.questions.filter(({ field }) => field.startsWith(`targets.${place + 1}.`)).length;
      return `${name} ${comparator ? signs[comparator] : ''} ${value ?? '?'} ${unit}${'*'.repeat(asked)}`;
    })
    .join(' & ');
}

const each = (rows: string): [string, string][] =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()) as [string, string]);

describe('a number that was damaged is read as it was meant, and asked about', () => {
  test.each(
    each(`
    质检合格率1OO% | 质检合格率 ≥ 100 %**
    抽查占比不低于3O% | 抽查占比 ≥ 30 %*
    首响l5秒以内 | 首响 ≤ 15 s*
    每班巡检不少于2O0条 | 每班巡检 ≥ 200 x*
    客诉率低于O.5% | 客诉率 ≤ 0.5 %*
    来件登记率不低于9 8% | 来件登记率 ≥ 98 %*
    归档合格率99. 5%以上 | 归档合格率 ≥ 99.5 %*
    呼入接起率9 2.5%以上 | 呼入接起率 ≥ 92.5 %*
    派单成功率98。5%以上 | 派单成功率 ≥ 98.5 %*
    错派率不高于3%o | 错派率 ≤ 0.3 %*
    外拨不少于1，200通 | 外拨 ≥ 1200 x*`),
  )('%s', async (sentence, targets) => {
    expect(await targetsOf(sentence)).toBe(targets);
  });

  test('thousands may be set apart', async () => {
    expect(await targetsOf('外拨不少于1,200通')).toBe('外拨 ≥ 1200 x');
  });

  test('the number of an item is no digit of the figure behind it', async () => {
    const [job] = await importJobs('热线受理员岗位职责\n1 95%以上的来电一次答复。\n2 5分钟内登记来件。\n');
    expect(job?.targets.map(({ value }) => value)).toEqual([95, 5]);
  });
});

describe('a figure that says about how much, or more than one, is asked about', () => {
  test.each(
    each(`
    两三天内电话回访 | 电话回访 ≤ 3 d*
    五六个工作日内书面答复 | 书面答复 ≤ 6 working d*
    3-5个工作日内办毕 | 办毕 ≤ 5 working d*
    每天外拨120-150通 | 每天外拨 ≥ 120 x* & 每天外拨 ≤ 150 x*
    每天外拨120通 | 每天外拨 ≥ 120 x*
    优秀坐席占1/3以上 | 优秀坐席占 ≥ 33.3333 %*
    三分之二以上的工单一次办结 | 工单一次办结 ≥ 66.6667 %*
    T+1完成复核 | 复核 ≤ 1 d*
    办结率达九十八个百分点 | 办结率 ≥ 98 %*`),
  )('%s', async (sentence, targets) => {
    expect(await targetsOf(sentence)).toBe(targets);
  });
});

describe('a span of time that is said in two parts, or in letters, is one', () => {
  test.each(
    each(`
    一个半小时内到场 | 到场 ≤ 1.5 h
    三分半以内挂机 | 挂机 ≤ 3.5 min
    两天半内完成核实 | 核实 ≤ 2.5 d
    单通时长不超过1分30秒 | 单通时长 ≤ 90 s
    1小时30分钟内恢复 | 恢复 ≤ 90 min
    一刻钟内答复 | 答复 ≤ 15 min
    半个工作日内反馈 | 反馈 ≤ 0.5 working d
    在线首答≤45s | 在线首答 ≤ 45 s
    等待时长不超过2min | 等待时长 ≤ 2 min
    T+2个工作日内抽检 | 抽检 ≤ 2 working d`),
  )('%s', async (sentence, targets) => {
    expect(await targetsOf(sentence)).toBe(targets);
  });
});

describe('rates are said in hundreds, thousands and ten thousands, and as scores', () => {
  test.each(
    each(`
    错派率控制在万分之五以内 | 错派率 ≤ 0.05 %
    漏登率不超过2‱ | 漏登率 ≤ 0.02 %
    漏登率不超过千分之一点五 | 漏登率 ≤ 0.15 %
    百分之九十五的来件当天登记 | 来件当天登记 ≥ 95 %*
    服务评分不低于4.6分 | 服务评分 ≥ 4.6 points
    业务测验平均85.5分以上 | 业务测验平均 ≥ 85.5 points
    净推荐值≥35 | 净推荐值 ≥ 35 points
    有效建议数量不少于4 | 有效建议数量 ≥ 4 x
    投诉量同比下降8% | 投诉量同比下降 ≥ 8 %*
    满意度较上年提升2个百分点 | 满意度较上年提升 ≥ 2 pp*`),
  )('%s', async (sentence, targets) => {
    expect(await targetsOf(sentence)).toBe(targets);
  });
});

describe('a figure that was left out is a target without one', () => {
  test.each(
    each(`
    及时率（  ）%以上 | 及时率 ≥ ? %*
    差评率控制在（　）%以内 | 差评率 ≤ ? %*
    满意率达XX%以上 | 满意率 ≥ ? %*
    来件登记不超过__小时 | 来件登记 ≤ ? h*
    有责投诉不超过××次 | 有责投诉 ≤ ? x*`),
  )('%s', async (sentence, targets) => {
    expect(await targetsOf(sentence)).toBe(targets);
  });
});

describe('what must not happen at all is a target of nought', () => {
  test.each(
    each(`
    全年零有责投诉 | 有责投诉 = 0 x
    坐席0差错 | 差错 = 0 x
    违规操作为0 | 违规操作 = 0 x
    信息泄露事件为零 | 信息泄露事件 = 0 x
    漏登率为0 | 漏登率 = 0 %
    安全事故零发生 | 安全事故 = 0 x`),
  )('%s', async (sentence, targets) => {
    expect(await targetsOf(sentence)).toBe(targets);
  });

  test.each(['与客户零距离沟通', '对敷衍塞责零容忍', '零售客户的接待', '零基础学员的带教'])(
    '%s says no target',
    async (sentence) => {
      expect(await targetsOf(sentence)).toBe('');
    },
  );
});

describe('whatever is counted has a counter', () => {
  test.each(
    each(`
    每班外拨不少于60通 | 每班外拨 ≥ 60 x
    每月走访商户不低于8家 | 每月走访商户 ≥ 8 x
    每季度新增知识不少于15篇 | 每季度新增知识 ≥ 15 x
    月均抽听录音200通以上 | 月均抽听录音 ≥ 200 x
    在岗坐席不少于3人 | 在岗坐席 ≥ 3 x
    每年参加培训不少于24课时 | 每年参加培训 ≥ 24 class h
    月度分析报告不少于2000字 | 分析报告 ≥ 2000 x
    单笔赔付费用不超过500元 | 单笔赔付费用 ≤ 500 CNY
    人工月受理量≥1.2万通 | 人工月受理量 ≥ 12000 x`),
  )('%s', async (sentence, targets) => {
    expect(await targetsOf(sentence)).toBe(targets);
  });
});
