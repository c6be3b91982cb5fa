import type { RolesQuery } from '../data/documents.ts';

/** A role as the matrix shows it. */
export type RoleRow = RolesQuery['roles']['items'][number];

/** What the API says of an ability. */
export type AbilityRow = RolesQuery['roles']['abilities'][number];

/** What a role gives of one ability. */
export type Grant = RoleRow['grants'][number];

/** How far an ability reaches in a cell of the matrix. */
export type Scope = Grant['scope'];

/** All scopes, the narrowest first. */
export const scopes = ['OWN', 'UNIT', 'SUBTREE', 'ALL'] as const satisfies readonly Scope[];

/** Cells that differ from what is stored, by role and ability; null: given no longer. */
export type Draft = ReadonlyMap<string, ReadonlyMap<string, Grant | null>>;

/** The revisions of the roles as they were read when their first cell was changed. */
export type Revisions = ReadonlyMap<string, number>;

/** Whether two cells give the same. */
export const sameGrant = (one: Grant | null, other: Grant | null): boolean =>
  one?.scope === other?.scope &&
  (one?.seatLimit ?? null) === (other?.seatLimit ?? null) &&
  (one?.moneyLimitMinor ?? null) === (other?.moneyLimitMinor ?? null);

const within = (grants: readonly Grant[], ability: string): Grant | null =>
  grants.find((grant) => grant.ability === ability) ?? null;

/** What is stored in a cell. */
export const storedIn = (role: RoleRow, ability: string): Grant | null => within(role.grants, ability);

/** What stands in a cell now: what was drafted, else what is stored. */
export const cellOf = (role: RoleRow, ability: string, draft: Draft): Grant | null => {
  const drafted = draft.get(role.id)?.get(ability);
  return drafted === undefined ? storedIn(role, ability) : drafted;
};

/** Whether a cell was changed and not saved. */
export const isDrafted = (role: RoleRow, ability: string, draft: Draft): boolean =>
  draft.get(role.id)?.has(ability) ?? false;

/** Whether a cell is other than what the role is shipped with; never for a role of the organisation’s own. */
export const differs = (role: RoleRow, ability: string, draft: Draft): boolean =>
  role.shipped !== null &&
  role.shipped !== undefined &&
  !sameGrant(within(role.shipped, ability), cellOf(role, ability, draft));

/** The draft with a cell set; a cell that is set to what is stored is no change. */
export const withCell = (draft: Draft, role: RoleRow, ability: string, grant: Grant | null): Draft => {
  const cells = new Map(draft.get(role.id));
  if (sameGrant(grant, storedIn(role, ability))) cells.delete(ability);
  else cells.set(ability, grant);
  const next = new Map(draft);
  if (cells.size > 0) next.set(role.id, cells);
  else next.delete(role.id);
  return next;
};

/** The draft in which a role gives what it is shipped with. */
export const asShipped = (draft: Draft, role: RoleRow): Draft => {
  const { shipped } = role;
  if (!shipped) return draft;
  const names = new Set([...role.grants, ...shipped].map(({ ability }) => ability));
  return [...names].reduce((next, ability) => withCell(next, role, ability, within(shipped, ability)), draft);
};

/** How many cells are changed. */
export const countOf = (draft: Draft): number =>
  [...draft.values()].reduce((count, cells) => count + cells.size, 0);

/** All that a role gives with its draft. */
export const grantsOf = (role: RoleRow, draft: Draft): Grant[] => {
  const cells = draft.get(role.id) ?? new Map<string, Grant | null>();
  const kept = role.grants.filter(({ ability }) => !cells.has(ability));
  return [...kept, ...[...cells.values()].filter((grant) => grant !== null)].map(
    ({ ability, scope, seatLimit, moneyLimitMinor }) => ({ ability, scope, seatLimit, moneyLimitMinor }),
  );
};

/** The changes as the API takes them. */
export const changesOf = (roles: readonly RoleRow[], draft: Draft, revisions: Revisions) =>
  roles
    .filter(({ id }) => draft.has(id))
    .map((role) => ({
      id: role.id,
      revision: revisions.get(role.id) ?? role.revision,
      grants: grantsOf(role, draft),
    }));

/** What of the matrix is looked at. */
export interface Sieve {
  readonly words: string;
  /** The first part of the abilities’ names, such as `ticket`; empty for all. */
  readonly group: string;
  /** A role’s id; empty for all. */
  readonly role: string;
  /** Only what differs from what is shipped. */
  readonly isChangedOnly: boolean;
}

/** The abilities that are looked at, in the order of the list. */
export const abilitiesIn = (
  abilities: readonly AbilityRow[],
  roles: readonly RoleRow[],
  { words, group, isChangedOnly }: Sieve,
  { draft, wordOf }: { readonly draft: Draft; readonly wordOf: (ability: string) => string },
): AbilityRow[] => {
  const wanted = words.trim().toLowerCase();
  return abilities.filter(
    ({ ability }) =>
      (group === '' || ability.startsWith(`${group}.`)) &&
      (wanted === '' || `${ability} ${wordOf(ability)}`.toLowerCase().includes(wanted)) &&
      (!isChangedOnly ||
        roles.some((role) => differs(role, ability, draft) || isDrafted(role, ability, draft))),
  );
};
