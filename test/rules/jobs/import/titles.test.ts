import { describe, expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { heldIn } from './coverage.ts';

const below = '\n工作内容：\n1、巡查展厅；\n2、引导观众。\n任职要求：\n1、大专以上学历。';

describe('the title of an advertisement', () => {
  test.each([
    ['诚聘：展厅讲解员（2名）', '展厅讲解员', '2名'],
    ['市博物馆诚聘：展厅讲解员（若干名）', '展厅讲解员', '若干名'],
    ['急聘展厅讲解员3人', '展厅讲解员', '3人'],
    ['高薪诚聘展厅讲解员', '展厅讲解员', null],
    ['展厅讲解员招聘启事', '展厅讲解员', null],
    ['展厅讲解员（5名）招聘公告', '展厅讲解员', '5名'],
    ['展厅讲解员：4名', '展厅讲解员', '4名'],
    ['【展厅讲解员】', '展厅讲解员', null],
    ['★急招★ 展厅讲解员', '展厅讲解员', null],
    ['●热招● 展厅讲解员  [置顶] 浏览(88)', '展厅讲解员', null],
    ['招聘专员', '招聘专员', null],
    ['招聘主管（1名）', '招聘主管', '1名'],
    ['在线导览员', '在线导览员', null],
    ['岗位说明书——展厅讲解员', '展厅讲解员', null],
    ['岗位说明书：展厅讲解员', '展厅讲解员', null],
    ['在线导览员岗位说明书', '在线导览员', null],
    ['在册档案管理员职位说明书', '在册档案管理员', null],
  ])('%s', async (line, title, seats) => {
    const jobs = await importJobs(line + below);
    expect(jobs.map((job) => [job.title.value, job.header.headcount.value])).toEqual([[title, seats]]);
    expect(jobs[0]?.duties.map(({ statement }) => statement.value)).toEqual(['巡查展厅', '引导观众。']);
  });

  test('sentences below it are no duties, and are kept', async () => {
    const [job] = await importJobs(`展厅讲解员招聘启事\n因新馆开放，现面向社会招聘讲解员。${below}`);
    expect(job?.duties).toHaveLength(2);
    expect(heldIn(job).join('|')).toContain('现面向社会招聘讲解员');
  });
});

describe('posts of a plan', () => {
  test.each([
    ['3.1 讲解员', '3.2 安检员', '3.3 票务员'],
    ['3.1讲解员', '3.2安检员', '3.3票务员'],
    ['2.1、讲解员', '2.2、安检员', '2.3、票务员'],
    ['（一）讲解员', '（二）安检员', '（三）票务员'],
    ['1、讲解员', '2、安检员', '3、票务员'],
    ['Ⅰ.讲解员', 'Ⅱ.安检员', 'Ⅲ.票务员'],
  ])('numbered %s, %s, %s', async (...heads) => {
    const text = `展览部岗位设置方案\n一、部门职能\n负责展厅运行。\n二、岗位职责\n${heads
      .map((head) => `${head}\n1)巡查本区；\n2)登记情况；\n3)处理意见。`)
      .join('\n')}`;
    const jobs = await importJobs(text);
    expect(jobs.map(({ title, duties }) => [title.value, duties.length])).toEqual([
      ['讲解员', 3],
      ['安检员', 3],
      ['票务员', 3],
    ]);
  });

  test.each([
    ['第二条 讲解员职责 （一）讲解展品（二）引导观众', '第三条 安检员职责 （一）检查行李（二）登记'],
    [
      '第二条 讲解员职责：（一）讲解展品；（二）引导观众。',
      '第三条 安检员职责：（一）检查行李；（二）登记。',
    ],
    [
      '第二条　讲解员岗位职责（一）讲解展品。（二）引导观众。',
      '第三条　安检员岗位职责（一）检查行李。（二）登记。',
    ],
    ['二、讲解员职责 1、讲解展品 2、引导观众', '三、安检员职责 1、检查行李 2、登记'],
    ['第二条 讲解员职责 1.讲解展品；2.引导观众。', '第三条 安检员职责 1.检查行李；2.登记。'],
  ])('%s on one line', async (first, second) => {
    const jobs = await importJobs(`展厅管理办法\n第一条 为规范展厅，制定本办法。\n${first}\n${second}`);
    expect(jobs.map(({ title, duties }) => [title.value, duties.length])).toEqual([
      ['讲解员', 2],
      ['安检员', 2],
    ]);
  });
});
