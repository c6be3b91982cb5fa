import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseRow, rowsFrom, sheetProblems, type SheetRow } from '../../../api/core/workflow.ts';

type State = 'NEW' | 'OPEN' | 'DONE';
type Step = 'START' | 'END' | 'AGAIN';
type Row = SheetRow<State, Step, { readonly isPaid: boolean }>;

const states: readonly State[] = ['NEW', 'OPEN', 'DONE'];
const unpaid = { zh: '未付款', en: 'It is not paid.' };
const unless: Row['unless'] = ({ isPaid }) => (isPaid ? undefined : unpaid);

const start: Row = { id: 'R1', step: 'START', from: ['NEW'], to: 'OPEN', ability: 'ticket.handle' };
const end: Row = { id: 'R2', step: 'END', from: ['OPEN'], to: 'DONE', ability: 'ticket.close', unless };
const sheet: readonly Row[] = [
  start,
  end,
  { id: 'R3', step: 'AGAIN', from: ['OPEN', 'DONE'], to: 'OPEN', ability: 'ticket.reopen' },
];

test.each([
  ['NEW', 'START', { row: start }],
  ['OPEN', 'END', { row: end }],
  ['DONE', 'END', { why: null }],
  ['NEW', 'AGAIN', { why: null }],
] as const)(
  'from %s the step %s finds its row, or no reason where there is none',
  (state, step, expected) => {
    expect(chooseRow(sheet, state, step, { isPaid: true })).toEqual(expected);
  },
);

test('a guard says why, and the first row without one is taken', () => {
  const barred = { why: unpaid, kind: 'STATE', barred: end };
  expect(chooseRow(sheet, 'OPEN', 'END', { isPaid: false })).toEqual(barred);
  const owing: Row = { ...end, id: 'R4', to: 'OPEN', unless: ({ isPaid }) => (isPaid ? unpaid : undefined) };
  expect(chooseRow([...sheet, owing], 'OPEN', 'END', { isPaid: false })).toEqual({ row: owing });
  const never: Row = { ...end, unless: () => ({ zh: '不行', en: 'No.' }) };
  expect(chooseRow([end, never], 'OPEN', 'END', { isPaid: false })).toEqual(barred);
});

test('the rows from a state are those that name it, whatever their guards say', () => {
  expect(rowsFrom(sheet, 'OPEN').map(({ id }) => id)).toEqual(['R2', 'R3']);
  expect(rowsFrom(sheet, 'NEW').map(({ id }) => id)).toEqual(['R1']);
});

test('a sheet that holds together has no problems', () => {
  expect(sheetProblems(sheet, 'NEW', states)).toEqual([]);
});

test.each([
  ['a state that is never reached', [start], ['DONE cannot be reached']],
  [
    'a state that only an unreached one leads to',
    [end],
    ['OPEN cannot be reached', 'DONE cannot be reached'],
  ],
  [
    'a state that is not in the list',
    [...sheet, { ...end, id: 'R9', to: 'LOST' as State }],
    ['R9: unknown state LOST'],
  ],
  [
    'a row below one that is always taken',
    [...sheet, { ...start, id: 'R9' }],
    ['R9: START from NEW is never chosen'],
  ],
])('%s is a problem', (_, rows, problems) => {
  expect(sheetProblems(rows, 'NEW', states)).toEqual(problems);
});

const anyRow: fc.Arbitrary<Row> = fc.record({
  id: fc.constantFrom('R1', 'R2', 'R3', 'R4'),
  step: fc.constantFrom('START', 'END', 'AGAIN'),
  from: fc.subarray([...states]),
  to: fc.constantFrom(...states),
  ability: fc.constant('ticket.handle' as const),
  unless: fc.constantFrom(undefined, unless),
});

test('whatever the sheet, a chosen row fits the step, the state and its guard; else no row does', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow),
      fc.constantFrom(...states),
      fc.constantFrom('START', 'END', 'AGAIN'),
      fc.boolean(),
      (rows, state, step, isPaid) => {
        const fitting = rows.filter(
          (row) => row.step === step && row.from.includes(state) && !row.unless?.({ isPaid }),
        );
        const choice = chooseRow(rows, state, step as Step, { isPaid });
        expect('row' in choice ? choice.row : undefined).toBe(fitting[0]);
      },
    ),
  );
});

test('a sheet without problems has a way to every state, and chooses each of its rows for some facts', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 5 }), (rows) => {
      fc.pre(sheetProblems(rows, 'NEW', states).length === 0);
      for (const state of ['OPEN', 'DONE'] as const) expect(rows.some(({ to }) => to === state)).toBe(true);
      for (const row of rows)
        for (const state of row.from) {
          const above = rows
            .slice(0, rows.indexOf(row))
            .filter((other) => other.step === row.step && other.from.includes(state));
          expect(above.every((other) => other.unless)).toBe(true);
        }
    }),
    { numRuns: 300, maxSkipsPerRun: 1_000 },
  );
});
