import { expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { requirementsOf } from '../../../../api/jobs/intake/requirements.rules.ts';

const linesOf = async (text: string) => {
  const [job] = await importJobs(
    `岗位名称：坐席员\n岗位职责\n1、接听来电；\n2、登记来电。\n任职要求\n${text}`,
  );
  return job ? requirementsOf(job.qualification) : [];
};

test.each([
  ['1、女性优先；\n2、大专以上学历', { kind: 'GENDER', strictness: 'PREFERRED', options: ['FEMALE'] }],
  ['1、年龄30岁以下者优先；', { kind: 'AGE', strictness: 'PREFERRED', max: 30 }],
  ['学历：本科优先', { kind: 'EDUCATION', strictness: 'PREFERRED', options: ['BACHELOR'] }],
  [
    '1、持有心理咨询师证书者优先；',
    { kind: 'CERTIFICATE', strictness: 'PREFERRED', subject: '心理咨询师证书' },
  ],
  ['1、须持有健康证；', { kind: 'CERTIFICATE', strictness: 'REQUIRED', subject: '健康证' }],
  ['1、具有客户服务管理师资格证书；', { kind: 'CERTIFICATE', subject: '客户服务管理师资格证书' }],
  ['1、普通话二级甲等以上；', { kind: 'LANGUAGE', subject: '普通话', text: '普通话二级甲等以上' }],
  ['1、会说粤语者优先；', { kind: 'LANGUAGE', subject: '粤语', strictness: 'PREFERRED' }],
  ['1、打字速度每分钟80字以上优先；', { kind: 'TYPING', min: 80, strictness: 'PREFERRED' }],
  ['1、熟悉电信业务者优先；', { kind: 'KNOWLEDGE', strictness: 'PREFERRED' }],
])('%s', async (text, expected) => {
  expect(await linesOf(text)).toContainEqual(expect.objectContaining(expected));
});
