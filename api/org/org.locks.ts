import type { Transacted } from '../core/command.ts';
import { isId } from '../core/input.ts';

/**
 * What of an organisation changes one command at a time, since two that are right alone can be wrong together. `places`:
 * where units and posts stand, what they are called there and on which days they exist; `reporting lines` and `covers`:
 * circles; `reviews`: what is under review. `post codes` and `administrators`, who is left to administer it, come last. The
 * others are taken before any row is locked, so that who waits here holds nothing that the one in front needs; where both
 * are, the lines first.
 */
export type Turn = 'places' | 'reporting lines' | 'covers' | 'post codes' | 'administrators' | 'reviews';

/** Lets changes of one organisation come one at a time, until the transaction ends. */
export const oneAtATime = async (
  { manager }: Pick<Transacted, 'manager'>,
  what: Turn,
  organisationId: string,
): Promise<void> => {
  await manager.query('SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))', [what, organisationId]);
};

/** Lets the places of an organisation stay as they are until the transaction ends, for many readers at a time. */
export const holdPlaces = async (tx: Transacted, organisationId: string): Promise<void> => {
  await tx.manager.query('SELECT pg_advisory_xact_lock_shared(hashtext($1), hashtext($2))', [
    'places' satisfies Turn,
    organisationId,
  ]);
};

/** A post or a unit of the organisation that is meant, seen or not. */
type Of = { readonly post: string } | { readonly unit: string };

const ofOrganisation = async (tx: Transacted, what: Turn, of: Of): Promise<void> => {
  const [table, id] = 'post' in of ? ['position', of.post] : ['org_unit', of.unit];
  if (!isId(id)) return;
  const [row] = (await tx.manager.query(`SELECT organisation_id::text AS id FROM ${table} WHERE id = $1`, [
    id,
  ])) as { id: string }[];
  if (row) await oneAtATime(tx, what, row.id);
};

/** Lets the reporting lines of an organisation change one at a time. */
export const linesStay = (tx: Transacted, of: Of): Promise<void> => ofOrganisation(tx, 'reporting lines', of);

/** Lets the places, names and days of units and posts of an organisation change one at a time. */
export const placesStay = (tx: Transacted, of: Of): Promise<void> => ofOrganisation(tx, 'places', of);
