import { expect, test } from 'vitest';
import { importJobs } from '../../../../api/jobs/import/import.ts';
import { answersFor } from '../../../../api/jobs/intake/choices.ts';
import { contentOfImport } from '../../../../api/jobs/intake/draft.rules.ts';
import { pointsOf } from '../../../../api/jobs/intake/points.rules.ts';
import { settled } from '../../../../api/jobs/intake/settle.rules.ts';

const source = `本岗位的轮换办法另见附册。
职务说明书
职务名称：投诉主管　部门：客服部
权限范围
审核权：客户服务制度的审核
年度先进的推荐
主要职责（支持、部分、全责）
一、建立体系　支持□ 部分□ 全责■　考核标准：体系建立及时率达 %
二、处理投诉　支持■ 部分□ 全责□　考核标准：回访覆盖率100%
三、回访客户　支持□ 部分□ 全责□
任职要求
学历：高中□ 大专□ 本科□ 硕士及以上□
`;

const [job] = await importJobs(source);
if (!job) throw new Error('The text has a description.');
const points = pointsOf(job, source);
const content = contentOfImport(job);
const free: Readonly<Record<string, string>> = {
  TARGET: '95',
  SHARE: '30',
  AGE: '25-40岁',
  ROW: '改写后的职责',
};

test('the text asks for figures, ticks, comparators, sorts of power, and a place for what found none', () => {
  expect(new Set(points.map(({ topic }) => topic))).toEqual(
    new Set(['REMAINDER', 'POWER', 'TARGET', 'COMPARATOR', 'LEVEL', 'OPTIONS']),
  );
});

test.each(points.map((point) => [point.topic, point.field, point] as const))(
  'an answer to %s of %s that is taken back leaves no trace',
  (topic, field, point) => {
    const answers = answersFor(topic, field, point.duties ?? []);
    const all = [
      ...answers.choices.map(({ code }) => ({ choices: [code], text: null })),
      ...(answers.takes ? [{ choices: [], text: free[topic] ?? '' }] : []),
    ];
    for (const answer of all) {
      const after = settled(content, job, point, answer);
      if (after === 'GONE') throw new Error('The line of the point is there.');
      expect(settled(after, job, point, null, answer)).toEqual(content);
    }
  },
);

test('a text that is put into a field stands behind what is there', () => {
  const piece = points.find(({ topic }) => topic === 'REMAINDER');
  if (!piece) throw new Error('There is text without a field.');
  const first = settled(content, job, piece, { choices: ['REMARKS'], text: null });
  const second = first === 'GONE' ? first : settled(first, job, piece, { choices: ['REMARKS'], text: null });
  expect(second).toMatchObject({ remarks: { state: 'VALUE', value: `${piece.text}\n${piece.text}` } });
});

test('what headline and table both say is measured at both, and answered once for both', async () => {
  const twice = `职位说明书
职位名称：投诉主办
主要职责
1、处理投诉，确保投诉满意率达 %；
2、回访客户。
应负职责
重要性\t职责标题/内容\t衡量标准
1\t投诉处理：按规定处理投诉\t投诉满意率达 %
2\t客户回访：回访投诉客户\t回访记录齐全
`;
  const [own] = await importJobs(twice);
  if (!own) throw new Error('The text has a description.');
  const asked = pointsOf(own, twice).filter(({ topic }) => topic === 'TARGET');
  expect(asked).toHaveLength(1);
  const [point] = asked;
  if (!point) throw new Error('The figure is asked for.');
  const before = contentOfImport(own);
  const targetsIn = (held: typeof before): unknown[] =>
    held.duties.map(({ measures = [] }) =>
      measures?.map(({ metricCode, targetValue }) => [metricCode ?? null, targetValue ?? null]),
    );
  expect(targetsIn(before)).toEqual([[['K04', null]], [], [['K04', null]], [[null, null]]]);
  const after = settled(before, own, point, { choices: [], text: '95' });
  if (after === 'GONE') throw new Error('The measures are there.');
  expect(targetsIn(after)).toEqual([[['K04', 95]], [], [['K04', 95]], [[null, null]]]);
  expect(settled(after, own, point, null, { choices: [], text: '95' })).toEqual(before);
});
