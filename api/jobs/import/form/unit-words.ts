/** What the units of targets are called on paper. */
const words: Readonly<Record<string, string>> = {
  h: '小时',
  min: '分钟',
  s: '秒',
  d: '天',
  'working d': '个工作日',
  month: '个月',
  x: '次',
  ring: '声',
  points: '分',
  pp: '个百分点',
  'class h': '课时',
  CNY: '元',
  'char/min': '字/分钟',
  'per day': '次/天',
  'per week': '次/周',
  'per month': '次/月',
  'per quarter': '次/季度',
  'per half-year': '次/半年',
  'per year': '次/年',
  'per shift': '次/班',
};
const units = new Map(Object.entries(words).map(([unit, word]) => [word, unit]));

/** What is between “ and ”, in which the closing sign stands twice. */
const quoted = /^“((?:[^”]|””)*)”$/;

/** The unit of a target in Chinese: h is 小时; a unit without a word stands as it is. */
export const unitWord = (unit: string): string => words[unit] ?? unit;

/** The same so that `unitOfWord` finds the unit again, whatever it is: in “ ” where its own words would be read otherwise. */
export const unitPrinted = (unit: string): string => {
  const word = unitWord(unit);
  if (unitOfWord(word) === unit && !/[（）〔〕，“”\s]/.test(word)) return word;
  return `“${unit.replaceAll('”', '””')}”`;
};

/** The unit that a word on paper stands for. */
export const unitOfWord = (word: string): string =>
  quoted.exec(word)?.[1]?.replaceAll('””', '”') ?? units.get(word) ?? word;
