import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExtractedJob } from '../../../../api/jobs/import/extracted.ts';
import { ImportFault } from '../../../../api/jobs/import/fault.ts';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { lostIn, misplacedIn } from './coverage.ts';

/** Pieces of which forms are made, put together without any sense. */
const pieces = [
  '职位名称',
  '岗位职责',
  '任职要求',
  '应负职责',
  '重要性 职责标题/内容 衡量标准',
  '职责一',
  '职责表述：',
  '工作时间百分比：',
  '10%',
  '工作任务',
  '直接上级',
  '同僚：',
  '内部：',
  '权限范围',
  '审批权：',
  '1、',
  '2、',
  '（一）',
  '①',
  '●',
  '一、',
  '第三条',
  '3.',
  '12',
  '：',
  '。',
  '；',
  '，',
  '\n',
  '\n\n',
  '\t',
  '  ',
  '\u3000',
  '\u2028',
  '√',
  '□',
  '☑',
  '男',
  '女',
  '高中',
  '大学本科',
  '硕士以上',
  '投诉专员',
  '客服主管',
  '负责受理客户投诉',
  '人工接通率在85%以上',
  '达 %',
  '两小时内',
  '客(kè)戶(hù)',
  'kè 客',
  '學習',
  '学习参考',
  '第 1 页 共 3 页',
  '^p',
  '3年以上经验',
  '25-35岁',
  '无',
  'CRM',
  '𠮷',
  '说明书',
  '岗位说明书',
  '客服主管岗位职责：',
  '非故2 障时期',
  '《劳动法》',
  '根据',
  '编写：',
  '备注：',
  '晋升：',
];
const forms = fc
  .array(
    fc.oneof(
      { weight: 9, arbitrary: fc.constantFrom(...pieces) },
      { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

async function jobsOf(source: string): Promise<ExtractedJob[]> {
  try {
    return await importJobs(source);
  } catch (error) {
    if (error instanceof ImportFault) return [];
    throw error;
  }
}

describe('whatever a text is', () => {
  test('reading it ends, with descriptions or with a sentence that says why not', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(forms, fc.string({ unit: 'binary', maxLength: 300 })), async (source) => {
        expect(Array.isArray(await jobsOf(source))).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('no character that is not noise gets lost', async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (source) => {
        const jobs = await jobsOf(source);
        expect(jobs.length > 0 ? await lostIn(source, jobs) : []).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('every value stands where it says it stands', async () => {
    await fc.assert(
      fc.asyncProperty(forms, async (source) => {
        expect(misplacedIn(source, await jobsOf(source))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('a large text is read whole', async () => {
    const one =
      '岗位名称：投诉专员\n岗位职责\n1、负责受理投诉，24小时内回复；\n2、满意率不低于95%。\n任职要求\n大专以上学历，2年以上经验。\n';
    expect(await importJobs(one.repeat(400))).toHaveLength(400);
  });
});
