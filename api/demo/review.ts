import type { EntityManager } from 'typeorm';
import { heldPosts, type HeldPost } from '../access/grants.ts';
import { AccessReview } from '../access/review/access-review.entity.ts';
import { gather } from '../access/review/review.gathering.ts';
import { askedItems, countsOf, writeItems } from '../access/review/review.items.ts';
import { toAsked } from '../access/review/review.notices.ts';
import { reviewersIn } from '../access/review/review.reviewers.ts';
import { settled } from '../access/settled.ts';
import type { Ability } from '../core/abilities.ts';
import { addDays, startOfDay } from '../core/clock.ts';
import { sourceRef } from '../core/use.ts';
import { jobSheet } from '../jobs/job.workflow.ts';
import type { Notice } from '../notifications/tell.ts';
import { forestOf, type TreeUnit } from '../org/units/tree.ts';
import { ticketSheet } from '../tickets/ticket.workflow.ts';
import { HOUR } from './history/span.ts';
import type { Keys } from './keys.ts';

/** What was given in person, beside any post; days count from the last day of the demo. */
const given = [
  {
    to: 'handler',
    ability: 'ticket.dispatch',
    scope: 'UNIT',
    by: 'admin',
    from: -41,
    until: 50,
    reason: '投诉主办外出培训期间，代为派单。',
  },
  {
    to: 'callback',
    ability: 'ticket.urge',
    scope: 'SUBTREE',
    by: 'admin',
    from: -76,
    until: 120,
    reason: '协助督促超时回访的工单。',
  },
] as const;

/** The review that is under way, opened some days ago. */
const review = { unit: 'relations', by: 'hrhead', answers: 'head', opened: -5, due: 9 } as const;

const momentOf = (today: string, offset: number, hour: number): Date =>
  new Date(startOfDay(addDays(today, offset)).getTime() + hour * HOUR);

const giveInPerson = async (manager: EntityManager, keys: Keys, today: string): Promise<void> => {
  for (const { to, ability, scope, by, from, until, reason } of given)
    await manager.query(
      `INSERT INTO personal_grant (organisation_id, person_id, assignment_id, ability, scope, reason, starts_on, ends_on, given_by_id, given_at)
       SELECT a.organisation_id, a.person_id, a.id, $2, $3, $4, $5, $6, $7, $8 FROM assignment a WHERE a.id = $1`,
      [
        keys.primary(to),
        ability,
        scope,
        reason,
        addDays(today, from),
        addDays(today, until),
        keys.person(by),
        momentOf(today, from, 9),
      ],
    );
};

interface Doing {
  readonly assignmentId: string;
  readonly ability: Ability;
  readonly first: string;
  readonly last: string;
}

/** By doing it somebody has also seen it. */
const seenWith: { readonly [kind: string]: readonly Ability[] } = {
  ticket: ['ticket.read', 'customer.identity'],
  job: ['job.read'],
};

/** When people did what, by the story of tickets and job descriptions. */
const doings = async (manager: EntityManager): Promise<Doing[]> => {
  const steps = [
    ...ticketSheet.map(({ step, ability }) => ({ kind: 'ticket', step, ability })),
    ...jobSheet.map(({ step, ability }) => ({ kind: 'job', step, ability })),
  ].flatMap((row) => [row, ...(seenWith[row.kind] ?? []).map((ability) => ({ ...row, ability }))]);
  return manager.query(
    `WITH done AS (
       SELECT 'ticket' AS kind, step, assignment_id, at FROM ticket_event
       UNION ALL SELECT 'job', step, assignment_id, at FROM job_event
     )
     SELECT d.assignment_id::text AS "assignmentId", s.ability, min((d.at AT TIME ZONE 'Asia/Shanghai')::date)::text AS first,
       max((d.at AT TIME ZONE 'Asia/Shanghai')::date)::text AS last
     FROM done d JOIN json_to_recordset($1) AS s (kind text, step text, ability text) USING (kind, step)
     WHERE d.assignment_id IS NOT NULL GROUP BY d.assignment_id, s.ability ORDER BY 1, 2`,
    [JSON.stringify(steps)],
  );
};

/** The uses of abilities that the story tells, each by the grant that would have allowed it today. */
const noteUses = async (manager: EntityManager, today: string): Promise<void> => {
  const done = await doings(manager);
  const rows = (await manager.query(
    `SELECT (${heldPosts('p.id', '$2::date')}) AS posts FROM person p
     WHERE p.id IN (SELECT person_id FROM assignment WHERE id = any($1::bigint[]))`,
    [done.map(({ assignmentId }) => assignmentId), today],
  )) as { posts: readonly HeldPost[] }[];
  const grants = rows.flatMap(({ posts }) => settled(posts, []).grants);
  const uses = done.flatMap(({ assignmentId, ability, first, last }) => {
    const grant = grants.find((each) => each.assignmentId === assignmentId && each.ability === ability);
    return grant
      ? [
          {
            assignment_id: assignmentId,
            ability,
            source_kind: grant.source.kind,
            source_ref: sourceRef(grant),
            first,
            last,
          },
        ]
      : [];
  });
  await manager.query(
    `INSERT INTO ability_use SELECT * FROM json_to_recordset($1)
     AS u (assignment_id bigint, ability text, source_kind text, source_ref text, first date, last date)`,
    [JSON.stringify(uses)],
  );
};

/** The heads of the parts have begun: what comes from the roles of some of their people stays. */
const answerSome = async (manager: EntityManager, keys: Keys, today: string): Promise<void> => {
  await manager.query(
    `UPDATE access_review_item SET answer = 'KEEP', answered_by_id = asked_ids[1], answered_at = $1, revision = 2
     WHERE id IN (SELECT id FROM access_review_item WHERE kind = 'ROLE' AND asked_ids[1] <> person_id AND opened_by_id <> asked_ids[1]
       AND NOT asked_ids && array[$2::bigint] ORDER BY id LIMIT 12)`,
    [momentOf(today, -2, 15), keys.person(review.answers)],
  );
};

/**
 * What was given in person, what people used by what the story tells of them, and the review that is under way: its items
 * are found by the rules by which the product finds them. Answers what those were told who are asked.
 */
export const tellReview = async (manager: EntityManager, keys: Keys, today: string): Promise<Notice[]> => {
  await giveInPerson(manager, keys, today);
  await noteUses(manager, today);
  const units = (await manager.query(
    `SELECT id::text, parent_id::text AS "parentId", name FROM org_unit ORDER BY sort, id`,
  )) as TreeUnit[];
  const tree = forestOf(units);
  const unitId = keys.unit(review.unit);
  const organisationId = tree.path(unitId).at(-1) ?? unitId;
  const day = addDays(today, review.opened);
  const { people } = await gather(manager, { organisationId, units: tree.subtree(unitId), day });
  const items = askedItems(people, organisationId, await reviewersIn(manager, { organisationId, day, tree }));
  const row = {
    organisationId,
    unitId,
    unitIds: [...new Set(items.map((item) => item.unitId))],
    note: '年中复核：请重点看另行授予的权限和长期未使用的权限。',
    openedById: keys.person(review.by),
    openedAt: momentOf(today, review.opened, 10),
    dueOn: addDays(today, review.due),
  };
  const { identifiers } = await manager.insert(AccessReview, row);
  const id = String(identifiers[0]?.['id']);
  await writeItems(manager, { ...row, id }, items);
  await answerSome(manager, keys, today);
  const [opener] = (await manager.query('SELECT name FROM person WHERE id = $1', [row.openedById])) as {
    name: string;
  }[];
  const params = { unit: tree.name(unitId) ?? '', person: opener?.name ?? '', note: row.note };
  return toAsked('ACCESS_REVIEW_OPENED', { ...row, id }, countsOf(items), params).map((notice) => ({
    ...notice,
    at: row.openedAt,
  }));
};
