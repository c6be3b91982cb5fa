import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Actor } from '../../../api/core/actor.ts';
import { Refusal } from '../../../api/core/refusal.ts';
import { byProperties, type RawRow } from '../../support/oracle/oracle.ts';
import { anyLibrary, grantOfAll, librarian } from '../../support/library/library-arbitraries.ts';
import { bookOrders } from '../../support/library/library.resolvers.ts';
import { askLibrary, fillLibrary, libraryDatabase } from '../../support/library/library.ts';

const db = await libraryDatabase();
const reader: Actor = librarian([grantOfAll('ticket.read', '1'), grantOfAll('ticket.read', '11')]);

interface BookPage {
  nodes: { id: string }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number | null;
}

const document = `query ($first: Int, $after: String, $order: Int!) {
  books(first: $first, after: $after, order: $order) {
    nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;

const pageOf = async (
  order: number,
  first: number | null,
  after: string | null = null,
): Promise<BookPage> => {
  const { data, errors } = await askLibrary(db, reader, document, { order, first, after });
  if (errors) throw errors[0]?.originalError ?? errors[0];
  return data?.['books'] as unknown as BookPage;
};

const walk = async (order: number, size: number): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { nodes, pageInfo }: BookPage = await pageOf(order, size, after);
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    ids.push(...nodes.map(({ id }) => id));
    if (!pageInfo.hasNextPage) return ids;
    expect(nodes).toHaveLength(size);
    after = pageInfo.endCursor;
  }
};

test('pages laid end to end are the whole list, in every order, through ties and nulls', async () => {
  await fc.assert(
    fc.asyncProperty(anyLibrary, fc.integer({ min: 1, max: 9 }), async (rows, size) => {
      await fillLibrary(db, rows);
      for (const [at, order] of bookOrders.entries()) {
        const sorted = rows.books.toSorted(byProperties(...order) as (one: object, other: object) => number);
        expect(await walk(at, size)).toEqual(sorted.map((book) => (book as RawRow)['id']));
      }
    }),
    { numRuns: 8 },
  );
});

test('records within one millisecond are neither repeated nor skipped', async () => {
  const [rows] = fc.sample(anyLibrary, { numRuns: 1, seed: 7 });
  await fillLibrary(db, rows!);
  await db.query(
    `update book set lent_at = '2026-03-02T01:00:00Z'::timestamptz + id * interval '1 microsecond'`,
  );
  const ids = rows!.books.map(({ id }) => id);
  expect(await walk(1, 2)).toEqual(ids.toReversed());
  expect(await walk(2, 2)).toEqual(ids);
});

test('a page says where it lies and how long the list is', async () => {
  const [rows] = fc.sample(anyLibrary, { numRuns: 1, seed: 8 });
  await fillLibrary(db, rows!);
  const page = await pageOf(0, 100);
  expect(page.totalCount).toBe(rows!.books.length);
  expect(page.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
  expect((await pageOf(0, 1)).pageInfo.startCursor).toBe(page.pageInfo.startCursor);
  await db.query('delete from book');
  const empty = await pageOf(0, null);
  expect(empty).toEqual({
    nodes: [],
    totalCount: 0,
    pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
  });
});

test('beyond ten thousand records the list is not counted', async () => {
  const [rows] = fc.sample(anyLibrary, { numRuns: 1, seed: 9 });
  await fillLibrary(db, rows!);
  const fill = (from: number, to: number): Promise<unknown> =>
    db.query(
      `insert into book (id, organisation_id, branch_id, branch_ids, person_ids, state, subjects)
       select n, 1, 1, '{}', '{}', 'OPEN', '{}' from generate_series(${from}, ${to}) n`,
    );
  await db.query('delete from book');
  await fill(1, 10_000);
  expect((await pageOf(0, 1)).totalCount).toBe(10_000);
  await fill(10_001, 10_001);
  expect((await pageOf(0, 1)).totalCount).toBeNull();
  await db.query('delete from book');
});

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

test('a cursor that is broken, made by hand or of another list is refused by name', async () => {
  const [rows] = fc.sample(anyLibrary, { numRuns: 1, seed: 10 });
  await fillLibrary(db, rows!);
  const { endCursor } = (await pageOf(1, 3)).pageInfo;
  const [mark] = JSON.parse(Buffer.from(endCursor!, 'base64url').toString()) as string[];
  const broken = [
    'x',
    '€',
    encode(null),
    encode({}),
    encode([mark]),
    encode([mark, null]),
    `${endCursor!.slice(0, -4)}`,
  ];
  const forged = [
    ['2026-02-31T00:00:00.000000Z', '1'],
    ['yesterday', '1'],
    [5, '1'],
    [null, null],
    [null, '1; drop table book'],
    [null, '99999999999999999999'],
    [null, '1', '1'],
    [{}, '1'],
  ].map((place) => encode([mark, ...place]));
  const foreign = [(await pageOf(0, 3)).pageInfo.endCursor!, (await pageOf(2, 3)).pageInfo.endCursor!];
  for (const after of [...broken, ...forged, ...foreign])
    await expect(pageOf(1, 3, after)).rejects.toMatchObject({
      code: 'INVALID',
      details: { fields: [{ path: 'after', code: 'FORMAT' }] },
    });
});

test.each([0, -1, 101, 2_147_483_647])('a page of %i records is refused by name', async (first) => {
  const refused = pageOf(0, first);
  await expect(refused).rejects.toBeInstanceOf(Refusal);
  await expect(refused).rejects.toMatchObject({ code: 'INVALID', details: { fields: [{ path: 'first' }] } });
});
