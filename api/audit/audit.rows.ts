import type { SignedIn } from '../core/context.ts';
import { Params, seenBy, type Condition } from '../core/filter.ts';
import { COUNT_LIMIT } from '../core/read/paging.ts';
import { query } from '../core/sql.ts';
import { Assignment } from '../org/people/assignment.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { AuditEntry } from './audit-entry.entity.ts';
import type { ShownEntry } from './shown.ts';

/** So many entries are read, and kept in memory, at a time. */
const AT_ONCE = 250;

/** An entry as a file has it. */
export interface FiledEntry extends ShownEntry {
  readonly id: string;
  /** In the organisation's zone, such as `2026-03-02 09:00:00`. */
  readonly time: string;
  readonly person: string | null;
  readonly employeeNo: string | null;
  /** For whom they stood in. */
  readonly standsInFor: string | null;
  readonly position: string | null;
  readonly action: string;
  readonly isChange: boolean;
  readonly byToken: boolean;
  readonly seal: string | null;
}

/** Where the list stood when it was counted: nothing newer is in the file. */
export interface CountedLog {
  readonly rows: number;
  /** The instant and id of the newest entry; null where there is none. */
  readonly newest: readonly [at: string, id: string] | null;
}

const exactly = (column: string): string =>
  `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const conditionText = ({ db, policy }: SignedIn, where: readonly Condition[], params: Params): string =>
  [seenBy(db, policy, AuditEntry), ...where].map((condition) => `(${condition('t', params)})`).join(' AND ');

/** Counts the entries that meet the conditions, up to just beyond a limit. */
export const countLog = async (
  ctx: SignedIn,
  where: readonly Condition[],
  limit: number = COUNT_LIMIT,
): Promise<CountedLog> => {
  const params = new Params();
  const text = `WITH counted AS (
      SELECT t.at, t.id FROM audit t WHERE ${conditionText(ctx, where, params)} ORDER BY t.at DESC, t.id DESC LIMIT ${limit + 1})
    SELECT count(*)::int, (SELECT ARRAY[${exactly('at')}, id::text] FROM counted ORDER BY at DESC, id DESC LIMIT 1) FROM counted`;
  const [row] = await query(ctx, { text, values: params.values, rowMode: 'array' });
  const [rows, newest] = row as [number, [string, string] | null];
  return { rows, newest };
};

/** All entries that meet the conditions, the newest first, some hundred at a time. */
export async function* logRows(
  ctx: SignedIn,
  where: readonly Condition[],
  { newest }: CountedLog,
): AsyncGenerator<readonly FiledEntry[]> {
  let place = newest;
  for (let isFirst = true; place !== null; isFirst = false) {
    const params = new Params();
    const { add } = params;
    const seen = (entity: unknown, alias: string): string =>
      seenBy(ctx.db, ctx.policy, entity)(alias, params);
    const whole = conditionText(ctx, where, params);
    const text = `SELECT jsonb_build_object('id', t.id::text, 'time', to_char(t.at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS'),
        'person', p.name, 'employeeNo', p.employee_no, 'standsInFor', f.name, 'position', o.title, 'action', t.action, 'entity', t.entity, 'entityId', t.entity_id,
        'organisationId', t.organisation_id::text, 'unitIds', t.unit_ids::text[], 'before', t.before, 'after', t.after,
        'isChange', t.is_change, 'byToken', t.token_id IS NOT NULL, 'seal', s.hash), ${exactly('t.at')}
      FROM (SELECT * FROM audit t WHERE (t.at, t.id) ${isFirst ? '<=' : '<'} (${add(place[0])}::timestamptz, ${add(place[1])}::bigint) AND ${whole}
        ORDER BY t.at DESC, t.id DESC LIMIT ${AT_ONCE}) t
      LEFT JOIN person p ON p.id = t.person_id AND ${seen(Person, 'p')}
      LEFT JOIN person f ON f.id = t.for_person_id AND ${seen(Person, 'f')}
      LEFT JOIN assignment a ON a.id = t.assignment_id AND ${seen(Assignment, 'a')}
      LEFT JOIN position o ON o.id = a.position_id
      LEFT JOIN audit_seal s ON s.audit_id = t.id
      ORDER BY t.at DESC, t.id DESC`;
    const rows = await query(ctx, { text, values: params.values, rowMode: 'array' });
    const entries = rows.map(([entry]) => entry as FiledEntry);
    if (entries.length > 0) yield entries;
    const last = entries.at(-1);
    place = last && entries.length === AT_ONCE ? [String(rows.at(-1)?.[1]), last.id] : null;
  }
}
