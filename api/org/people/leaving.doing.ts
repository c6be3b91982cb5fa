import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { invalid, invalidState } from '../../core/refusal.ts';
import { checkNear, laterOf, todayOf } from './assignment.checks.ts';
import { endAfter, lastDayOf } from './assignment.rules.ts';
import { change, loadPost } from './assignment.write.ts';
import type { Left } from './leaving.held.ts';
import type { LeavingPlan } from './leaving.rules.ts';
import {
  checkMay,
  checkMayGive,
  checkNotOneself,
  leavingNobodyOut,
  subjectAt,
  subjectInEach,
} from './people.guard.ts';
import { Person } from './person.entity.ts';
import { bringBack, setAside, type StaysAway } from './set-aside.ts';

/**
 * Checks that somebody may record that a person leaves: in every unit in which they hold or are to hold a post, be it one that
 * ends before that day, and of whatever the leaving ends, takes back or brings back.
 */
export const checkMayLeave = (
  tx: Transacted,
  { id, organisationId }: Person,
  all: readonly Left[],
  { ends, takenBack, goesOn, comesBack }: LeavingPlan<Left>,
): void => {
  checkNotOneself(tx, id);
  const today = todayOf(tx);
  const held = [
    ...all.filter(({ endsOn, isSetAside }) => !isSetAside && (endsOn === null || endsOn > today)),
    ...[...ends, ...goesOn, ...takenBack, ...comesBack].map((each) => each.held),
  ];
  const units = held.map(({ post }) => post.unitId);
  checkMay(tx, 'org.edit', subjectInEach(organisationId, units));
};

/** Refuses a last day that cannot be. @throws Refusal INVALID, INVALID_STATE */
const checkLastDay = (
  { name, leftOn }: Person,
  { begun }: LeavingPlan<Left>,
  { lastDay, today }: { readonly lastDay: string; readonly today: string },
): void => {
  if (leftOn !== null && leftOn <= today)
    throw invalidState('input.id', {
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

/** Refuses to take back what is not to come. @throws Refusal INVALID_STATE */
const checkLeaves = ({ leftOn }: Person, today: string): void => {
  if (leftOn === null || leftOn <= today)
    throw invalidState('input.id', {
      zh: '没有尚未生效的离职登记；已离职的人重新任命即可返岗。',
      en: 'There is no leaving to come; somebody who has left comes back with a new post.',
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
  throw invalidState('input.id', {
    zh: `“${post.title}”（${unit.name}）自 ${post.closedOn} 起撤销，任职不能延续；请先撤回该岗位的撤销。`,
    en: `${post.title} (${unit.name}) is closed from ${post.closedOn}, so it is not held on; take that closing back first.`,
  });
};

/** Ends, takes back and lets go on as planned. @throws Refusal INVALID_STATE where a post has ended meanwhile */
const carryOut = async (
  tx: Transacted,
  action: string,
  { ends, goesOn, takenBack }: LeavingPlan<Left>,
  leftOn: string | null,
): Promise<void> => {
  for (const { held } of ends) await mustOutlast(tx, held, leftOn);
  for (const { held, endsOn } of goesOn) await mustOutlast(tx, held, endsOn);
  for (const each of takenBack) await setAside(tx, action, each);
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
 * Does what a plan says: records a last day or moves it, or takes a leaving back. Answers what an earlier plan had set
 * aside and that cannot come back now. Whether it may be asked for at all was asked before (`checkMayLeave`); what is
 * foretold of it is found by doing it, too.
 *
 * @param lastDay null: they stay.
 * @throws Refusal FORBIDDEN, INVALID for the day, INVALID_STATE
 */
export const enact = async (
  tx: Transacted,
  person: Person,
  plan: LeavingPlan<Left>,
  lastDay: string | null,
): Promise<StaysAway[]> => {
  const { id, organisationId } = person;
  const [leftOn, today] = [endAfter(lastDay), todayOf(tx)];
  const action = leftOn === null ? 'withdrawLeaving' : 'leaveOrganisation';
  if (lastDay === null) checkLeaves(person, today);
  else checkLastDay(person, plan, { lastDay, today });
  await checkGoesOn(tx, id, plan, leftOn);
  const act = async (): Promise<StaysAway[]> => {
    await carryOut(tx, action, plan, leftOn);
    await setLeft(tx, action, person, leftOn);
    return bringBack(tx, action, tx.manager.create(Person, { ...person, leftOn }), plan);
  };
  if (leftOn === null) return act();
  return leavingNobodyOut(tx, { organisationId, day: laterOf(leftOn, today) }, 'input.lastDay', act);
};
