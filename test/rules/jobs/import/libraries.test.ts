import { expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { lostIn } from './coverage.ts';

/** A file as people collect them: documents of several forms one below the other. */
const read = async (...documents: readonly string[]) => {
  const source = documents.join('\n');
  const jobs = await importJobs(source);
  expect(await lostIn(source, jobs)).toEqual([]);
  return jobs.map(({ title, duties }) => [title.value, duties.length] as const);
};

const plain = '仓库管理员岗位职责\n1、验收货物，登记台账；\n2、定期盘点库存；\n3、保持库房整洁。\n';
const form = (above: string, name = '客户回访专员') =>
  `${above}岗位名称\t${name}\t所属部门\t客服部\n岗位概要\t1、回访客户\n岗位职责\n1、制定回访计划\n2、回访已办结的投诉\n3、登记客户意见\n`;

test('the last rows of a form that stand between its name and its head are its own', async () => {
  expect(await read(plain, form('客户回访专员\n4、编写回访月报\n5、完成领导交办的其他工作\n'))).toEqual([
    ['仓库管理员', 3],
    ['客户回访专员', 5],
  ]);
});

test('so are those above its name, where they go on with its numbers', async () => {
  const shifts = '夜班值班员工作职责：\n一、巡视机房。\n二、接听报障电话。\n三、做好交接班记录。\n';
  expect(
    await read(plain, shifts, form('4、编写回访月报\n5、完成领导交办的其他工作\n客户回访专员\n')),
  ).toEqual([
    ['仓库管理员', 3],
    ['夜班值班员', 3],
    ['客户回访专员', 5],
  ]);
});

test('the rows of a list above the name of a form stay with the list', async () => {
  expect(await read(plain, form('客户回访专员\n'))).toEqual([
    ['仓库管理员', 3],
    ['客户回访专员', 3],
  ]);
});

test('the staff of a centre is a post like any other', async () => {
  expect(
    await read(plain, form('客户回访专员\n'), '配送中心员工岗位职责\n1、分拣包裹；\n2、核对运单。\n'),
  ).toEqual([
    ['仓库管理员', 3],
    ['客户回访专员', 3],
    ['配送中心员工', 2],
  ]);
});

test('an advertisement that begins with a cry is one of its own', async () => {
  const ad =
    '急聘！！门店收银员（包吃住）\n【工作职责】\n1）收款开票；\n2）日结对账。\n【岗位要求】\n1）高中以上学历。\n';
  const jobs = await read(plain, form('客户回访专员\n'), ad);
  expect(jobs.map(([, duties]) => duties)).toEqual([3, 3, 2]);
});

test('conditions for several posts below a heading take nothing from the description above them', async () => {
  const described =
    '家政客服专员岗位说明书\n一、岗位职责\n1、接听预约电话；\n2、安排上门时间。\n二、任职资格\n1、大专以上学历。\n';
  const asked =
    '景区热线招聘条件\n1、热线接线员\n（1）高中以上学历；\n（2）普通话标准。\n2、工单处理员\n（1）大专以上学历。\n';
  expect(await read(plain, described, asked)).toEqual([
    ['仓库管理员', 3],
    ['家政客服专员', 2],
    ['热线接线员', 0],
    ['工单处理员', 0],
  ]);
});
