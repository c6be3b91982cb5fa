import type { Transacted } from '../../core/command.ts';
import { isReferredTo } from '../../core/database-error.ts';
import { invalid, invalidState } from '../../core/refusal.ts';
import {
  checkAbsent,
  checkFree,
  checkNear,
  checkPresent,
  laterOf,
  paths,
  todayOf,
} from './assignment.checks.ts';
import type {
  AssignmentInput,
  AssignPersonInput,
  ChangeAssignmentKindInput,
  EndAssignmentInput,
} from './assignment.inputs.ts';
import { checkChain, checkLonger, coversStay, coverStays } from './cover.checks.ts';
import { endAfter, isTakenUp, kindWord } from './assignment.rules.ts';
import { begin, change, factsOf, loadPerson, postFor, takeAssignment, takeBack } from './assignment.write.ts';
import { checkMay, checkMayGive, checkNotOneself, leavingNobodyOut, subjectAt } from './people.guard.ts';
import { tellPerson } from './people.notices.ts';
import { Person } from './person.entity.ts';

/**
 * Gives a person a post for a time. Somebody who has left comes back with it. Answers the assignment's id.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID with the assignment that it would overlap
 */
export const assignPerson = async (tx: Transacted, input: AssignPersonInput): Promise<string> => {
  if (input.standsInForId) await coversStay(tx, input.positionId);
  const person = await loadPerson(tx, input.personId);
  const at = await postFor(tx, person, input.positionId);
  const today = todayOf(tx);
  const span = { startsOn: input.startsOn, endsOn: endAfter(input.lastDay) };
  checkNotOneself(tx, person.id);
  const holder = { personId: person.id, kind: input.kind };
  await checkMayGive(tx, at.post, { day: laterOf(span.startsOn, today), until: span.endsOn }, holder);
  checkNear(span.startsOn, today);
  checkPresent(person, at, { ...span, paths }, today);
  await checkFree(tx, person, { ...span, positionId: at.post.id, kind: input.kind, paths });
  const absent = await checkAbsent(tx, input, span);
  if (absent)
    await checkChain(tx, {
      organisationId: at.post.organisationId,
      deputy: person,
      principal: absent,
      ...span,
      path: 'input.standsInForId',
    });
  if (person.leftOn !== null && span.startsOn >= person.leftOn)
    await tx.manager.update(Person, { id: person.id }, { leftOn: null, revision: person.revision + 1 });
  const id = await begin(tx, 'assignPerson', at, {
    personId: person.id,
    kind: input.kind,
    ...span,
    standsInForId: absent?.id ?? null,
  });
  await tellPerson(tx, 'ASSIGNED', person, factsOf(at, span));
  if (absent) await tellPerson(tx, 'STOOD_IN_FOR', absent, { ...factsOf(at, span), name: person.name });
  return id;
};

const longer = (before: string | null, after: string | null): boolean =>
  before !== null && (after === null || after > before);

/**
 * Sets the last day of an assignment, sooner or later than it was, or leaves it open again; one that it has already
 * changes nothing. Answers its id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID for a day before it began, or where it would overlap another;
 *   INVALID_STATE where nobody else could manage the organisation's accounts
 */
export const endAssignment = async (tx: Transacted, input: EndAssignmentInput): Promise<string> => {
  await coverStays(tx, input.id);
  const taken = await takeAssignment(tx, input);
  const { assignment, person, post } = taken;
  const { id, startsOn, kind, positionId, organisationId } = assignment;
  const endsOn = endAfter(input.lastDay);
  checkNotOneself(tx, person.id);
  checkMay(tx, 'org.edit', subjectAt(organisationId, [post.unitId]));
  if (endsOn !== null && endsOn <= startsOn)
    throw invalid({
      path: paths.to,
      code: 'TOO_SMALL',
      text: {
        zh: `任职自 ${startsOn} 开始，最后一天不能更早；尚未开始或今天才开始的任职可以撤销`,
        en: `It begins on ${startsOn}, so its last day cannot be earlier; one that begins today or later can be taken back`,
      },
    });
  // Nothing is written, and nobody is told, where it has this end already; be it by a leaving, which may still be taken back.
  if (endsOn === assignment.endsOn) return id;
  const span = { startsOn, endsOn };
  if (longer(assignment.endsOn, endsOn)) {
    const day = laterOf(assignment.endsOn ?? startsOn, todayOf(tx));
    await checkMayGive(tx, post, { day, until: endsOn }, { personId: person.id, kind, assignmentId: id });
    checkPresent(person, taken, { ...span, paths: { ...paths, post: paths.to } }, todayOf(tx));
    await checkFree(tx, person, {
      ...span,
      positionId,
      kind,
      paths: { post: paths.to, from: paths.to, to: paths.to },
      besides: [id],
    });
    await checkLonger(tx, assignment, person, endsOn);
  }
  const changes = { endsOn, endsByLeaving: false, endedBeforeOn: null };
  const end = (): Promise<void> => change(tx, 'endAssignment', taken, changes);
  if (endsOn === null) await end();
  else await leavingNobodyOut(tx, { organisationId, day: laterOf(endsOn, todayOf(tx)) }, paths.to, end);
  const facts = { ...factsOf(taken, span), kindZh: kindWord(kind).zh, kindEn: kindWord(kind).en };
  await tellPerson(
    tx,
    longer(assignment.endsOn, endsOn) ? 'ASSIGNMENT_CHANGED' : 'ASSIGNMENT_ENDS',
    person,
    facts,
  );
  return id;
};

/**
 * Says how a post is held, for all of its days. Answers the assignment's id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID where there would be two main posts; INVALID_STATE where nobody
 *   else could manage the organisation's accounts: whoever stands in does not
 */
export const changeAssignmentKind = async (
  tx: Transacted,
  input: ChangeAssignmentKindInput,
): Promise<string> => {
  const taken = await takeAssignment(tx, input);
  const { assignment, person, post } = taken;
  const { id, startsOn, endsOn, positionId, organisationId } = assignment;
  const { kind } = input;
  checkNotOneself(tx, person.id);
  checkMay(tx, 'org.edit', subjectAt(organisationId, [post.unitId]));
  const field = { post: 'input.kind', from: 'input.kind', to: 'input.kind' };
  await checkFree(tx, person, { startsOn, endsOn, positionId, kind, paths: field, besides: [id] });
  // Who stands in has no administration: it is given with the change, or taken.
  const day = laterOf(startsOn, todayOf(tx));
  if (isTakenUp(assignment, { kind, endsOn }, todayOf(tx)))
    await checkMayGive(tx, post, { day, until: endsOn }, { personId: person.id, kind });
  const write = (): Promise<void> =>
    change(tx, 'changeAssignmentKind', taken, {
      kind,
      ...(kind !== 'ACTING' && { standsInForId: null }),
    });
  if (kind === 'ACTING') await leavingNobodyOut(tx, { organisationId, day }, 'input.kind', write);
  else await write();
  await tellPerson(tx, 'ASSIGNMENT_CHANGED', person, {
    ...factsOf(taken, { startsOn, endsOn }),
    kindZh: kindWord(kind).zh,
    kindEn: kindWord(kind).en,
  });
  return id;
};

/**
 * Takes back an assignment before it begins, or on its first day as long as nothing was done with it: whatever it gave is
 * gone at once. Answers its id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID_STATE where it began before today, where something was done with
 *   it, or where nobody else could manage the organisation's accounts
 */
export const withdrawAssignment = async (tx: Transacted, input: AssignmentInput): Promise<string> => {
  const taken = await takeAssignment(tx, input);
  const { assignment, person, post } = taken;
  const { id, startsOn, organisationId } = assignment;
  checkNotOneself(tx, person.id);
  checkMay(tx, 'org.edit', subjectAt(organisationId, [post.unitId]));
  if (startsOn < todayOf(tx))
    throw invalidState('input.id', {
      zh: `任职已于 ${startsOn} 开始，不能撤销；请设定最后一天。`,
      en: `It began on ${startsOn} and cannot be taken back; set its last day.`,
    });
  const withdraw = async (): Promise<void> => {
    try {
      await takeBack(tx, 'withdrawAssignment', taken);
    } catch (error) {
      if (!isReferredTo(error)) throw error;
      throw invalidState('input.id', {
        zh: '今天已经以这项任职办理过业务，不能撤销；请把最后一天设为今天。',
        en: 'Something was done with it today already, so it cannot be taken back; let today be its last day.',
      });
    }
  };
  await leavingNobodyOut(tx, { organisationId, day: startsOn }, 'input.id', withdraw);
  await tellPerson(tx, 'ASSIGNMENT_WITHDRAWN', person, factsOf(taken, assignment));
  return id;
};
