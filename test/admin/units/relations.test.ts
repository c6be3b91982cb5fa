import { expect, test } from 'vitest';
import { relatedTo } from '../../../admin/units/relations.ts';

const known = { id: '9', title: '1001客服中心投诉主办' };
const post = {
  superior: { id: '7', title: '1001客服中心主任' },
  subordinates: [known],
  relations: [
    { id: '1', kind: 'DIRECT_SUBORDINATE' as const, rawName: '投诉主办', toPosition: known },
    { id: '2', kind: 'DIRECT_SUBORDINATE' as const, rawName: '外呼员', toPosition: null },
  ],
};

test('a subordinate that the document names again stands once', () => {
  expect(relatedTo(post, 'DIRECT_SUBORDINATE')).toEqual([
    { name: known.title, position: known, relationId: null },
    { name: '外呼员', position: null, relationId: '2' },
  ]);
});

test('the superior is the one of the line of reporting', () => {
  expect(relatedTo(post, 'SUPERIOR').map(({ name }) => name)).toEqual(['1001客服中心主任']);
  expect(relatedTo(post, 'PEER')).toEqual([]);
});
