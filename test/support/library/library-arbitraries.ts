import fc from 'fast-check';
import type { Ability } from '../../../api/core/abilities.ts';
import type { Actor, Grant, UnitTree } from '../../../api/core/actor.ts';
import type { Answer, Book, Branch, Note, Region } from './library.entities.ts';

/** Two organisations: units 1 (root), 2, 3 (below 2), 4; and 11 (root), 12. */
const parents: Readonly<Record<string, string | null>> = {
  1: null,
  2: '1',
  3: '2',
  4: '1',
  11: null,
  12: '11',
};
const unitIds = Object.keys(parents);
const rootOf = (unit: string): string => (Number(unit) > 10 ? '11' : '1');

const path = (unit: string): string[] => {
  if (!(unit in parents)) return [];
  const parent = parents[unit];
  return parent ? [unit, ...path(parent)] : [unit];
};

/** The units of the library. */
export const libraryTree: UnitTree = {
  path,
  subtree: (unit) => unitIds.filter((other) => path(other).includes(unit)),
  name: (unit) => (unit in parents ? `unit ${unit}` : undefined),
};

const unit = fc.constantFrom(...unitIds);
const person = fc.constantFrom('101', '102', '103');
const post = fc.constantFrom('201', '202', '203');
const nullable = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(value, { freq: 3 });

const grantAt = (ability: Ability, unitId: string): fc.Arbitrary<Grant> =>
  fc
    .record({
      ability: fc.constant(ability),
      scope: fc.constantFrom('OWN', 'UNIT', 'SUBTREE', 'UNITS', 'ALL'),
      unitId: fc.constant(unitId),
      organisationId: fc.constant(rootOf(unitId)),
      namedUnits: fc.subarray(unitIds),
      assignmentId: fc.constant('301'),
      positionId: fc.constant('201'),
      positionTitle: fc.constant('Librarian'),
      source: fc.constant({ kind: 'ROLE', roleCode: 'LIB', roleName: { zh: '馆员', en: 'Librarian' } }),
      standsInFor: fc.option(
        person.map((personId) => ({ personId, personName: '张三' })),
        { freq: 3, nil: undefined },
      ),
    })
    .map(({ standsInFor, ...grant }) => ({ ...grant, ...(standsInFor && { standsInFor }) }));

const abilities: readonly Ability[] = [
  'ticket.read',
  'job.read',
  'customer.identity',
  'performance.read',
  'audit.read',
];

/** Anybody: one to three posts in either organisation, with any grants. */
export const anyActor: fc.Arbitrary<Actor> = fc
  .record({
    personId: person,
    assignments: fc.array(
      fc.record({
        id: fc.constant('301'),
        kind: fc.constant('PRIMARY' as const),
        positionId: post,
        unitId: unit,
      }),
      { maxLength: 3 },
    ),
    grants: fc.array(
      fc.tuple(fc.constantFrom(...abilities), unit).chain(([ability, unitId]) => grantAt(ability, unitId)),
      { maxLength: 6 },
    ),
  })
  .map(({ personId, assignments, grants }) => ({
    accountId: '1',
    personId,
    personName: 'Somebody',
    locale: null,
    organisationIds: [...new Set([...assignments, ...grants].map(({ unitId }) => rootOf(unitId)))],
    assignments: assignments.map((assignment) => ({
      ...assignment,
      organisationId: rootOf(assignment.unitId),
    })),
    grants,
    withheld: [],
    tree: libraryTree,
  }));

const bookId = fc.integer({ min: 1, max: 30 }).map(String);
const instant = fc
  .integer({ min: 0, max: 4 })
  .map((day) => new Date(Date.UTC(2026, 1, 27 + day, 12, 0, 0, 7 * day)));

/** What a book has beside its columns. */
type BookExtras = 'branch' | 'vault' | 'sequelOf' | 'notes' | 'lastNote' | 'branches' | 'label' | 'offer';

/** A book; its organisation and units may contradict each other, so that nothing rests on their agreement. */
const anyBook: fc.Arbitrary<Omit<Book, 'id' | BookExtras>> = fc.record({
  organisationId: fc.constantFrom('1', '11'),
  branchId: unit,
  branchIds: fc.subarray(unitIds, { maxLength: 2 }),
  personIds: fc.uniqueArray(person, { maxLength: 2 }),
  ownerId: nullable(person),
  positionId: nullable(post),
  sequelOfId: nullable(bookId),
  state: fc.constantFrom('OPEN', 'LENT', 'LOST'),
  readerName: nullable(fc.constantFrom('陈晓雨', '王', 'O’Neil', '')),
  readerPhone: nullable(fc.constantFrom('13912345678', '1234567', '12345678', '')),
  price: nullable(fc.integer({ min: 0, max: 9 })),
  vaultId: nullable(unit),
  weight: nullable(fc.constantFrom(0.5, 1.25, 12)),
  isRare: nullable(fc.boolean()),
  lentAt: nullable(instant),
  printedOn: nullable(fc.constantFrom('1999-12-31', '2000-01-01')),
  subjects: fc.array(fc.constantFrom('水', 'a "quoted", one', ''), { maxLength: 2 }),
  cover: fc.constant(null),
});

const numbered = <Row extends object>(rows: readonly Row[]): (Row & { id: string })[] =>
  rows.map((row, at) => ({ ...row, id: String(at + 1) }));

/** All rows of a library. */
export interface LibraryRows {
  readonly regions: Region[];
  readonly branches: Omit<Branch, 'region' | 'books'>[];
  readonly books: (Omit<Book, BookExtras> & { id: string })[];
  readonly notes: (Omit<Note, 'book' | 'answers'> & { id: string })[];
  readonly answers: (Omit<Answer, 'note' | 'quoted'> & { id: string })[];
}

/** A filled library. */
export const anyLibrary: fc.Arbitrary<LibraryRows> = fc.record({
  regions: fc.constant([
    { id: '1', name: 'north' },
    { id: '2', name: 'south' },
  ]),
  branches: fc.constant(
    unitIds.map((id) => ({
      id,
      organisationId: rootOf(id),
      name: `unit ${id}`,
      regionId: id === '3' ? null : '2',
    })),
  ),
  books: fc.array(anyBook, { minLength: 15, maxLength: 30 }).map(numbered),
  notes: fc
    .array(
      fc.record({
        bookId,
        aboutId: nullable(bookId),
        text: fc.constantFrom('fine', '好', 'bad "one"'),
        writtenAt: instant,
        rank: nullable(fc.integer({ min: 1, max: 2 })),
      }),
      { minLength: 20, maxLength: 60 },
    )
    .map(numbered),
  answers: fc
    .array(
      fc.record({ noteId: fc.integer({ min: 1, max: 60 }).map(String), text: fc.constantFrom('yes', 'no') }),
      {
        minLength: 20,
        maxLength: 60,
      },
    )
    .map(numbered),
});

/** A grant of an ability in a whole organisation, by its root. */
export const grantOfAll = (ability: Ability, root: '1' | '11'): Grant => ({
  ability,
  scope: 'ALL',
  unitId: root,
  organisationId: root,
  assignmentId: '301',
  positionId: '201',
  positionTitle: 'Librarian',
  source: { kind: 'ROLE', roleCode: 'LIB', roleName: { zh: '馆员', en: 'Librarian' } },
});

/** A member of the first organisation with exactly these grants. */
export const librarian = (grants: readonly Grant[]): Actor => ({
  accountId: '1',
  personId: '101',
  personName: 'Somebody',
  locale: null,
  organisationIds: ['1'],
  assignments: [{ id: '301', kind: 'PRIMARY', positionId: '201', unitId: '1', organisationId: '1' }],
  grants,
  withheld: [],
  tree: libraryTree,
});
