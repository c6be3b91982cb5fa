import fc from 'fast-check';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { Policy } from '../../../api/core/policy.ts';
import { expectedList, expectedOne, byProperties } from '../../support/oracle/oracle.ts';
import { anyActor, anyLibrary } from '../../support/library/library-arbitraries.ts';
import { libraryArguments } from '../../support/library/library-arguments.ts';
import { libraryModel } from '../../support/library/library-oracle.ts';
import {
  askLibrary,
  fillLibrary,
  libraryDatabase,
  libraryNow,
  librarySchema,
} from '../../support/library/library.ts';
import { anySelection, directiveValues, documentOf } from '../../support/random-query.ts';

const db = await libraryDatabase();
const libraries = fc.sample(anyLibrary, { numRuns: 4, seed: 20260302 });
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each(libraries.map((rows, at) => ({ rows, at })))(
  'any query of anyone is answered as the rules say in words (library $at)',
  async ({ rows }) => {
    await fillLibrary(db, rows);
    const model = libraryModel(rows);
    const asked = fc.constantFrom('Branch', 'Book', 'Note').chain((type) =>
      anySelection(librarySchema, type, 4, { args: libraryArguments }).map((selection) => ({
        type,
        selection,
      })),
    );
    await fc.assert(
      fc.asyncProperty(
        anyActor,
        anyActor,
        asked,
        fc.nat({ max: 31 }),
        async (one, other, { type, selection }, id) => {
          const roots: Record<string, string> = {
            Branch: 'branches',
            Book: `book(id: "${id}")`,
            Note: 'notes',
          };
          // One parsed document, asked by two people in turn: what is kept of it must hold nobody's rights.
          const document = parse(documentOf(librarySchema, type, roots[type] ?? '', selection));
          for (const actor of [one, other, one, other]) {
            const viewing = { policy: new Policy(actor), now: libraryNow };
            const { data, errors } = await askLibrary(db, actor, document, directiveValues);
            expect(errors).toBeUndefined();

            const book = rows.books.find((row) => row.id === String(id));
            const expected: Record<string, () => unknown> = {
              Branch: () => expectedList(model, 'Branch', selection, viewing, byProperties(['name', 'DESC'])),
              Book: () => expectedOne(model, 'Book', book as never, selection, viewing),
              Note: () => expectedList(model, 'Note', selection, viewing, byProperties()).slice(0, 50),
            };
            expect(plain(data?.['found'])).toEqual(plain(expected[type]?.()));
          }
        },
      ),
      { numRuns: 60 },
    );
  },
);
