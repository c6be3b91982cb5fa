import { expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import type { ExtractedJob } from '../../../../api/jobs/import/extracted.ts';
import { readSource } from '../../../../api/jobs/import/reading/read.ts';
import { lostIn } from './coverage.ts';
import { paragraph, table, wordFile } from './word.ts';

/** The one description of a Word file; nothing of it is lost. */
async function read(body: string): Promise<ExtractedJob> {
  const source = readSource(wordFile(body));
  const [job, ...others] = await importJobs(source);
  expect(others).toEqual([]);
  if (!job) throw new Error('nothing was found');
  expect(await lostIn(source, [job])).toEqual([]);
  return job;
}
const inCell = (...lines: string[]): string =>
  table([
    ['岗位名称', '派单专员'],
    ['主要职责', lines.map((line) => paragraph(line)).join('')],
  ]);
const duties = (job: ExtractedJob): unknown[] =>
  job.duties.map(({ sourceNumber, statement }) => [sourceNumber, statement.value]);

test.each([
  ['1负责工单的派发', '2、、督促超时的工单', '3. 编制派单日报'],
  ['1负责工单的派发', '2督促超时的工单', '3编制派单日报'],
])('numbers that lost their mark, or have two, number a list nonetheless', async (...lines) => {
  const job = await read(inCell(...lines));
  expect(duties(job)).toEqual([
    [1, '负责工单的派发'],
    [2, '督促超时的工单'],
    [3, '编制派单日报'],
  ]);
  expect(job.remainder).toEqual([]);
});

test('a count before a duty numbers nothing', async () => {
  const job = await read(inCell('1、负责工单的派发，每班2组织交接', '2、24小时处理加急工单'));
  expect(duties(job)).toEqual([
    [1, '负责工单的派发，每班2组织交接'],
    [2, '24小时处理加急工单'],
  ]);
});

test.each(['第 3 页', '第3页 共 5 页', '第三页/共五页'])(
  '%s on a line of a cell is no part of a duty',
  async (mark) => {
    const job = await read(inCell('1、派发工单，当班内派完', mark, '2、督促超时的工单', mark));
    expect(duties(job)).toEqual([
      [1, '派发工单，当班内派完'],
      [2, '督促超时的工单'],
    ]);
  },
);

test.each(['本页无正文', '（以下空白）', '（本页无正文）'])(
  '%s behind a form is no value of its last field',
  async (words) => {
    const form = table([
      ['岗位名称', '派单专员'],
      ['岗位职责', '派发工单'],
      ['学历', '大专', '专业', ''],
    ]);
    const job = await read(form + paragraph(words));
    expect(job.qualification.majors.filter(({ value }) => value !== null)).toEqual([]);
    expect(job.remainder).toEqual([]);
  },
);

test('a line below a form is no value of an empty cell in its last row', async () => {
  const form = table([
    ['岗位名称', '派单专员'],
    ['岗位职责', '派发工单'],
    ['学历', '大专', '专业', ''],
  ]);
  const job = await read(form + paragraph('## 招商热线，欢迎垂询 ##'));
  expect(job.qualification.majors.filter(({ value }) => value !== null)).toEqual([]);
  expect(job.remainder.map(({ text }) => text)).toEqual(['## 招商热线，欢迎垂询 ##']);
});
