import { describe, expect, test } from 'vitest';
import type { ExtractedJob } from '../../../../api/jobs/import/extracted.ts';
import { importJobs } from '../../../../api/jobs/import/import.ts';

/** What a description asks of a person in one sentence, and which fields HR is asked about. */
async function readOf(sentence: string): Promise<{ own: ExtractedJob['qualification']; asked: string[] }> {
  const [job] = await importJobs(
    `岗位名称：夜班受理员\n岗位职责：\n1、登记来件\n2、整理台账\n任职资格：\n1、${sentence}；\n2、工作踏实。\n`,
  );
  if (!job) throw new Error('nothing was found');
  return {
    own: job.qualification,
    asked: job.questions.map(({ field }) => field.replace('qualification.', '')),
  };
}

const each = (rows: string): [string, string][] =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()) as [string, string]);

describe('ages are read in any wording', () => {
  test.each(
    each(`
    24周岁（含）至38周岁（含） | 24-38
    年龄22周岁以上，36周岁（含）以下 | 22-36
    年龄20（含）至35（含）周岁 | 20-35
    年满18周岁，不超过40周岁 | 18-40
    年龄不大于三十五周岁 | -35
    年龄不得超过42周岁 | -42
    年龄不低于20周岁 | 20-
    40岁以内，条件优秀者可放宽至45岁 | -40 ?
    年龄35岁以下（特别优秀者可放宽到40岁） | -35 ?
    年龄3-35岁 | 3-35 ?
    年龄20岁左右 | - ?`),
  )('%s', async (sentence, ages) => {
    const { own, asked } = await readOf(sentence);
    expect(`${own.age.min ?? ''}-${own.age.max ?? ''}${asked.includes('age') ? ' ?' : ''}`).toBe(ages);
  });
});

describe('the degree that is asked for is not the one that may do for somebody special', () => {
  test.each(
    each(`
    大学本科（业绩突出者可放宽至大专） | BACHELOR ?
    本科以上学历，有同业经历者可放宽至专科 | BACHELOR ?
    硕士研究生，条件优秀可放宽到本科 | MASTER_UP ?
    大专以上（退役军人可放宽至高中） | JUNIOR_COLLEGE ?
    大专（心理学专业优先） | JUNIOR_COLLEGE
    统招大专学历，本科优先 | JUNIOR_COLLEGE`),
  )('%s', async (sentence, degree) => {
    const { own, asked } = await readOf(sentence);
    expect(`${own.education.minLevel ?? ''}${asked.includes('education') ? ' ?' : ''}`).toBe(degree);
  });
});

test('an exception behind a label is asked about as well', async () => {
  const [job] = await importJobs(
    '岗位名称：夜班受理员\n岗位职责：\n1、登记来件\n2、整理台账\n任职资格\n年龄：35岁以下（退役军人可放宽至40岁）\n学历：大学本科（业绩突出者可放宽至大专）\n',
  );
  expect(job?.qualification).toMatchObject({ age: { max: 35 }, education: { minLevel: 'BACHELOR' } });
  expect(job?.questions.map(({ field }) => field)).toEqual(['qualification.age', 'qualification.education']);
});

describe('a major stands before or behind the degree', () => {
  test.each(
    each(`
    会计专业本科 | 会计 REQUIRED
    心理学专业大专以上 | 心理学 REQUIRED
    金融、保险类专业本科及以上学历 | 金融 REQUIRED, 保险 REQUIRED
    本科及以上学历，法学、社会工作等相关专业 | 法学 REQUIRED, 社会工作 REQUIRED
    大专（市场营销专业优先） | 市场营销 PREFERRED`),
  )('%s', async (sentence, majors) => {
    const { own } = await readOf(sentence);
    expect(own.majors.map(({ value, strictness }) => `${value} ${strictness}`).join(', ')).toBe(majors);
  });
});

describe('experience has its years, and what in', () => {
  test.each(
    each(`
    担任过班长半年以上 | 0.5 班长
    曾担任质检主管2年以上 | 2 质检主管
    任大堂经理满一年 | 1 大堂经理
    从事柜面服务工作不少于4年 | 4 柜面服务
    具有不少于3年的外呼管理工作经历 | 3 外呼管理
    在呼叫中心工作满1年 | 1 呼叫中心
    曾在物业公司任职3年以上 | 3 物业公司
    3年以上在线客服工作经验 | 3 在线客服
    1年以上有效投诉处理经验 | 1 有效投诉处理
    2-4年话务经验 | 2 话务 ?
    1至3年理赔工作经验 | 1 理赔 ?
    3-6个月呼入经验 | 0.25 呼入 ?`),
  )('%s', async (sentence, experience) => {
    const { own, asked } = await readOf(sentence);
    const read = own.experience.map(({ years, domain }) => `${years} ${domain}`).join(', ');
    expect(`${read}${asked.includes('experience') ? ' ?' : ''}`).toBe(experience);
  });
});

describe('the speed of typing is the lower of two, and asked about', () => {
  test.each(
    each(`
    打字速度40-60字/分钟 | 40 ?
    中文录入每分钟50～70字 | 50 ?
    打字5O字以上/分钟 | 50 ?
    盲打速度≥55字/min | 55
    五笔打字65字/分以上 | 65
    每分钟打字45个以上 | 45`),
  )('%s', async (sentence, speed) => {
    const { own, asked } = await readOf(sentence);
    expect(`${own.typing?.value}${asked.includes('typing') ? ' ?' : ''}`).toBe(speed);
  });
});
