import type { DataSource } from 'typeorm';
import type { Ability } from '../../../api/core/abilities.ts';

/** Something that is given to somebody in person: until when, and from when, in days from today. */
interface Gift {
  readonly who: string;
  readonly ability: Ability;
  readonly scope: 'OWN' | 'UNIT' | 'SUBTREE' | 'UNITS' | 'ALL';
  /** Of whose posts the units are named. */
  readonly unitsOf?: readonly string[];
  readonly seats?: number;
  readonly from?: number;
  readonly until?: number;
  readonly isRevoked?: boolean;
}

/** What no role gives these people: some of it holds, some not any more, not yet, or not beside what else they have. */
const gifts: readonly Gift[] = [
  { who: 'hr', ability: 'ticket.read', scope: 'UNITS', unitsOf: ['handler', 'shift'] },
  { who: 'hr', ability: 'customer.identity', scope: 'UNIT' },
  { who: 'agent', ability: 'job.review', scope: 'ALL' },
  { who: 'agent', ability: 'headcount.decide', scope: 'UNIT', seats: 2 },
  { who: 'callback', ability: 'ticket.close', scope: 'SUBTREE' },
  { who: 'callback', ability: 'training.read', scope: 'UNITS', unitsOf: ['head'] },
  { who: 'trainer', ability: 'access.read', scope: 'SUBTREE' },
  { who: 'reviewer', ability: 'person.record', scope: 'UNIT' },
  // Withheld, since an administrator sees no customers; that they see tickets is not barred.
  { who: 'admin', ability: 'customer.identity', scope: 'ALL' },
  { who: 'admin', ability: 'ticket.read', scope: 'UNITS', unitsOf: ['callback'] },
  // Over, not yet begun, and taken back.
  { who: 'shift', ability: 'audit.read', scope: 'ALL', from: -20, until: 0 },
  { who: 'shift', ability: 'access.read', scope: 'ALL', from: 1, until: 20 },
  { who: 'shift', ability: 'job.approve', scope: 'ALL', isRevoked: true },
  // Units of another organisation cannot be named into one's own.
  { who: 'bankhead', ability: 'ticket.read', scope: 'UNITS', unitsOf: ['handler'] },
];

/** Who stands in for whom: “B for A”. */
const deputies: readonly (readonly [deputy: string, principal: string])[] = [
  ['trainer', 'hrhead'],
  ['handler', 'shift'],
  ['coordinator', 'lead'],
  ['callback', 'handler'],
];

const holding = `SELECT a.id, a.person_id, a.position_id, a.organisation_id, o.unit_id FROM assignment a
  JOIN position o ON o.id = a.position_id JOIN account c ON c.person_id = a.person_id
  WHERE c.email = $1 AND a.kind = 'PRIMARY' AND a.ends_on IS NULL ORDER BY a.id LIMIT 1`;

interface Holding {
  readonly id: string;
  readonly person_id: string;
  readonly position_id: string;
  readonly organisation_id: string;
  readonly unit_id: string;
}

/**
 * Gives people of the demo what no post of theirs gives: grants in person, posts that they stand in for, and a line that
 * asks for a certificate, which one of its holders has and another has no more.
 */
export const giveBesides = async (db: DataSource, day: string): Promise<void> => {
  const heldBy = async (who: string): Promise<Holding> => {
    const [row] = (await db.query(holding, [`${who}@remit.demo`])) as Holding[];
    if (!row) throw new Error(`${who} of the demo holds no post.`);
    return row;
  };
  for (const {
    who,
    ability,
    scope,
    unitsOf,
    seats = null,
    from = -1,
    until = 30,
    isRevoked = false,
  } of gifts) {
    const { id, person_id: person, organisation_id: organisation } = await heldBy(who);
    const units = unitsOf && (await Promise.all(unitsOf.map(async (each) => (await heldBy(each)).unit_id)));
    await db.query(
      `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, unit_ids, seat_limit, reason,
         starts_on, ends_on, given_by_id, given_at, revoked_at, revoked_by_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, '专项支援', $8::date + $9::int, $8::date + $10::int, $2, now(), $11, $12)`,
      [
        organisation,
        person,
        id,
        ability,
        scope,
        units ?? null,
        seats,
        day,
        from,
        until,
        isRevoked ? new Date() : null,
        isRevoked ? person : null,
      ],
    );
  }
  for (const [deputy, principal] of deputies) {
    const [one, other] = [await heldBy(deputy), await heldBy(principal)];
    await db.query(
      `INSERT INTO assignment (organisation_id, person_id, position_id, kind, starts_on, ends_on, stands_in_for_id)
       VALUES ($1, $2, $3, 'ACTING', $4::date - 1, $4::date + 30, $5)`,
      [other.organisation_id, one.person_id, other.position_id, day, other.person_id],
    );
  }
  await certify(db, day, await heldBy('callback'));
};

/** Lets a line of a post ask for a certificate that its holder has, and one of their colleagues had until yesterday. */
const certify = async (
  db: DataSource,
  day: string,
  { person_id: holder, position_id: post }: Holding,
): Promise<void> => {
  const [line] = (await db.query(
    `WITH version AS (
       SELECT j.id FROM job_description j WHERE j.position_id = $1 AND j.state = 'APPROVED' AND j.effective_from <= $2
         AND (j.effective_to IS NULL OR j.effective_to > $2)),
     dropped AS (
       DELETE FROM qualification q USING version v WHERE q.job_description_id = v.id AND q.kind = 'CERTIFICATE' RETURNING q.id),
     asked AS (
       INSERT INTO qualification (job_description_id, seq, kind, strictness, text)
       SELECT id, 90, 'CERTIFICATE', 'REQUIRED', '回访专员证书' FROM version RETURNING id)
     INSERT INTO authority (job_description_id, seq, kind, text, ability, scope, condition)
     SELECT id, 90, 'HANDLING', '持证者可以办结本部门工单', 'ticket.reopen', 'SUBTREE', 'CERTIFIED' FROM version RETURNING id`,
    [post, day],
  )) as { id: string }[];
  if (!line) throw new Error('The post has no job description in force.');
  await db.query(
    `INSERT INTO certificate (organisation_id, person_id, name, issued_on, expires_on, origin, recorded_by_id, recorded_at)
     SELECT a.organisation_id, a.person_id, '回访专员证书', $2::date - 300, $2::date - CASE WHEN a.person_id = $3 THEN 0 ELSE 1 END,
       'RECORDED', a.person_id, now()
     FROM assignment a WHERE a.position_id = $1 AND a.starts_on <= $2 AND (a.ends_on IS NULL OR a.ends_on > $2)`,
    [post, day, holder],
  );
};
