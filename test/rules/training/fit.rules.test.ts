import { describe, expect, test } from 'vitest';
import { overall, scoreOf } from '../../../api/training/fit/fit.rules.ts';
import { asks, stands, today, whole } from './requirements.ts';

describe('age', () => {
  const adult = asks('AGE', { min: 25 });
  test('24 misses a post for 25 and above, with both figures said; 25 does not (F037)', () => {
    expect(stands(adult, { bornOn: '2001-03-03' })).toEqual({
      state: 'MISSING',
      reason: { zh: '24 岁，要求 ≥ 25 岁', en: '24 years old; at least 25 years asked for' },
      lacks: null,
      certificate: null,
    });
    expect(stands(adult, { bornOn: '2000-05-01' }).state).toBe('MET');
  });
  test('is full on the birthday itself', () => {
    expect(stands(adult, { bornOn: '2001-03-02' }).state).toBe('MET');
    expect(stands(adult, { bornOn: '2001-03-02' }, '2026-03-01').state).toBe('MISSING');
  });
  test('includes the upper bound', () => {
    const young = asks('AGE', { min: 25, max: 35 });
    expect(stands(young, { bornOn: '1990-03-03' }).state).toBe('MET');
    expect(stands(young, { bornOn: '1990-03-02' })).toMatchObject({
      state: 'MISSING',
      reason: { zh: '36 岁，要求 25–35 岁' },
    });
  });
  test('without a day of birth it is unknown, and says what to record', () => {
    expect(stands(adult, {})).toMatchObject({
      state: 'UNKNOWN',
      lacks: 'BIRTH',
      reason: { zh: '没有出生日期，要求 ≥ 25 岁' },
    });
  });
  test('is told of today alone, and without the figure, to who may not know the day of birth', () => {
    const sight = { ...whole, identity: false };
    expect(stands(adult, { bornOn: '2001-03-03' }, today, sight)).toMatchObject({
      state: 'MISSING',
      reason: { zh: '要求 ≥ 25 岁' },
    });
    expect(stands(adult, { bornOn: '2001-03-03' }, '2027-01-01', { ...sight, isToday: false })).toMatchObject(
      {
        state: 'UNKNOWN',
        lacks: null,
      },
    );
  });
});

test('gender: both ticked or none is any; one is asked for', () => {
  expect(stands(asks('GENDER', { options: ['MALE', 'FEMALE'] }), {}).state).toBe('MET');
  expect(stands(asks('GENDER'), {}).state).toBe('MET');
  const woman = asks('GENDER', { options: ['FEMALE'] });
  expect([stands(woman, {}).state, stands(woman, { gender: 'MALE' }).state]).toEqual(['UNKNOWN', 'MISSING']);
});

describe('schooling', () => {
  const college = asks('EDUCATION', { options: ['JUNIOR_COLLEGE', 'BACHELOR'] });
  const schooling = (
    level: 'HIGH_SCHOOL' | 'MASTER_UP',
    since: string | null = null,
    major: string | null = null,
  ) => ({
    level,
    since,
    major,
  });
  test('the highest counts, more than asked for is enough', () => {
    expect(stands(college, { schooling: [schooling('HIGH_SCHOOL')] }).state).toBe('MISSING');
    expect(stands(college, { schooling: [schooling('HIGH_SCHOOL'), schooling('MASTER_UP')] })).toMatchObject({
      state: 'MET',
      reason: { zh: '硕士及以上，要求大学专科及以上' },
    });
  });
  test('counts from the day on which it was finished', () => {
    const facts = { schooling: [schooling('HIGH_SCHOOL'), schooling('MASTER_UP', '2026-07-01')] };
    expect(stands(college, facts).state).toBe('MISSING');
    expect(stands(college, facts, '2026-07-01').state).toBe('MET');
  });
  test('a doubtful tick decides nothing until somebody confirms it (F020)', () => {
    expect(stands({ ...college, certain: false }, { schooling: [schooling('MASTER_UP')] })).toMatchObject({
      state: 'UNKNOWN',
      lacks: 'CONFIRMATION',
    });
  });
  test('a field of study: any of those listed; where words alone say which, another one decides nothing', () => {
    const facts = { schooling: [schooling('MASTER_UP', null, '通信工程')] };
    expect(stands(asks('MAJOR', { options: ['通信', '市场营销'] }), facts).state).toBe('MET');
    expect(stands(asks('MAJOR', { options: ['市场营销'] }), facts).state).toBe('MISSING');
    expect(stands(asks('MAJOR', { text: '市场营销等相关专业' }), facts).state).toBe('UNKNOWN');
    expect(stands(asks('MAJOR', { text: '通信、计算机相关专业优先' }), facts).state).toBe('MET');
    expect(stands(asks('MAJOR', { options: ['通信'] }), { schooling: [schooling('MASTER_UP')] }).lacks).toBe(
      'EDUCATION',
    );
  });
});

describe('experience', () => {
  const two = asks('EXPERIENCE', { min: 2, text: '两年以上呼叫中心工作经历' });
  const work = (from: string, to: string | null, field = '呼叫中心话务') => ({ field, from, to });
  test('two years to the day are two years', () => {
    expect(stands(two, { work: [work('2024-03-02', null)] }).state).toBe('MET');
    expect(stands(two, { work: [work('2021-03-01', '2023-03-01')] }).state).toBe('MET');
    expect(stands(two, { work: [work('2024-03-04', null)] })).toMatchObject({
      state: 'MISSING',
      reason: { zh: '1.9 年，要求呼叫中心经验 ≥ 2 年' },
    });
  });
  test('time in two places at once counts once', () => {
    expect(
      stands(two, {
        work: [work('2024-06-01', null), work('2024-01-01', '2025-01-01'), work('2024-09-01', null)],
      }).state,
    ).toBe('MET');
    expect(
      stands(two, { work: [work('2025-01-01', null), work('2025-01-01', null), work('2025-06-01', null)] })
        .state,
    ).toBe('MISSING');
  });
  test('work of which nothing says that it was in the field is unknown, not missing', () => {
    expect(stands(two, { work: [work('2010-01-01', null, '会计')] })).toMatchObject({
      state: 'UNKNOWN',
      lacks: 'EXPERIENCE',
    });
  });
  test('any of several fields, and any work at all where none is named', () => {
    const either = asks('EXPERIENCE', { min: 1, subject: '话务、营业' });
    expect(stands(either, { work: [work('2020-01-01', null, '营业厅营业员')] }).state).toBe('MET');
    const any = asks('EXPERIENCE', { min: 1, text: '一年以上工作经验' });
    expect(stands(any, { work: [work('2020-01-01', null, '会计')] }).state).toBe('MET');
  });
  test('half a year is half a year wherever it lies', () => {
    const half = asks('EXPERIENCE', { min: 0.5, subject: '客服' });
    expect(stands(half, { work: [work('2024-09-01', '2025-03-01', '客服')] }).state).toBe('MET');
    expect(stands(half, { work: [work('2024-09-01', '2025-02-20', '客服')] }).state).toBe('MISSING');
  });
});

describe('language', () => {
  const cantonese = asks('LANGUAGE', { subject: '粤语' });
  test('who is recorded not to speak it misses it; of whom nothing is recorded is unknown (F039)', () => {
    const speaks = (level: 'NONE' | 'FLUENT' | 'BASIC') => ({
      languages: [{ language: '粤语', level, since: null }],
    });
    expect(stands(cantonese, speaks('NONE'))).toMatchObject({
      state: 'MISSING',
      reason: { zh: '粤语不会，要求粤语能用于工作' },
    });
    expect(stands(cantonese, speaks('BASIC')).state).toBe('MISSING');
    expect(stands(cantonese, speaks('FLUENT')).state).toBe('MET');
    expect(stands(cantonese, {})).toMatchObject({ state: 'UNKNOWN', lacks: 'LANGUAGE' });
  });
  test('words that name two ask for both', () => {
    const both = asks('LANGUAGE', { text: '普通话标准，会粤语' });
    const fluent = (language: string) => ({ language, level: 'FLUENT' as const, since: null });
    expect(stands(both, { languages: [fluent('普通话')] }).state).toBe('UNKNOWN');
    expect(stands(both, { languages: [fluent('普通话'), fluent('粤语')] }).state).toBe('MET');
  });
});

describe('typing', () => {
  const sixty = asks('TYPING', { min: 60 });
  test('59 misses 60, 60 does not (F038)', () => {
    expect(stands(sixty, { typing: [{ speed: 59, on: '2026-02-01' }] })).toMatchObject({
      state: 'MISSING',
      reason: { zh: '59 字/分钟，要求 ≥ 60 字/分钟' },
    });
    expect(stands(sixty, { typing: [{ speed: 60, on: '2026-02-01' }] }).state).toBe('MET');
  });
  test('the best test of the last twelve months counts; an older one is no longer known to hold', () => {
    const tests = [
      { speed: 70, on: '2025-06-01' },
      { speed: 55, on: '2026-02-01' },
    ];
    expect(stands(sixty, { typing: tests }).state).toBe('MET');
    expect(stands(sixty, { typing: tests }, '2026-06-02').state).toBe('MISSING');
    expect(stands(sixty, { typing: tests }, '2027-06-02')).toMatchObject({
      state: 'UNKNOWN',
      lacks: 'TYPING',
      reason: { zh: '上次测试 2026-02-01，已过一年，要求 ≥ 60 字/分钟' },
    });
  });
});

describe('a certificate', () => {
  const needed = asks('CERTIFICATE', { subject: '投诉处理员资格证' });
  const held = (expiresOn: string | null, name = '投诉处理员证书') => ({
    certificates: [{ name, issuedOn: '2024-01-01', expiresOn }],
  });
  test('counts up to its last day; expired it is missing, not unknown (F040)', () => {
    expect(stands(needed, held('2026-03-02')).state).toBe('MET');
    expect(stands(needed, held('2026-03-01'))).toMatchObject({
      state: 'MISSING',
      reason: { zh: '证书已于 2026-03-01 到期，要求持有：投诉处理员资格证' },
    });
    expect(stands(needed, held(null)).state).toBe('MET');
    expect(stands(needed, {})).toMatchObject({ state: 'UNKNOWN', lacks: 'CERTIFICATE' });
    expect(stands(needed, held(null, '驾驶证')).state).toBe('UNKNOWN');
  });
  test('tells that it ends soon while it still counts, and that it has ended', () => {
    const worth = (...ends: readonly (string | null)[]) =>
      stands(needed, { certificates: ends.flatMap((end) => held(end).certificates) }).certificate;
    expect(worth('2026-05-31')).toBe('EXPIRING');
    expect(worth('2026-06-01')).toBe('VALID');
    expect(worth('2026-03-01')).toBe('EXPIRED');
    expect(worth()).toBeNull();
    // renewed: the one that ends last counts, wherever it stands in the records
    expect([worth('2026-03-01', '2028-03-01'), worth(null, '2026-03-01')]).toEqual(['VALID', 'VALID']);
    expect(stands({ ...needed, certain: false }, held('2026-03-01')).certificate).toBeNull();
  });
  test('of several asked for together is worth as much as the first to end; where any will do, as the last', () => {
    const both = {
      certificates: [
        { name: '话务员上岗证', issuedOn: '2024-01-01', expiresOn: '2026-03-31' },
        { name: '投诉处理员资格证', issuedOn: '2024-01-01', expiresOn: '2028-03-31' },
      ],
    };
    const names = '话务员上岗证和投诉处理员资格证';
    expect(stands(asks('CERTIFICATE', { text: names }), both).certificate).toBe('EXPIRING');
    expect(stands(asks('CERTIFICATE', { text: names.replace('和', '或') }), both).certificate).toBe('VALID');
  });
});

test('what no figure decides is decided by the latest assessment of that very requirement', () => {
  const voice = asks('VOICE', { text: '嗓音清晰、甜美' });
  const looked = (isMet: boolean, on: string, requirement = '嗓音清晰甜美') => ({ requirement, isMet, on });
  expect(stands(voice, {})).toMatchObject({ state: 'UNKNOWN', lacks: 'ASSESSMENT' });
  expect(
    stands(voice, { assessments: [looked(false, '2025-01-01'), looked(true, '2026-01-01')] }),
  ).toMatchObject({
    state: 'MET',
    reason: { zh: '2026-01-01 评估符合，嗓音清晰、甜美' },
  });
  expect(stands(voice, { assessments: [looked(true, '2026-01-01', '身体健康')] }).state).toBe('UNKNOWN');
  expect(stands(voice, { assessments: [looked(true, '2026-04-01')] }).state).toBe('UNKNOWN');
});

test('a person stands to a post by the gravest of what is required; an advantage that is missing lowers the score alone (F021)', () => {
  const of = (
    state: 'MET' | 'MISSING' | 'UNKNOWN' | 'PREFERRED_MISSING',
    strictness: 'REQUIRED' | 'PREFERRED',
  ) => ({
    state,
    strictness,
  });
  const full = [of('MET', 'REQUIRED'), of('MET', 'PREFERRED')];
  const plain = [of('MET', 'REQUIRED'), of('PREFERRED_MISSING', 'PREFERRED')];
  expect([overall(full), scoreOf(full)]).toEqual(['MET', 100]);
  expect([overall(plain), scoreOf(plain)]).toEqual(['PREFERRED_MISSING', 66]);
  expect(overall([of('MISSING', 'REQUIRED'), of('UNKNOWN', 'REQUIRED')])).toBe('MISSING');
  expect(overall([of('MET', 'REQUIRED'), of('UNKNOWN', 'PREFERRED')])).toBe('MET');
  expect([overall([]), scoreOf([])]).toEqual(['MET', 100]);
});
