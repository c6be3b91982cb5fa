import { describe, expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { heldIn } from './coverage.ts';

const form = (title: string): string =>
  `${title}\n岗位名称：档案管理员\n直接上级：办公室主任\n岗位职责\n1、整理归档文件；\n2、办理借阅登记。\n任职要求\n大专以上学历`;

describe('what stands around a form is kept', () => {
  test.each([
    ['临江水务集团\n岗位说明书', '临江水务集团'],
    ['临江水务集团人事文件\n岗位说明书', '临江水务集团人事文件'],
    ['临江水务集团营业二所岗位说明书（试行）', '临江水务集团营业二所'],
    ['LJ-SW-0231\n职务说明书', 'LJ-SW-0231'],
    ['内部资料，注意保密\n职位说明书', '内部资料，注意保密'],
    ['二〇二五年度定岗定编材料之三\n岗位说明书', '二〇二五年度定岗定编材料之三'],
    ['水务营业厅窗口服务岗工作说明书', '水务营业厅窗口服务岗'],
  ])('%s', async (title, words) => {
    expect(heldIn(await importJobs(form(title))).join('|')).toContain(words);
  });

  test('the organisation above the words for a form is the company', async () => {
    const [job] = await importJobs(form('临江水务集团\n岗位说明书'));
    expect(job?.header.company.value).toBe('临江水务集团');
  });

  test('the company of a label goes before the one of the title', async () => {
    const [job] = await importJobs(form('某某集团岗位说明书\n公司名称：临江水务有限公司'));
    expect(job?.header.company.value).toBe('临江水务有限公司');
  });

  test.each([
    ['临江水务外包服务公司各岗位任职条件', '临江水务外包服务公司'],
    ['水厂一线人员招聘要求', '水厂一线人员'],
    ['营业所窗口任职资格', '营业所窗口'],
    ['抄表班组岗位要求汇总', '抄表班组'],
    ['夜间值守岗位要求', '夜间值守'],
  ])('%s: the name within a heading of sections', async (title, words) => {
    const jobs = await importJobs(
      `${title}\n一、抄表员\n1、高中以上学历；\n2、熟悉片区道路。\n二、收费员\n1、大专以上学历；\n2、一年以上收银经验。`,
    );
    expect(jobs).toHaveLength(2);
    expect(heldIn(jobs).join('|')).toContain(words);
  });

  test('a title that says what the label of the title says is not asked about again', async () => {
    const [job] = await importJobs(form('档案管理员岗位说明书'));
    expect(job?.remainder).toEqual([]);
  });
});

describe('words of libraries are left out where they are no words of the post', () => {
  const duties = async (...lines: string[]): Promise<string> =>
    heldIn(
      await importJobs(`档案管理员岗位说明书\n岗位职责\n${lines.join('\n')}\n任职要求\n大专以上学历`),
    ).join('|');

  test.each([
    ['1、汇总竞品资料，仅供参考，不得外传；', '仅供参考'],
    ['1、向来访者说明本处陈列的资料仅供参考。', '资料仅供参考'],
    ['1、发放的学习资料仅供内部参考，用后收回；', '仅供内部参考'],
    ['1、编写操作手册，学习参考同业做法；', '学习参考同业做法'],
  ])('%s is a duty', async (line, words) => {
    expect(await duties(line, '2、办理借阅登记。')).toContain(words);
  });

  test.each([
    '本文档来自网络，仅供学习参考',
    '（以上资料仅供参考）',
    '学习参考',
    '1、整理归档文件； 学习参考',
    '3、本资料来源于网络，如有侵权请联系删除',
  ])('%s is none', async (line) => {
    expect(await duties('1、整理归档文件；', line, '2、办理借阅登记。')).not.toMatch(/参考|侵权/);
  });
});
