import { randomUUID } from 'node:crypto';
import type { DataSource, EntityManager } from 'typeorm';
import { auditAs } from '../../core/audit.ts';
import { addDays, dayOf, type Clock } from '../../core/clock.ts';
import { dailyAt } from '../../core/schedule.ts';
import { tell } from '../../notifications/tell.ts';
import { treeOf } from '../../org/units/tree.ts';
import { toldOfGrants } from '../personal/taking-back.ts';
import { isGoneBy } from './review.gone.ts';
import { ofLapse, toAsked, toOpener } from './review.notices.ts';
import { askedAbout, reviewersIn } from './review.reviewers.ts';

/** So many days before the deadline those are reminded for whom something waits. */
const reminders: readonly number[] = [7, 3, 1, 0];

interface Review {
  readonly id: string;
  readonly organisationId: string;
  readonly unit: string;
  readonly openedById: string;
  readonly dueOn: string;
}

const columns = `r.id::text, r.organisation_id::text AS "organisationId", u.name AS unit, r.opened_by_id::text AS "openedById",
  r.due_on::text AS "dueOn"`;

interface Waiting {
  readonly id: string;
  readonly organisationId: string;
  readonly unitId: string;
  readonly personId: string;
}

/** Who reviews may have changed since: those are asked about what still waits who would be asked today. */
const askAnew = async (
  db: DataSource,
  manager: EntityManager,
  review: Review,
  day: string,
): Promise<ReadonlyMap<string, number>> => {
  const items = (await manager.query(
    `SELECT id::text, organisation_id::text AS "organisationId", unit_id::text AS "unitId", person_id::text AS "personId"
     FROM access_review_item i WHERE review_id = $1 AND answer IS NULL AND NOT ${isGoneBy('i', '$2::date')} ORDER BY id FOR UPDATE`,
    [review.id, day],
  )) as Waiting[];
  const [{ version }] = (await manager.query(
    `SELECT version::text AS version FROM snapshot_version WHERE name = 'tree'`,
  )) as [{ version: string }];
  const { organisationId } = review;
  const reviewers = await reviewersIn(manager, { organisationId, day, tree: await treeOf(db, version) });
  const asked = items.map((item) => ({ id: item.id, asked_ids: askedAbout(item, reviewers) }));
  await manager.query(
    `UPDATE access_review_item i SET asked_ids = n.asked_ids
     FROM json_to_recordset($1) AS n (id bigint, asked_ids bigint[]) WHERE i.id = n.id AND i.asked_ids <> n.asked_ids`,
    [JSON.stringify(asked)],
  );
  const counts = new Map<string, number>();
  for (const { asked_ids } of asked) for (const id of asked_ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
};

/** Reminds those for whom items wait whose deadline is near; once a day, since a notice has review and day as its key. */
const remind = async (db: DataSource, now: Date): Promise<void> => {
  const day = dayOf(now);
  const reviews = (await db.query(
    `SELECT ${columns} FROM access_review r JOIN org_unit u ON u.id = r.unit_id
     WHERE r.withdrawn_at IS NULL AND r.due_on = any($1::date[]) ORDER BY r.id`,
    [reminders.map((days) => addDays(day, days))],
  )) as Review[];
  for (const review of reviews)
    await db.transaction(async (manager) => {
      const counts = await askAnew(db, manager, review, day);
      const notices = toAsked('ACCESS_REVIEW_DUE', review, counts, { unit: review.unit });
      await tell(
        manager,
        notices.map((notice) => ({ ...notice, key: `access-review-due:${review.id}:${day}` })),
        now,
      );
    });
};

interface Left {
  readonly id: string;
  readonly kind: string;
  readonly answer: string | null;
  readonly personId: string;
  readonly personalGrantId: string | null;
  readonly positionTitle: string;
  readonly isGone: boolean;
}

/** Tells how a review ended that is over by its date, and puts it on record; what has lapsed has done so without this. */
const close = async (manager: EntityManager, review: Review, now: Date): Promise<void> => {
  const items = (await manager.query(
    `SELECT i.id::text, i.kind, i.answer, i.person_id::text AS "personId", i.personal_grant_id::text AS "personalGrantId",
       i.position_title AS "positionTitle", ${isGoneBy('i', '$2::date')} AS "isGone"
     FROM access_review_item i WHERE i.review_id = $1 ORDER BY i.id`,
    [review.id, dayOf(now)],
  )) as Left[];
  const lapsed = items.filter(
    ({ kind, answer, isGone }) => kind === 'PERSONAL' && answer === null && !isGone,
  );
  const counts = {
    answered: items.filter(({ answer }) => answer !== null).length,
    lapsed: lapsed.length,
    escalated: items.filter(({ kind, answer }) => kind !== 'PERSONAL' && answer === null).length,
  };
  const { organisationId } = review;
  const from = addDays(review.dueOn, 1);
  const by = { at: now, accountId: null, personId: null, requestId: `timer-${randomUUID()}` };
  await manager.query('UPDATE access_review SET closed_at = $2 WHERE id = $1', [review.id, now]);
  await auditAs(
    manager,
    {
      action: 'endAccessReview',
      entity: 'AccessReview',
      entityId: review.id,
      organisationId,
      before: { closedAt: null },
      after: { closedAt: now, ...counts },
    },
    by,
  );
  for (const { personId, personalGrantId } of lapsed)
    await auditAs(
      manager,
      {
        action: 'lapsePersonalGrant',
        entity: 'Person',
        entityId: personId,
        organisationId,
        before: { grantId: personalGrantId, lapsesOn: null },
        after: { grantId: personalGrantId, lapsesOn: from },
        told: toldOfGrants,
      },
      by,
    );
  await tell(
    manager,
    [
      toOpener(review, { unit: review.unit, ...counts }),
      ...lapsed.map((item) =>
        ofLapse({ ...item, id: item.personalGrantId ?? item.id, organisationId, from }),
      ),
    ],
    now,
  );
};

const closeOver = async (db: DataSource, now: Date): Promise<void> => {
  const isOpen = `r.closed_at IS NULL AND r.withdrawn_at IS NULL AND r.due_on < $1::date`;
  for (;;) {
    const isClosed = await db.transaction(async (manager) => {
      const [review] = (await manager.query(
        `SELECT ${columns} FROM access_review r JOIN org_unit u ON u.id = r.unit_id
         WHERE ${isOpen} ORDER BY r.id LIMIT 1 FOR UPDATE OF r SKIP LOCKED`,
        [dayOf(now)],
      )) as Review[];
      if (review) await close(manager, review, now);
      return review !== undefined;
    });
    if (!isClosed) return;
  }
};

/** Reminds of reviews whose deadline is near, and tells how those ended that are over. */
export const followReviews = async (db: DataSource, clock: Clock): Promise<void> => {
  const now = clock.now();
  await remind(db, now);
  await closeOver(db, now);
};

/** What the room repeats. */
export const reviewSchedule = [dailyAt('08:10', 'follow access reviews', followReviews)];
