import type { DataSource } from 'typeorm';
import { openSession } from '../../api/access/session.ts';

/** Somebody with a session of this run. */
export interface Caller {
  readonly token: string;
  readonly personId: string;
  readonly role: string;
  readonly unitId: string;
  /** Where the unit stands: GROUP, CITY_BRANCH, DEPARTMENT or TEAM. */
  readonly kind: string;
  /** Whether they belong to the organisation whose tree is read. */
  readonly isOther: boolean;
}

/** Opens a session for everyone who has an account; sessions of earlier runs are removed. */
export const openSessions = async (db: DataSource): Promise<Caller[]> => {
  await db.query('DELETE FROM session');
  const rows = (await db.query(
    `SELECT c.id::text AS account, a.person_id::text AS "personId", r.code AS role, o.unit_id::text AS "unitId", u.kind,
            o.organisation_id <> (SELECT min(id) FROM org_unit) AS "isOther"
     FROM account c
     JOIN assignment a ON a.person_id = c.person_id
     JOIN position o ON o.id = a.position_id
     JOIN org_unit u ON u.id = o.unit_id
     JOIN position_role pr ON pr.position_id = o.id
     JOIN role r ON r.id = pr.role_id
     ORDER BY c.id`,
  )) as (Omit<Caller, 'token'> & { readonly account: string })[];
  const callers: Caller[] = [];
  for (const { account, ...caller } of rows)
    callers.push({
      ...caller,
      token: await openSession(db.manager, account, { address: '127.0.0.1', userAgent: 'bench' }, new Date()),
    });
  return callers;
};

/** So many callers in a role at a kind of unit of the working organisation. */
export const some = (callers: readonly Caller[], role: string, kind: string, count: number): Caller[] =>
  callers.filter((caller) => !caller.isOther && caller.role === role && caller.kind === kind).slice(0, count);

/**
 * Those who look at tickets, by how far they see: two inspectors see all, two heads a division, four a department,
 * ten people their team, and six agents only what is their own.
 */
export const readers = (callers: readonly Caller[]): Caller[] => [
  ...some(callers, 'QA', 'GROUP', 1),
  ...some(callers, 'QA', 'CITY_BRANCH', 1),
  ...some(callers, 'HEAD', 'CITY_BRANCH', 2),
  ...some(callers, 'HEAD', 'DEPARTMENT', 4),
  ...some(callers, 'SHF', 'TEAM', 6),
  ...some(callers, 'INT', 'TEAM', 4),
  ...some(callers, 'AGT', 'TEAM', 6),
];
