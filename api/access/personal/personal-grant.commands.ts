import { say } from '../../core/bilingual.ts';
import { addDays, dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { readSeen } from '../../core/load-seen.ts';
import { checkTakesNothing } from '../../core/losing.ts';
import { invalid, invalidState } from '../../core/refusal.ts';
import { conflictText } from '../../core/separation.ts';
import { Assignment } from '../../org/people/assignment.entity.ts';
import { Person } from '../../org/people/person.entity.ts';
import { Position } from '../../org/positions/position.entity.ts';
import type { Ability } from '../../core/abilities.ts';
import { closedFirst } from './closing-units.ts';
import { checkOnce, grantToChange } from './personal-grant.checks.ts';
import { checkMayGive, checkNoLonger } from './personal-grant.giving.ts';
import { PersonalGrant } from './personal-grant.entity.ts';
import { tellChanged, tellGiven } from './personal-grant.notices.ts';
import { planGrant } from './personal-grant.plan.ts';
import { endProblems, isHeldOn } from './personal-grant.rules.ts';
import type {
  ChangePersonalGrantEndInput,
  GivePersonalGrantInput,
  RevokePersonalGrantInput,
} from './personal-grant.types.ts';
import { abilityWords, factsOf, remember, takeBack } from './taking-back.ts';

/** What a command about something given in person came to. */
export interface GivenResult {
  readonly personId: string;
  readonly grantId: string;
  readonly warnings: readonly string[];
}

/**
 * Gives somebody an ability in person, with a reason and an end: it hangs on one of their assignments.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN for oneself and for what the giver may not give; INVALID for days, units and limits
 *   that do not fit, for a second one beside the first, and for what a separation would withhold
 */
export const givePersonalGrant = async (
  tx: Transacted,
  input: GivePersonalGrantInput,
): Promise<GivenResult> => {
  const { personId, organisationId, post, given, reason, conflicts, closing } = await planGrant(tx, input);
  const { ability, scope, unitIds, seatLimit, moneyLimitMinor, startsOn, lastDay, assignment } = given;
  const row = {
    organisationId,
    personId,
    assignmentId: assignment.id,
    ability,
    scope,
    unitIds: scope === 'UNITS' ? [...unitIds] : null,
    seatLimit,
    moneyLimitMinor,
    reason,
    startsOn,
    endsOn: addDays(lastDay, 1),
  };
  const { identifiers } = await tx.manager.insert(PersonalGrant, {
    ...row,
    givenById: tx.actor.personId,
    givenAt: tx.clock.now(),
  });
  const grantId = String(identifiers[0]?.['id']);
  await remember(tx, 'givePersonalGrant', {
    personId,
    organisationId,
    assignmentId: assignment.id,
    after: { grantId, ...row },
  });
  const facts = { title: post.title, ...abilityWords(ability), from: startsOn, lastDay, reason };
  await tellGiven(tx, { id: personId, organisationId }, facts);
  return {
    personId,
    grantId,
    warnings: [...conflicts.map(conflictText), ...closing].map((text) => say(text, tx.locale)),
  };
};

/** Something that was given to somebody, that is not over and the caller's to change. @throws Refusal */
const givenTo = async (
  tx: Transacted,
  { personId, grantId }: Pick<RevokePersonalGrantInput, 'personId' | 'grantId'>,
): Promise<PersonalGrant> => {
  await readSeen(tx, Person, personId, { what: { zh: '员工', en: 'person' }, path: 'input.personId' });
  const grant = await grantToChange(tx, { personId, grantId });
  if (!isHeldOn(grant, dayOf(tx.clock.now())))
    throw invalidState('input.grantId', {
      zh: '这项授予已经结束或已撤回。',
      en: 'It has ended or was taken back already.',
    });
  return grant;
};

/**
 * Says until when something that was given in person holds: sooner, or longer by who may give it now.
 *
 * @throws Refusal NOT_FOUND; FORBIDDEN for oneself and for what the caller may not give any longer; INVALID for a day that does
 *   not fit; INVALID_STATE where it is over already
 */
export const changePersonalGrantEnd = async (
  tx: Transacted,
  input: ChangePersonalGrantEndInput,
): Promise<GivenResult> => {
  const grant = await givenTo(tx, input);
  const { id, personId, organisationId, assignmentId, ability, scope, startsOn, endsOn } = grant;
  const assignment = await tx.manager.findOneByOrFail(Assignment, { id: assignmentId });
  const { lastDay } = input;
  const problems = endProblems(
    { startsOn, lastDay, was: addDays(endsOn, -1), assignment },
    dayOf(tx.clock.now()),
  );
  if (problems.length > 0) throw invalid(...problems);
  const endsNow = addDays(lastDay, 1);
  if (endsNow > endsOn) {
    const { unitId } = await tx.manager.findOneByOrFail(Position, { id: assignment.positionId });
    const path = 'input.lastDay';
    const { unitIds, seatLimit, moneyLimitMinor } = grant;
    const given = {
      ability: ability as Ability,
      scope,
      unitIds: unitIds ?? [],
      seatLimit,
      moneyLimitMinor,
      startsOn,
      lastDay,
    };
    await checkMayGive(tx, given, { organisationId, unitId }, { path });
    checkNoLonger(tx, given, organisationId);
    await checkTakesNothing(tx, {
      organisationId,
      people: [personId],
      from: endsOn,
      until: endsNow,
      abilities: [given.ability],
      by: 'access.manage',
      path,
    });
    await checkOnce(tx, assignmentId, given, { id, path });
  }
  const reason = input.reason.trim();
  await tx.manager.update(PersonalGrant, { id }, { endsOn: endsNow });
  // A review that is open keeps it no longer than it is given for now; whoever answers has to look again. What one that
  // is over was told stays as it was told.
  await tx.manager.query(
    `UPDATE access_review_item SET grant_ends_on = $2, revision = revision + 1
     WHERE personal_grant_id = $1 AND due_on >= $3::date AND NOT is_withdrawn`,
    [id, endsNow, dayOf(tx.clock.now())],
  );
  await remember(tx, 'changePersonalGrantEnd', {
    personId,
    organisationId,
    assignmentId,
    before: factsOf(grant),
    after: { ...factsOf(grant), endsOn: endsNow, reason },
  });
  await tellChanged(tx, { id: personId, organisationId }, { ...abilityWords(ability), lastDay, reason });
  const closing = await closedFirst(tx, grant.unitIds ?? [], endsNow);
  return { personId, grantId: id, warnings: closing.map((text) => say(text, tx.locale)) };
};

/**
 * Takes back something that was given in person; it holds from that moment no longer.
 *
 * @throws Refusal NOT_FOUND, FORBIDDEN; INVALID_STATE where it is over already
 */
export const revokePersonalGrant = async (
  tx: Transacted,
  input: RevokePersonalGrantInput,
): Promise<GivenResult> => {
  const grant = await givenTo(tx, input);
  await takeBack(tx, grant, { reason: input.reason.trim() });
  return { personId: grant.personId, grantId: grant.id, warnings: [] };
};
