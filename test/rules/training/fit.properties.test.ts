import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../api/core/clock.ts';
import { LanguageLevel, QualificationKind } from '../../../api/jobs/job-lines.words.ts';
import { EducationLevel, Gender } from '../../../api/org/org.words.ts';
import { nothingKnown, type Facts, type Requirement } from '../../../api/training/fit/facts.ts';
import { findingOf, stateOf } from '../../../api/training/fit/fit.rules.ts';
import { TitleLevel } from '../../../api/training/records/records.words.ts';
import { today, whole } from './requirements.ts';

const names = <Name extends string>(words: Readonly<Record<Name, unknown>>) =>
  fc.constantFrom(...(Object.keys(words) as Name[]));
const day = fc.integer({ min: -9_000, max: 400 }).map((days) => addDays(today, days));
const since = fc.option(day, { nil: null });
const field = fc.constantFrom('客服', '呼叫中心话务', '投诉处理', '营业', '会计');
const language = fc.constantFrom('普通话', '粤语', '英语');
const certificate = fc.constantFrom('投诉处理员资格证', '话务员上岗证');

const facts: fc.Arbitrary<Facts> = fc.record({
  bornOn: fc.option(day, { nil: null }),
  gender: fc.option(names(Gender), { nil: null }),
  schooling: fc.array(
    fc.record({ level: names(EducationLevel), major: fc.option(field, { nil: null }), since }),
    { maxLength: 3 },
  ),
  titles: fc.array(fc.record({ level: names(TitleLevel), since }), { maxLength: 2 }),
  work: fc.array(
    fc
      .record({ field, from: day, length: fc.option(fc.integer({ min: 1, max: 2_000 }), { nil: null }) })
      .map(({ field: what, from, length }) => ({
        field: what,
        from,
        to: length === null ? null : addDays(from, length),
      })),
    { maxLength: 4 },
  ),
  languages: fc.array(fc.record({ language, level: names(LanguageLevel), since }), { maxLength: 3 }),
  typing: fc.array(fc.record({ speed: fc.integer({ min: 1, max: 200 }), on: day }), { maxLength: 3 }),
  assessments: fc.constant([]),
  certificates: fc.array(
    fc
      .record({ name: certificate, issuedOn: day, length: fc.option(fc.nat(900), { nil: null }) })
      .map(({ name, issuedOn, length }) => ({
        name,
        issuedOn,
        expiresOn: length === null ? null : addDays(issuedOn, length),
      })),
    { maxLength: 2 },
  ),
});

const requirement: fc.Arbitrary<Requirement> = fc.record({
  kind: names(QualificationKind),
  strictness: fc.constantFrom('REQUIRED', 'PREFERRED'),
  text: fc.constantFrom('两年以上客服经历', '普通话标准，会粤语', '持投诉处理员资格证', '身体健康'),
  min: fc.option(fc.constantFrom(0.5, 1, 2, 5, 25, 60), { nil: null }),
  max: fc.option(fc.constantFrom(60, 90), { nil: null }),
  options: fc.oneof(
    fc.constant([]),
    fc.subarray(Object.keys(EducationLevel)),
    fc.subarray(Object.keys(TitleLevel)),
    fc.subarray(Object.keys(Gender)),
    fc.subarray(['通信', '客服']),
  ),
  subject: fc.option(fc.constantFrom('客服', '粤语', '投诉处理员资格证', '话务、营业'), { nil: null }),
  level: fc.option(fc.constantFrom('BASIC', 'WORKING', 'FLUENT', 'NATIVE'), { nil: null }),
  certain: fc.boolean(),
});

test('more records never worsen a requirement that is met', () => {
  fc.assert(
    fc.property(requirement, facts, facts, (asked, known, more) => {
      const both: Facts = {
        ...known,
        schooling: [...known.schooling, ...more.schooling],
        titles: [...known.titles, ...more.titles],
        work: [...known.work, ...more.work],
        languages: [...known.languages, ...more.languages],
        typing: [...known.typing, ...more.typing],
        certificates: [...known.certificates, ...more.certificates],
      };
      fc.pre(findingOf(asked, known, today, whole).state === 'MET');
      expect(findingOf(asked, both, today, whole).state).toBe('MET');
    }),
    { numRuns: 500 },
  );
});

test('what was recorded for later days changes nothing about an earlier one', () => {
  fc.assert(
    fc.property(requirement, facts, day, (asked, known, on) => {
      const earlier = (from: string | null): boolean => from === null || from <= on;
      const then: Facts = {
        ...known,
        schooling: known.schooling.filter((one) => earlier(one.since)),
        titles: known.titles.filter((one) => earlier(one.since)),
        work: known.work.filter(({ from }) => from < on),
        languages: known.languages.filter((one) => earlier(one.since)),
        typing: known.typing.filter((one) => one.on <= on),
        certificates: known.certificates.filter(({ issuedOn }) => issuedOn <= on),
      };
      expect(findingOf(asked, known, on, whole)).toEqual(findingOf(asked, then, on, whole));
    }),
    { numRuns: 500 },
  );
});

test('whoever knows less of the facts is told the same outcome today, and never more than is said to who knows all', () => {
  fc.assert(
    fc.property(requirement, facts, (asked, known) => {
      const all = findingOf(asked, known, today, whole);
      const little = findingOf(asked, known, today, { records: false, identity: false, isToday: true });
      expect([little.state, little.lacks]).toEqual([all.state, all.lacks]);
      // A reason without facts is what is asked for, which stands at the end of the one with them; an expiry is no secret.
      const isTold = asked.kind === 'CERTIFICATE' || little.lacks !== null;
      expect(isTold || all.reason.zh.endsWith(little.reason.zh)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('how somebody stands is the same with and without its words, whoever asks about whichever day', () => {
  fc.assert(
    fc.property(
      requirement,
      facts,
      day,
      fc.boolean(),
      fc.boolean(),
      (asked, known, on, records, identity) => {
        const sight = { records, identity, isToday: on === today };
        expect(stateOf(asked, known, on, sight)).toBe(findingOf(asked, known, on, sight).state);
      },
    ),
    { numRuns: 500 },
  );
});

test('nothing known is never a fault: without any record nothing is missing', () => {
  fc.assert(
    fc.property(requirement, (asked) => {
      expect(['UNKNOWN', 'MET']).toContain(findingOf(asked, nothingKnown, today, whole).state);
    }),
  );
});

test('a finding that is unknown says what to record, one that is decided does not', () => {
  fc.assert(
    fc.property(requirement, facts, day, (asked, known, on) => {
      const { state, lacks } = findingOf(asked, known, on, whole);
      expect(lacks !== null).toBe(state === 'UNKNOWN');
    }),
    { numRuns: 500 },
  );
});
