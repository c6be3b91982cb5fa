/** What a column of a table of duties holds. */
export type Column =
  | 'NUMBER'
  | 'RANK'
  | 'HEADING'
  | 'DUTY'
  | 'LEVEL'
  | 'SUPPORT'
  | 'PARTIAL'
  | 'FULL'
  | 'MEASURE'
  | 'SHARE'
  | 'TASKS'
  | 'OTHER';

/** The names of columns, without spaces. */
export const columns: Readonly<Record<Exclude<Column, 'OTHER'>, readonly string[]>> = {
  NUMBER: ['序号', '编号', '项次', '项目序号', 'NO.', 'No.'],
  RANK: ['重要性', '重要程度', '重要性排序', '排序', '重要性排名', '优先级'],
  HEADING: [
    '职责标题',
    '职责名称',
    '职责项目',
    '职责类别',
    '职责概要',
    '工作项目',
    '职责模块',
    '工作模块',
    '职责领域',
  ],
  DUTY: [
    '职责标题/内容',
    '职责标题／内容',
    '职责标题及内容',
    '职责标题与内容',
    '职责标题、内容',
    '职责标题内容',
    '职责内容',
    '职责描述',
    '职责',
    '工作职责',
    '主要职责',
    '岗位职责',
    '应负职责',
    '应负责任',
    '职责与任务',
    '工作内容',
    '主要工作内容',
    '职责说明',
    '工作职责内容',
    '职责表述',
    '主要工作职责',
    '具体职责',
    '职责范围',
  ],
  LEVEL: [
    '负责程度',
    '责任程度',
    '负责级别',
    '责任等级',
    '参与程度',
    '职责程度',
    '责任度',
    '职责等级',
    '职责级别',
    '责任级别',
    '负责等级',
  ],
  SUPPORT: ['支持', '协助', '辅助'],
  PARTIAL: ['部分', '部份', '部分责任', '部分负责'],
  FULL: ['全责', '全部', '全部责任', '主责', '全权', '全权负责'],
  MEASURE: [
    '衡量标准',
    '考核标准',
    '考核指标',
    '绩效标准',
    '衡量指标',
    '评价标准',
    '绩效指标',
    '绩效衡量标准',
    '工作标准',
    '考核要点',
    '业绩标准',
    '业绩衡量标准',
    '考核内容',
    '关键绩效指标',
    '考核评价标准',
    '主要考核指标',
    '绩效考核标准',
    '绩效目标',
    '目标值',
  ],
  SHARE: [
    '工作时间百分比',
    '时间百分比',
    '占用时间',
    '时间比重',
    '占用时间百分比',
    '时间占比',
    '工作时间占比',
    '时间分配',
    '权重',
    '比重',
    '工作比重',
    '时间%',
    '占用时间%',
    '工作时间%',
    '时间占比%',
    '时间百分比%',
    '时间比例',
    '工作时间比例',
    '占用时间比例',
    '所占时间',
    '所占时间比例',
  ],
  TASKS: ['工作任务', '主要任务', '任务', '具体任务', '工作事项', '任务描述'],
};

const named = new Map(
  Object.entries(columns).flatMap(([column, names]) => names.map((name) => [name, column as Column])),
);
const alternatives = [...named.keys()]
  .sort((a, b) => b.length - a.length)
  .map((name) => [...name].map((char) => char.replace(/[./]/, '\\$&')).join('[ ]*'))
  .join('|');

/** Names of columns that stand behind each other, as the first row of a table of duties has them. */
export const columnRow = new RegExp(
  `(?:(?<!\\p{Script=Han})|(?=重要性|重要程度|支持[ \\t\\v]*部分[ \\t\\v]*全责|(?:主要|工作|岗位)?职责[ \\t\\v]*支持[ \\t\\v]*部分))(?:${alternatives})(?:(?:[（(][^）)\\n]{0,30}[）)])?[ \\t\\v\\n/|]*(?:${alternatives}))+(?:[（(][^）)\\n]{0,30}[）)])?`,
  'gu',
);
const oneColumn = new RegExp(alternatives, 'g');

/** Only these make a row of names a table: the others also stand behind each other in plain headings. */
const telling: ReadonlySet<Column> = new Set(['NUMBER', 'RANK', 'LEVEL', 'SUPPORT', 'MEASURE', 'SHARE']);

/** The columns that a row of names says, and where in it they begin; none where it is no such row. */
export function columnsIn(row: string): { from: number; columns: Column[] } {
  let found = [...row.matchAll(oneColumn)].map(({ 0: name, index }) => ({
    column: named.get(name.replaceAll(' ', '')) ?? 'OTHER',
    index,
  }));
  // A heading above the row, such as 主要职责, names a column too.
  while (found.slice(1).some(({ column }) => column === found[0]?.column)) found = found.slice(1);
  // 支持/部分/全责 in one cell are the words for its level, and no columns of their own.
  const isOption = ({ column }: { column: Column }): boolean =>
    column === 'LEVEL' || column === 'SUPPORT' || column === 'PARTIAL' || column === 'FULL';
  const isBeside = (place: number): boolean => {
    const [before, own] = [found[place - 1], found[place]];
    return (
      before !== undefined &&
      own !== undefined &&
      isOption(before) &&
      isOption(own) &&
      !/[\t\n\v]/.test(row.slice(before.index, own.index))
    );
  };
  if (row.includes('\t'))
    found = found.flatMap((each, place) =>
      isBeside(place) ? [] : [isBeside(place + 1) ? { ...each, column: 'LEVEL' as const } : each],
    );
  const columns = found.map(({ column }) => column);
  const isTable =
    columns.some((column) => telling.has(column)) &&
    columns.some((column) => !telling.has(column) || column === 'MEASURE');
  return { from: found[0]?.index ?? 0, columns: isTable && new Set(columns).size > 1 ? columns : [] };
}
