import type { Transacted } from '../../core/command.ts';
import { departed } from '../../core/leaving.ts';
import { checkRevision } from '../../core/revision.ts';
import { todayOf } from './assignment.checks.ts';
import { endAfter } from './assignment.rules.ts';
import { loadPerson } from './assignment.write.ts';
import { checkMayLeave, enact } from './leaving.doing.ts';
import { leftOf } from './leaving.held.ts';
import { planLeaving } from './leaving.rules.ts';
import { tellPerson } from './people.notices.ts';
import type { LeaveOrganisationInput, PersonInput } from './person.inputs.ts';
import { Person } from './person.entity.ts';
import { coversAsideStay, type StaysAway } from './set-aside.ts';

/** What a command about a leaving came to: whose, and what an earlier one had taken back and cannot come back now. */
export interface LeavingResult {
  readonly person: Person;
  readonly staysAway: readonly StaysAway[];
}

const settle = async (
  tx: Transacted,
  { id, revision }: PersonInput,
  lastDay: string | null,
): Promise<LeavingResult> => {
  await coversAsideStay(tx, { personId: id });
  const person = await loadPerson(tx, id, 'input.id');
  await checkRevision(tx, Person, person, revision);
  const held = await leftOf(tx, person);
  const plan = planLeaving(held, endAfter(lastDay), todayOf(tx));
  checkMayLeave(tx, person, held, plan);
  return { person, staysAway: await enact(tx, person, plan, lastDay) };
};

/** The posts that do not come back, for a notice. */
const awayIn = ({ staysAway }: LeavingResult) => ({
  awayZh: staysAway.map(({ held }) => `“${held.title}”（${held.unit}）`).join('、'),
  awayEn: staysAway.map(({ held }) => `${held.title} (${held.unit})`).join(', '),
});

/**
 * Records a person's last day with the organisation, or moves one that is still to come: their posts end with it, what
 * would begin only after it is set aside, and what they sign in with is closed when the day has passed.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID for the day; INVALID_STATE for who has left, and where nobody
 *   else could manage the organisation's accounts
 */
export const leaveOrganisation = async (
  tx: Transacted,
  input: LeaveOrganisationInput,
): Promise<LeavingResult> => {
  const { lastDay } = input;
  const result = await settle(tx, input, lastDay);
  const { id: personId, organisationId } = result.person;
  await tellPerson(tx, 'LEAVING', result.person, { lastDay, ...awayIn(result) });
  if (lastDay < todayOf(tx)) await departed(tx, { organisationId, personId });
  return result;
};

/**
 * Takes a leaving back that is still to come: what it ended goes on to its own end, and what it took back before it began
 * comes back.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN; INVALID_STATE where nobody leaves, or has left already
 */
export const withdrawLeaving = async (tx: Transacted, input: PersonInput): Promise<LeavingResult> => {
  const result = await settle(tx, input, null);
  await tellPerson(tx, 'LEAVING_WITHDRAWN', result.person, awayIn(result));
  return result;
};
