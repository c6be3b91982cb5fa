import type { DataSource, EntityManager } from 'typeorm';
import { auditAs } from '../../core/audit.ts';
import type { Actor } from '../../core/actor.ts';
import { lookingAs } from '../../core/looking-as.ts';
import { policyOf } from '../../core/policy.ts';
import { actorOf } from '../actor.ts';
import { subjectOfPerson } from '../why/asked-person.ts';

/** Nobody looks as another person for longer than this; they may begin again. */
export const LONGEST_MINUTES = 30;

/** Whose view a session has beside its own, as its row tells. */
export interface View {
  readonly sessionId: string;
  readonly personId: string;
  readonly until: Date;
}

/** Why looking as somebody ended: asked for, its time was over, the session is, or one of the two lost the right. */
type Cause = 'ASKED' | 'TIME' | 'SESSION' | 'RIGHT';

/**
 * The organisation in which somebody may look as another person: where both are members and access.manage and access.read
 * reach that person. Null where there is none. Pure.
 */
export const sharedView = (mine: Actor, theirs: Actor): string | null =>
  theirs.organisationIds.find((organisation) => {
    const subject = subjectOfPerson(organisation, theirs);
    const policy = policyOf(mine);
    return (
      mine.organisationIds.includes(organisation) &&
      policy.can('access.manage', subject) &&
      policy.can('access.read', subject)
    );
  }) ?? null;

/** Ends the views of sessions for which a condition holds, and says so in the audit, once for each whoever else ends them. */
export const endViews = async (
  manager: EntityManager,
  where: { readonly sql: string; readonly values: readonly unknown[] },
  { cause, now, requestId }: { readonly cause: Cause; readonly now: Date; readonly requestId: string },
): Promise<number> => {
  const [rows] = (await manager.query(
    `WITH ended AS (
       SELECT s.id, s.viewed_person_id, s.account_id FROM session s
       WHERE s.viewed_person_id IS NOT NULL AND ${where.sql} ORDER BY s.id LIMIT 100 FOR UPDATE SKIP LOCKED)
     UPDATE session s SET viewed_person_id = NULL, viewed_until = NULL
     FROM ended e JOIN account c ON c.id = e.account_id JOIN person p ON p.id = e.viewed_person_id
     WHERE s.id = e.id
     RETURNING e.viewed_person_id::text AS "viewed", c.id::text AS "accountId", c.person_id::text AS "personId",
       p.organisation_id::text AS "organisationId"`,
    [...where.values],
  )) as [{ viewed: string; accountId: string; personId: string; organisationId: string }[], number];
  for (const { viewed, accountId, personId, organisationId } of rows)
    await auditAs(
      manager,
      {
        action: 'endSeeingAs',
        entity: 'Person',
        entityId: viewed,
        organisationId,
        after: { because: cause },
        isChange: false,
      },
      { at: now, accountId, personId, requestId },
    );
  return rows.length;
};

/**
 * The person behind a session as they look while their session has another view: what both may. Where one of them has
 * lost the right the view ends there and then, and they look with their own eyes.
 */
export const viewedBy = async (
  db: DataSource,
  mine: Actor,
  { sessionId, personId, until }: View,
  now: Date,
): Promise<Actor> => {
  const theirs = until > now ? await actorOf(db, { personId, now }) : null;
  if (theirs && sharedView(mine, theirs)) return lookingAs(mine, theirs, until);
  await db.transaction((manager) =>
    endViews(
      manager,
      { sql: 's.id = $1', values: [sessionId] },
      { cause: until > now ? 'RIGHT' : 'TIME', now, requestId: `view-${sessionId}` },
    ),
  );
  return mine;
};

/** Ends what has gone on for long enough, or whose session is over. Safe to run again. */
export const closeViews = async (db: DataSource, now: Date): Promise<void> => {
  await db.transaction(async (manager) => {
    const by = { now, requestId: `timer-view-${now.toISOString()}` };
    await endViews(
      manager,
      { sql: '(s.revoked_at IS NOT NULL OR s.expires_at <= $1)', values: [now] },
      { ...by, cause: 'SESSION' },
    );
    await endViews(manager, { sql: 's.viewed_until <= $1', values: [now] }, { ...by, cause: 'TIME' });
  });
};
