import { declareForeseen } from '../jobs/foreseen.ts';
import type { Foreseen } from '../jobs/giving.rules.ts';

// Whoever approves a job description is held to what the organisation's roles give (decision 0005).
declareForeseen(
  async (db, organisationId) =>
    (await db.query(
      `SELECT DISTINCT g.ability, g.scope, jsonb_strip_nulls(jsonb_build_object('seats', g.seat_limit,
         'moneyMinor', g.money_limit_minor::text)) AS "limit" FROM role r JOIN role_grant g ON g.role_id = r.id WHERE r.organisation_id = $1`,
      [organisationId],
    )) as Foreseen[],
);
