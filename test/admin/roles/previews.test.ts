import { expect, test } from 'vitest';
import { chosenOver } from '../../../admin/roles/chosen-over.ts';
import { together } from '../../../admin/roles/wholePreview.ts';
import type { AccessPreviewPartsFragment } from '../../../admin/data/documents.ts';

type Preview = AccessPreviewPartsFragment;

const gained = (ability: string): Preview['groups'][number]['changes'] => [
  { ability, kind: 'GAINED', before: [], after: [] },
];
const group = (total: number, ability: string): Preview['groups'][number] => ({
  startsOn: null,
  total,
  conflicts: [],
  people: Array.from({ length: Math.min(total, 20) }, (_, at) => ({
    id: `${ability}${at}`,
    name: '员工',
    posts: '',
  })),
  changes: gained(ability),
});
const part = (groups: Preview['groups'], examined: number, endCursor: string | null): Preview => ({
  groups,
  holders: 2_500,
  examined,
  unchanged: examined - groups.reduce((sum, { total }) => sum + total, 0),
  endCursor,
  refusal: null,
});

test('the parts of a preview come together: the same happens to one group, and every number counts all', () => {
  const first = part([group(600, 'ticket.urge'), group(100, 'ticket.close')], 1_000, '77');
  const next = part([group(900, 'ticket.close')], 1_000, '99');
  const whole = together(first, next);
  expect(whole.groups.map(({ total, changes }) => [total, changes[0]?.ability])).toEqual([
    [1_000, 'ticket.close'],
    [600, 'ticket.urge'],
  ]);
  expect(whole.groups[0]?.people).toHaveLength(20);
  expect(whole).toMatchObject({ examined: 2_000, unchanged: 400, endCursor: '99', holders: 2_500 });
});

test.each([
  ['what was added stands beside what somebody else added', ['a', 'b'], ['a'], ['a', 'c'], ['a', 'c', 'b']],
  ['what was taken away stays away', [], ['a'], ['a', 'c'], ['c']],
  ['what somebody else took away is not given back', ['a', 'b'], ['a'], [], ['b']],
  ['what both added is there once', ['a', 'b'], ['a'], ['a', 'b'], ['a', 'b']],
])('%s', (_, chosen, before, now, wanted) => {
  expect(chosenOver(chosen, before, now)).toEqual(wanted);
});
