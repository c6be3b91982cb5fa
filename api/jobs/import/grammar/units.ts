/** How a unit is named in targets. */
export interface Counted {
  readonly unit: string;
  /** By what the printed figure is multiplied: a week has seven days. */
  readonly factor?: number;
}

const hour = { unit: 'h' };
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
  分钟: { unit: 'min' },
  秒: { unit: 's' },
  秒钟: { unit: 's' },
  工作日: workingDay,
  个工作日: workingDay,
  个工作天: workingDay,
  天: day,
  日: day,
  自然日: day,
  个自然日: day,
  周: week,
  星期: week,
  个星期: week,
  个月: { unit: 'month' },
  声: { unit: 'ring' },
  分: { unit: 'points' },
  次: times,
  起: times,
  件: times,
  宗: times,
  例: times,
  单: times,
  张: times,
  条: times,
  份: times,
  人次: times,
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
