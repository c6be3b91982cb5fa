import fc from 'fast-check';
import { buildSchema, execute, parse, printSchema, type GraphQLResolveInfo } from 'graphql';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signedIn } from '../../../api/core/context.ts';
import { declareNeeds } from '../../../api/core/read/declare.ts';
import { loaded } from '../../../api/core/read/loaded.ts';
import { plannedFor } from '../../../api/core/read/planned.ts';
import { readList, readOne, readPage } from '../../../api/core/read/read.ts';
import { onStatement, type Statement } from '../../../api/core/sql.ts';
import { Book } from '../../support/library/library.entities.ts';
import { anyLibrary, grantOfAll, librarian } from '../../support/library/library-arbitraries.ts';
import {
  askLibrary,
  fillLibrary,
  libraryContext,
  libraryDatabase,
  libraryNow,
  librarySchema,
} from '../../support/library/library.ts';

const db = await libraryDatabase();
const [rows] = fc.sample(anyLibrary, { numRuns: 1, seed: 3 });
const reader = librarian([grantOfAll('ticket.read', '1')]);
const trusted = librarian(
  (['ticket.read', 'customer.identity', 'performance.read', 'audit.read'] as const).map((ability) =>
    grantOfAll(ability, '1'),
  ),
);

let sent: Statement[] = [];
beforeEach(async () => {
  await fillLibrary(db, rows!);
  await db.query(
    `update book set organisation_id = 1, reader_name = '欧阳晓雨', reader_phone = '13912345678', price = 777123, vault_id = 4`,
  );
  sent = [];
  onStatement(db, (statement) => sent.push(statement));
});
afterEach(() => onStatement(db, undefined));

/** All that the database gave for the statements sent so far, as one text. */
const whatCame = async (): Promise<string> => {
  const answers: unknown[] = [];
  for (const { text, values } of sent) answers.push(await db.query(text, [...(values ?? [])]));
  return JSON.stringify(answers);
};

const bareSchema = buildSchema(printSchema(librarySchema));

/** The resolve info that the root field of a document gives to its resolver. */
const infoOf = (source: string): GraphQLResolveInfo => {
  const seen: GraphQLResolveInfo[] = [];
  const fieldResolver = (
    _root: unknown,
    _args: unknown,
    _context: unknown,
    info: GraphQLResolveInfo,
  ): null => {
    seen.push(info);
    return null;
  };
  void execute({ schema: bareSchema, document: parse(source), fieldResolver });
  const [info] = seen;
  if (!info) throw new Error('No root field was resolved.');
  return info;
};

const secrets = ['晓雨', '12345678', '1391234', '777123', 'unit 4'];
const hidden = 'readerName readerPhone price vaultId vault { name }';

test.each([
  ['at the root', `{ book(id: 2) { ${hidden} } }`],
  ['in a related record', `{ notes { book { ${hidden} } } }`],
  ['in a list', `{ branches { id books { ${hidden} } } }`],
  [
    'below a list',
    `{ book(id: 2) { notes { answers { note { book { ${hidden} sequelOf { ${hidden} } } } } } } }`,
  ],
  ['in a page', `{ books { nodes { ${hidden} } } }`],
])('what is hidden never leaves the database: %s', async (_, document) => {
  const { errors } = await askLibrary(db, reader, document);
  expect(errors).toBeUndefined();
  const came = await whatCame();
  expect(secrets.filter((secret) => came.includes(secret))).toEqual([]);
});

test('a hidden field is shown whole to whoever may see it, and in part to the others', async () => {
  const document = `{ book(id: 2) { ${hidden} } }`;
  expect((await askLibrary(db, trusted, document)).data?.['book']).toMatchObject({
    readerName: '欧阳晓雨',
    readerPhone: '13912345678',
    price: 777123,
    vaultId: '4',
    vault: { name: 'unit 4' },
  });
  expect((await askLibrary(db, reader, document)).data?.['book']).toMatchObject({
    readerName: '欧**',
    readerPhone: '139****5678',
    price: null,
    vaultId: null,
    vault: null,
  });
});

test('one statement a root field, one more for a declared loader, one more for a total', async () => {
  const deep =
    'id label branch { region { name } } notes { answers { text } book { id sequelOf { notes { id } } } } lastNote { id }';
  await askLibrary(db, reader, `{ book(id: 2) { ${deep} } }`);
  expect(sent).toHaveLength(1);
  sent = [];
  await askLibrary(
    db,
    reader,
    `{ branches { books { ${deep} } } books(first: 50) { nodes { ${deep} } pageInfo { endCursor } } }`,
  );
  expect(sent).toHaveLength(2);
  sent = [];
  await askLibrary(db, reader, '{ books(first: 50) { nodes { id noteCount } } }');
  expect(sent).toHaveLength(2);
  sent = [];
  await askLibrary(db, reader, '{ books(first: 5) { totalCount nodes { id } } }');
  expect(sent).toHaveLength(2);
});

test('the text of a statement depends on its shape only', async () => {
  for (const id of [1, 2])
    await askLibrary(db, reader, `{ book(id: ${id}) { label mentions { id } notes { id } } }`);
  expect(sent[0]?.text).toBe(sent[1]?.text);
  expect(sent[0]?.values).not.toEqual(sent[1]?.values);
});

test('a statement that comes again is kept prepared under one name', async () => {
  const document = parse('query ($id: ID!) { book(id: $id) { id subjects isRare printedOn weight } }');
  for (const id of ['1', '2', '3', '4']) await askLibrary(db, reader, document, { id });
  const names = sent.map(({ name }) => name);
  expect(names[0]).toBeUndefined();
  expect(new Set(names.slice(1))).toEqual(new Set([expect.stringMatching(/^read_\d+_[0-9a-f]{24}$/)]));
});

test('a plan is kept for what was asked, not for a part of it', async () => {
  const document = parse(`query ($more: Boolean!) {
    book(id: 2) { id } ... on Query @include(if: $more) { book(id: 2) { branchId } } }`);
  const { branchId } = rows!.books[1]!;
  for (const more of [false, true, false]) {
    const { data, errors } = await askLibrary(db, reader, document, { more });
    expect(errors).toBeUndefined();
    expect(data).toEqual({ book: more ? { id: '2', branchId } : { id: '2' } });
  }
  const info = infoOf('{ books { nodes { id state } } }');
  const columnsAt = (path: string[]): string[] =>
    plannedFor(db, Book, info, path).node.columns.map(({ property }) => property);
  expect([columnsAt(['nodes']), columnsAt(['nothing'])]).toEqual([['id', 'state'], ['id']]);
});

test('two names of one list, and one list in parts, are read once and told apart', async () => {
  const document = `query ($yes: Boolean!) {
    book(id: 2) { a: notes { id } b: notes { text } ...more notes @skip(if: $yes) { rank } } }
    fragment more on Book { notes { id } notes { writtenAt } }`;
  const { data } = await askLibrary(db, reader, document, { yes: true });
  const notes = rows!.notes.filter(({ bookId, writtenAt }) => bookId === '2' && writtenAt <= libraryNow);
  const { a, b, notes: whole } = (data as { book: Record<string, object[]> }).book;
  expect(a).toHaveLength(notes.length);
  expect(a?.every((note) => Object.keys(note).join() === 'id')).toBe(true);
  expect(b?.every((note) => Object.keys(note).join() === 'text')).toBe(true);
  expect(whole?.every((note) => Object.keys(note).join() === 'id,writtenAt')).toBe(true);
  expect(sent).toHaveLength(1);
});

test.each(['0', '-1', '1e3', '01', 'abc', '', '9223372036854775808', '1; drop table book', '99999'])(
  'an id that is not there or cannot be one is null, never an error: %s',
  async (id) => {
    expect(await askLibrary(db, reader, 'query ($id: ID!) { book(id: $id) { id } }', { id })).toEqual({
      data: { book: null },
    });
  },
);

test('records of more values than a function takes are read whole', async () => {
  const own =
    'id state branchIds subjects readerName readerPhone price weight isRare lentAt printedOn branchId ownerId';
  const lists = Array.from({ length: 60 }, (_, at) => `l${at}: notePages { totalCount nodes { id } }`);
  const asked = `${own} branch { name region { name } } ${lists.join(' ')}`;
  const listed = await askLibrary(db, trusted, `{ branches { books { ${asked} } } }`);
  const [book] = (listed.data as { branches: { books: Record<string, unknown>[] }[] }).branches.flatMap(
    ({ books }) => books,
  );
  expect(book).toMatchObject({ readerName: '欧阳晓雨', price: 777123, l59: book?.['l0'] });
  const alone = await askLibrary(db, trusted, `query ($id: ID!) { book(id: $id) { ${asked} } }`, {
    id: book?.['id'],
  });
  expect(alone).toEqual({ data: { book } });
});

test.each([
  ['2026-03-02 01:00:00+00', '2026-03-02T01:00:00.000Z'],
  ['2026-03-02 01:00:00.5+00', '2026-03-02T01:00:00.500Z'],
  ['2026-03-02 01:00:00.120+00', '2026-03-02T01:00:00.120Z'],
  ['2026-03-02 01:00:00.123999+00', '2026-03-02T01:00:00.123Z'],
  ['2026-03-02 09:00:00.000999+08', '2026-03-02T01:00:00.000Z'],
  ['10026-03-02 01:00:00.25+00', '10026-03-02T01:00:00.250Z'],
])(
  'the instant %s is answered in UTC with milliseconds, whatever the zone of the connection',
  async (at, answered) => {
    await db.transaction(async (manager) => {
      await manager.query(`set local timezone = 'Asia/Shanghai'`);
      await manager.query('update book set lent_at = $1 where id = 2', [at]);
      const context = { ...signedIn(libraryContext(db, reader)), manager };
      const book = await readOne(
        context,
        Book,
        infoOf('{ book(id: 2) { id lentAt sequelOf { lentAt } } }'),
        '2',
      );
      expect(book?.lentAt).toBe(answered);
    });
  },
);

test('within a transaction its own writes are read', async () => {
  await db.transaction(async (manager) => {
    await manager.query(`update book set state = 'MINE' where id = 2`);
    const info = infoOf('{ book(id: 2) { state } }');
    const context = signedIn(libraryContext(db, reader));
    expect(await readOne({ ...context, manager }, Book, info, '2')).toMatchObject({ id: '2', state: 'MINE' });
    expect((await readOne(context, Book, info, '2'))?.state).not.toBe('MINE');
  });
});

test('an entity of which nobody said who may see it is not read', async () => {
  const { errors } = await askLibrary(db, reader, '{ orphans { id } }');
  expect(errors?.[0]?.message).toContain('No resource is declared for Orphan');
  expect(sent).toEqual([]);
});

test('mistakes of a room are named', async () => {
  const context = signedIn(libraryContext(db, reader));
  const info = infoOf('{ books { nodes { id } } }');
  await expect(readList(context, Book, info, { order: [] })).rejects.toThrow(
    'asks for BookConnection, but Book is read',
  );
  await expect(readPage(context, Book, info, { order: [['readerName', 'ASC']] })).rejects.toThrow(
    'sorted by readerName, which is hidden',
  );
  await expect(readPage(context, Book, info, { order: [['subjects', 'ASC']] })).rejects.toThrow(
    'sorted by subjects',
  );
  await expect(readPage(context, Book, info, { order: [['nothing' as 'id', 'ASC']] })).rejects.toThrow(
    'Book has no column nothing',
  );
  expect(() => loaded({ id: '1' }, 'notes')).toThrow('notes was not loaded');

  declareNeeds(Book, 'noteCount', ['nothing' as 'id']);
  const counting = infoOf('{ book(id: 2) { noteCount } }');
  await expect(readOne(context, Book, counting, '2')).rejects.toThrow(
    'Book.noteCount needs nothing, which Book does not have',
  );
  declareNeeds(Book, 'noteCount', []);
});
