import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { auditAs, auditedBy } from '../../core/audit.ts';
import { dayOf, type Clock } from '../../core/clock.ts';
import { declareDeparture } from '../../core/leaving.ts';
import { shut } from './closing.ts';

/** How many accounts one turn closes, so that no transaction grows long. */
const BATCH = 100;

const REASON = '已离职';

interface Open {
  readonly id: string;
  readonly organisationId: string;
}

/** The open accounts of those who have left by a day, locked; those that somebody else is at are left for the next turn. */
const openAccounts = (manager: EntityManager, day: string, personId: string | null): Promise<Open[]> =>
  manager.query(
    `SELECT c.id::text, p.organisation_id::text AS "organisationId"
     FROM account c JOIN person p ON p.id = c.person_id
     WHERE c.is_active AND p.left_on <= $1 AND ($2::bigint IS NULL OR p.id = $2)
     ORDER BY c.id LIMIT ${BATCH} FOR NO KEY UPDATE OF c SKIP LOCKED`,
    [day, personId],
  );

const closed = (id: string, organisationId: string, ended: object) => ({
  action: 'closeAccount',
  entity: 'Account',
  entityId: id,
  organisationId,
  before: { isActive: true },
  after: { isActive: false, reason: REASON, ...ended },
});

// Whoever has left before it was recorded is out with the command itself.
declareDeparture(async (tx, { personId }) => {
  const now = tx.clock.now();
  for (const { id, organisationId } of await openAccounts(tx.manager, dayOf(now), personId)) {
    const ended = await shut(tx.manager, id, { now, byId: tx.actor.personId, reason: REASON });
    await auditAs(tx.manager, closed(id, organisationId, ended), auditedBy(tx));
  }
});

/**
 * Closes the accounts of those whose last day has passed, so that lists say so and nothing of theirs is left open. Their
 * sessions and tokens open nothing from the first moment of the day, whether this has run or not. Safe to run again.
 */
export const closeLeavers = async (db: DataSource, clock: Clock): Promise<void> => {
  const now = clock.now();
  const requestId = `timer-${randomUUID()}`;
  for (let left = BATCH; left === BATCH;)
    left = await db.transaction(async (manager) => {
      const open = await openAccounts(manager, dayOf(now), null);
      for (const { id, organisationId } of open) {
        const ended = await shut(manager, id, { now, byId: null, reason: REASON });
        await auditAs(manager, closed(id, organisationId, ended), {
          at: now,
          accountId: null,
          personId: null,
          requestId,
        });
      }
      return open.length;
    });
};
