/** How a unit is named in targets. */
export interface Counted {
  readonly unit: string;
  /** By what the printed figure is multiplied: a week has seven days. */
  readonly factor?: number;
}

const hour = { unit: 'h' };
const minute = { unit: 'min' };
const second = { unit: 's' };
const workingDay = { unit: 'working d' };
const day = { unit: 'd' };
const times = { unit: 'x' };
const week = { unit: 'd', factor: 7 };

/** The units that follow figures in sentences. */
export const units: Readonly<Record<string, Counted>> = {
  小时: hour,
  个小时: hour,
  钟头: hour,
  个钟头: hour,
  h: hour,
  hour: hour,
  hours: hour,
  分钟: minute,
  min: minute,
  mins: minute,
  刻钟: { unit: 'min', factor: 15 },
  秒: second,
  秒钟: second,
  s: second,
  sec: second,
  工作日: workingDay,
  个工作日: workingDay,
  工作天: workingDay,
  个工作天: workingDay,
  天: day,
  日: day,
  自然日: day,
  个自然日: day,
  周: week,
  星期: week,
  个星期: week,
  月: { unit: 'month' },
  个月: { unit: 'month' },
  声: { unit: 'ring' },
  分: { unit: 'points' },
  学时: { unit: 'class h' },
  课时: { unit: 'class h' },
  个学时: { unit: 'class h' },
  个课时: { unit: 'class h' },
  元: { unit: 'CNY' },
  ...Object.fromEntries(
    '次 起 件 宗 例 单 张 条 份 人次 通 个 家 户 篇 场 回 遍 封 项 台 笔 期 批 人 名 位 字'
      .split(' ')
      .map((name) => [name, times]),
  ),
};

/** The periods of what is done again and again. */
export const periods: Readonly<Record<string, string>> = {
  工作日: 'day',
  日: 'day',
  天: 'day',
  周: 'week',
  星期: 'week',
  月: 'month',
  月度: 'month',
  季度: 'quarter',
  季: 'quarter',
  半年: 'half-year',
  年度: 'year',
  年: 'year',
  班: 'shift',
};
