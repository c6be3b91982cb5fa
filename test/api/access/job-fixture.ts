import type { DataSource } from 'typeorm';

/** An authority line as a test writes it. */
export interface LineFact {
  readonly ability: string | null;
  readonly scope: string | null;
  readonly text?: string;
  readonly condition?: string;
  /** The most seats that the line allows. */
  readonly seats?: number;
  /** Whether a deputy has the line, too. */
  readonly isDelegable?: boolean;
}

/** A version of a job description as a test writes it. */
export interface VersionFact {
  readonly positionId: string;
  readonly version?: number;
  readonly state?: string;
  readonly from: string | null;
  readonly to?: string | null;
  readonly lines: readonly LineFact[];
}

const absent = JSON.stringify({ state: 'ABSENT', value: null, raw: null, certain: true, note: null });

/** Writes a version with its authority lines straight into the tables and answers its id. */
export const addVersion = async (db: DataSource, fact: VersionFact): Promise<string> => {
  const { positionId, version = 1, state = 'APPROVED', from, to = null, lines } = fact;
  const [row] = (await db.query(
    `INSERT INTO job_description (organisation_id, position_id, unit_id, version, variant, state, effective_from, effective_to,
       purpose, core_duty, background, conclusion, remarks, writer_id, author_ids, created_at, changed_at)
     SELECT o.organisation_id, o.id, o.unit_id, $2, 'V1', $3, $4, $5, $6, $6, $6, $6, $6,
       (SELECT min(id) FROM person WHERE organisation_id = o.organisation_id), '{}', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'
     FROM position o WHERE o.id = $1 RETURNING id`,
    [positionId, version, state, from, to, absent],
  )) as { id: string }[];
  if (!row) throw new Error('There is no such position.');
  for (const [
    index,
    { ability, scope, text = '权限', condition = null, seats = null, isDelegable = false },
  ] of lines.entries())
    await db.query(
      `INSERT INTO authority (job_description_id, seq, kind, text, condition, ability, scope, seat_limit, is_delegable)
       VALUES ($1, $2, 'HANDLING', $3, $4, $5, $6, $7, $8)`,
      [row.id, index + 1, text, condition, ability, scope, seats, isDelegable],
    );
  return row.id;
};
