import type { EntityManager } from 'typeorm';
import type { Ability } from '../core/abilities.ts';
import { suspendedOn } from '../core/certified.ts';
import { dayOf } from '../core/clock.ts';
import { holdersOf } from '../core/held-posts.ts';
import { LIVE_CHANNEL } from '../core/live.ts';
import { kindOf, type NoticeParams } from './kinds.ts';

/** Something that people are to be told. */
export interface Notice {
  /** The name of a declared kind. */
  readonly kind: string;
  /** The organisation in which it happened; left out: that of each person told. */
  readonly organisationId?: string;
  /** The record that it is about, such as `Ticket` and its id. */
  readonly entity?: string;
  readonly recordId?: string;
  readonly params?: NoticeParams;
  /** When it happened; left out: now. */
  readonly at?: Date;
  /** Told once: whoever was told something under this key is not told again. */
  readonly key?: string;
  /** People to be told, by id; null ids are passed over. Of tickets their deputies are told, too. */
  readonly people?: readonly (string | null)[];
  /**
   * Beside them, whoever may do this for the unit: those nearest to it, and those who do it for the whole organisation;
   * with `all`, everybody who may, however far above.
   */
  readonly whoMay?: { readonly ability: Ability; readonly unitId: string; readonly all?: boolean };
  /** People who are not told: who did it, and those who must leave the next step to others. The next nearest are. */
  readonly except?: readonly (string | null)[];
}

/** Whether a notice is about the work of a post, so that whoever stands in for those who are told is told, too. */
const isTask = (kind: string): boolean => kindOf(kind).topic === 'TICKETS';

const statement = (): string => `
  WITH notice AS (
    SELECT * FROM json_to_recordset($1) AS n (kind text, organisation_id bigint, entity text, record_id bigint, params jsonb,
      at timestamptz, day date, key text, people bigint[], ability text, unit_id bigint, all_who_may boolean, excluded bigint[], covers bigint[],
      uncertified bigint[], is_task boolean)
  ), told AS (
    SELECT n.*, t.person_id
    FROM notice n, LATERAL (
      SELECT unnest(n.people) AS person_id
      UNION
      SELECT a.person_id FROM assignment a
      WHERE n.is_task AND a.stands_in_for_id = any(n.people) AND a.starts_on <= n.day
        AND (a.ends_on IS NULL OR a.ends_on > n.day)
      UNION
      SELECT h.person_id FROM (${holdersOf({ unit: 'n.unit_id', ability: 'n.ability', day: 'n.day', except: 'n.excluded', all: 'n.all_who_may', suspended: { covers: 'n.covers', lines: 'n.uncertified' } })}) h
      WHERE n.unit_id IS NOT NULL
    ) t
    WHERE t.person_id <> all(n.excluded)
  ), written AS (
    INSERT INTO notification (organisation_id, person_id, kind, entity, record_id, params, key, created_at)
    SELECT coalesce(t.organisation_id, p.organisation_id), t.person_id, t.kind, t.entity, t.record_id, t.params, t.key, t.at
    FROM told t JOIN person p ON p.id = t.person_id
    ORDER BY t.at
    ON CONFLICT (person_id, key) WHERE key IS NOT NULL DO NOTHING
    RETURNING person_id
  ), parted AS (
    SELECT person_id, row_number() OVER () / 300 AS part FROM (SELECT DISTINCT person_id FROM written) each
  )
  SELECT pg_notify('${LIVE_CHANNEL}', json_build_object('people', json_agg(person_id::text))::text)
  FROM parted GROUP BY part`;

/**
 * Tells people something, in the transaction in which it happened: one statement, however many notices and people, and
 * none where there is no notice. Their browsers are woken when it commits.
 */
export const tell = async (
  manager: Pick<EntityManager, 'query'>,
  notices: readonly Notice[],
  now: Date,
): Promise<void> => {
  if (notices.length === 0) return;
  const today = dayOf(now);
  const isAsked = notices.some(({ whoMay }) => whoMay);
  const { covers, lines } = isAsked ? await suspendedOn(manager, today) : { covers: [], lines: [] };
  const rows = notices.map(
    ({
      kind,
      organisationId,
      entity,
      recordId,
      params = {},
      at = now,
      key,
      people = [],
      whoMay,
      except = [],
    }) => ({
      kind,
      organisation_id: organisationId,
      entity,
      record_id: recordId,
      params,
      at,
      day: dayOf(at),
      covers,
      uncertified: lines,
      is_task: isTask(kind),
      key,
      people: people.filter((id) => id !== null),
      ability: whoMay?.ability,
      unit_id: whoMay?.unitId,
      all_who_may: whoMay?.all ?? false,
      excluded: except.filter((id) => id !== null),
    }),
  );
  await manager.query(statement(), [JSON.stringify(rows)]);
};
