import { describe, expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import type { ExtractedJob } from '../../../../api/jobs/import/extracted.ts';
import { readSource } from '../../../../api/jobs/import/reading/read.ts';
import { paragraph, table, wordFile } from './word.ts';

/** The one description of a form whose rows are given cell by cell, with a list of duties below them. */
async function formOf(...rows: string[][]): Promise<ExtractedJob> {
  const hasDuties = rows.flat().some((cell) => cell.includes('工作职责'));
  const body = table(rows) + (hasDuties ? '' : paragraph('岗位职责') + paragraph('1、回访已办结的投诉；'));
  const [job, ...others] = await importJobs(readSource(wordFile(body)));
  expect(others).toEqual([]);
  if (!job) throw new Error('nothing was found');
  return job;
}
const left = ({ remainder }: ExtractedJob): string[] => remainder.map(({ text }) => text);
const asked = ({ questions }: ExtractedJob): string[] => questions.map(({ field }) => field);

describe('an empty cell is blank, and the label behind it begins a field of its own', () => {
  test('of a code, where the next label is no field of ours', async () => {
    const job = await formOf(['职务名称', '回访组长'], ['职务编号', '', '密级', '内部']);
    expect(job.code.state).toBe('BLANK');
    expect(job.contacts.internal).toEqual([]);
    expect(left(job)).toEqual(['密级内部']);
  });

  test('even where the field behind it is empty as well', async () => {
    const job = await formOf(['职位名称', '回访组长'], ['职位编号', '', '职位标签', '']);
    expect(job.code.state).toBe('BLANK');
    expect(left(job)).toEqual(['职位标签']);
  });

  test('of a list of posts', async () => {
    const job = await formOf(['岗位名称', '回访组长'], ['直接下属', '', '协作岗位', '派单专员']);
    expect(job.subordinates.map(({ state }) => state)).toEqual(['BLANK']);
    expect(left(job)).toEqual(['协作岗位派单专员']);
  });

  test('and a list of posts ends before a label that is no field of ours', async () => {
    const job = await formOf(['岗位名称', '回访组长'], ['直接下属', '回访员', '协作岗位', '派单专员']);
    expect(job.subordinates.map(({ value }) => value)).toEqual(['回访员']);
    expect(left(job)).toEqual(['协作岗位派单专员']);
  });

  test('a department above is no superior', async () => {
    const job = await formOf(['岗位名称', '回访组长'], ['上级主管部门', '市场中心', '直接上级', '客服总监']);
    expect(job.superior.value).toBe('客服总监');
    expect(left(job)).toEqual(['上级主管部门市场中心']);
  });

  test('a row of signatures is no training', async () => {
    const job = await formOf(['岗位名称', '回访组长'], ['在岗培训', ''], ['签署', '任职人', '', '主管', '']);
    expect(job.training.inService.filter(({ value }) => value !== null)).toEqual([]);
  });

  test('cells that only keep a value apart from its label hold it', async () => {
    const job = await formOf(['岗位名称', '', '回访组长'], ['直接上级', '', '客服总监']);
    expect([job.title.value, job.superior.value]).toEqual(['回访组长', '客服总监']);
  });
});

describe('levels of responsibility in one cell', () => {
  const levels = async (head: string, ...cells: string[]) => {
    const rows = cells.map((cell, place) => [
      `${place + 1}`,
      `负责第${place + 1}类来件的登记`,
      cell,
      '登记完整',
    ]);
    return formOf(['职务名称', '来件登记员'], ['序号', '工作职责', head, '衡量标准'], ...rows);
  };

  test.each(['责任程度', '负责程度', '职责等级'])('%s: all is full responsibility', async (head) => {
    const job = await levels(head, '□支持 □部分 ☑全部', '☑支持 □部分 □全部');
    expect(job.duties.map(({ statement, level }) => [statement.value, level])).toEqual([
      ['负责第1类来件的登记', 'FULL'],
      ['负责第2类来件的登记', 'SUPPORT'],
    ]);
    expect(job.duties[0]?.measures.map(({ value }) => value)).toEqual(['登记完整']);
    expect(asked(job)).not.toContain('duties.1.level');
  });

  test('two ticks are a question, not a choice', async () => {
    const job = await levels('责任程度', '□支持 ☑部分☑全部', '□支持 ☑部分 □全部');
    expect(job.duties.map(({ level }) => level)).toEqual([null, 'PARTIAL']);
    expect(asked(job)).toEqual(['duties.1.level']);
  });
});

describe('duties with shares of the working time in columns', () => {
  const shares = (...head: string[]) =>
    formOf(
      ['职务名称', '来件登记员'],
      head,
      ['1', '登记来件', '35', '收件；编号；录入'],
      ['2', '分发来件', '', '1、按部门分拣；2、送达签收'],
    );

  test.each([
    ['with a number of its own', ['序号', '工作职责', '占用时间%', '工作任务']],
    ['with an empty head', ['工作职责', '', '占用时间%', '工作任务']],
    ['with another word for the share', ['序号', '主要工作职责', '时间比例', '主要任务']],
  ])('%s: tasks are tasks, and a blank share is a question', async (_, head) => {
    const job = await shares(...head);
    expect(
      job.duties.map(({ statement, timeShare, tasks, measures }) => [
        statement.value,
        timeShare,
        tasks.map(({ value }) => value),
        measures.length,
      ]),
    ).toEqual([
      ['登记来件', 35, ['收件', '编号', '录入'], 0],
      ['分发来件', null, ['按部门分拣', '送达签收'], 0],
    ]);
    expect(asked(job)).toEqual(['duties.2.timeShare']);
    expect(left(job)).toEqual([]);
  });
});

test('every clause behind the label of experience with years is experience', async () => {
  const job = await formOf(['职务名称', '来件登记员'], ['工作经验', '从事文秘工作2年以上；档案整理半年以上']);
  expect(job.qualification.experience.map(({ years, domain }) => [years, domain])).toEqual([
    [2, '文秘'],
    [0.5, '档案整理'],
  ]);
  expect(left(job)).toEqual([]);
});
