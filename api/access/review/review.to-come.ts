import type { EntityManager } from 'typeorm';
import { isAbility } from '../../core/abilities.ts';
import type { Grant, GrantLimit, Scope } from '../../core/actor.ts';
import { itemToCome, type ItemFacts } from './review.rules.ts';

/** Something given in person that has not begun, as the database gives it. */
interface RowToCome {
  readonly personId: string;
  readonly personName: string;
  readonly assignmentId: string;
  readonly positionId: string;
  readonly positionTitle: string;
  readonly unitId: string;
  readonly ability: string;
  readonly scope: Scope;
  readonly namedUnits: readonly string[] | null;
  readonly limit: GrantLimit;
  readonly grantId: string;
  readonly reason: string;
  readonly endsOn: string;
  readonly beginsOn: string;
}

/** Something given in person to somebody that has not begun, as an item. */
export interface ToCome {
  readonly personId: string;
  readonly personName: string;
  readonly item: ItemFacts;
}

/**
 * What was given in person at posts of some units and is still to begin, with its own day or with that of the post, and is not under
 * another review. Roles and lines of posts that begin later are not looked at: they come with an appointment or an approval,
 * which others than the holder have decided on for that day, and are reviewed once somebody has them.
 */
export const toComeIn = async (
  db: Pick<EntityManager, 'query'>,
  { organisationId, units, day }: { organisationId: string; units: readonly string[]; day: string },
): Promise<ToCome[]> => {
  const rows = (await db.query(
    `SELECT p.id::text AS "personId", p.name AS "personName", a.id::text AS "assignmentId", o.id::text AS "positionId",
       o.title AS "positionTitle", o.unit_id::text AS "unitId", x.ability, x.scope, x.unit_ids::text[] AS "namedUnits",
       jsonb_strip_nulls(jsonb_build_object('seats', x.seat_limit, 'moneyMinor', x.money_limit_minor::text)) AS "limit",
       x.id::text AS "grantId", x.reason, x.ends_on::text AS "endsOn", greatest(x.starts_on, a.starts_on)::text AS "beginsOn"
     FROM position o
     JOIN assignment a ON a.position_id = o.id AND a.organisation_id = o.organisation_id
     JOIN personal_grant x ON x.assignment_id = a.id AND x.organisation_id = o.organisation_id
     JOIN person p ON p.id = a.person_id
     WHERE o.organisation_id = $1 AND o.unit_id = any($2::bigint[]) AND x.revoked_at IS NULL AND x.lapses_on IS NULL
       AND greatest(x.starts_on, a.starts_on) > $3::date
       AND least(x.ends_on, a.ends_on) > greatest(x.starts_on, a.starts_on)
     ORDER BY p.id, x.id`,
    [organisationId, units, day],
  )) as RowToCome[];
  return rows.flatMap((row): ToCome[] => {
    const { personId, personName, ability, grantId, reason, endsOn, beginsOn, namedUnits, limit, ...rest } =
      row;
    if (!isAbility(ability)) return [];
    const grant: Grant = {
      ...rest,
      ability,
      organisationId,
      ...(namedUnits && { namedUnits }),
      ...(Object.keys(limit).length > 0 && { limit }),
      source: { kind: 'PERSONAL', grantId, reason, endsOn },
    };
    return [{ personId, personName, item: itemToCome(grant, beginsOn) }];
  });
};
