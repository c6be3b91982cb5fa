import { expect, test } from 'vitest';
import { aboveOf, forestOf, openAtFirst, wantedOf } from '../../../admin/units/forest.ts';
import type { UnitRow } from '../../../admin/units/forest.ts';

const unit = (id: string, parentId: string | null, name = `unit ${id}`): UnitRow => ({
  id,
  parentId,
  name,
  kind: 'DEPARTMENT',
  openedOn: null,
  closedOn: null,
});
const rows = [unit('1', null), unit('2', '1'), unit('3', '2'), unit('4', '1'), unit('9', null)];

test('rows become a forest in their order', () => {
  const [first, second] = forestOf(rows);
  expect(first?.children.map(({ unit: { id } }) => id)).toEqual(['2', '4']);
  expect(first?.children[0]?.children.map(({ unit: { id } }) => id)).toEqual(['3']);
  expect(second?.unit.id).toBe('9');
});

test('a unit whose parent may not be seen stands at the top', () => {
  expect(forestOf([unit('3', '2')]).map(({ unit: { id } }) => id)).toEqual(['3']);
});

test('a search leaves what was found and the way to it', () => {
  const wanted = wantedOf({
    units: { items: [{ id: '9' }] },
    positions: { nodes: [{ id: '70', title: '投诉主办', unitId: '3' }], pageInfo: { hasNextPage: false } },
    people: {
      nodes: [
        {
          id: '80',
          name: '张三',
          assignments: [{ id: '1', position: { id: '71', title: '班长', unitId: '3' } }],
        },
        { id: '81', name: '张四', assignments: [] },
      ],
      pageInfo: { hasNextPage: false },
    },
  });
  const [first, second] = forestOf(rows, wanted);
  expect(second?.unit.id).toBe('9');
  expect(first?.children.map(({ unit: { id } }) => id)).toEqual(['2']);
  expect(first?.children[0]?.children[0]?.findings).toEqual([
    { kind: 'position', id: '70', label: '投诉主办' },
    { kind: 'person', id: '80', label: '张三', note: '班长' },
  ]);
});

test('the way to the chosen unit is open at first', () => {
  expect(aboveOf(rows, '3')).toEqual(['2', '1']);
  expect(openAtFirst(rows, '3')).toEqual(expect.arrayContaining(['1', '2']));
});
