import { expect, test } from 'vitest';
import {
  abilitiesIn,
  asShipped,
  cellOf,
  changesOf,
  countOf,
  differs,
  withCell,
  type AbilityRow,
  type Draft,
  type Grant,
  type RoleRow,
} from '../../../admin/roles/matrix.ts';

const grant = (ability: string, scope: Grant['scope'], seatLimit: number | null = null): Grant => ({
  ability,
  scope,
  seatLimit,
  moneyLimitMinor: null,
});

const role = (grants: Grant[], shipped: Grant[] | null = grants): RoleRow => ({
  id: '1',
  organisationId: '9',
  code: 'CB',
  nameZh: '回访员',
  nameEn: 'Callback officer',
  revision: 3,
  isSystem: shipped !== null,
  mayEdit: true,
  isChanged: false,
  postCount: 1,
  holderCount: 2,
  grants,
  shipped,
});

const nothing: Draft = new Map();
const reads = grant('ticket.read', 'UNIT');

test('a cell is what was drafted, else what is stored', () => {
  const one = role([reads]);
  const draft = withCell(nothing, one, 'ticket.read', grant('ticket.read', 'ALL'));
  expect(cellOf(one, 'ticket.read', nothing)).toEqual(reads);
  expect(cellOf(one, 'ticket.read', draft)?.scope).toBe('ALL');
  expect(cellOf(one, 'ticket.read', withCell(draft, one, 'ticket.read', null))).toBeNull();
});

test('a cell that is set back to what is stored is no change', () => {
  const one = role([reads]);
  const draft = withCell(nothing, one, 'ticket.read', null);
  expect(countOf(draft)).toBe(1);
  expect(countOf(withCell(draft, one, 'ticket.read', reads))).toBe(0);
});

test('a change is sent with all that the role gives, and with the revision that was read', () => {
  const one = role([reads, grant('job.read', 'OWN')]);
  const draft = withCell(nothing, one, 'headcount.decide', grant('headcount.decide', 'UNIT', 2));
  expect(changesOf([one], draft, new Map([['1', 2]]))).toEqual([
    {
      id: '1',
      revision: 2,
      grants: [reads, grant('job.read', 'OWN'), grant('headcount.decide', 'UNIT', 2)],
    },
  ]);
});

test('going back to what is shipped gives again what was taken, and takes what was added', () => {
  const one = role([grant('ticket.urge', 'ALL')], [reads]);
  const draft = asShipped(nothing, one);
  expect(changesOf([one], draft, new Map())[0]?.grants).toEqual([reads]);
  expect(differs(one, 'ticket.urge', nothing)).toBe(true);
  expect(differs(one, 'ticket.urge', draft)).toBe(false);
});

test('a role of one’s own differs from nothing', () => {
  expect(differs(role([reads], null), 'ticket.read', nothing)).toBe(false);
});

test('the matrix is sifted by words of the ability or its name, by group, and by what differs', () => {
  const abilities = ['ticket.read', 'ticket.urge', 'job.read'].map((ability): AbilityRow => ({
    ability,
    limit: null,
    isLater: false,
    isAdministration: false,
  }));
  const one = role([grant('ticket.urge', 'ALL')], [reads]);
  const sift = (sieve: object): string[] =>
    abilitiesIn(
      abilities,
      [one],
      { words: '', group: '', role: '', isChangedOnly: false, ...sieve },
      { draft: nothing, wordOf: (ability) => (ability === 'job.read' ? '查看职位说明书' : '工单') },
    ).map(({ ability }) => ability);
  expect(sift({ words: '说明书' })).toEqual(['job.read']);
  expect(sift({ words: 'URGE' })).toEqual(['ticket.urge']);
  expect(sift({ group: 'ticket' })).toEqual(['ticket.read', 'ticket.urge']);
  expect(sift({ isChangedOnly: true })).toEqual(['ticket.read', 'ticket.urge']);
});
