import { expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';

test.each([
  [
    '序号\t工作职责\t工作时间百分比\t衡量标准\n1\t接待来访\t60 %\t接待及时率≥95%\n2\t整理档案\t40%\t',
    [60, 40],
  ],
  ['序号\t职责描述\t权重\t考核标准\n1\t接待来访\t70%\t接待及时率≥95%\n2\t整理档案\t30％\t', [70, 30]],
  ['序号\t工作内容\t时间占比\n1\t接待来访，接待及时率≥95%\t55%\n2\t整理档案\t45%', [55, 45]],
  ['1、接待来访，接待及时率≥95%（占工作时间80%）\n2、整理档案（占工作时间20%）', [80, 20]],
  [
    '职责一\n职责表述：接待来访，接待及时率≥95%\n工作时间百分比：65%\n职责二\n职责表述：整理档案\n工作时间百分比：35 %',
    [65, 35],
  ],
])('%s: the share of the working time is no target', async (duties, shares) => {
  const [job] = await importJobs(`职务说明书\n职务名称\t前台\n岗位职责\n${duties}`);
  expect(job?.duties.map(({ timeShare }) => timeShare)).toEqual(shares);
  expect(job?.targets.map(({ value }) => value)).toEqual([95]);
  expect(job?.questions).toEqual([]);
});
