import fc from 'fast-check';
import { parse } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Policy } from '../../../api/core/policy.ts';
import { type Refusal } from '../../../api/core/refusal.ts';
import { onStatement } from '../../../api/core/sql.ts';
import { ArgumentValidationError } from 'type-graphql';
import { expectedPage, wholeList, type PageRule, type RawRow } from '../../support/oracle/oracle.ts';
import { libraryArguments } from '../../support/library/library-arguments.ts';
import { anyActor, anyLibrary, grantOfAll, librarian } from '../../support/library/library-arbitraries.ts';
import { libraryModel } from '../../support/library/library-oracle.ts';
import { askLibrary, fillLibrary, libraryDatabase, libraryNow } from '../../support/library/library.ts';

const db = await libraryDatabase();
const [rows] = fc.sample(anyLibrary, { numRuns: 1, seed: 11 });
const model = libraryModel(rows!);
const reader = librarian([grantOfAll('ticket.read', '1'), grantOfAll('customer.identity', '1')]);
const bookPages = model['Branch']?.pages?.['bookPages'] as PageRule;

const anyone = fc.oneof(anyActor, fc.constant(reader));

let statements = 0;
beforeEach(async () => {
  await fillLibrary(db, rows!);
  statements = 0;
  onStatement(db, () => (statements += 1));
});
afterEach(() => onStatement(db, undefined));

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
  readonly totalCount: number | null;
}

const walked = parse(`query ($first: Int, $after: String, $filter: BookFilter, $sort: BookSort) {
  branches { id bookPages(first: $first, after: $after, filter: $filter, sort: $sort) {
    nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } } }`);

const anyAsk = libraryArguments?.['Branch.bookPages'] ?? fc.constant({});

const pageOf = async (
  actor: Parameters<typeof askLibrary>[1],
  branch: string,
  variables: Record<string, unknown>,
): Promise<Page | undefined> => {
  const { data, errors } = await askLibrary(db, actor, walked, variables);
  expect(errors).toBeUndefined();
  const { branches } = data as { branches: { id: string; bookPages: Page }[] };
  return branches.find(({ id }) => id === branch)?.bookPages;
};

test('pages within a list, walked to their end, are the whole list once', async () => {
  let longest = 0;
  await fc.assert(
    fc.asyncProperty(anyone, fc.constantFrom(...rows!.branches), anyAsk, async (actor, branch, args) => {
      const viewing = { policy: new Policy(actor), now: libraryNow };
      if (!model['Branch']?.sees(branch as never, viewing)) return;
      const expected = wholeList(model, bookPages, branch as unknown as RawRow, args, viewing);
      const found: string[] = [];
      let after: string | null = null;
      for (let page = 1; ; page++) {
        const read: Page | undefined = await pageOf(actor, branch.id, { ...args, first: 1, after });
        found.push(...(read?.nodes.map(({ id }) => id) ?? []));
        expect(read?.totalCount).toBe(expected.length);
        expect(read?.pageInfo.hasPreviousPage).toBe(page > 1);
        if (!read?.pageInfo.hasNextPage) break;
        after = read.pageInfo.endCursor;
        longest = Math.max(longest, page);
      }
      expect(found).toEqual(expected.map(({ id }) => id));
    }),
    // Whoever sees all is among those who ask, whatever chance brings.
    { numRuns: 80, examples: rows!.branches.map((branch) => [reader, branch, {}]) },
  );
  expect(longest).toBeGreaterThan(2);
});

test('one document with other values and other people never answers with what another got', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyone, anyAsk), { minLength: 2, maxLength: 4 }), async (askers) => {
      for (const [actor, args] of [...askers, ...askers]) {
        const viewing = { policy: new Policy(actor), now: libraryNow };
        const { data, errors } = await askLibrary(db, actor, walked, args);
        expect(errors).toBeUndefined();
        for (const { id, bookPages: page } of (data as { branches: { id: string; bookPages: Page }[] })
          .branches) {
          const branch = rows!.branches.find((row) => row.id === id) as unknown as RawRow;
          const asked = (field: string, ...below: string[]): never =>
            ({
              key: field,
              field,
              args: {},
              below: below.map((name) => asked(name)),
              isLeftOut: false,
            }) as never;
          const expected = expectedPage(
            model,
            bookPages,
            branch,
            {
              below: [asked('nodes', 'id'), asked('totalCount'), asked('pageInfo', 'hasNextPage')],
              args,
            },
            viewing,
          );
          const { nodes, totalCount, pageInfo } = page;
          expect({ nodes, totalCount, pageInfo: { hasNextPage: pageInfo.hasNextPage } }).toEqual(expected);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('two names of one connection differ by their arguments, in one statement', async () => {
  const { data, errors } = await askLibrary(
    db,
    reader,
    `{ branches { id
         open: bookPages(filter: { states: ["OPEN"] }, first: 100) { nodes { state } totalCount }
         lost: bookPages(filter: { states: ["LOST"] }, first: 1) { totalCount }
         lost: bookPages(filter: { states: ["LOST"] }, first: 1) { nodes { state notePages { totalCount } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(statements).toBe(1);
  const { branches } = data as {
    branches: Record<'open' | 'lost', { nodes: { state: string }[]; totalCount: number }>[];
  };
  expect(new Set(branches.flatMap(({ open }) => open.nodes.map(({ state }) => state)))).toEqual(
    new Set(['OPEN']),
  );
  expect(new Set(branches.flatMap(({ lost }) => lost.nodes.map(({ state }) => state)))).toEqual(
    new Set(['LOST']),
  );
  for (const { lost } of branches) expect(lost.nodes.length).toBe(Math.min(1, lost.totalCount));
});

test.each([
  ['a page of nothing', 'first: 0', 'first'],
  ['a page that is too long', 'first: 101', 'first'],
  ['a cursor that is none', 'after: "abc"', 'after'],
  ['a cursor of another list', 'sort: WRITTEN_DESC, after: "WyJhYmNkZWZnaCIsIjEiXQ"', 'after'],
])('%s is refused where it stands, and nothing else fails', async (_, argument, path) => {
  const { data, errors } = await askLibrary(
    db,
    reader,
    `{ book(id: 2) { notePages(${argument}) { totalCount } } branches { id } }`,
  );
  expect(errors?.map((error) => error.path)).toEqual([['book', 'notePages']]);
  const refusal = errors?.[0]?.originalError as Refusal | undefined;
  expect([refusal?.code, refusal?.details.fields?.map((field) => field.path)]).toEqual(['INVALID', [path]]);
  expect(data?.['book']).toBeNull();
  expect(data?.['branches']).toHaveLength(4);
});

test('a filter within a list is checked as one at the root is, before anything is read', async () => {
  const { data, errors } = await askLibrary(
    db,
    reader,
    `{ branches { bookPages(filter: { ownerId: "1; drop table book" }) { totalCount } } }`,
  );
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.originalError).toBeInstanceOf(ArgumentValidationError);
});

test('what is wrong about a field that is left out does not matter', async () => {
  const { data, errors } = await askLibrary(
    db,
    reader,
    'query ($no: Boolean!, $n: Int) { book(id: 2) { id notePages(first: $n) @include(if: $no) { totalCount } } }',
    { no: false, n: 0 },
  );
  expect([data, errors]).toEqual([{ book: { id: '2' } }, undefined]);
});

test('a cursor of one list stands for the same place in another list of the same order', async () => {
  await db.query(`update note set book_id = 2 + id % 2, rank = null, text = 'n' || lpad(id::text, 3, '0')`);
  await db.query('update book set organisation_id = 1');
  const ask = async (id: number, after: string | null): Promise<Page> => {
    const { data } = await askLibrary(
      db,
      reader,
      `query ($id: ID!, $after: String) { book(id: $id) { notePages(first: 3, after: $after) {
         nodes { id } totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } } }`,
      { id, after },
    );
    return (data as { book: { notePages: Page } }).book.notePages;
  };
  const { nodes, pageInfo } = await ask(2, null);
  const last = Number(nodes.at(-1)?.id);
  const others = await ask(3, pageInfo.endCursor);
  expect(others.nodes.map(({ id }) => Number(id))).toEqual([last - 1, last - 3, last - 5]);
});

test.each([
  ['at the root', '{ books(first: 1) { totalCount } }', 'books'],
  ['within a record', '{ branches { bookPages(first: 1) { totalCount } } }', 'branches'],
])('a list is counted up to 10 000 %s', async (_, document, field) => {
  await db.query('delete from book where id > 1');
  await db.query(`update book set organisation_id = 1, branch_id = 1, id = 100000`);
  const more = async (from: number, to: number): Promise<unknown> => {
    const columns = (await db.query(
      `select column_name from information_schema.columns where table_name = 'book' and column_name <> 'id'`,
    )) as { column_name: string }[];
    const names = columns.map(({ column_name }) => column_name).join(', ');
    return db.query(
      `insert into book (id, ${names}) select n, ${names} from book, generate_series(${from}, ${to}) n where id = 100000`,
    );
  };
  const total = async (): Promise<unknown> => {
    const { data } = await askLibrary(db, reader, document);
    const found = data?.[field] as { totalCount: number } | { bookPages: { totalCount: number } }[];
    return Array.isArray(found)
      ? found.map(({ bookPages: page }) => page.totalCount).toSorted((one, other) => other - one)[0]
      : found.totalCount;
  };
  await more(1, 9_999);
  expect(await total()).toBe(10_000);
  await more(10_001, 10_001);
  const answer = await askLibrary(db, reader, document);
  expect(JSON.stringify(answer.data)).toContain('"totalCount":null');
});

test('what is hidden never leaves the database in a page within a list', async () => {
  await db.query(`update book set organisation_id = 1, price = 777123`);
  const sent: { text: string; values?: readonly unknown[] }[] = [];
  onStatement(db, (statement) => sent.push(statement));
  await askLibrary(
    db,
    librarian([grantOfAll('ticket.read', '1')]),
    '{ branches { bookPages(sort: WEIGHT_DESC) { nodes { price offer } pageInfo { endCursor } } } }',
  );
  const [statement] = sent;
  const came = JSON.stringify(await db.query(statement?.text ?? '', [...(statement?.values ?? [])]));
  expect(came.length).toBeGreaterThan(50);
  expect(came).not.toContain('777123');
});
