import { expect, test } from 'vitest';
import { bankJobs } from '../../../api/demo/content/bank/jobs.ts';
import { bankPosts } from '../../../api/demo/content/bank/posts.ts';
import { bankUnits } from '../../../api/demo/content/bank/units.ts';
import { cableJobs } from '../../../api/demo/content/cable/jobs.ts';
import { cablePosts } from '../../../api/demo/content/cable/posts.ts';
import { mobileJobs } from '../../../api/demo/content/mobile/jobs.ts';
import { mobilePosts } from '../../../api/demo/content/mobile/posts.ts';
import type { JobVersion } from '../../../api/demo/content/shapes.ts';
import { demoOrganisations } from '../../../api/demo/organisations.ts';
import { spanOf } from '../../../api/demo/history/span.ts';

const dutiesOf = (jobs: readonly JobVersion[], post: string) =>
  jobs.find((job) => job.post === post)?.text.list ?? [];
const targetsOf = (jobs: readonly JobVersion[], post: string) =>
  dutiesOf(jobs, post)
    .flatMap(({ measures = [] }) => measures)
    .filter(({ metric, comparator }) => metric && comparator)
    .map(({ metric, comparator, target }) => `${metric} ${comparator} ${target}`);
const post = (posts: typeof bankPosts, key: string) => posts.find((each) => each.key === key);

test('the bank centre has five departments and six duties of its operations department', () => {
  expect(
    bankUnits
      .filter(({ parent, kind }) => parent === 'bank-centre' && kind === 'DEPARTMENT')
      .map(({ name }) => name),
  ).toEqual(['运营部', '品质部', '支撑部', '营销部', '综合部']);
  expect(bankUnits.find(({ key }) => key === 'bank-operations')?.duties).toHaveLength(6);
});

test('the bank’s plan gives three seats and breaks off: nothing else is planned, and nothing is planned as none', () => {
  expect(bankPosts.filter(({ seats }) => seats !== undefined).map(({ key, seats }) => [key, seats])).toEqual([
    ['bank-head', 1],
    ['bank-second', 1],
    ['bank-manager', 1],
  ]);
});

test('the bank’s grades are borrowed from the head office, one of them read with doubt', () => {
  const grade = (key: string) => post(bankPosts, key)?.header?.payGrade;
  expect(grade('bank-second')).toMatchObject({ certain: false, raw: '中经理助理' });
  expect(grade('bank-manager')).toMatchObject({ certain: true, value: '享受总行部门经理级别' });
  expect(grade('bank-supervisor')?.value).toBe('享受总行部门副经理级别');
  expect(grade('bank-quality-manager')?.value).toBe(grade('bank-manager')?.value);
});

test('posts of departments whose duties are not printed have no job description', () => {
  for (const unit of ['bank-quality', 'bank-support', 'bank-sales', 'bank-general'])
    expect(bankJobs.filter(({ post: key }) => post(bankPosts, key)?.unit === unit)).toEqual([]);
});

test('the cable company’s posts keep their figures and their other names', () => {
  expect(targetsOf(cableJobs, 'cable-shift-1-agent')).toEqual([
    'K18 AT_MOST 3',
    'K19 AT_MOST 24',
    'K20 AT_LEAST 99',
    'K21 AT_LEAST 1',
  ]);
  expect(targetsOf(cableJobs, 'cable-shift-1-leader')).toEqual(['K22 AT_LEAST 1']);
  expect(targetsOf(cableJobs, 'cable-supervisor')).toEqual(['K23 AT_LEAST 1']);
  expect(post(cablePosts, 'cable-supervisor')?.aliases).toEqual(['客服主管', '中心主管', '部门主管']);
  const service = cableJobs.find((job) => job.post === 'cable-service-desk');
  expect(service?.text.list).toHaveLength(1);
  expect(service?.text.conclusion?.state).toBe('TRUNCATED');
});

test('the cable company sends a ticket where its level belongs (F075)', () => {
  const cable = demoOrganisations.find(({ units }) => units[0]?.key === 'cable');
  const sent = (
    cable?.service?.stories(spanOf('2026-11-20', Date.parse('2026-11-20T07:30:00Z'))) ?? []
  ).flatMap(({ level, originUnit, steps }) => {
    const dispatch = steps.find((step) => step.step === 'DISPATCH');
    return dispatch?.step === 'DISPATCH'
      ? [{ level, originUnit, unit: dispatch.unit, person: dispatch.person }]
      : [];
  });
  const at = (...levels: string[]) => sent.filter(({ level }) => levels.includes(level));
  expect(at('PROVINCE', 'ABOVE').length).toBeGreaterThan(15);
  expect(at('PROVINCE', 'ABOVE').filter(({ person }) => person !== 'cable-supervisor')).toEqual([]);
  expect(at('CITY').length).toBeGreaterThan(100);
  expect(at('CITY').filter(({ person }) => !['cableshift', 'cable-shift-2'].includes(person ?? ''))).toEqual(
    [],
  );
  expect(new Set(at('COUNTY').map(({ unit }) => unit))).toEqual(
    new Set(['cable-zhangdian', 'cable-zichuan', 'cable-huantai', 'cable-yiyuan']),
  );
});

test('FJ-03 keeps what it knows, what it leaves blank and what it denies', () => {
  const officer = mobileJobs[0]?.text;
  expect(officer?.list?.map(({ share }) => share)).toEqual([10, 10, 10, undefined, 20, 5]);
  expect(officer?.list?.[1]?.tasks).toHaveLength(3);
  expect(officer?.shareReason).toContain('55');
  expect(officer?.authorities).toHaveLength(8);
  expect(
    officer?.authorities?.filter(({ condition }) => condition === 'TEAM_LEADER_ONLY').map(({ kind }) => kind),
  ).toEqual(['REWARD_DECIDE', 'EVALUATE']);
  expect(officer?.qualifications?.filter(({ kind }) => kind === 'EXPERIENCE').map(({ min }) => min)).toEqual([
    5, 2,
  ]);
  const { header, seats, relations = [] } = post(mobilePosts, 'mobile-officer') ?? {};
  expect(seats).toBeUndefined();
  expect(header?.code?.value).toBe('FJ-03');
  expect([
    header?.directSubordinates?.state,
    header?.staffUnderCharge?.state,
    header?.payGrade?.state,
    header?.jobSeries?.state,
  ]).toEqual(['NONE', 'NONE', 'BLANK', 'BLANK']);
  expect(mobilePosts.some(({ superior }) => superior === 'mobile-officer')).toBe(false);
  expect(relations.filter(({ kind }) => kind === 'EXTERNAL_CONTACT')).toHaveLength(5);
  expect(relations.find(({ kind }) => kind === 'SUPERIOR')?.name).toBe('主任（部门经理）');
});
