import type { EntityManager } from 'typeorm';
import type { Transacted } from './command.ts';
import type { SignedIn } from './context.ts';
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
  /** False where nothing changed, such as by an export: then nobody is told of a change. */
  readonly isChange?: boolean;
}

/** Who did it, when and by which request. */
interface AuditBy {
  readonly at: Date;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly tokenId?: string | null;
  readonly requestId: string;
}

/** An audit row by its columns. */
export const auditValues = (
  { action, entity, entityId, organisationId, assignmentId = null, before = null, after = null }: AuditEntry,
  by: AuditBy,
) => ({
  at: by.at,
  organisation_id: organisationId,
  account_id: by.accountId,
  person_id: by.personId,
  assignment_id: assignmentId,
  action,
  entity,
  entity_id: entityId,
  before: before && JSON.stringify(before),
  after: after && JSON.stringify(after),
  request_id: by.requestId,
  token_id: by.tokenId ?? null,
});

/** The person behind a command, as its audit rows name them. */
export const auditedBy = ({ actor, clock, requestId }: SignedIn): AuditBy => ({
  at: clock.now(),
  accountId: actor.accountId,
  personId: actor.personId,
  tokenId: actor.tokenId ?? null,
  requestId,
});

/**
 * Writes an audit row in the command's own transaction: it exists if and only if the change does (F140). The same
 * statement tells all nodes that the record changed, so no command can forget to.
 */
export const audit = async (tx: Transacted, entry: AuditEntry): Promise<void> => {
  await auditAs(tx.manager, entry, auditedBy(tx));
};

/** As `audit`, for what happens outside a signed-in command: signing in, timers. */
export const auditAs = async (manager: EntityManager, entry: AuditEntry, by: AuditBy): Promise<void> => {
  const values = Object.entries(auditValues(entry, by));
  const columns = values.map(([column]) => column).join(', ');
  const places = values.map((_, at) => `$${at + 1}`).join(', ');
  await manager.query(
    `INSERT INTO audit (${columns}) VALUES (${places})${entry.isChange === false ? '' : ` RETURNING ${tellOfChange}`}`,
    values.map(([, value]) => value),
  );
};
