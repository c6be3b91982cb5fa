import type { DataSource } from 'typeorm';
import { installRoles } from '../../api/access/roles/installing.ts';
import { openSession } from '../../api/access/session.ts';

/** An organisation with nobody but its head of HR. Answers a session of theirs. */
export const hrAlone = async (db: DataSource): Promise<string> => {
  const [{ root }] = (await db.query(
    `INSERT INTO org_unit (organisation_id, kind, name, opened_on)
     VALUES (currval(pg_get_serial_sequence('org_unit', 'id')), 'GROUP', '测试集团', '2020-01-01') RETURNING id::text AS root`,
  )) as [{ root: string }];
  await installRoles(db.manager, root);
  const text = `'{"state":"ABSENT","value":null,"raw":null,"certain":true,"note":null}'::jsonb`;
  const heads =
    'code, tag, owning_company, job_class, job_kind, job_series, pay_grade, workplace, established_on, staff_under_charge';
  const [{ post }] = (await db.query(
    `INSERT INTO position (organisation_id, unit_id, title, opened_on, ${heads})
     VALUES ($1, $1, '人力资源负责人', '2020-01-01', ${heads
       .split(', ')
       .map(() => text)
       .join(', ')}) RETURNING id::text AS post`,
    [root],
  )) as [{ post: string }];
  await db.query(
    `INSERT INTO position_role (position_id, role_id) SELECT $1, id FROM role WHERE code = 'HRH'`,
    [post],
  );
  const [{ person }] = (await db.query(
    `INSERT INTO person (organisation_id, name) VALUES ($1, '人事') RETURNING id::text AS person`,
    [root],
  )) as [{ person: string }];
  await db.query(
    `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on) VALUES ($1, $2, $3, 'PRIMARY', '2020-01-01')`,
    [root, person, post],
  );
  const [{ account }] = (await db.query(
    `INSERT INTO account (person_id, email, password_hash, created_at) VALUES ($1, 'hr@alone.example', 'none', now()) RETURNING id::text AS account`,
    [person],
  )) as [{ account: string }];
  return openSession(db.manager, account, { address: '127.0.0.1', userAgent: 'test' }, new Date());
};
