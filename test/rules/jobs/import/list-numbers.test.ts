import { describe, expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';

const dutiesOf = async (text: string): Promise<(string | null)[]> =>
  (await importJobs(text)).flatMap(({ duties }) =>
    duties.map(({ heading, statement }) => statement.value ?? heading.value),
  );
const listed = (numbers: readonly string[], gap: string): string =>
  `岗位名称：仓管员\n岗位职责\n${numbers[0]}${gap}清点入库货物，登记台账\n${numbers[1]}${gap}核对出库单据\n${numbers[2]}${gap}每月盘点库存\n任职要求\n大专以上学历`;
const duties = ['清点入库货物，登记台账', '核对出库单据', '每月盘点库存'];

describe('a list of duties is read whatever its numbers are', () => {
  test.each([
    [['1.', '2.', '3.'], '\t'],
    [['1、', '2、', '3、'], '\t'],
    [['（1）', '（2）', '（3）'], '\t'],
    [['1)', '2)', '3)'], '\t\t'],
    [['①', '②', '③'], '\t'],
    [['一、', '二、', '三、'], '\t'],
    [['（一）', '（二）', '（三）'], ' \t'],
    [['1．', '2．', '3．'], '\t '],
    [['A.', 'B.', 'C.'], '\t'],
    [['3.1', '3.2', '3.3'], '\t'],
    [['1·', '2·', '3·'], ' '],
    [['1·', '2、', '3·'], ''],
    [['l、', '2、', '3、'], ''],
    [['I.', '2.', '3.'], ''],
    [['√', '√', '√'], ''],
    [['√ ', '√ ', '√ '], ''],
    [['✓', '✓', '✓'], ''],
    [['1，', '2，', '3，'], ''],
    [['1。', '2。', '3。'], ''],
    [['1-', '2-', '3-'], ''],
    [['Ⅰ.', 'Ⅱ.', 'Ⅲ.'], ''],
    [['第一、', '第二、', '第三、'], ''],
    [['【1】', '【2】', '【3】'], ''],
    [['⑴', '⑵', '⑶'], ' '],
  ])('%j with %j behind them', async (numbers, gap) => {
    expect(await dutiesOf(listed(numbers, gap))).toEqual(duties);
  });
});

test.each([
  '1、清点货物；\n2、登记台账；3·核对单据；\n4、盘点库存。',
  '1、清点货物；2·登记台账；3、核对单据；4·盘点库存。',
  '一是清点货物；二是登记台账；三是核对单据；四是盘点库存。',
  '1）清点货物 2）登记台账 3）核对单据 4）盘点库存',
  '（一）清点货物（二）登记台账（三）核对单据（四）盘点库存',
])('%s: four duties', async (list) => {
  expect(await dutiesOf(`岗位名称：仓管员\n岗位职责\n${list}\n任职要求\n大专以上学历`)).toHaveLength(4);
});

test('a number in a cell of its own stays one in a table', async () => {
  const [job] = await importJobs(
    '岗位名称\t仓管员\n序号\t工作职责\t衡量标准\n1、\t清点入库货物\t账实相符率≥99%\n2、\t核对出库单据\t\n3、\t每月盘点库存\t每月1次',
  );
  expect(job?.duties.map(({ statement, measures }) => [statement.value, measures.length])).toEqual([
    ['清点入库货物', 1],
    ['核对出库单据', 0],
    ['每月盘点库存', 1],
  ]);
});
