import type { Ability } from '../../core/abilities.ts';
import type { Bilingual } from '../../core/bilingual.ts';
import { addDays, dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen, type readSeen } from '../../core/load-seen.ts';
import { checkTakesNothing } from '../../core/losing.ts';
import { invalid } from '../../core/refusal.ts';
import type { Conflict, Parted } from '../../core/separation.ts';
import { Assignment } from '../../org/people/assignment.entity.ts';
import { Position } from '../../org/positions/position.entity.ts';
import { heldPosts, type HeldPost } from '../grants.ts';
import { suspensionsOf } from '../holding.ts';
import { newConflicts } from '../impact.rules.ts';
import { settled } from '../settled.ts';
import { closedFirst } from './closing-units.ts';
import { checkGivesAt, checkOnce, unitProblems } from './personal-grant.checks.ts';
import { checkMayGive, checkNoLonger } from './personal-grant.giving.ts';
import { givenProblems, type Given } from './personal-grant.rules.ts';
import type { GivePersonalGrantInput } from './personal-grant.types.ts';

/** Something that is to be given in person, looked at and allowed, with what it does to its holder. */
export interface PlannedGrant {
  readonly personId: string;
  readonly organisationId: string;
  readonly post: Position;
  readonly given: Given & { readonly assignment: Assignment };
  readonly reason: string;
  /** All that the person has on its first day, without it and with it. */
  readonly before: Parted;
  readonly after: Parted;
  /** What newly comes together in them, and had better not. */
  readonly conflicts: readonly Conflict[];
  /** Named units that are closed before it ends, in words. */
  readonly closing: readonly Bilingual[];
}

/** Its number while it is only looked ahead to; no row has it. */
const NOT_YET = '0';

/** What somebody has on the first day, without a grant and with it: by the SQL that decides at each request. */
const foreseen = async (
  { manager }: Transacted,
  personId: string,
  {
    ability,
    scope,
    unitIds,
    seatLimit,
    moneyLimitMinor,
    startsOn,
    lastDay,
    assignment,
  }: PlannedGrant['given'],
  reason: string,
): Promise<readonly [Parted, Parted]> => {
  const columns =
    'id, organisation_id, assignment_id, ability, scope, unit_ids, seat_limit, money_limit_minor, reason, starts_on, ends_on, lapses_on, revoked_at';
  const personal = `(SELECT ${columns} FROM personal_grant UNION ALL SELECT ${NOT_YET}, $3::bigint, $4::bigint, $5, $6, $7::bigint[],
    $8::int, $9::bigint, $10, $2::date, $11::date, NULL, NULL)`;
  const [row] = (await manager.query(
    `SELECT (${heldPosts('$1::bigint', '$2::date')}) AS before, (${heldPosts('$1::bigint', '$2::date', { personal })}) AS after`,
    [
      personId,
      startsOn,
      assignment.organisationId,
      assignment.id,
      ability,
      scope,
      scope === 'UNITS' ? unitIds : null,
      seatLimit,
      moneyLimitMinor,
      reason,
      addDays(lastDay, 1),
    ],
  )) as [{ before: readonly HeldPost[]; after: readonly HeldPost[] }];
  const suspensions = await suspensionsOf(manager, row.after, startsOn);
  return [settled(row.before, suspensions), settled(row.after, suspensions)];
};

/** Refuses what a separation would withhold at once. @throws Refusal INVALID */
const checkHolds = ({ withheld }: Parted): void => {
  const kept = withheld.find(
    ({ grant, cause }) =>
      cause === 'SEPARATION' && grant.source.kind === 'PERSONAL' && grant.source.grantId === NOT_YET,
  );
  const because = (text: Bilingual): Bilingual => ({
    zh: `${text.zh}，而此人有这样的权限，因此不能授予`,
    en: `cannot be given to this person: ${text.en}`,
  });
  if (kept) throw invalid({ path: 'input.ability', code: 'SEPARATION', text: because(kept.text) });
};

/**
 * Looks at something that is to be given in person: whether its days, units and limits fit, whether it is the caller's to
 * give, and what it does. Commands and previews plan alike.
 *
 * @param load `loadSeen` for a command, `readSeen` for a preview, which locks nothing.
 * @throws Refusal NOT_FOUND; FORBIDDEN for oneself and for what the giver may not give; INVALID for days, units and limits
 *   that do not fit, for a second one beside the first, and for what a separation would withhold
 */
export const planGrant = async (
  tx: Transacted,
  input: GivePersonalGrantInput,
  load: typeof loadSeen | typeof readSeen = loadSeen,
): Promise<PlannedGrant> => {
  const what = { zh: '任职', en: 'assignment' };
  const { personId } = await load(tx, Assignment, input.assignmentId, { what, path: 'input.assignmentId' });
  await checkGivesAt(tx, personId, input.assignmentId, 'input.assignmentId');
  const assignment = await tx.manager.findOneByOrFail(Assignment, { id: input.assignmentId });
  const { organisationId } = assignment;
  const post = await tx.manager.findOneByOrFail(Position, { id: assignment.positionId });
  const today = dayOf(tx.clock.now());
  const given = {
    ability: input.ability as Ability,
    scope: input.scope,
    unitIds: [...new Set(input.unitIds ?? [])],
    seatLimit: input.seatLimit ?? null,
    moneyLimitMinor: input.moneyLimitMinor || null,
    startsOn: input.startsOn ?? (assignment.startsOn > today ? assignment.startsOn : today),
    lastDay: input.lastDay,
    assignment,
  };
  const problems = [...givenProblems(given, today), ...(await unitProblems(tx, given, organisationId))];
  if (problems.length > 0) throw invalid(...problems);
  await checkMayGive(tx, given, { organisationId, unitId: post.unitId });
  checkNoLonger(tx, given, organisationId);
  await checkTakesNothing(tx, {
    organisationId,
    people: [personId],
    from: given.startsOn,
    until: addDays(given.lastDay, 1),
    abilities: [given.ability],
    by: 'access.manage',
    path: 'input.ability',
  });
  await checkOnce(tx, assignment.id, given);
  const reason = input.reason.trim();
  const [before, after] = await foreseen(tx, personId, given, reason);
  checkHolds(after);
  const conflicts = newConflicts(before, after, organisationId);
  const closing = await closedFirst(tx, given.unitIds, addDays(given.lastDay, 1));
  return { personId, organisationId, post, given, reason, before, after, conflicts, closing };
};
