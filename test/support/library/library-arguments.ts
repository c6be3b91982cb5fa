import fc from 'fast-check';
import type { Bounds } from '../random-query.ts';

const optional = { requiredKeys: [] };
const first = fc.constantFrom(1, 2, 3, 7, 25, null);

const noteFilter = fc.record(
  {
    text: fc.constantFrom('fine', '好', 'nothing', null),
    since: fc.constantFrom('2026-02-28T20:00:00+08:00', '2026-03-01T12:00:00.014Z', null),
    rank: fc.constantFrom(1, 2, null),
  },
  optional,
);

const bookFilter = fc.record(
  {
    states: fc.option(fc.subarray(['OPEN', 'LENT', 'LOST'])),
    ownerId: fc.constantFrom('101', '102', null),
  },
  optional,
);

/** Any arguments of a library's connections: given in part, as null, or not at all. */
export const libraryArguments: Bounds['args'] = {
  'Branch.bookPages': fc.record(
    {
      first,
      filter: bookFilter,
      sort: fc.constantFrom('STATE_DESC', 'LENT_ASC', 'WEIGHT_DESC', 'ID_DESC'),
    },
    optional,
  ),
  'Book.notePages': fc.record(
    { first, filter: noteFilter, sort: fc.constantFrom('RANK_ASC', 'WRITTEN_DESC') },
    optional,
  ),
  'Book.mentionPages': fc.record({ first, filter: noteFilter }, optional),
};
