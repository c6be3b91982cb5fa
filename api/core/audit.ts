import type { EntityManager } from 'typeorm';
import type { Transacted } from './command.ts';
import { tellOfChange } from './live.ts';

/** A change worth remembering: what was done to which record, and what it was before and after. */
export interface AuditEntry {
  /** The command, such as `approveJobDescription`. */
  readonly action: string;
  /** The kind of record, such as `JobDescription`. */
  readonly entity: string;
  /** Null where none was found, such as by a look-up. */
  readonly entityId: string | null;
  readonly organisationId: string | null;
  /** The assignment under which the person acted. */
  readonly assignmentId?: string | null;
  readonly before?: object | null;
  readonly after?: object | null;
}

/**
 * Writes an audit row in the command's own transaction: it exists if and only if the change does (F140). The same
 * statement tells all nodes that the record changed, so no command can forget to.
 */
export const audit = async (tx: Transacted, entry: AuditEntry): Promise<void> => {
  await auditAs(tx.manager, entry, {
    at: tx.clock.now(),
    accountId: tx.actor.accountId,
    personId: tx.actor.personId,
    tokenId: tx.actor.tokenId ?? null,
    requestId: tx.requestId,
  });
};

/** As `audit`, for what happens outside a signed-in command: signing in, timers. */
export const auditAs = async (
  manager: EntityManager,
  { action, entity, entityId, organisationId, assignmentId = null, before = null, after = null }: AuditEntry,
  by: {
    at: Date;
    accountId: string | null;
    personId: string | null;
    tokenId?: string | null;
    requestId: string;
  },
): Promise<void> => {
  await manager.query(
    `INSERT INTO audit (at, organisation_id, account_id, person_id, assignment_id, action, entity, entity_id, before, after, request_id, token_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     RETURNING ${tellOfChange}`,
    [
      by.at,
      organisationId,
      by.accountId,
      by.personId,
      assignmentId,
      action,
      entity,
      entityId,
      before && JSON.stringify(before),
      after && JSON.stringify(after),
      by.requestId,
      by.tokenId ?? null,
    ],
  );
};
