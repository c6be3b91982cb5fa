import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import type { SignedIn } from '../../core/context.ts';
import { Refusal, notFound } from '../../core/refusal.ts';
import type { Subject } from '../../core/subject.ts';
import { query } from '../../core/sql.ts';
import { isId } from '../../core/input.ts';
import { oneself } from '../../core/token.ts';
import type { GivenInPerson } from './personal-grant.types.ts';

const list = `
  SELECT x.id::text, x.person_id::text AS "personId", x.assignment_id::text AS "assignmentId",
    o.title AS "positionTitle", u.id::text AS "unitId", u.name AS "unitName", x.ability, x.scope,
    (SELECT coalesce(json_agg(json_build_object('id', n.id::text, 'name', n.name, 'closedOn', n.closed_on::text) ORDER BY n.name, n.id), '[]')
      FROM org_unit n WHERE n.id = any(x.unit_ids)) AS units,
    x.seat_limit AS "seatLimit", x.money_limit_minor::text AS "moneyLimitMinor", x.reason,
    x.starts_on::text AS "startsOn", (CASE WHEN x.lapses_on <= $2::date THEN least(x.ends_on, x.lapses_on) ELSE x.ends_on END - 1)::text AS "lastDay",
    CASE WHEN x.lapses_on > $2::date AND x.lapses_on < least(x.ends_on, a.ends_on) AND x.revoked_at IS NULL THEN x.lapses_on::text END AS "lapsesOn",
    g.name AS "givenBy", x.given_at AS "givenAt",
    x.revoked_at AS "revokedAt", r.name AS "revokedBy", x.revoke_reason AS "revokeReason",
    CASE WHEN x.revoked_at IS NOT NULL THEN 'REVOKED'
      WHEN least(x.ends_on, x.lapses_on) <= $2::date OR a.ends_on <= $2::date THEN 'ENDED'
      WHEN x.starts_on > $2::date THEN 'PLANNED' ELSE 'PRESENT' END AS standing
  FROM personal_grant x
  JOIN assignment a ON a.id = x.assignment_id
  JOIN position o ON o.id = a.position_id
  JOIN org_unit u ON u.id = o.unit_id
  JOIN person g ON g.id = x.given_by_id
  LEFT JOIN person r ON r.id = x.revoked_by_id
  WHERE x.person_id = $1 AND x.organisation_id = any($3::bigint[])
  ORDER BY x.revoked_at IS NOT NULL, least(x.ends_on, x.lapses_on) DESC, x.id DESC LIMIT 200`;

/** Somebody with the units and posts of today, as far as it is asked who may see or give what they may do. */
export interface PersonSubject extends Subject {
  readonly personId: string;
}

/** A person of one's organisation, by id. @throws Refusal NOT_FOUND */
export const personSubject = async (
  ctx: SignedIn,
  personId: string,
  path: string,
): Promise<PersonSubject> => {
  const rows = isId(personId)
    ? await query(ctx, {
        text: `SELECT p.organisation_id::text, coalesce(array_agg(o.unit_id::text) FILTER (WHERE o.id IS NOT NULL), '{}'),
            coalesce(array_agg(o.id::text) FILTER (WHERE o.id IS NOT NULL), '{}')
          FROM person p
          LEFT JOIN assignment a ON a.person_id = p.id AND a.organisation_id = p.organisation_id
            AND a.starts_on <= $2::date AND (a.ends_on IS NULL OR a.ends_on > $2::date)
          LEFT JOIN position o ON o.id = a.position_id
          WHERE p.id = $1 AND p.organisation_id = any($3::bigint[]) GROUP BY p.id`,
        values: [personId, dayOf(ctx.clock.now()), ctx.actor.organisationIds],
        rowMode: 'array',
      })
    : [];
  const [row] = rows as [string, string[], string[]][];
  if (!row) throw notFound({ zh: '员工', en: 'person' }, path);
  const [organisationId, units, positions] = row;
  return { personId, organisationId, units, people: [personId], positions };
};

/** The post on which something given in person hangs, as far as it is asked who may see, give or change it. */
export const placeOf = async (
  { manager }: Pick<Transacted, 'manager'>,
  assignmentId: string,
): Promise<PersonSubject> => {
  const [row] = (await manager.query(
    `SELECT a.person_id::text AS "personId", o.id::text AS "positionId", o.unit_id::text AS "unitId",
       o.organisation_id::text AS "organisationId"
     FROM assignment a JOIN position o ON o.id = a.position_id WHERE a.id = $1`,
    [assignmentId],
  )) as { personId: string; positionId: string; unitId: string; organisationId: string }[];
  if (!row) throw new Error(`There is no assignment ${assignmentId}.`);
  const { personId, positionId, unitId, organisationId } = row;
  return { personId, organisationId, units: [unitId], people: [personId], positions: [positionId] };
};

/**
 * What somebody was given in person, what holds first, at most 200: all of it for themselves and for whoever may ask why
 * they may do something; and what hangs on posts at which they administer grants for whoever does that.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN
 */
export const personalGrantsOf = async (ctx: SignedIn, personId: string): Promise<GivenInPerson[]> => {
  const subject = await personSubject(ctx, personId, 'personId');
  const isOneself = personId === oneself(ctx.actor);
  const seesAll = isOneself || ctx.policy.can('access.read', subject);
  const rows = (await (ctx.manager ?? ctx.db.manager).query(list, [
    personId,
    dayOf(ctx.clock.now()),
    ctx.actor.organisationIds,
  ])) as (Omit<GivenInPerson, 'mayRevoke'> & { readonly unitId: string })[];
  const told = rows.flatMap(({ unitId, ...row }): GivenInPerson[] => {
    const mayChange = ctx.policy.can('access.manage', { ...subject, units: [unitId], positions: [] });
    const isOpen = row.standing === 'PLANNED' || row.standing === 'PRESENT';
    return seesAll || mayChange ? [{ ...row, mayRevoke: mayChange && !isOneself && isOpen }] : [];
  });
  if (told.length === 0 && !seesAll && !ctx.policy.can('access.manage', subject))
    throw new Refusal('FORBIDDEN', {
      zh: '您无权查看该员工的权限依据。',
      en: 'You may not ask why this person may do something.',
    });
  return told;
};
