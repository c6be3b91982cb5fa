import type { EntityManager } from 'typeorm';
import type { Actor } from './actor.ts';
import type { Transacted } from './command.ts';
import type { SignedIn } from './context.ts';
import { tellOfChange, tellOfMuch, tellOfPart, type ToldAs } from './live.ts';
import { MemoryCare } from './memory.ts';

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
  /** False where nothing changed, such as by an export: then nobody is told of a change, now or when they save. */
  readonly isChange?: boolean;
  /** What browsers are told, and who of them, where not the record itself changed; left out: that it did, whoever sees it. */
  readonly told?: ToldAs;
}

/** Who did it, when and by which request. */
interface AuditBy {
  readonly at: Date;
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly tokenId?: string | null;
  readonly requestId: string;
  /** Their posts: whoever stands in under one of them acts in the name of its holder. */
  readonly assignments?: Actor['assignments'];
  /** As whom they looked at it; left out where they looked with their own eyes. */
  readonly seesAs?: Pick<NonNullable<Actor['seesAs']>, 'personId'>;
}

/** What is written of a record afterwards; both names stand there where somebody looked as another person (`alwaysAudited`). */
const asSeen = (after: object | null, { seesAs }: AuditBy): string | null => {
  const told = seesAs ? { ...after, seenAs: seesAs.personId } : after;
  return told && JSON.stringify(told);
};

/** An audit row by its columns. */
export const auditValues = (
  {
    action,
    entity,
    entityId,
    organisationId,
    assignmentId = null,
    before = null,
    after = null,
    isChange = true,
  }: AuditEntry,
  by: AuditBy,
) => ({
  at: by.at,
  organisation_id: organisationId,
  account_id: by.accountId,
  person_id: by.personId,
  assignment_id: assignmentId,
  for_person_id: by.assignments?.find(({ id }) => id === assignmentId)?.standsInFor?.personId ?? null,
  action,
  entity,
  entity_id: entityId,
  before: before && JSON.stringify(before),
  after: asSeen(after, by),
  request_id: by.requestId,
  token_id: by.tokenId ?? null,
  is_change: isChange,
});

/** The person behind a command, as its audit rows name them. */
export const auditedBy = ({ actor, clock, requestId }: SignedIn): AuditBy => ({
  at: clock.now(),
  accountId: actor.accountId,
  personId: actor.personId,
  tokenId: actor.token?.id ?? null,
  requestId,
  assignments: actor.assignments,
  ...(actor.seesAs && { seesAs: actor.seesAs }),
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
  const { isChange = true, told } = entry;
  const telling = told ? tellOfPart(`$${values.length + 1}`) : tellOfChange;
  await manager.query(
    `INSERT INTO audit (${columns}) VALUES (${places})${isChange ? ` RETURNING ${telling}` : ''}`,
    [...values.map(([, value]) => value), ...(isChange && told ? [JSON.stringify(told)] : [])],
  );
};

/** So many audit rows are written by one statement. */
const AT_ONCE = 200;

/**
 * As `audit`, for thousands of records of one organisation that change together, such as those of an imported sheet:
 * their rows are the same, but browsers are told once that much has changed, and not of each record.
 *
 * @param entryOf the entry of a record, asked as it is written: entries are larger than what they tell of.
 */
export const auditMany = async <One>(
  tx: Transacted,
  organisationId: string,
  records: readonly One[],
  entryOf: (record: One) => AuditEntry,
): Promise<void> => {
  const by = auditedBy(tx);
  const care = new MemoryCare();
  for (let start = 0; start < records.length; start += AT_ONCE) {
    const rows = records.slice(start, start + AT_ONCE).map((record) => {
      const { before, after, ...entry } = entryOf(record);
      return { ...auditValues(entry, by), before: before ?? undefined, after: after ?? undefined };
    });
    await tx.manager.query(
      `INSERT INTO audit (at, organisation_id, account_id, person_id, assignment_id, for_person_id, action, entity, entity_id, before, after,
         request_id, token_id, is_change)
       SELECT at, organisation_id, account_id, person_id, assignment_id, for_person_id, action, entity, entity_id, before, after, request_id,
         token_id, is_change
       FROM json_to_recordset($1) AS r (at timestamptz, organisation_id bigint, account_id bigint, person_id bigint,
         assignment_id bigint, for_person_id bigint, action text, entity text, entity_id text, before jsonb, after jsonb, request_id text, token_id bigint,
         is_change boolean)`,
      [JSON.stringify(rows)],
    );
    await care.after(rows.length);
  }
  if (records.length > 0) await tx.manager.query(tellOfMuch, [organisationId]);
};
