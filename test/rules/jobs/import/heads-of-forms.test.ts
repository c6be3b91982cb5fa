import { describe, expect, test } from 'vitest';
import type { ExtractedJob } from '../../../../api/jobs/import/extracted.ts';
import { importJobs } from '../../../../api/jobs/import/import.ts';

const jobOf = async (text: string): Promise<ExtractedJob> => {
  const [job] = await importJobs(text);
  if (!job) throw new Error('no job');
  return job;
};

describe('two labels of the head on one line', () => {
  test.each([
    '岗位名称：绿化工程师\n所属部门 园林科 直接上级 园林科长',
    '岗位名称：绿化工程师\n直接上级 园林科长 所属部门 园林科',
    '岗位名称 绿化工程师 所属部门 园林科\n直接上级 园林科长',
    '所属部门 园林科 岗位名称 绿化工程师\n直接上级 园林科长',
    '岗位名称 绿化工程师 直接上级 园林科长\n所在部门 园林科',
    '岗位名称　绿化工程师　　部门：园林科　　上级：园林科长',
  ])('%s', async (head) => {
    const job = await jobOf(`岗位说明书\n${head}\n岗位职责\n1、养护绿地；\n2、登记苗木。`);
    expect([job.title.value, job.department.value, job.superior.value]).toEqual([
      '绿化工程师',
      '园林科',
      '园林科长',
    ]);
  });
});

describe('a label whose characters stand in cells of their own', () => {
  test.each([
    '岗\t位\t绿化工程师\t部\t门\t园林科\n直接上级\t园林科长',
    '岗位名称\t绿化工程师\t部\t门\t园林科\n直接\t上级\t园林科长',
    '职\t务\t绿化工程师\n部\t门\t园林科\n上\t级\t园林科长',
    '岗位名称\t绿化工程师\n部\t门：\t园林科\n上\t级：\t园林科长',
    '岗位\t名称\t绿化工程师\n所属\t部门\t园林科\n直接\t上级\t园林科长',
  ])('%s', async (head) => {
    const job = await jobOf(`岗位说明书\n${head}\n岗位职责\n1、养护绿地；\n2、登记苗木。`);
    expect([job.department.value, job.superior.value]).toEqual(['园林科', '园林科长']);
  });
});

test.each([
  '版本\t修订日期\t修订内容\t修订人\nV1.0\t2023-01-05\t首次发布\t周平',
  '版本号\t修订日期\t修订说明\t批准\nA/0\t2023-01-05\t首次发布\t周平',
  '序号\t修改内容\t修订日期\t修改人\n1\t首次发布\t2023-01-05\t周平',
  '修订日期\t版本\t修订记录\n2023-01-05\tA/0\t首次发布',
  '变更版本\t日期\t变更内容\n1.0\t2023-01-05\t首次发布',
])('%s: a table of revisions is no day of the description', async (table) => {
  const job = await jobOf(
    `岗位说明书\n${table}\n岗位名称\t绿化工程师\n岗位职责\n1、养护绿地；\n2、登记苗木。`,
  );
  expect(job.signOff.compiledOn.state).toBe('ABSENT');
});

test.each(['考核权：', '考核权：\t', '考核权：— ', '考核权\t', '考核权：/'])(
  '%s: a power with its place left empty is blank',
  async (line) => {
    const job = await jobOf(
      `职务说明书\n职务名称\t绿化主管\n权限范围\n审批权：班组排班\n审核权：苗木计划\n${line}\n岗位职责\n1、养护绿地；\n2、登记苗木。`,
    );
    expect(job.authorities.map(({ text }) => text.value).filter((value) => value !== null)).toEqual([
      '班组排班',
      '苗木计划',
    ]);
  },
);

describe('heads and feet of pages stay out of values', () => {
  test.each([
    '2、登记苗木。\n岗位说明书　第 2 页\n3、巡查公园。',
    '2、登记苗木。\n岗 位 说 明 书　　第 2 页 共 3 页\n3、巡查公园。',
    '2、登记苗木。\n绿化工程师 第2页\n3、巡查公园。',
    '2、登记苗木。\n第 2 页 共 3 页\n3、巡查公园。',
    '2、登记苗木。\n收起∧ 举报\n3、巡查公园。',
  ])('%s', async (list) => {
    const job = await jobOf(`岗位说明书\n岗位名称：绿化工程师\n岗位职责\n1、养护绿地；\n${list}`);
    expect(job.duties.map(({ statement }) => statement.value)).toEqual([
      '养护绿地',
      '登记苗木。',
      '巡查公园。',
    ]);
  });

  test.each(['青湖园林集团', '青湖区绿化管理中心', '青湖区园林局', '青湖园林有限公司', '内部文件 注意保密'])(
    '%s below the last sentence',
    async (foot) => {
      const job = await jobOf(
        `绿化工程师职务说明书\n一、职务背景\n城市需要绿地。\n二、职责与要求\n1、养护绿地；\n2、登记苗木。\n三、结语\n愿大家爱护绿地。\n${foot}`,
      );
      expect(job.conclusion.value).toBe('愿大家爱护绿地。');
      expect(job.remainder.map(({ text }) => text)).toContain(foot);
    },
  );
});

describe('a table of which only the text is left', () => {
  test.each([
    [
      '1 巡查公园：发现病虫害后报告　　2小时之内报告\n2 养护：修剪草坪　每月不少于2次',
      ['2小时之内报告', '每月不少于2次'],
    ],
    [
      '1 巡查 发现险情立即处置 30分钟内到场\n2 养护 修剪草坪 每季度不少于3次',
      ['30分钟内到场', '每季度不少于3次'],
    ],
    ['1 处理来访 来访 3 个工作日内答复\n2 组织培训 每半年不少于1次', ['每半年不少于1次']],
  ])('%s', async (rows, measures) => {
    const job = await jobOf(
      `职位说明书\n职位名称：绿化工程师\n应负职责\n重要性 职责标题/内容 衡量标准\n${rows}`,
    );
    const found = job.duties.flatMap((duty) => duty.measures.map(({ value }) => value));
    expect(found).toEqual(expect.arrayContaining(measures));
  });
});
