import { expect, test } from 'vitest';
import { madeAs } from '../../../admin/jobs/intake/made.ts';

test('what an import was made into is called by where it stands, not a draft for ever', () => {
  const as = (state: Parameters<typeof madeAs>[0]['state'], inForce = false) => madeAs({ state, inForce });
  expect([as('DRAFT'), as('RETURNED')]).toEqual(['draft', 'draft']);
  expect([as('SUBMITTED'), as('REVIEWED')]).toEqual(['running', 'running']);
  expect([as('APPROVED', true), as('APPROVED'), as('SUPERSEDED')]).toEqual(['inForce', 'coming', 'former']);
});
