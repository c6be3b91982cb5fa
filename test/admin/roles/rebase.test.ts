import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  cellOf,
  storedIn,
  withCell,
  type Draft,
  type Grant,
  type RoleRow,
} from '../../../admin/roles/matrix.ts';
import { rebased } from '../../../admin/roles/rebase.ts';

const abilities = ['ticket.read', 'ticket.urge', 'job.read', 'job.write'] as const;
const choices = [null, 'OWN', 'UNIT', 'ALL'] as const;

const grant = (ability: string, scope: (typeof choices)[number]): Grant | null =>
  scope && { ability, scope, seatLimit: null, moneyLimitMinor: null };

const role = (cells: readonly (typeof choices)[number][], revision: number): RoleRow => ({
  id: '1',
  organisationId: '9',
  code: 'CB',
  nameZh: '回访员',
  nameEn: 'Callback officer',
  revision,
  isSystem: false,
  isChanged: false,
  mayEdit: true,
  postCount: 1,
  holderCount: 2,
  grants: abilities.flatMap((ability, at) => grant(ability, cells[at] ?? null) ?? []),
  shipped: null,
});

const draftOf = (base: RoleRow, cells: readonly (typeof choices)[number][]): Draft =>
  abilities.reduce<Draft>(
    (draft, ability, at) => withCell(draft, base, ability, grant(ability, cells[at] ?? null)),
    new Map(),
  );

const anyCells = fc.tuple(...abilities.map(() => fc.constantFrom(...choices)));

test('over the latest, what one alone has changed is theirs, and what the other has changed is the other’s', () => {
  fc.assert(
    fc.property(anyCells, anyCells, anyCells, (before, mine, theirs) => {
      const [base, latest] = [role(before, 3), role(theirs, 4)];
      const { cells, collisions } = rebased(draftOf(base, mine), new Map([['1', base]]), [latest]);
      for (const [at, ability] of abilities.entries()) {
        const wanted = before[at] === theirs[at] ? mine[at] : theirs[at];
        expect(cellOf(latest, ability, cells)?.scope ?? null).toBe(wanted ?? null);
        const isBoth = new Set([before[at], mine[at], theirs[at]]).size === 3;
        expect(collisions.some((one) => one.ability === ability)).toBe(isBoth);
      }
    }),
  );
});

test('a cell that both have changed shows the other’s, and mine can be drafted again', () => {
  const base = role(['OWN', null, null, null], 3);
  const latest = role(['UNIT', null, null, null], 4);
  const { cells, collisions } = rebased(draftOf(base, ['ALL', null, null, 'OWN']), new Map([['1', base]]), [
    latest,
  ]);
  expect(collisions).toEqual([{ role: latest, ability: 'ticket.read', mine: grant('ticket.read', 'ALL') }]);
  expect([...(cells.get('1')?.keys() ?? [])]).toEqual(['job.write']);
  const [{ mine } = { mine: null }] = collisions;
  expect(cellOf(latest, 'ticket.read', withCell(cells, latest, 'ticket.read', mine))).toEqual(mine);
  expect(storedIn(latest, 'ticket.read')?.scope).toBe('UNIT');
});

test('of a role that was deleted nothing is sent, and it is told of', () => {
  const base = role(['OWN', null, null, null], 3);
  const { cells, gone } = rebased(draftOf(base, ['ALL', null, null, null]), new Map([['1', base]]), []);
  expect([cells.size, gone]).toEqual([0, [base]]);
});
