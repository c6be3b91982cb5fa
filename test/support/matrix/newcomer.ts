import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hashToken, newToken } from '../../../api/access/token.ts';

/** Where somebody new stands: their organisation, and a post of their own with a role, where some are given. */
export interface Place {
  readonly organisation: string;
  readonly unit: string | null;
  readonly role?: string;
}

/** Somebody new with an account and a session. */
export interface Newcomer {
  readonly id: string;
  readonly account: string;
  readonly session: string;
  /** The assignment; null of whoever holds no post. */
  readonly assignment: string | null;
}

const blank = JSON.stringify({ state: 'ABSENT', value: null, raw: null, certain: true, note: null });

/** A person with an account, and with a post in a unit, where one is given; it carries a role, where one is named. */
export const addPerson = async (
  db: DataSource,
  name: string,
  { organisation, unit, role }: Place,
): Promise<Newcomer> => {
  const one = async (sql: string, values: unknown[]): Promise<string> => {
    const [row] = (await db.query(`${sql} RETURNING id::text`, values)) as { id: string }[];
    return row?.id ?? '';
  };
  const id = await one('INSERT INTO person (organisation_id, name) VALUES ($1, $2)', [organisation, name]);
  let assignment: string | null = null;
  if (unit) {
    const heads = Array.from({ length: 10 }, () => '$4::jsonb').join(', ');
    const position = await one(
      `INSERT INTO position (organisation_id, unit_id, title, code, tag, owning_company, job_class, job_kind, job_series, pay_grade,
         workplace, established_on, staff_under_charge) VALUES ($1, $2, $3, ${heads})`,
      [organisation, unit, name, blank],
    );
    if (role)
      await db.query(
        'INSERT INTO position_role (position_id, role_id) SELECT $1, id FROM role WHERE organisation_id = $2 AND code = $3',
        [position, organisation, role],
      );
    assignment = await one(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'PRIMARY', '2020-01-01')`,
      [organisation, id, position],
    );
  }
  const account = await one(
    `INSERT INTO account (person_id, email, password_hash, created_at) VALUES ($1, $2, 'none', '2020-01-01T00:00:00Z')`,
    [id, `${randomUUID()}@world.test`],
  );
  const session = newToken();
  await db.query(
    `INSERT INTO session (account_id, token_hash, created_at, seen_at, expires_at, address, user_agent)
     VALUES ($1, $2, '2026-01-01T00:00:00Z', '2100-01-01T00:00:00Z', '2100-01-01T00:00:00Z', '127.0.0.1', 'test')`,
    [account, hashToken(session)],
  );
  return { id, account, session, assignment };
};
