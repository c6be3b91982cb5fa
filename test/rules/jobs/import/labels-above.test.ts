import { describe, expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';

const below = '\n岗位职责\n1）受理报修电话\n2）派发维修工单\n任职要求\n大专以上学历';

describe('a row of labels above the row of its values', () => {
  test.each([
    '岗位名称\t所属部门\t直接上级\n调度员\t工程部\t工程部经理',
    '职位名称\t部门\t直接上级\t职位编码\n调度员\t工程部\t工程部经理\tGC-1',
    '岗位编号\t岗位名称\t所在部门\t上级岗位\nGC-1\t调度员\t工程部\t工程部经理',
    '职务名称\t所属部门\n调度员\t工程部\n直接上级\t工作地点\n工程部经理\t北区',
    '岗位名称\t所属部门\t直接上级\t直接下级\n调度员\t工程部\t工程部经理\t',
  ])('%s', async (head) => {
    const [job, ...others] = await importJobs(`岗位说明书\n${head}${below}`);
    expect(others).toEqual([]);
    expect([job?.title.value, job?.department.value, job?.superior.value]).toEqual([
      '调度员',
      '工程部',
      '工程部经理',
    ]);
    expect(job?.duties).toHaveLength(2);
    expect(job?.remainder).toEqual([]);
  });
});

test.each([
  '薪资待遇：5000-8000元',
  '福利待遇：五险一金',
  '联系方式：62001234',
  '公司简介：始建于1998年',
  '薪酬福利：面议',
])('%s behind the duties is none of them', async (line) => {
  const [job] = await importJobs(`岗位名称：调度员\n岗位职责\n1、受理报修电话\n2、派发维修工单\n${line}`);
  expect(job?.duties.map(({ statement, tasks }) => [statement.value, tasks.length])).toEqual([
    ['受理报修电话', 0],
    ['派发维修工单', 0],
  ]);
  expect(job?.remainder.map(({ text }) => text).join('|')).toContain(line.split('：')[1]);
});

test.each(['岗位职责/', '岗位职责：', '岗 位 职 责', '【岗位职责】', '岗位职责—', '岗位职责/ '])(
  '%s is a label',
  async (label) => {
    const [job] = await importJobs(
      `岗位名称：调度员\n${label}\n受理报修电话\n派发维修工单\n任职要求/\n大专以上学历`,
    );
    expect(job?.duties).toHaveLength(2);
    expect(job?.qualification.education.minLevel).toBe('JUNIOR_COLLEGE');
  },
);
