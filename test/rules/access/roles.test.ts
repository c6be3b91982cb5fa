import { expect, test } from 'vitest';
import { abilityNames, isAbility, type Ability } from '../../../api/core/abilities.ts';
import type { RoleScope, SystemRole } from '../../../schema/reference/role-bundles.ts';
import { systemRoles } from '../../../schema/reference/roles.ts';

const roles: readonly SystemRole[] = systemRoles;
const codes = roles.map(({ code }) => code);
const scopeOf = (code: string, ability: Ability): RoleScope | undefined =>
  roles.find((role) => role.code === code)?.grants[ability];
const holdersOf = (ability: Ability): string[] =>
  codes.filter((code) => scopeOf(code, ability) !== undefined);

/** Rows of domain e.2 as printed there: who may, and how far. Rows that the roles' comment explains are left out. */
const matrix: Partial<Record<Ability, Record<string, RoleScope>>> = {
  'ticket.register': {
    SUP: 'UNIT',
    LEAD: 'UNIT',
    SHF: 'UNIT',
    AGT: 'OWN',
    INT: 'OWN',
    HND: 'OWN',
    CB: 'OWN',
    PRV: 'OWN',
  },
  'ticket.classify': {
    SUP: 'UNIT',
    LEAD: 'SUBTREE',
    SHF: 'UNIT',
    INT: 'UNIT',
    HND: 'UNIT',
    DSP: 'UNIT',
    PRV: 'SUBTREE',
  },
  'ticket.dispatch': {
    SUP: 'SUBTREE',
    LEAD: 'SUBTREE',
    SHF: 'UNIT',
    INT: 'UNIT',
    DSP: 'UNIT',
    PRV: 'SUBTREE',
  },
  'ticket.reroute': {
    SUP: 'SUBTREE',
    LEAD: 'SUBTREE',
    SHF: 'UNIT',
    HND: 'OWN',
    DSP: 'UNIT',
    COO: 'OWN',
    PRV: 'SUBTREE',
  },
  'ticket.review': { HEAD: 'SUBTREE', SUP: 'SUBTREE', LEAD: 'SUBTREE', HND: 'UNIT', PRV: 'SUBTREE' },
  'ticket.sendBack': { HEAD: 'SUBTREE', SUP: 'SUBTREE', LEAD: 'SUBTREE', PRV: 'SUBTREE' },
  'ticket.callBack': {
    SUP: 'UNIT',
    LEAD: 'UNIT',
    SHF: 'UNIT',
    AGT: 'OWN',
    HND: 'OWN',
    CB: 'UNIT',
    PRV: 'OWN',
  },
  'ticket.close': { HEAD: 'SUBTREE', SUP: 'SUBTREE', LEAD: 'SUBTREE', HND: 'OWN', COO: 'OWN', PRV: 'OWN' },
  'ticket.reopen': {
    HEAD: 'SUBTREE',
    SUP: 'SUBTREE',
    LEAD: 'SUBTREE',
    COO: 'OWN',
    CB: 'OWN',
    PRV: 'SUBTREE',
  },
  'org.edit': { ADM: 'ALL', HR: 'ALL', HRH: 'ALL' },
  'job.write': { HR: 'ALL', HRH: 'ALL', HEAD: 'UNIT', SUP: 'UNIT', LEAD: 'UNIT' },
  'job.review': { HR: 'ALL', HEAD: 'SUBTREE' },
  'job.approve': { HRH: 'ALL', HEAD: 'SUBTREE' },
  'performance.read': {
    HR: 'ALL',
    HRH: 'ALL',
    EXE: 'ALL',
    HEAD: 'SUBTREE',
    SUP: 'UNIT',
    LEAD: 'UNIT',
    SHF: 'UNIT',
    ANA: 'UNIT',
  },
  'calls.import': { HR: 'ALL', HEAD: 'UNIT', SUP: 'UNIT', LEAD: 'UNIT', ANA: 'UNIT' },
  'training.plan': { HR: 'ALL', HRH: 'ALL', SUP: 'UNIT', LEAD: 'UNIT', TRN: 'ALL' },
  'certification.exam': { TRN: 'ALL' },
  'certification.practical': { SUP: 'UNIT', LEAD: 'UNIT' },
  'certification.award': { HRH: 'ALL' },
  'access.manage': { ADM: 'ALL' },
  'metric.define': { HR: 'ALL', HRH: 'ALL' },
  'knowledge.edit': { HR: 'ALL', HRH: 'ALL', HEAD: 'UNIT', SUP: 'UNIT', TRN: 'ALL' },
  'headcount.decide': { HRH: 'ALL', EXE: 'ALL' },
  'compensation.approve': { EXE: 'ALL', HEAD: 'SUBTREE', SUP: 'UNIT' },
  'appraisal.decide': { EXE: 'SUBTREE', HEAD: 'SUBTREE', SUP: 'UNIT', LEAD: 'UNIT' },
  'headcount.raise': { HEAD: 'UNIT', SUP: 'UNIT' },
  'ticket.grantExtension': { HEAD: 'SUBTREE', SUP: 'SUBTREE', LEAD: 'SUBTREE', PRV: 'SUBTREE' },
  'ticket.forward': { HEAD: 'SUBTREE', SUP: 'SUBTREE', LEAD: 'SUBTREE', PRV: 'SUBTREE' },
  'ticket.accept': { HEAD: 'SUBTREE', SUP: 'UNIT', LEAD: 'UNIT', INT: 'UNIT' },
  'ticket.adjudicate': { HEAD: 'SUBTREE', COO: 'OWN', PRV: 'SUBTREE' },
  'ticket.rectify': { HEAD: 'SUBTREE', PRV: 'SUBTREE' },
  'quality.score': { HEAD: 'SUBTREE', SUP: 'UNIT', LEAD: 'UNIT', SHF: 'UNIT', QA: 'ALL' },
  'violation.log': {
    HEAD: 'UNIT',
    SUP: 'UNIT',
    LEAD: 'UNIT',
    SHF: 'UNIT',
    HND: 'OWN',
    QA: 'UNIT',
    PRV: 'OWN',
  },
  'reporter.reveal': { HEAD: 'SUBTREE' },
  'roster.edit': { HEAD: 'UNIT', SUP: 'UNIT', SHF: 'UNIT' },
  'ticket.answer': {
    SUP: 'UNIT',
    LEAD: 'UNIT',
    SHF: 'UNIT',
    AGT: 'OWN',
    INT: 'OWN',
    HND: 'OWN',
    COO: 'OWN',
    PRV: 'OWN',
  },
  'ticket.urge': { SUP: 'SUBTREE', LEAD: 'SUBTREE', SHF: 'UNIT', PRV: 'SUBTREE' },
  'appraisal.input': { SHF: 'UNIT' },
  'audit.read': { ADM: 'ALL', HRH: 'ALL', HEAD: 'SUBTREE' },
};

/** Abilities whose holders the roles' comment explains, or that other tests here look at. */
const explained: readonly Ability[] = [
  'person.identity',
  'person.record',
  'person.recordEdit',
  'person.fit',
  'job.read',
  'ticket.read',
  'ticket.sign',
  'ticket.handle',
  'customer.identity',
  'outage.declare',
  'training.read',
  'training.require',
  'certification.apply',
  'suggestion.raise',
  'suggestion.decide',
  'access.read',
  'account.manage',
  'ticket.export',
  'access.review',
  'roster.swap',
  'handover.write',
  'knowledge.read',
  'customer.reveal',
  'compensation.propose',
  'ticket.askExtension',
  'ticket.escalate',
];

test('every ability has its row here, or its reason why not: a new one says who has it', () => {
  const rows = [...Object.keys(matrix), ...explained];
  expect(rows.toSorted()).toEqual([...abilityNames].toSorted());
});

test.for(Object.entries(matrix) as [Ability, Record<string, RoleScope>][])(
  '%s is given as the matrix of domain e.2 prints it',
  ([ability, row]) => {
    const given = Object.fromEntries(holdersOf(ability).map((code) => [code, scopeOf(code, ability)]));
    expect(given).toEqual(row);
  },
);

test('job descriptions are read as the matrix prints it: named roles further, everybody the own post’s', () => {
  const named: Record<string, RoleScope> = {
    ADM: 'ALL',
    HR: 'ALL',
    HRH: 'ALL',
    EXE: 'SUBTREE',
    HEAD: 'SUBTREE',
    SUP: 'SUBTREE',
    LEAD: 'UNIT',
    SHF: 'UNIT',
  };
  expect(Object.fromEntries(codes.map((code) => [code, scopeOf(code, 'job.read')]))).toEqual(
    Object.fromEntries(codes.map((code) => [code, named[code] ?? 'OWN'])),
  );
});

test('every role has a code of its own, both names, and abilities that exist', () => {
  expect(new Set(codes).size).toBe(codes.length);
  for (const { name, grants } of roles) {
    expect(name.zh).toMatch(/\p{Script=Han}/u);
    expect(name.en).toMatch(/^[A-Z]/);
    expect(Object.keys(grants).filter((ability) => !isAbility(ability))).toEqual([]);
  }
});

test('administrators see neither tickets nor customers', () => {
  const granted = Object.keys(roles.find(({ code }) => code === 'ADM')?.grants ?? {});
  expect(granted.filter((ability) => /^(ticket|customer)\./.test(ability))).toEqual([]);
});

test('whoever plans, asks for or judges trainings sees them as far', () => {
  const width = { OWN: 0, UNIT: 1, SUBTREE: 2, ALL: 3 };
  const acts: readonly Ability[] = [
    'training.plan',
    'training.require',
    'certification.apply',
    'certification.exam',
    'certification.practical',
    'certification.award',
  ];
  const tooNarrow = roles.filter(({ grants }) => {
    const seen = grants['training.read'];
    return acts.some((ability) => {
      const scope = grants[ability];
      return scope !== undefined && (!seen || width[scope] > width[seen]);
    });
  });
  expect(tooNarrow.map(({ code }) => code)).toEqual([]);
});

test('every role learns, applies for certification and raises suggestions', () => {
  const without = roles.filter(
    ({ grants }) => !grants['training.read'] || !grants['certification.apply'] || !grants['suggestion.raise'],
  );
  expect(without.map(({ code }) => code)).toEqual([]);
});

test('whoever does something to tickets can see them as far as that reaches', () => {
  const width = { OWN: 0, UNIT: 1, SUBTREE: 2, ALL: 3 };
  const tooNarrow = roles.filter(({ grants }) => {
    const seen = grants['ticket.read'];
    const acts = Object.entries(grants).filter(
      ([ability]) => ability.startsWith('ticket.') && ability !== 'ticket.read',
    );
    return acts.some(([, scope]) => !seen || width[scope] > width[seen]);
  });
  expect(tooNarrow).toEqual([]);
});
