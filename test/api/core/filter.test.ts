import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Params, reachedBy, seenBy } from '../../../api/core/filter.ts';
import { Policy } from '../../../api/core/policy.ts';
import { resourceOf, subjectOf, type OwnResource } from '../../../api/core/resource.ts';
import { maySee } from '../../../api/core/seen.ts';
import { anyActor, anyLibrary } from '../../support/library/library-arbitraries.ts';
import { Answer, Book, Branch, Note } from '../../support/library/library.entities.ts';
import { fillLibrary, libraryDatabase } from '../../support/library/library.ts';

const db = await libraryDatabase();

const idsWhere = async (
  table: string,
  condition: (alias: string, params: Params) => string,
): Promise<string[]> => {
  const params = new Params();
  const found = await db.query(
    `select id::text from ${table} r where ${condition('r', params)} order by r.id`,
    params.values,
  );
  return (found as { id: string }[]).map(({ id }) => id);
};

test('the row filter gives exactly the rows that may be seen, for any grants and any rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyLibrary,
      fc.array(anyActor, { minLength: 12, maxLength: 12 }),
      async (rows, actors) => {
        await fillLibrary(db, rows);
        for (const actor of actors) {
          const policy = new Policy(actor);
          const books = rows.books.filter((book) => maySee(policy, Book, book as Book)).map(({ id }) => id);
          expect(await idsWhere('book', seenBy(db, policy, Book))).toEqual(books);

          const branches = rows.branches.filter((branch) => maySee(policy, Branch, branch as Branch));
          const sorted = branches.map(({ id }) => id).toSorted((one, other) => Number(one) - Number(other));
          expect(await idsWhere('branch', seenBy(db, policy, Branch))).toEqual(sorted);

          // Parts are seen with their parents, at any depth.
          const notes = rows.notes.filter(({ bookId }) => books.includes(bookId)).map(({ id }) => id);
          expect(await idsWhere('note', seenBy(db, policy, Note))).toEqual(notes);
          const answers = rows.answers.filter(({ noteId }) => notes.includes(noteId)).map(({ id }) => id);
          expect(await idsWhere('answer', seenBy(db, policy, Answer))).toEqual(answers);
        }
      },
    ),
    { numRuns: 20 },
  );
});

test('an ability reaches in the database exactly what it reaches in memory', async () => {
  const resource = resourceOf(Book) as OwnResource;
  await fc.assert(
    fc.asyncProperty(
      anyLibrary,
      fc.array(anyActor, { minLength: 20, maxLength: 20 }),
      async (rows, actors) => {
        await fillLibrary(db, rows);
        for (const actor of actors) {
          const policy = new Policy(actor);
          const reached = reachedBy(policy, 'customer.identity', resource, db.getMetadata(Book));
          const expected = rows.books.filter((book) =>
            policy.can('customer.identity', subjectOf(resource, book)),
          );
          expect(await idsWhere('book', reached)).toEqual(expected.map(({ id }) => id));
        }
      },
    ),
    { numRuns: 10 },
  );
});

test('whoever has no grant sees nothing, and the statement says so', () => {
  const policy = new Policy({ ...fc.sample(anyActor, 1)[0]!, grants: [] });
  expect(seenBy(db, policy, Book)('b', new Params())).toBe('false');
});
