import fc from 'fast-check';
import type { Bounds } from './random-query.ts';

const optional = { requiredKeys: [] };
const first = fc.constantFrom(1, 2, 5, null);

const ticketArguments = fc.record(
  {
    first,
    filter: fc.record(
      {
        states: fc.option(fc.constantFrom(['REGISTERED', 'CLOSED'], ['HANDLING'], ['SIGNED', 'DISPATCHED'])),
        open: fc.option(fc.boolean()),
        mine: fc.option(fc.boolean()),
        priority: fc.constantFrom('HIGH', 'LOW', null),
        overdue: fc.option(fc.boolean()),
      },
      optional,
    ),
    sort: fc.constantFrom('REGISTERED_DESC', 'DUE_ASC', 'DUE_DESC', 'NUMBER_ASC', null),
  },
  optional,
);

/** Any arguments of the connections that other records have. */
export const remitArguments: Bounds['args'] = {
  'OrgUnit.tickets': ticketArguments,
  'Person.tickets': ticketArguments,
  'OrgUnit.jobDescriptions': fc.record(
    {
      first,
      filter: fc.record(
        {
          states: fc.option(fc.constantFrom(['APPROVED'], ['SUPERSEDED', 'DRAFT'])),
          inForce: fc.option(fc.boolean()),
        },
        optional,
      ),
      sort: fc.constantFrom('UNIT_ASC', 'EFFECTIVE_DESC'),
    },
    optional,
  ),
};
