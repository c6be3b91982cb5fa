import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { readSource } from '../../../../api/jobs/import/reading/read.ts';
import { condensed } from './condensed.ts';
import { lostIn, misplacedIn } from './coverage.ts';
import { box, paragraph, run, table, wordFile } from './word.ts';

const at = (name: string): string => fileURLToPath(new URL(`documents/${name}`, import.meta.url));
const names = readdirSync(at('.')).filter((name) => name.endsWith('.txt'));

describe('a document in one of the ten forms, clean or damaged, is read as a person reads it', () => {
  test.each(names)('%s', async (name) => {
    const found = (await importJobs(readSource(readFileSync(at(name))))).map(condensed);
    expect(found).toEqual(JSON.parse(readFileSync(at(name.replace('.txt', '.json')), 'utf8')));
  });

  test.each(names)('%s: no character gets lost and every value stands where it says', async (name) => {
    const source = readSource(readFileSync(at(name)));
    const jobs = await importJobs(source);
    expect(await lostIn(source, jobs)).toEqual([]);
    expect(misplacedIn(source, jobs)).toEqual([]);
  });
});

describe('a form that is a Word table', () => {
  const jobOf = async (body: string): Promise<object> => {
    const [job, ...others] = await importJobs(readSource(wordFile(body)));
    expect(others).toEqual([]);
    return job ? condensed(job) : {};
  };

  test('with ranks, measures and check boxes (V1)', async () => {
    const boxes = paragraph(
      `${box(false)}${run('高中 ')}${box(false)}${run('中专(职高) ')}${box(true)}${run('大学专科 ')}${box(false)}${run('大学本科 ')}${box(false)}${run('硕士以上')}`,
    );
    const body = [
      paragraph('职位说明书'),
      table([
        ['职位名称', '投诉主办', '所属部门', '客户关系部'],
        ['直接上级', '运营部主管', '同僚', ''],
        ['直接下属', '综合投诉处理员、投诉流转处理员', '职位编码', ''],
        ['应负职责', '重要性', '职责标题/内容', '衡量标准'],
        ['^', '1', `${paragraph('报表上报')}${paragraph('按时上报各类报表。')}`, '上报及时、无错误'],
        ['^', '2', '投诉管理：投诉规范率达98%以上，投诉满意率99%。', '投诉规范率达98%以上；投诉满意率99%'],
        ['任职要求', '适应年龄', '22岁以上', ''],
        ['^', '所需学历', boxes, ''],
        ['编写', '', '审核', ''],
      ]),
    ].join('');
    expect(await jobOf(body)).toMatchObject({
      variant: 'V1',
      title: '投诉主办',
      department: '客户关系部',
      superior: '运营部主管',
      peers: 'BLANK',
      subordinates: '综合投诉处理员 | 投诉流转处理员',
      code: 'BLANK',
      writer: 'BLANK',
      reviewer: 'BLANK',
      person: { age: '22-', education: 'JUNIOR_COLLEGE [JUNIOR_COLLEGE] true' },
      duties: [
        'T #1 <报表上报> 按时上报各类报表。 [上报及时、无错误]',
        'T #2 <投诉管理> 投诉规范率达98%以上，投诉满意率99%。 [投诉规范率达98%以上] [投诉满意率99%]',
      ],
      targets: ['K03 AT_LEAST 98 %', 'K04 AT_LEAST 99 % assumed'],
      questions: ['targets.2.comparator'],
    });
  });

  test('with levels of responsibility (V2)', async () => {
    const body = table([
      ['职务名称', '客服部经理', '部门', '客户服务部'],
      ['序号', '工作职责', '支持', '部分', '全责', '考核标准'],
      ['1', '建立客户服务体系', '', '', '√', '体系建立及时有效率达 %'],
      ['2', '处理客户投诉', '', '√', '', '有效投诉不超过3次/年'],
    ]);
    expect(await jobOf(body)).toMatchObject({
      variant: 'V2',
      title: '客服部经理',
      duties: [
        'T 建立客户服务体系 [体系建立及时有效率达 %] FULL',
        'T 处理客户投诉 [有效投诉不超过3次/年] PARTIAL',
      ],
      targets: ['K10 AT_LEAST blank %', 'K13 AT_MOST 3 x year'],
    });
  });

  test('with shares of the working time, one of them missing (V3)', async () => {
    const body = table([
      ['职务名称', '投诉处理员', '职务编号', 'FJ-03'],
      ['职责一', '职责表述：受理投诉', '工作时间百分比：10%'],
      ['工作任务', `${paragraph('1、接听电话')}${paragraph('2、登记内容')}`],
      ['职责二', '职责表述：处理投诉', '工作时间百分比：'],
      ['使用工具／设备', '计算机、电话'],
    ]);
    expect(await jobOf(body)).toMatchObject({
      variant: 'V3',
      code: 'FJ-03',
      duties: ['L 受理投诉 - 接听电话 - 登记内容 10%', 'L 处理投诉'],
      tools: '计算机 | 电话',
      questions: ['duties.2.timeShare'],
    });
  });
});
