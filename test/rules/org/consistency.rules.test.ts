import { expect, test } from 'vitest';
import {
  inconsistenciesOf,
  type OtherPost,
  type PostLines,
} from '../../../api/org/positions/consistency.rules.ts';

const other = (id: string, more: Partial<OtherPost> = {}): OtherPost => ({
  id,
  title: `岗位${id}`,
  unitId: 'centre',
  superiorId: '9',
  closedOn: null,
  ...more,
});
const post = (more: Partial<PostLines>): PostLines => ({
  id: '1',
  superiorId: '9',
  superior: other('9', { superiorId: null }),
  relations: [],
  ...more,
});
const relation = (kind: PostLines['relations'][number]['kind'], toPosition: OtherPost | null) => ({
  id: '5',
  kind,
  rawName: '某人',
  toPosition,
});
const codesOf = (lines: PostLines): string[] =>
  inconsistenciesOf(lines, ['team', 'centre'], '2026-03-02').map(({ code }) => code);

test('a superior in the unit or above it, with peers that share it, is consistent', () => {
  expect(codesOf(post({ relations: [relation('PEER', other('2'))] }))).toEqual([]);
});

test('a superior elsewhere in the tree is found (F005)', () => {
  expect(codesOf(post({ superior: other('9', { unitId: 'county' }) }))).toEqual(['SUPERIOR_OUTSIDE']);
});

test('a superior that is closed is found from its day on, and before it as one that closes', () => {
  expect(codesOf(post({ superior: other('9', { closedOn: '2026-03-02' }) }))).toEqual(['SUPERIOR_CLOSED']);
  expect(codesOf(post({ superior: other('9', { closedOn: '2026-03-03' }) }))).toEqual(['SUPERIOR_CLOSES']);
});

test('another superior in the documents than in the lines is found', () => {
  expect(codesOf(post({ relations: [relation('SUPERIOR', other('8'))] }))).toEqual(['SUPERIOR_DIFFERS']);
});

test('a superior in the documents that reports to the post itself is a circle, and says so (F005)', () => {
  const relations = [relation('SUPERIOR', other('8', { superiorId: '1' }))];
  expect(codesOf(post({ relations }))).toEqual(['SUPERIOR_BELOW']);
  expect(codesOf(post({ superiorId: null, superior: null, relations }))).toEqual(['SUPERIOR_BELOW']);
});

test('a peer with another superior is found', () => {
  expect(codesOf(post({ relations: [relation('PEER', other('2', { superiorId: '7' }))] }))).toEqual([
    'PEER_ELSEWHERE',
  ]);
});

test('a direct subordinate that reports elsewhere is found', () => {
  expect(codesOf(post({ relations: [relation('DIRECT_SUBORDINATE', other('2'))] }))).toEqual([
    'SUBORDINATE_ELSEWHERE',
  ]);
});

test('a name without a post is found, but not that of somebody outside', () => {
  const relations = [relation('PEER', null), relation('EXTERNAL_CONTACT', null)];
  expect(codesOf(post({ relations }))).toEqual(['NOT_LINKED']);
});
