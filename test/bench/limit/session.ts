import { createHash } from 'node:crypto';
import type { Pool } from 'pg';

/** How far one ability reaches for one person in their organisation. */
export interface Reach {
  readonly isWhole: boolean;
  readonly units: readonly string[];
  readonly isOwn: boolean;
}

/** Who asks, as far as the limit needs it. */
export interface Caller {
  readonly accountId: string;
  readonly personId: string;
  readonly organisationId: string;
  readonly grants: readonly GrantRow[];
}

interface GrantRow {
  readonly ability: string;
  readonly scope: 'OWN' | 'UNIT' | 'SUBTREE' | 'ALL';
  readonly unit: string;
  readonly assignment: string;
}

/**
 * Session, person and the grants of the abilities that this workload needs, with the version of the unit tree: the
 * same rules as the product's (posts held today, roles, authority lines in force), so that a change counts with the
 * next request.
 */
const sessionText = `
  SELECT s.id, s.seen_at, c.id::text AS account, p.id::text AS person, v.version::text AS tree,
    (SELECT json_agg(json_build_object('ability', g.ability, 'scope', g.scope, 'unit', o.unit_id::text,
                                       'organisation', a.organisation_id::text, 'assignment', a.id::text))
     FROM assignment a
     JOIN position o ON o.id = a.position_id AND o.organisation_id = a.organisation_id
     CROSS JOIN LATERAL (
       SELECT rg.ability, rg.scope FROM position_role pr
       JOIN role r ON r.id = pr.role_id AND r.organisation_id = o.organisation_id
       JOIN role_grant rg ON rg.role_id = r.id
       WHERE pr.position_id = o.id AND rg.ability = any($4)
       UNION ALL
       SELECT l.ability, l.scope FROM job_description j JOIN authority l ON l.job_description_id = j.id
       WHERE j.position_id = o.id AND j.organisation_id = o.organisation_id AND j.state = 'APPROVED'
         AND j.effective_from <= $3 AND (j.effective_to IS NULL OR j.effective_to > $3)
         AND l.ability = any($4) AND (l.condition IS NULL OR (l.condition = 'TEAM_LEADER_ONLY' AND o.is_lead))) g
     WHERE a.person_id = p.id AND a.starts_on <= $3 AND (a.ends_on IS NULL OR a.ends_on > $3)) AS grants
  FROM session s
  JOIN account c ON c.id = s.account_id
  JOIN person p ON p.id = c.person_id
  CROSS JOIN snapshot_version v
  WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND c.is_active AND v.name = 'tree'
    AND s.expires_at > $2 AND s.seen_at > $2::timestamptz - interval '12 hours'`;

interface SessionRow {
  readonly id: string;
  readonly seen_at: Date;
  readonly account: string;
  readonly person: string;
  readonly tree: string;
  readonly grants: readonly (GrantRow & { readonly organisation: string })[] | null;
}

/** The units below each unit, kept in memory by version as the product keeps them. */
class Tree {
  private version = '';
  private below = new Map<string, string[]>();
  private readonly subtrees = new Map<string, readonly string[]>();

  constructor(private readonly pool: Pool) {}

  async at(version: string): Promise<this> {
    if (version === this.version) return this;
    const { rows } = await this.pool.query<{ id: string; parent: string | null }>(
      'SELECT id::text, parent_id::text AS parent FROM org_unit ORDER BY sort, id',
    );
    this.below = new Map();
    for (const { id, parent } of rows)
      if (parent !== null) this.below.set(parent, [...(this.below.get(parent) ?? []), id]);
    this.subtrees.clear();
    this.version = version;
    return this;
  }

  subtree(id: string): readonly string[] {
    const known = this.subtrees.get(id);
    if (known) return known;
    const found = [id, ...(this.below.get(id) ?? []).flatMap((child) => this.subtree(child))];
    this.subtrees.set(id, found);
    return found;
  }
}

const dayFormat = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });

/** Finds out who asks, in one named statement; use is noted once a minute, as the product notes it. */
export class Sessions {
  private readonly tree: Tree;

  constructor(private readonly pool: Pool) {
    this.tree = new Tree(pool);
  }

  async caller(cookie: string | undefined, abilities: readonly string[]): Promise<Caller | null> {
    const token = /(?:^|; )sid=([^;]+)/.exec(cookie ?? '')?.[1];
    if (!token) return null;
    const now = new Date();
    const { rows } = await this.pool.query<SessionRow>({
      name: 'session',
      text: sessionText,
      values: [createHash('sha256').update(token).digest(), now, dayFormat.format(now), abilities],
    });
    const [row] = rows;
    if (!row) return null;
    if (now.getTime() - row.seen_at.getTime() >= 60_000)
      await this.pool.query('UPDATE session SET seen_at = $2 WHERE id = $1 AND seen_at < $2', [row.id, now]);
    await this.tree.at(row.tree);
    const grants = row.grants ?? [];
    return {
      accountId: row.account,
      personId: row.person,
      organisationId: grants[0]?.organisation ?? '0',
      grants,
    };
  }

  /** How far an ability reaches. */
  reach({ grants }: Caller, ability: string): Reach {
    const mine = grants.filter((grant) => grant.ability === ability);
    return {
      isWhole: mine.some(({ scope }) => scope === 'ALL'),
      isOwn: mine.some(({ scope }) => scope === 'OWN'),
      units: [
        ...new Set(
          mine.flatMap(({ scope, unit }) =>
            scope === 'UNIT' ? [unit] : scope === 'SUBTREE' ? this.tree.subtree(unit) : [],
          ),
        ),
      ],
    };
  }
}
