import { describe, expect, test } from 'vitest';
import type { ExtractedJob } from '../../../../api/jobs/import/extracted.ts';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { condensed } from './condensed.ts';
import { heldIn } from './coverage.ts';

const jobOf = async (requirements: string): Promise<ExtractedJob> => {
  const [job] = await importJobs(
    `岗位名称：外呼专员\n岗位职责\n1、拨打回访电话；\n2、登记回访结果。\n${requirements}`,
  );
  if (!job) throw new Error('no job');
  return job;
};
const personOf = async (requirements: string): Promise<object> =>
  (condensed(await jobOf(requirements)) as { person: object }).person;

describe('what stands behind or below the label of one requirement, and asks for another', () => {
  test.each([
    [
      '任职资格：\n学历：高中及以上\n两年以上客服工作经验\n英语流利\n打字速度不低于50字/分钟',
      { education: 'HIGH_SCHOOL [] true', experience: ['2 客服 REQUIRED'], languages: '英语', typing: 50 },
    ],
    [
      '任职要求：学历：本科；三年以上质检工作经验；粤语熟练；持有心理咨询师证书者优先',
      {
        education: 'BACHELOR [] true',
        experience: ['3 质检 REQUIRED'],
        languages: '粤语',
        certificates: '持有心理咨询师证书者优先 (PREFERRED)',
      },
    ],
    [
      '任职条件\n性别：男\n身高一米七以上\n无色盲',
      { genders: 'M', appearance: '身高一米七以上', health: '无色盲' },
    ],
    [
      '任职条件\n年龄：20-30岁\n声音甜美\n中专以上学历\n熟悉电信业务',
      {
        age: '20-30',
        voice: '声音甜美',
        education: 'SECONDARY_VOCATIONAL [] true',
        knowledge: '熟悉电信业务',
      },
    ],
    [
      '任职资格\n1、学历：大专；\n2、年龄：30岁以下，一年以上班组管理经验；\n3、性别：女，普通话标准。',
      { education: 'JUNIOR_COLLEGE [] true', age: '-30', genders: 'F', experience: ['1 班组管理 REQUIRED'] },
    ],
    [
      '任职资格\n专业：新闻、中文\n半年以上话务经验\n性别：□男 ☑女\n打字每分钟60字以上',
      { majors: '新闻 (REQUIRED) | 中文 (REQUIRED)', genders: 'F', typing: 60 },
    ],
    [
      '任职资格\n身体条件：身体健康\n无传染病\n大专以上学历',
      { health: '身体健康无传染病', education: 'JUNIOR_COLLEGE [] true' },
    ],
    ['任职资格\n学历：\n大专以上\n两年以上营业厅工作经验', { education: 'JUNIOR_COLLEGE [] true' }],
  ])('%s', async (text, expected) => {
    expect(await personOf(text)).toMatchObject(expected);
  });

  test.each([
    ['任职资格：\n学历：大专\n家住城东优先安排班车', '家住城东优先安排班车'],
    ['任职资格：\n性别：女；自备交通工具', '自备交通工具'],
    ['任职资格：\n年龄：25-35岁，本市户口', '本市户口'],
    ['任职资格：\n学历：中专\n可随时到岗', '可随时到岗'],
    ['任职资格：\n普通话：标准\n能驾驶机动车', '能驾驶机动车'],
  ])('%s: what asks for nothing known is kept, and never held by the label', async (text, words) => {
    expect(heldIn(await jobOf(text)).some((held) => held.includes(words))).toBe(true);
  });
});

describe('what belongs to a label stays with it', () => {
  test.each([
    ['学历：本科及以上，全日制优先', { education: 'BACHELOR [] true' }],
    ['年龄：40岁以下，特别优秀者可放宽', { age: '-40' }],
    ['专业：计算机、通信\n中文等', { majors: '计算机 (REQUIRED) | 通信 (REQUIRED) | 中文 (REQUIRED)' }],
    ['性别：不限', { genders: 'MF' }],
  ])('%s', async (text, expected) => {
    expect(await personOf(`任职资格\n${text}`)).toMatchObject(expected);
  });
});

describe('优先 makes an advantage, and never a requirement', () => {
  test.each([
    ['性别不限，女性优先', { gendersStrictness: 'PREFERRED', genders: ['F'] }],
    ['男士优先', { gendersStrictness: 'PREFERRED', genders: ['M'] }],
    ['性别：女优先', { gendersStrictness: 'PREFERRED', genders: ['F'] }],
    ['28岁以下者优先', { age: { max: 28, strictness: 'PREFERRED' } }],
    ['年龄20-35岁，25岁以下优先', { age: { min: 20, max: 35 } }],
    ['学历：本科优先', { education: { minLevel: 'BACHELOR', strictness: 'PREFERRED' } }],
    ['大专以上学历，本科以上优先', { education: { minLevel: 'JUNIOR_COLLEGE' } }],
    ['持有话务员上岗证者优先', { certificates: [{ strictness: 'PREFERRED' }] }],
    ['有呼叫中心上岗证书尤佳', { certificates: [{ strictness: 'PREFERRED' }] }],
    ['会粤语者优先考虑', { languages: [{ value: '粤语', strictness: 'PREFERRED' }] }],
    ['熟悉客户管理系统者优先', { knowledge: [{ strictness: 'PREFERRED' }] }],
    ['打字速度80字/分钟以上优先', { typing: { value: 80, strictness: 'PREFERRED' } }],
  ])('%s', async (text, expected) => {
    expect((await jobOf(`任职要求\n1、${text}；`)).qualification).toMatchObject(expected);
  });

  test.each(['持有话务员上岗证', '具有客户优先意识', '会粤语', '女性'])('%s must be met', async (text) => {
    const { qualification } = await jobOf(`任职要求\n1、${text}；`);
    const all = [...qualification.certificates, ...qualification.competencies, ...qualification.languages];
    expect([qualification.gendersStrictness, ...all.map(({ strictness }) => strictness)]).not.toContain(
      'PREFERRED',
    );
  });
});
