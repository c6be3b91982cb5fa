import type { DataSource } from 'typeorm';
import type { Actor } from '../core/actor.ts';
import type { Locale } from '../core/bilingual.ts';
import { dayOf } from '../core/clock.ts';
import { treeOf } from '../org/tree.ts';
import { grantsOf, heldPosts, type HeldPost } from './grants.ts';
import { idleHours, touch } from './session.ts';

/** Who stands behind a session. */
export interface Known {
  readonly actor: Actor;
  readonly sessionId: string;
}

interface ActorRow {
  readonly account_id: string | null;
  readonly locale: Locale | null;
  readonly person_id: string;
  readonly person_name: string;
  readonly posts: readonly HeldPost[];
  readonly tree_version: string;
}

interface SessionRow extends ActorRow {
  readonly session_id: string;
  readonly seen_at: Date;
}

const actorColumns = (day: string): string => `
  c.id AS account_id, c.locale, p.id AS person_id, p.name AS person_name, (${heldPosts('p.id', day)}) AS posts,
  (SELECT version FROM snapshot_version WHERE name = 'tree') AS tree_version`;

const actorFrom = async (db: DataSource, row: ActorRow): Promise<Actor> => ({
  // Whoever has no account is spoken of, and never acts.
  accountId: row.account_id ?? '',
  personId: row.person_id,
  personName: row.person_name,
  locale: row.locale,
  organisationIds: [...new Set(row.posts.map(({ organisationId }) => organisationId))],
  assignments: row.posts.map(({ id, kind, positionId, unitId, organisationId }) => ({
    id,
    kind,
    positionId,
    unitId,
    organisationId,
  })),
  grants: grantsOf(row.posts),
  tree: await treeOf(db, row.tree_version),
});

/**
 * The person behind a session's token with what they hold and may do at this moment, or null where the session is
 * unknown, revoked, idle for 12 hours or 7 days old, or its account is closed. One query: a change of a post, a role
 * or a job description counts with the next request, on every node.
 */
export const loadActor = async (
  db: DataSource,
  { tokenHash, now }: { tokenHash: Buffer; now: Date },
): Promise<Known | null> => {
  const [row] = (await db.query(
    `SELECT s.id AS session_id, s.seen_at, ${actorColumns('$3::date')}
     FROM session s
     JOIN account c ON c.id = s.account_id
     JOIN person p ON p.id = c.person_id
     WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND c.is_active
       AND s.expires_at > $2 AND s.seen_at > $2::timestamptz - interval '${idleHours} hours'`,
    [tokenHash, now, dayOf(now)],
  )) as SessionRow[];
  if (!row) return null;
  await touch(db, { id: row.session_id, seenAt: row.seen_at }, now);
  return { actor: await actorFrom(db, row), sessionId: row.session_id };
};

/**
 * A person with what they hold and may do at this moment, without a session: for explanations and for what runs in
 * somebody's name. Null where there is no such person.
 */
export const actorOf = async (
  db: DataSource,
  { personId, now }: { personId: string; now: Date },
): Promise<Actor | null> => {
  const [row] = (await db.query(
    `SELECT ${actorColumns('$2::date')}
     FROM person p
     LEFT JOIN account c ON c.person_id = p.id
     WHERE p.id = $1`,
    [personId, dayOf(now)],
  )) as ActorRow[];
  return row ? actorFrom(db, row) : null;
};
