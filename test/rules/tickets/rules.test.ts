import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ability } from '../../../api/core/abilities.ts';
import type { HeldPost } from '../../../api/core/held-posts.ts';
import {
  closingGaps,
  defaultDeadline,
  isLate,
  isPartOfName,
  levelRule,
  numberOf,
  phoneOf,
  priorityFor,
  signersFor,
  signsForUnit,
  withAlso,
} from '../../../api/tickets/ticket.rules.ts';

const at = (text: string): Date => new Date(text);

describe('grades (F072)', () => {
  it.each([
    ['MINOR', false, 'LOW'],
    ['NORMAL', false, 'NORMAL'],
    ['SERIOUS', false, 'HIGH'],
    ['MAJOR', false, 'URGENT'],
    ['MINOR', true, 'URGENT'],
  ] as const)('%s, emergency %s: %s', (severity, isEmergency, priority) => {
    expect(priorityFor(severity, isEmergency)).toBe(priority);
  });
});

describe('deadlines (F074)', () => {
  it.each([
    ['URGENT', '2026-03-02T05:00:00Z'],
    ['HIGH', '2026-03-03T01:00:00Z'],
    ['NORMAL', '2026-03-05T01:00:00Z'],
    ['LOW', '2026-03-07T01:00:00Z'],
  ] as const)('%s: due %s', (priority, due) => {
    expect(defaultDeadline(priority, at('2026-03-02T01:00:00Z')).dueAt).toEqual(at(due));
  });

  const ticket = { state: 'HANDLING', dueAt: '2026-03-02T10:00:00+08:00', repliedAt: null } as const;
  it.each([
    ['a second after the deadline', ticket, '2026-03-02T10:00:01+08:00', true],
    ['at the deadline', ticket, '2026-03-02T10:00:00+08:00', false],
    ['a reply is waiting', { ...ticket, state: 'REPLY_SUBMITTED' as const }, '2026-03-03T00:00:00Z', false],
    [
      'taken up again after an approved reply',
      { ...ticket, repliedAt: '2026-03-02T09:00:00+08:00' },
      '2026-03-03T00:00:00Z',
      false,
    ],
    ['not dispatched', { ...ticket, dueAt: null }, '2026-03-03T00:00:00Z', false],
  ] as const)('late? %s', (_, facts, now, late) => {
    expect(isLate(facts, at(now))).toBe(late);
  });
});

describe('closing (F103)', () => {
  it.each([
    ['HANDLING', null, ['REPLY', 'SATISFACTION']],
    ['CUSTOMER_REPLIED', null, ['SATISFACTION']],
    ['CALLBACK_DUE', 'NOT_SATISFIED', ['SATISFACTION']],
    ['CUSTOMER_REPLIED', 'SATISFIED', []],
  ] as const)('%s with answer %s lacks %j', (state, satisfaction, gaps) => {
    expect(closingGaps({ state, satisfaction }).map(({ code }) => code)).toEqual(gaps);
  });
});

describe('numbers', () => {
  it.each([
    ['199 0000 0001', '19900000001'],
    ['0575-8800-0001', '057588000001'],
    ['＋８６ １９９', null],
    ['+86 199 0000 0001', '19900000001'],
    ['0086-199-0000-0001', '19900000001'],
    ['+86 575 8800 0001', '057588000001'],
    ['+86 (0575) 88000001', '057588000001'],
    ['+86 10 6500 0001', '01065000001'],
    ['+86 400 123 4567', '4001234567'],
    ['+86 95598', '95598'],
    ['0044 20 7946 0000', '+442079460000'],
    ['+44 20 7946 0000', '+442079460000'],
    ['199\u200b0000\u20110001', '19900000001'],
    ['0000000000', null],
    ['12345', '12345'],
    ['1234', null],
    ['没有电话', null],
    ['1'.repeat(21), null],
    ['199+0000', null],
  ])('phone %j is kept as %j', (text, kept) => {
    expect(phoneOf(text)).toBe(kept);
  });

  it('a phone that was kept is kept as it is', () => {
    const kept = fc
      .stringMatching(/^(\+|00|\+86|0086)?[\d -]{1,30}$/)
      .map(phoneOf)
      .filter((phone) => phone !== null);
    fc.assert(
      fc.property(kept, (phone) => {
        expect(phoneOf(phone)).toBe(phone);
      }),
    );
  });

  it('ticket numbers of one day sort as they were given, up to a million', () => {
    expect(numberOf('2026-03-02', '7')).toBe('20260302-000007');
    expect(numberOf('2026-03-02', '1000000')).toBe('20260302-1000000');
    fc.assert(
      fc.property(
        fc.nat(999_998),
        (n) => numberOf('2026-03-02', `${n}`) < numberOf('2026-03-02', `${n + 1}`),
      ),
    );
  });
});

it('those involved are listed once, in the order in which they came', () => {
  expect(withAlso(['1', '2'], '2', null, '3', '1')).toEqual(['1', '2', '3']);
});

it('from the province upwards a ticket is not for shift leaders or seats (F075)', () => {
  expect(levelRule('CITY')).toBeNull();
  expect(levelRule('PROVINCE')?.never).toContain('SHF');
  expect(levelRule('ABOVE')?.instead).toContain('SUP');
});

describe('who signs for a ticket (F075)', () => {
  const post = (personId: string, roles: string[], ability: Ability = 'ticket.sign'): HeldPost => ({
    personId,
    personName: personId,
    positionTitle: roles.join(),
    unitId: '1',
    roles,
    grants: [{ ability, scope: 'UNIT' }],
  });
  const posts = [
    post('handler', ['HND']),
    post('shift', ['SHF']),
    post('acting', ['SHF']),
    post('acting', ['SUP'], 'ticket.read'),
    post('agent', ['AGT'], 'ticket.register'),
  ];

  it.each([
    ['CITY', ['handler', 'shift', 'acting']],
    ['PROVINCE', ['handler', 'acting']],
    ['ABOVE', ['handler', 'acting']],
  ] as const)('%s: %j', (level, people) => {
    expect(signersFor(level, posts).map(({ personId }) => personId)).toEqual(people);
  });

  it('only for what bears their name where the scope is own', () => {
    const own = { ...post('handler', ['HND']), grants: [{ ability: 'ticket.sign', scope: 'OWN' } as const] };
    expect([signersFor('CITY', [own]).length, signsForUnit(own)]).toEqual([1, false]);
  });
});

it.each([
  ['何**', true],
  [' 何** ', true],
  ['何顾客', false],
  ['何*', false],
  ['A**B', false],
])('%j is the hidden form of a name: %s', (name, is) => {
  expect(isPartOfName(name)).toBe(is);
});
