import { expect, test } from 'vitest';
import { circleWith } from '../../../api/org/positions/reporting.rules.ts';

const byId = (posts: readonly { id: string; superiorId: string | null }[]) =>
  new Map(posts.map((post) => [post.id, post]));

const lines = [
  { id: 'director', superiorId: null },
  { id: 'supervisor', superiorId: 'director' },
  { id: 'lead', superiorId: 'supervisor' },
  { id: 'agent', superiorId: 'supervisor' },
];

test.each([
  ['a post over its superior', 'supervisor', 'lead', ['lead', 'supervisor']],
  ['the lowest over the highest', 'director', 'agent', ['agent', 'supervisor', 'director']],
  ['a post over itself', 'lead', 'lead', ['lead']],
  ['a new superior beside the old one', 'lead', 'agent', []],
  ['none', 'lead', null, []],
] as const)('%s: the circle is named (F005)', (_, position, superior, circle) => {
  expect(circleWith(byId(lines), position, superior)).toEqual(circle);
});

test('a circle that is there already does not hold the walk up', () => {
  const odd = [
    { id: 'a', superiorId: 'b' },
    { id: 'b', superiorId: 'a' },
    { id: 'c', superiorId: null },
  ];
  expect(circleWith(byId(odd), 'c', 'a')).toEqual([]);
});
