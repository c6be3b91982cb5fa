import { audit } from '../../core/audit.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { addDays, dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { refusalOfBar } from '../../core/decide.ts';
import { loadSeen, readSeen } from '../../core/load-seen.ts';
import { type FieldProblem, invalid, invalidState } from '../../core/refusal.ts';
import { checkRevision } from '../../core/revision.ts';
import { wholeOf } from '../../core/subject.ts';
import { tell } from '../../notifications/tell.ts';
import { unitWords } from '../../org/org.editing.ts';
import { oneAtATime } from '../../org/org.locks.ts';
import { checkMay } from '../../org/people/people.guard.ts';
import { OrgUnit } from '../../org/units/org-unit.entity.ts';
import { AccessReview } from './access-review.entity.ts';
import { gather, MOST_PEOPLE, type Gathered } from './review.gathering.ts';
import type { OpenAccessReviewInput, WithdrawAccessReviewInput } from './review.inputs.ts';
import { ofWithdrawal, toAsked } from './review.notices.ts';
import { askedItems, countsOf, writeItems, type AskedItem } from './review.items.ts';
import { reviewersIn, type Reviewer } from './review.reviewers.ts';
import { LONGEST_REVIEW } from './review.rules.ts';
import { againstWithdrawing } from './review.withdrawal.ts';
import { reviewWord } from './review.words.ts';

/** What a review would be. */
export interface Foreseen {
  readonly unit: OrgUnit;
  readonly gathered: Gathered;
  readonly items: readonly AskedItem[];
  readonly reviewers: readonly Reviewer[];
  /** Why it cannot be opened; null where it can. */
  readonly refusal: Bilingual | null;
}

/** What of the units is under review already, so that nothing is asked twice. */
const openAround = async (tx: Transacted, units: readonly string[], day: string) => {
  const [open] = (await tx.manager.query(
    `SELECT u.name, r.due_on::text AS "dueOn" FROM access_review r JOIN org_unit u ON u.id = r.unit_id
     WHERE r.unit_id = any($1::bigint[]) AND r.withdrawn_at IS NULL AND r.due_on >= $2::date ORDER BY r.id LIMIT 1`,
    [units, day],
  )) as { name: string; dueOn: string }[];
  return open;
};

const refusalOf = async (
  tx: Transacted,
  unit: OrgUnit,
  { people, isTooMany }: Gathered,
  day: string,
): Promise<Bilingual | null> => {
  if (unit.closedOn !== null && unit.closedOn <= day)
    return {
      zh: `“${unit.name}”已撤销，没有人在其中任职。`,
      en: `${unit.name} is closed: nobody holds a post there.`,
    };
  const { tree } = tx.actor;
  const open = await openAround(tx, [...tree.path(unit.id), ...tree.subtree(unit.id)], day);
  if (open)
    return {
      zh: `“${open.name}”的权限正在复核（${open.dueOn} 截止），请等它结束，或先撤销。`,
      en: `${open.name} is under review already, until ${open.dueOn}: wait for its end, or withdraw it first.`,
    };
  if (isTooMany)
    return {
      zh: `“${unit.name}”及其下级超过 ${MOST_PEOPLE} 人，请按下级部门分别发起。`,
      en: `${unit.name} and all below have more than ${MOST_PEOPLE} people: open a review for each part of it.`,
    };
  return people.length === 0
    ? {
        zh: `“${unit.name}”及其下级没有需要复核的权限：没有人任职，或只有人人都有的权限。`,
        en: `There is nothing to review in ${unit.name} and below: nobody holds a post there, or only what everybody has.`,
      }
    : null;
};

/**
 * What a review of a unit would be today. Nothing is written.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN for whoever does not review the whole organisation
 */
export const foresee = async (tx: Transacted, unitId: string, path: string): Promise<Foreseen> => {
  const unit = await readSeen(tx, OrgUnit, unitId, { what: unitWords, path });
  const { organisationId } = unit;
  checkMay(tx, 'access.review', wholeOf(organisationId));
  const day = dayOf(tx.clock.now());
  const { tree } = tx.actor;
  const gathered = await gather(tx.manager, { organisationId, units: tree.subtree(unit.id), day });
  const reviewers = await reviewersIn(tx.manager, { organisationId, day, tree });
  const refusal = await refusalOf(tx, unit, gathered, day);
  return {
    unit,
    gathered,
    items: askedItems(gathered.people, organisationId, reviewers),
    reviewers,
    refusal,
  };
};

const dayProblem = (dueOn: string, today: string): FieldProblem | null => {
  const [first, last] = [addDays(today, 1), addDays(today, LONGEST_REVIEW)];
  if (dueOn >= first && dueOn <= last) return null;
  return {
    path: 'input.dueOn',
    code: dueOn < first ? 'TOO_SMALL' : 'TOO_LARGE',
    text: {
      zh: `截止日期应在 ${first} 至 ${last} 之间`,
      en: `must be a day from ${first} to ${last}`,
    },
  };
};

/**
 * Opens a review of what the people of a unit and of all below it may do today. What was given in person lapses the day
 * after the deadline unless it is confirmed. Those who are asked are told. Answers the review's id.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN for whoever does not review the whole organisation; INVALID for the deadline;
 *   INVALID_STATE where a part is under review already, or there is nothing or too much to review
 */
export const openAccessReview = async (tx: Transacted, input: OpenAccessReviewInput): Promise<string> => {
  const now = tx.clock.now();
  const found = await readSeen(tx, OrgUnit, input.unitId, { what: unitWords, path: 'input.unitId' });
  checkMay(tx, 'access.review', wholeOf(found.organisationId));
  const problem = dayProblem(input.dueOn, dayOf(now));
  if (problem) throw invalid(problem);
  await oneAtATime(tx, 'reviews', found.organisationId);
  const { unit, items, refusal, gathered } = await foresee(tx, input.unitId, 'input.unitId');
  if (refusal) throw invalidState('input.unitId', refusal);
  const { organisationId } = unit;
  const row = {
    organisationId,
    unitId: unit.id,
    unitIds: [...new Set(items.map(({ unitId }) => unitId))],
    note: input.note?.trim() ?? '',
    openedById: tx.actor.personId,
    openedAt: now,
    dueOn: input.dueOn,
  };
  const { identifiers } = await tx.manager.insert(AccessReview, row);
  const id = String(identifiers[0]?.['id']);
  await writeItems(tx.manager, { ...row, id }, items);
  await audit(tx, {
    action: 'openAccessReview',
    entity: 'AccessReview',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('access.review', wholeOf(organisationId)),
    after: {
      unitId: unit.id,
      dueOn: row.dueOn,
      note: row.note,
      people: gathered.people.length,
      items: items.length,
    },
  });
  const params = { unit: unit.name, person: tx.actor.personName, note: row.note };
  await tell(tx.manager, toAsked('ACCESS_REVIEW_OPENED', { ...row, id }, countsOf(items), params), now);
  return id;
};

/**
 * Withdraws a review whose deadline lies ahead: what was answered stays, nothing else is asked or lapses. Answers its id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT; FORBIDDEN for whoever does not review the whole organisation, or whom it is about;
 *   INVALID_STATE where it is over or was withdrawn already
 */
export const withdrawAccessReview = async (
  tx: Transacted,
  { id, revision, reason }: WithdrawAccessReviewInput,
): Promise<string> => {
  const review = await loadSeen(tx, AccessReview, id, { what: reviewWord, path: 'input.id' });
  await checkRevision(tx, AccessReview, review, revision);
  const { organisationId } = review;
  checkMay(tx, 'access.review', wholeOf(organisationId));
  const now = tx.clock.now();
  const [bar] = await againstWithdrawing(tx, review);
  if (bar) throw refusalOfBar(bar, 'input.id');
  await tx.manager.update(
    AccessReview,
    { id },
    { withdrawnAt: now, withdrawnById: tx.actor.personId, revision: review.revision + 1 },
  );
  const items = (await tx.manager.query(
    `UPDATE access_review_item SET is_withdrawn = true WHERE review_id = $1
     RETURNING asked_ids::text[] AS "askedIds", answer`,
    [id],
  )) as [{ askedIds: string[]; answer: string | null }[], number];
  // Where the same was given anew for the days after, the earlier one ends where that begins.
  await tx.manager.query(
    `UPDATE personal_grant x SET lapses_on = NULL FROM access_review_item i
     WHERE i.review_id = $1 AND i.personal_grant_id = x.id AND i.answer IS NULL AND x.revoked_at IS NULL
       AND NOT EXISTS (SELECT FROM personal_grant y WHERE y.assignment_id = x.assignment_id AND y.ability = x.ability
         AND y.scope = x.scope AND y.id <> x.id AND y.revoked_at IS NULL
         AND daterange(y.starts_on, least(y.ends_on, y.lapses_on)) && daterange(x.starts_on, x.ends_on))`,
    [id],
  );
  await audit(tx, {
    action: 'withdrawAccessReview',
    entity: 'AccessReview',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('access.review', wholeOf(organisationId)),
    before: { withdrawnAt: null },
    after: { withdrawnAt: now, reason: reason.trim() },
  });
  const waiting = new Set(items[0].flatMap(({ askedIds, answer }) => (answer === null ? askedIds : [])));
  const unit = tx.actor.tree.name(review.unitId) ?? '';
  await tell(
    tx.manager,
    [
      ofWithdrawal(review, {
        people: [...waiting],
        except: [tx.actor.personId],
        unit,
        reason: reason.trim(),
      }),
    ],
    now,
  );
  return id;
};
