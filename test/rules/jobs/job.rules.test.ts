import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JobContent } from '../../../api/jobs/job-content.ts';
import { findingsOf, knownShare } from '../../../api/jobs/job.rules.ts';

type Duty = JobContent['duties'][number];

const row = (seq: number, importanceRank: number | null, workTimePct: number | null = null): Duty => ({
  section: 'TABLE',
  seq,
  importanceRank,
  workTimePct,
  measures: [],
});

const content = (changes: Partial<JobContent>): JobContent => ({
  variant: 'V1',
  shareReason: null,
  openQuestions: 0,
  openPieces: 0,
  duties: [row(1, 1)],
  authorities: [],
  qualifications: [],
  subordinates: 2,
  isLead: true,
  ...changes,
});

const codes = (changes: Partial<JobContent>): string[] =>
  findingsOf(content(changes)).map(({ code }) => code);

test('a version without duties cannot be handed in, but a list of requirements may have none', () => {
  expect(codes({ duties: [] })).toEqual(['NO_DUTY']);
  expect(codes({ duties: [], variant: 'V7' })).toEqual([]);
});

describe('importance ranks of the table (F012)', () => {
  test.each([
    ['1 to 6', [1, 2, 3, 4, 5, 6], []],
    ['in any order', [3, 1, 2], []],
    ['none given', [null, null], []],
    ['one missing after row 3 was deleted', [1, 2, 4, 5, 6], ['RANKS']],
    ['a double', [1, 2, 2], ['RANKS']],
    ['one left open', [1, null, 2], ['RANKS']],
    ['not from 1', [2, 3], ['RANKS']],
  ] as const)('%s', (_, ranks, found) => {
    expect(codes({ duties: ranks.map((rank, index) => row(index + 1, rank)) })).toEqual(found);
  });

  test('the finding offers new numbers that keep the order', () => {
    const [finding] = findingsOf(content({ duties: [row(1, 5), row(2, 1), row(3, null), row(4, 2)] }));
    expect(finding?.text.en).toContain('3, 1, 4, 2 would do');
    expect(finding?.blocks).toBe(true);
  });

  test('headline duties have no ranks', () => {
    expect(codes({ duties: [{ ...row(1, null), section: 'HEADLINE' }, row(1, 1)] })).toEqual([]);
  });

  test('what is offered is always accepted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }), { minLength: 1, maxLength: 12 }),
        (ranks) => {
          const [finding] = findingsOf(content({ duties: ranks.map((rank, index) => row(index + 1, rank)) }));
          if (!finding) return;
          const offer =
            /, but they are .*; (.*) would do/.exec(finding.text.en)?.[1]?.split(', ').map(Number) ?? [];
          expect(codes({ duties: offer.map((rank, index) => row(index + 1, rank)) })).toEqual([]);
        },
      ),
    );
  });
});

describe('work-time shares (F015)', () => {
  const shares = (...given: (number | null)[]) =>
    given.map((share, index) => row(index + 1, index + 1, share));

  test('10, 10, 10, open, 20 and 5 are refused with the 55 % that are known', () => {
    const [finding] = findingsOf(content({ duties: shares(10, 10, 10, null, 20, 5) }));
    expect(finding).toMatchObject({ code: 'SHARES', blocks: true });
    expect(finding?.text.en).toContain('55 % of the working time is known');
    expect(finding?.text.zh).toContain('已知合计 55 %');
  });

  test('a reason lets them pass, 100 needs none, and no shares at all are no matter', () => {
    expect(codes({ duties: shares(10, 10, 10, null, 20, 5), shareReason: '原件缺一项' })).toEqual([]);
    expect(codes({ duties: shares(60, 40) })).toEqual([]);
    expect(codes({ duties: shares(null, null) })).toEqual([]);
  });

  test('more than 100 is refused whatever the reason', () => {
    expect(codes({ duties: shares(60, 40.01), shareReason: '因为' })).toEqual(['SHARES']);
  });

  test('shares are added as a form prints them, without the noise of binary fractions', () => {
    expect(knownShare(Array.from({ length: 10 }, () => ({ workTimePct: 0.1 })))).toBe(1);
    expect(codes({ duties: shares(33.33, 33.33, 33.34) })).toEqual([]);
  });
});

describe('powers over subordinates (F017, rule 9)', () => {
  const power = {
    seq: 7,
    kind: 'REWARD_DECIDE',
    condition: null,
    conditionText: null,
    ability: null,
    scope: null,
  } as const;

  test('need a condition where nobody reports to the post', () => {
    expect(codes({ authorities: [power], subordinates: 0 })).toEqual(['CONDITION']);
    expect(codes({ authorities: [{ ...power, condition: 'TEAM_LEADER_ONLY' }], subordinates: 0 })).toEqual(
      [],
    );
    expect(codes({ authorities: [{ ...power, conditionText: '值班期间' }], subordinates: 0 })).toEqual([]);
    expect(codes({ authorities: [power], subordinates: 1 })).toEqual([]);
  });

  test('other powers need none', () => {
    expect(codes({ authorities: [{ ...power, kind: 'HANDLE' }], subordinates: 0 })).toEqual([]);
  });
});

describe('a power for holders with a certificate', () => {
  const power = {
    seq: 2,
    kind: 'APPROVE',
    condition: 'CERTIFIED',
    conditionText: null,
    ability: 'compensation.approve',
    scope: 'UNIT',
    moneyLimitMinor: '50000',
  } as const;
  const certificate = {
    seq: 1,
    kind: 'CERTIFICATE',
    strictness: 'REQUIRED',
    certain: true,
    doubtSigned: false,
  } as const;

  test('holds the version back in words where no certificate is named', () => {
    const [finding, ...others] = findingsOf(content({ authorities: [power] }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ code: 'CERTIFICATE', path: 'authorities.2', blocks: true });
    expect(finding?.text.zh).toContain('任职条件中没有必备的证书');
    expect(finding?.text.en).toContain('no certificate is required for the post');
  });

  test('is fine beside a certificate that must be had, and nothing else', () => {
    const beside = (changes: object) =>
      codes({
        authorities: [power],
        qualifications: [{ ...certificate, ...changes }],
      });
    expect(beside({})).toEqual([]);
    expect(beside({ strictness: 'PREFERRED' })).toEqual(['CERTIFICATE']);
    expect(beside({ kind: 'TRAINING_HISTORY' })).toEqual(['CERTIFICATE']);
    // a doubt that was signed already holds nothing back, but the reading names no certificate for sure
    expect(beside({ certain: false, doubtSigned: true })).toEqual(['CERTIFICATE', 'UNCONFIRMED']);
  });

  test('for all holders, no certificate is needed', () => {
    expect(codes({ authorities: [{ ...power, condition: null }] })).toEqual([]);
  });
});

const doubt = { seq: 3, kind: 'AGE', strictness: 'REQUIRED', certain: false, doubtSigned: false } as const;

test('an uncertain reading holds the version back until somebody chooses (F020)', () => {
  const [finding] = findingsOf(content({ qualifications: [doubt] }));
  expect(finding).toMatchObject({ code: 'UNCONFIRMED', path: 'qualifications.3', blocks: true });
  expect(codes({ qualifications: [{ ...doubt, certain: true }] })).toEqual([]);
});

test('a doubt that was signed already stays a hint', () => {
  const [finding] = findingsOf(content({ qualifications: [{ ...doubt, doubtSigned: true }] }));
  expect(finding).toMatchObject({ code: 'UNCONFIRMED', blocks: false });
});

describe('comparators against the sense of their metric', () => {
  const measured = (metricCode: string | null, comparator: 'AT_LEAST' | 'AT_MOST' | 'EXACTLY' | null) =>
    findingsOf(
      content({
        duties: [{ ...row(3, 1), measures: [{ seq: 2, metricCode, comparator, targetValue: null }] }],
      }),
    );

  test.each([
    ['K01', 'AT_MOST', '“人工接通率”越高越好，衡量标准却写作“不高于”'],
    ['K06', 'AT_LEAST', '越低越好，衡量标准却写作“不低于”'],
  ] as const)('%s %s wants to be looked at', (metric, comparator, words) => {
    const [finding, ...others] = measured(metric, comparator);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'COMPARATOR',
      path: 'duties.TABLE.3.measures.2',
      blocks: false,
    });
    expect(finding?.text.zh).toContain(words);
  });

  test.each([
    ['K01', 'AT_LEAST'],
    ['K01', 'EXACTLY'],
    ['K06', 'AT_MOST'],
    ['K08', 'AT_MOST'],
    ['K01', null],
    [null, 'AT_MOST'],
  ] as const)('%s %s is fine', (metric, comparator) => {
    expect(measured(metric, comparator)).toEqual([]);
  });
});

describe('targets of one metric in one version (F042)', () => {
  type Aim = readonly [
    metric: string,
    comparator: 'AT_LEAST' | 'AT_MOST' | 'EXACTLY' | null,
    value: number | null,
  ];
  const found = (...aims: readonly Aim[]) =>
    findingsOf(
      content({
        duties: aims.map(([metricCode, comparator, targetValue], index) => ({
          ...row(index + 1, index + 1),
          measures: [{ seq: 1, metricCode, comparator, targetValue }],
        })),
      }),
    );

  test('two targets of a rate hold the version back, and both places are named', () => {
    const [finding, ...others] = found(
      ['K03', 'AT_LEAST', 98],
      ['K01', 'AT_LEAST', 85],
      ['K03', 'AT_LEAST', 95],
    );
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: 'TARGETS',
      path: 'duties.TABLE.3.measures.1',
      otherPath: 'duties.TABLE.1.measures.1',
      blocks: true,
    });
    expect(finding?.text.zh).toContain('应负职责第 1 条 ≥ 98 %，应负职责第 3 条 ≥ 95 %');
  });

  test('two limits in hours may be about different cases: they only want to be looked at', () => {
    expect(found(['K37', 'AT_MOST', 24], ['K37', 'AT_MOST', 2])).toMatchObject([
      { code: 'TARGETS', blocks: false },
    ]);
  });

  test.each([
    [
      'the same target twice',
      [
        ['K03', 'AT_LEAST', 98],
        ['K03', 'AT_LEAST', 98],
      ],
    ],
    [
      'the comparator that is assumed, and the same in words',
      [
        ['K03', null, 98],
        ['K03', 'AT_LEAST', 98],
      ],
    ],
    [
      'an open target beside a figure',
      [
        ['K03', 'AT_LEAST', null],
        ['K03', 'AT_LEAST', 98],
      ],
    ],
    [
      'the two ends of a span',
      [
        ['K42', 'AT_MOST', 88],
        ['K42', 'AT_LEAST', 70],
      ],
    ],
    [
      'a figure within a limit',
      [
        ['K32', 'EXACTLY', 100],
        ['K32', 'AT_LEAST', 98],
      ],
    ],
    [
      'other metrics',
      [
        ['K01', 'AT_LEAST', 85],
        ['K02', 'AT_LEAST', 90],
      ],
    ],
  ] as const)('%s is no contradiction', (_, aims) => {
    expect(found(...aims).filter(({ code }) => code === 'TARGETS')).toEqual([]);
  });

  test('a span without inside and an exact figure beyond a limit contradict each other', () => {
    for (const aims of [
      [
        ['K42', 'AT_LEAST', 88],
        ['K42', 'AT_MOST', 70],
      ],
      [
        ['K32', 'AT_LEAST', 98],
        ['K32', 'EXACTLY', 90],
      ],
    ] as const)
      expect(found(...aims).filter(({ code }) => code === 'TARGETS')).toHaveLength(1);
  });

  test('the order of the duties does not matter for whether they contradict each other', () => {
    const aim = fc.tuple(
      fc.constantFrom('K03', 'K37'),
      fc.constantFrom('AT_LEAST', 'AT_MOST', 'EXACTLY', null),
      fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }),
    );
    fc.assert(
      fc.property(aim, aim, (one, other) => {
        const contrary = (...aims: readonly Aim[]) => found(...aims).some(({ code }) => code === 'TARGETS');
        expect(contrary(one, other)).toBe(contrary(other, one));
      }),
    );
  });
});
