import type { Ability } from './abilities.ts';

/** The channel on which nodes tell each other that something has changed. */
export const LIVE_CHANNEL = 'remit';

/** That a window has a draft open for writing, said again and again, or leaves it. */
export interface EditingSign {
  readonly organisationId: string;
  readonly jobDescriptionId: string;
  readonly personId: string;
  /** The window, by a name of its own. */
  readonly window: string;
  readonly isLeaving: boolean;
}

/** What browsers are told where not a record itself changed but something kept with it that fewer may see. */
export interface ToldAs {
  /** What they are told of in its place, with the id of the record, such as `PersonalGrant`. */
  readonly resource: string;
  /** Of it hear those who have this ability over the record, and whoever the record is about. */
  readonly heardBy: Ability;
}

/**
 * What nodes tell each other, ids only: a record that changed and by which command, or people who have a new
 * notification. It wakes up and is never the truth: whoever hears it asks again under their own rights.
 */
export type LiveMessage =
  | ({
      readonly organisationId: string;
      readonly entity: string;
      readonly id: string;
      readonly kind: string;
    } & Partial<ToldAs>)
  | { readonly people: readonly string[] }
  | { readonly editing: EditingSign }
  /** What some people may do has changed, or may have (trigger `snapshot_version_told`). */
  | { readonly isAboutRights: true }
  /** So much has changed in an organisation at once that its people had better ask for everything again. */
  | { readonly organisationId: string; readonly isMuch: true };

/**
 * SQL that tells all nodes of an audited change, as part of the statement that writes the audit row (its columns are
 * in reach): nobody hears of what was not committed. PostgreSQL sends equal messages of one transaction once.
 */
export const tellOfChange = `CASE WHEN organisation_id IS NOT NULL AND entity_id IS NOT NULL THEN
  pg_notify('${LIVE_CHANNEL}', json_build_object('organisationId', organisation_id::text, 'entity', entity,
    'id', entity_id, 'kind', action)::text) END`;

/** As `tellOfChange`, of what is kept with the record: `place` holds the `ToldAs` as JSON. */
export const tellOfPart = (
  place: string,
): string => `CASE WHEN organisation_id IS NOT NULL AND entity_id IS NOT NULL THEN
  pg_notify('${LIVE_CHANNEL}', (jsonb_build_object('organisationId', organisation_id::text, 'entity', entity,
    'id', entity_id, 'kind', action) || ${place}::jsonb)::text) END`;

/** The statement that tells all nodes that much has changed in an organisation (`$1`), when its transaction commits. */
export const tellOfMuch = `SELECT pg_notify('${LIVE_CHANNEL}', json_build_object('organisationId', $1::text, 'isMuch', true)::text)`;

/** The statement that tells all nodes who has a draft open (`$1`: a `LiveMessage` as JSON). Nothing is written. */
export const tellOfEditing = `SELECT pg_notify('${LIVE_CHANNEL}', $1)`;
