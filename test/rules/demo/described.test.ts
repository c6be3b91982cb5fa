import { describe, expect, test } from 'vitest';
import type { JobText, QualificationContent } from '../../../api/demo/content/shapes.ts';
import { describedOrganisations } from '../../../api/demo/described.ts';
import { demoOrganisations } from '../../../api/demo/organisations.ts';

const organisationOf = (name: string) =>
  describedOrganisations.find(({ units }) => units[0]?.name === name) ?? expect.fail(`no ${name}`);

/** The description of a post by its title, and the post. */
const paperOf = (organisation: string, title: string) => {
  const { posts, jobs } = organisationOf(organisation);
  const post = posts.find((each) => each.title === title) ?? expect.fail(`no ${title}`);
  const text: JobText = jobs.find((job) => job.post === post.key)?.text ?? expect.fail(`no text of ${title}`);
  return { post, text };
};
const measuresOf = (text: JobText): readonly string[] =>
  (text.list ?? [])
    .flatMap(({ measures = [] }) => measures)
    .filter(({ comparator }) => comparator)
    .map(({ metric, comparator, target, unit }) => `${metric} ${comparator} ${target} ${unit}`);
const asked = (text: JobText, kind: string): readonly QualificationContent[] =>
  (text.qualifications ?? []).filter((each) => each.kind === kind);

test('sixteen organisations are there, and all ten forms occur', () => {
  expect(demoOrganisations).toHaveLength(16);
  expect(new Set(demoOrganisations.map(({ units }) => units[0]?.name)).size).toBe(16);
  expect(new Set(demoOrganisations.flatMap(({ jobs }) => jobs.map(({ text }) => text.variant)))).toEqual(
    new Set(['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'V7', 'V8', 'V9', 'V10']),
  );
});

describe.each(describedOrganisations.map((each) => [each.units[0]?.name ?? '', each] as const))(
  '%s',
  (_, { units, posts, people, jobs }) => {
    test('has a root, posts, people and descriptions in force, and no plan of seats, which nobody gave', () => {
      expect(units.filter(({ parent }) => parent === null)).toHaveLength(1);
      expect(posts.filter(({ seats }) => seats !== undefined)).toEqual([]);
      expect(jobs.some(({ state }) => state === 'APPROVED')).toBe(true);
      const held = new Set(people.flatMap(({ holds }) => holds.map(({ post }) => post)));
      expect(jobs.filter(({ post }) => !held.has(post)).map(({ post }) => post)).toEqual([]);
    });
  },
);

test('the hotline’s lists print requirements and not one duty', () => {
  const { jobs } = organisationOf('粤江市12345热线服务中心');
  expect(jobs).toHaveLength(8);
  for (const { text } of jobs)
    expect([text.variant, text.list, text.table, text.headline]).toEqual([
      'V7',
      undefined,
      undefined,
      undefined,
    ]);
  for (const title of ['话务员', '回访员', '新媒体客服员', '质检员', '工单转办员']) {
    const { text } = paperOf('粤江市12345热线服务中心', title);
    expect(asked(text, 'TYPING').map(({ min, unit }) => [min, unit])).toEqual([[60, '字/分钟']]);
    expect(asked(text, 'LANGUAGE').map(({ subject }) => subject)).toEqual(['普通话', '粤语']);
  }
  const agent = paperOf('粤江市12345热线服务中心', '话务员').text;
  expect(asked(agent, 'EXPERIENCE')).toMatchObject([{ min: 0.5, preferred: true }]);
  expect(asked(agent, 'EDUCATION')[0]?.options?.[0]).toBe('JUNIOR_COLLEGE');
  const staff = paperOf('粤江市12345热线服务中心', '人力专员').text;
  expect(asked(staff, 'EXPERIENCE').map(({ min, preferred = false }) => [min, preferred])).toEqual([
    [1, false],
  ]);
});

test('the voice team’s nine duties name the contest’s rates and leave their figures open', () => {
  for (const title of ['投诉处理班长', '语音投诉处理员']) {
    const { text } = paperOf('青澜移动', title);
    expect(text.list).toHaveLength(9);
    expect(measuresOf(text)).toEqual([
      'K31 AT_LEAST 5 min',
      'K30 AT_MOST null %',
      'K32 EXACTLY 100 %',
      'K33 AT_LEAST 1 x',
      'K25 AT_LEAST null %',
      'K26 AT_MOST null %',
      'K27 AT_MOST null %',
      'K28 AT_MOST null %',
      'K29 AT_LEAST null %',
    ]);
  }
});

test('the consumer line decides within five working days and stands on four laws', () => {
  const { text, post } = paperOf('临溪市工商行政管理局', '消费者申投诉处理岗');
  expect(measuresOf(text)).toEqual(['K35 AT_MOST 5 d']);
  expect(text.basis?.map(({ kind, number }) => [kind, number])).toEqual(
    Array.from({ length: 4 }, () => ['LAW', null]),
  );
  expect(post.relations?.filter(({ kind }) => kind === 'EXTERNAL_CONTACT')).toHaveLength(2);
});

test('the petition leader has seven duties, four outside contacts, and no deadline that nobody quoted', () => {
  const { text, post } = paperOf('海陵市行业管理局', '信访投诉班长');
  expect(text.list?.map(({ sourceNumber }) => sourceNumber)).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect(measuresOf(text)).toEqual([]);
  expect(post.relations?.filter(({ kind }) => kind === 'EXTERNAL_CONTACT').map(({ name }) => name)).toEqual([
    '市长专线',
    '市信访办',
    '市110联动',
    '新闻媒体',
  ]);
});

test('the service manager’s form: eight standards, three powers, three contacts within and three without', () => {
  const { text, post } = paperOf('恒远实业', '客服部经理');
  expect(text.variant).toBe('V2');
  expect(measuresOf(text)).toEqual([
    'K10 AT_LEAST null %',
    'K11 AT_LEAST 100 %',
    'K12 AT_LEAST null %',
    'K13 AT_MOST null x',
    'K14 AT_LEAST null %',
    'K15 AT_LEAST 100 %',
    'K16 AT_LEAST 100 %',
    'K17 AT_LEAST null %',
  ]);
  expect(text.list?.map(({ level }) => level)).toEqual(Array.from({ length: 8 }, () => undefined));
  expect(text.authorities?.map(({ kind }) => kind)).toEqual(['APPROVE', 'REVIEW', 'APPRAISE']);
  const contacts = (kind: string) => post.relations?.filter((each) => each.kind === kind).length;
  expect([contacts('INTERNAL_CONTACT'), contacts('EXTERNAL_CONTACT')]).toEqual([3, 3]);
  expect(asked(text, 'EXPERIENCE').map(({ min }) => min)).toEqual([5, 3]);
  expect(asked(text, 'EDUCATION')[0]?.options?.[0]).toBe('BACHELOR');
});

test('the small table counts to 17 without 3 and 12', () => {
  const { text } = paperOf('启明电器', '客户投诉管理专员');
  expect(text.list?.map(({ sourceNumber }) => Number(sourceNumber))).toEqual(
    Array.from({ length: 17 }, (_, at) => at + 1).filter((number) => ![3, 12].includes(number)),
  );
  expect(text.summary).toHaveLength(2);
});

test('complaint departments have the posts that their papers name', () => {
  const titles = (name: string) =>
    organisationOf(name)
      .posts.filter(({ key }) => organisationOf(name).jobs.some(({ post }) => post === key))
      .map(({ title }) => title);
  expect(titles('安和商贸')).toEqual([
    '客户投诉经理',
    '客户投诉接待员',
    '客户投诉处理专员',
    '客户投诉调查员',
    '客户投诉协调员',
  ]);
  expect(titles('新川股份有限公司')).toEqual(['投诉接待员', '投诉处理员', '投诉协调员']);
  expect(titles('嘉禾集团')).toEqual(['投诉管理部门负责人', '投诉经理', '投诉专员']);
  expect(titles('和悦生活服务公司')).toEqual([
    '客服接待岗',
    '投诉处理岗',
    '客户服务岗',
    '客户关系管理岗',
    '客户投诉协调岗',
  ]);
});

test('the complaint specialist of after-sales has eight duties, six requirements and three ways on', () => {
  const { text } = paperOf('百汇服务集团', '客诉专员');
  expect([text.variant, text.list?.length, text.qualifications?.length]).toEqual(['V5', 8, 6]);
  expect(text.career).toEqual([
    { kind: 'PROMOTION', title: '售后服务主管/经理' },
    { kind: 'LATERAL', title: '投诉分析师' },
    { kind: 'LATERAL', title: '市场调研员' },
  ]);
});

test('the general complaint administrator: any gender, 25 to 35, three years, majors preferred', () => {
  const { text } = paperOf('百汇服务集团', '综合投诉管理员');
  expect(text.variant).toBe('V6');
  expect(text.list).toHaveLength(8);
  expect(text.list?.every(({ tasks = [] }) => tasks.length === 1 || tasks.length === 2)).toBe(true);
  expect(asked(text, 'GENDER')[0]?.options).toBeUndefined();
  expect(asked(text, 'AGE')).toMatchObject([{ min: 25, max: 35 }]);
  expect(asked(text, 'MAJOR')).toMatchObject([{ preferred: true }]);
  expect(asked(text, 'EXPERIENCE')).toMatchObject([{ min: 3 }]);
});
