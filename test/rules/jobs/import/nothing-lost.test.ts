import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ImportFault } from '../../../../api/jobs/import/fault.ts';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { heldIn } from './coverage.ts';

const labels = [
  '岗位职责',
  '主要职责：',
  '任职资格：',
  '学历：',
  '年龄：',
  '性别：',
  '专业：',
  '普通话：',
  '打字速度：',
  '身体条件：',
  '工作经验：',
  '职称：',
  '权限范围',
  '审批权：',
  '沟通关系',
  '内部：',
  '直接上级：',
  '同级：',
  '备注：',
  '岗前培训：',
  '结语',
  '三、任职要求',
  '岗位说明书',
];
/** Sentences that no vocabulary of the importer knows beforehand, beside ones that it does. */
const words = [
  '每晚清点库房钥匙',
  '自备交通工具',
  '本市户籍居民',
  '可随时到岗上班',
  '接听客户来电解答疑问',
  '两年以上调度工作经验',
  '普通话二级甲等以上',
  '持有电工操作证者优先',
  '大专及以上学历',
  '身高一米六以上',
  '善于与陌生人交谈',
  '临江水务集团营业所',
  '内部资料注意保密',
  '遇台风天气须值守',
  '女性优先录用',
  '二十二岁至三十五岁',
];
const joints = ['\n', '\n', '\n', '；', '，', '。\n', '\t', '\n1、', '\n2、', '\n（一）', '　　', '\n\n'];

const piece = fc.tuple(
  fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom(...labels) },
    { weight: 5, arbitrary: fc.constantFrom(...words) },
  ),
  fc.constantFrom(...joints),
);

test('whatever labels stand around it, every sentence is in a value or in the remainder', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { minLength: 3, maxLength: 24 }), async (pieces) => {
      const source = pieces.flat().join('');
      try {
        const jobs = await importJobs(source);
        const held = heldIn(jobs)
          .join('|')
          .replaceAll(/[\s\t　]/g, '');
        // Facts that are kept as figures and codes show their words by their places.
        const facts = jobs.flatMap(({ qualification: own }) =>
          [own.age, own.education, own.gendersAt, own.title, own.typing, ...own.experience]
            .filter((fact) => fact !== null)
            .map(({ from, to }) => source.slice(from, to)),
        );
        const isKept = (word: string): boolean =>
          held.includes(word) ||
          (/岁|学历|女性|经验/.test(word) && facts.some((fact) => fact.includes(word)));
        expect(words.filter((word) => source.includes(word) && !isKept(word))).toEqual([]);
      } catch (error) {
        if (!(error instanceof ImportFault)) throw error;
      }
    }),
    { numRuns: 150 },
  );
});
