import { In } from 'typeorm';
import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { departed } from '../../core/leaving.ts';
import { invalid, Refusal } from '../../core/refusal.ts';
import { checkRevision } from '../../core/revision.ts';
import { Position } from '../positions/position.entity.ts';
import { checkNear, laterOf, spansOf, todayOf } from './assignment.checks.ts';
import { Assignment } from './assignment.entity.ts';
import { endAfter, lastDayOf } from './assignment.rules.ts';
import { change, loadPerson, loadPost, takeBack, type Taken } from './assignment.write.ts';
import { planLeaving, type LeavingPlan, type LeftSpan } from './leaving.rules.ts';
import {
  checkMay,
  checkMayGive,
  checkNotOneself,
  leavingNobodyOut,
  subjectAt,
  subjectInEach,
} from './people.guard.ts';
import { tellPerson } from './people.notices.ts';
import type { LeaveOrganisationInput, PersonInput } from './person.inputs.ts';
import { Person } from './person.entity.ts';

/** An assignment of somebody who leaves, with its post. */
export type Left = LeftSpan & Pick<Taken, 'assignment' | 'post'>;

/** Everything that a person holds at any time, with its posts. */
export const leftOf = async (tx: Transacted, personId: string): Promise<Left[]> => {
  const spans = await spansOf(tx, personId);
  const assignments = await tx.manager.findBy(Assignment, { personId });
  const posts = await tx.manager.findBy(Position, { id: In(spans.map(({ positionId }) => positionId)) });
  return spans.flatMap((span) => {
    const assignment = assignments.find(({ id }) => id === span.id);
    const post = posts.find(({ id }) => id === span.positionId);
    if (!assignment || !post) return [];
    const { endsByLeaving, endedBeforeOn } = assignment;
    return [{ ...span, assignment, post, endsByLeaving, endedBeforeOn }];
  });
};

/**
 * Checks that somebody may record that a person leaves: in every unit in which they hold or are to hold a post, be it one that
 * ends before that day, and of whatever the leaving ends.
 */
export const checkMayLeave = (
  tx: Transacted,
  { id, organisationId }: Person,
  all: readonly Left[],
  { ends, takenBack, goesOn }: LeavingPlan<Left>,
): void => {
  checkNotOneself(tx, id);
  const today = todayOf(tx);
  const held = [
    ...all.filter(({ endsOn }) => endsOn === null || endsOn > today),
    ...[...ends, ...goesOn].map((each) => each.held),
    ...takenBack,
  ];
  const units = held.map(({ post }) => post.unitId);
  checkMay(tx, 'org.edit', subjectInEach(organisationId, units));
};

/** Refuses a last day that cannot be. @throws Refusal INVALID, INVALID_STATE */
export const checkLastDay = (
  { name, leftOn }: Person,
  { begun }: LeavingPlan<Left>,
  { lastDay, today }: { readonly lastDay: string; readonly today: string },
): void => {
  if (leftOn !== null && leftOn <= today)
    throw new Refusal('INVALID_STATE', {
      zh: `${name}已离职，最后一天是 ${lastDayOf(leftOn)}；重新任命即可返岗。`,
      en: `${name} has left; the last day was ${lastDayOf(leftOn)}. A new post brings them back.`,
    });
  checkNear(lastDay, today, 'input.lastDay');
  if (begun)
    throw invalid({
      path: 'input.lastDay',
      code: 'TOO_SMALL',
      text: {
        zh: `${name}自 ${begun.startsOn} 起已任“${begun.title}”（${begun.unit}），最后一天不能更早`,
        en: `${name} began as ${begun.title} (${begun.unit}) on ${begun.startsOn}; the last day cannot be earlier`,
      },
    });
};

/**
 * Refuses a later end than that of the post: it may have been closed since, as nobody was to hold it.
 *
 * @throws Refusal INVALID_STATE
 */
const mustOutlast = async (tx: Transacted, { assignment }: Left, endsOn: string | null): Promise<void> => {
  if (assignment.endsOn === null || (endsOn !== null && endsOn <= assignment.endsOn)) return;
  const { post, unit } = await loadPost(tx, assignment.positionId, 'input.id');
  if (post.closedOn === null || (endsOn !== null && endsOn <= post.closedOn)) return;
  throw new Refusal('INVALID_STATE', {
    zh: `“${post.title}”（${unit.name}）自 ${post.closedOn} 起撤销，任职不能延续；请先撤回该岗位的撤销。`,
    en: `${post.title} (${unit.name}) is closed from ${post.closedOn}, so it is not held on; take that closing back first.`,
  });
};

/** Ends, takes back and lets go on as planned. @throws Refusal INVALID_STATE where a post has ended meanwhile */
export const carryOut = async (
  tx: Transacted,
  action: string,
  { ends, goesOn, takenBack }: LeavingPlan<Left>,
  leftOn: string | null,
): Promise<void> => {
  for (const { held } of ends) await mustOutlast(tx, held, leftOn);
  for (const { held, endsOn } of goesOn) await mustOutlast(tx, held, endsOn);
  for (const held of takenBack) await takeBack(tx, action, held);
  for (const { held, endedBeforeOn } of ends)
    if (!held.endsByLeaving || held.endsOn !== leftOn)
      await change(tx, action, held, { endsOn: leftOn, endsByLeaving: true, endedBeforeOn });
  for (const { held, endsOn } of goesOn)
    await change(tx, action, held, { endsOn, endsByLeaving: false, endedBeforeOn: null });
};

const setLeft = async (
  tx: Transacted,
  action: string,
  { id, organisationId, leftOn: before, revision }: Person,
  leftOn: string | null,
): Promise<void> => {
  await tx.manager.update(Person, { id }, { leftOn, revision: revision + 1 });
  await audit(tx, {
    action,
    entity: 'Person',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('org.edit', subjectAt(organisationId, [])),
    before: { leftOn: before },
    after: { leftOn },
  });
};

/**
 * Whatever goes on for longer than an earlier leaving let it is given anew: all of it where that is taken back, and up to the
 * new last day where it is put off. @throws Refusal FORBIDDEN
 */
const checkGoesOn = async (
  tx: Transacted,
  personId: string,
  { ends, goesOn }: LeavingPlan<Left>,
  leftOn: string | null,
): Promise<void> => {
  const longer = [...goesOn, ...ends.map(({ held }) => ({ held, endsOn: leftOn }))].flatMap(
    ({ held, endsOn }) =>
      held.endsOn !== null && (endsOn === null || endsOn > held.endsOn)
        ? [{ held, day: held.endsOn, until: endsOn }]
        : [],
  );
  for (const { held, day, until } of longer)
    await checkMayGive(tx, held.post, { day, until }, { personId, kind: held.kind, assignmentId: held.id });
};

/**
 * Records a person's last day with the organisation, or moves one that is still to come: their posts end with it, and
 * what they sign in with is closed when the day has passed. Answers the person's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID for the day; INVALID_STATE for who has left, and where nobody
 *   else could manage the organisation's accounts
 */
export const leaveOrganisation = async (tx: Transacted, input: LeaveOrganisationInput): Promise<string> => {
  const person = await loadPerson(tx, input.id, 'input.id');
  await checkRevision(tx, Person, person, input.revision);
  const { id, organisationId } = person;
  const { lastDay } = input;
  const [leftOn, today] = [endAfter(lastDay) ?? lastDay, todayOf(tx)];
  const held = await leftOf(tx, id);
  const plan = planLeaving(held, leftOn, today);
  checkMayLeave(tx, person, held, plan);
  checkLastDay(person, plan, { lastDay, today });
  await checkGoesOn(tx, id, plan, leftOn);
  await leavingNobodyOut(tx, { organisationId, day: laterOf(leftOn, today) }, 'input.lastDay', async () => {
    await carryOut(tx, 'leaveOrganisation', plan, leftOn);
    await setLeft(tx, 'leaveOrganisation', person, leftOn);
  });
  await tellPerson(tx, 'LEAVING', person, { lastDay });
  if (leftOn <= today) await departed(tx, { organisationId, personId: id });
  return id;
};

/**
 * Takes a leaving back that is still to come: what it ended goes on to its own end. Answers the person's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID_STATE where nobody leaves, or has left already
 */
export const withdrawLeaving = async (tx: Transacted, input: PersonInput): Promise<string> => {
  const person = await loadPerson(tx, input.id, 'input.id');
  await checkRevision(tx, Person, person, input.revision);
  const today = todayOf(tx);
  const held = await leftOf(tx, person.id);
  const plan = planLeaving(held, null, today);
  checkMayLeave(tx, person, held, plan);
  if (person.leftOn === null || person.leftOn <= today)
    throw new Refusal('INVALID_STATE', {
      zh: '没有尚未生效的离职登记；已离职的人重新任命即可返岗。',
      en: 'There is no leaving to come; somebody who has left comes back with a new post.',
    });
  await checkGoesOn(tx, person.id, plan, null);
  await carryOut(tx, 'withdrawLeaving', plan, null);
  await setLeft(tx, 'withdrawLeaving', person, null);
  await tellPerson(tx, 'LEAVING_WITHDRAWN', person, {});
  return person.id;
};
