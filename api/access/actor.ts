import type { DataSource } from 'typeorm';
import type { Actor, UnitTree } from '../core/actor.ts';
import type { Locale } from '../core/bilingual.ts';
import { dayOf } from '../core/clock.ts';
import { treeOf } from '../org/units/tree.ts';
import { query } from '../core/sql.ts';
import { holdingOf, type Holding } from './holding.ts';
import { isOpenOn } from './open-account.ts';
import { idleHours, touch } from './session.ts';

/** Who stands behind a session. */
export interface Known {
  readonly actor: Actor;
  readonly sessionId: string;
  /** As whom the session looks beside; null while it does not. */
  readonly view: { readonly personId: string; readonly until: Date } | null;
}

/** The values of `actorColumns`, in their order. */
export type ActorRow = readonly [
  accountId: string | null,
  locale: Locale | null,
  personId: string,
  personName: string,
  treeVersion: string,
  grantsVersion: string,
];

/** What an actor is made of, to be selected: account `c`, person `p`, and the versions of what is kept in memory. */
export const actorColumns = `
  c.id, c.locale, p.id, p.name,
  (SELECT version FROM snapshot_version WHERE name = 'tree'),
  (SELECT version FROM snapshot_version WHERE name = 'grants')`;

/**
 * The actor of each holding under a tree: it goes when either is loaded anew, and with it whatever was worked out for
 * it (`policyOf`, the texts of `core/read/written.ts`). Nothing in it is older than what was read with the session.
 */
const actors = new WeakMap<UnitTree, WeakMap<Holding, Actor>>();

const actorUnder = (tree: UnitTree, holding: Holding, who: Omit<Actor, keyof Holding | 'tree'>): Actor => {
  const known = actors.get(tree) ?? new WeakMap<Holding, Actor>();
  actors.set(tree, known);
  const last = known.get(holding);
  const { accountId, personName, locale } = who;
  if (last?.accountId === accountId && last.personName === personName && last.locale === locale) return last;
  const actor: Actor = { ...who, tree, ...holding };
  known.set(holding, actor);
  return actor;
};

/** The actor of a row, on a day. */
export const actorFrom = async (
  db: DataSource,
  [accountId, locale, personId, personName, treeVersion, version]: ActorRow,
  day: string,
): Promise<Actor> => {
  const [tree, holding] = await Promise.all([
    treeOf(db, treeVersion),
    holdingOf(db, { personId, day, version }),
  ]);
  // Whoever has no account is spoken of, and never acts.
  return actorUnder(tree, holding, { accountId: accountId ?? '', personId, personName, locale });
};

/**
 * The person behind a session's token with what they hold and may do at this moment, or null where the session is
 * unknown, revoked, idle for 12 hours or 7 days old, or its account is closed. One query, which also reads the versions
 * of what is kept in memory: a change of a post, a role or a job description counts with the next request, on every
 * node.
 *
 * @param asked.isUse false: only looks, so that a page that is merely open does not keep its session alive.
 */
export const loadActor = async (
  db: DataSource,
  { tokenHash, now, isUse = true }: { tokenHash: Buffer; now: Date; isUse?: boolean },
): Promise<Known | null> => {
  const day = dayOf(now);
  const [row] = await query(
    { db },
    {
      name: 'session',
      text: `SELECT ${actorColumns}, s.id, s.seen_at, s.viewed_person_id, s.viewed_until
        FROM session s
        JOIN account c ON c.id = s.account_id
        JOIN person p ON p.id = c.person_id
        WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND ${isOpenOn('c', '$3::date')}
          AND s.expires_at > $2 AND s.seen_at > $2::timestamptz - interval '${idleHours} hours'`,
      values: [tokenHash, now, day],
      rowMode: 'array',
    },
  );
  if (!row) return null;
  const [sessionId, seenAt, viewed, until] = row.slice(6) as [string, Date, string | null, Date];
  if (isUse) await touch(db, { id: sessionId, seenAt }, now);
  return {
    actor: await actorFrom(db, row as unknown as ActorRow, day),
    sessionId,
    view: viewed === null ? null : { personId: viewed, until },
  };
};

/**
 * A person with what they hold and may do at this moment, without a session: for explanations and for what runs in
 * somebody's name. Null where there is no such person.
 */
export const actorOf = async (
  db: DataSource,
  { personId, now }: { personId: string; now: Date },
): Promise<Actor | null> => {
  const [row] = await query(
    { db },
    {
      text: `SELECT ${actorColumns} FROM person p LEFT JOIN account c ON c.person_id = p.id WHERE p.id = $1`,
      values: [personId],
      rowMode: 'array',
    },
  );
  return row ? actorFrom(db, row as unknown as ActorRow, dayOf(now)) : null;
};
