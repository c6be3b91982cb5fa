import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { isId } from '../../core/input.ts';
import { Refusal } from '../../core/refusal.ts';
import { hangingOn } from '../../core/set-aside.ts';
import { oneAtATime } from '../org.locks.ts';
import { checkAbsent, checkFree, checkPresent, paths, todayOf } from './assignment.checks.ts';
import { Assignment } from './assignment.entity.ts';
import { auditedOf, loadPost, takeBack } from './assignment.write.ts';
import { checkChain } from './cover.checks.ts';
import type { Left } from './leaving.held.ts';
import type { EndedOn, LeavingPlan } from './leaving.rules.ts';
import { checkMayGive, subjectAt } from './people.guard.ts';
import type { Person } from './person.entity.ts';

/** Something that a leaving had set aside and that cannot come back, and why. */
export interface StaysAway {
  readonly held: Left;
  readonly why: Refusal;
}

/**
 * Lets covers of an organisation be arranged one at a time where one that is set aside may come back: of a person, or of
 * anybody of the organisation. Before any row is locked.
 */
export const coversAsideStay = async (
  tx: Transacted,
  of: { readonly personId: string } | { readonly organisationId: string },
): Promise<void> => {
  const [column, id] = 'personId' in of ? ['person_id', of.personId] : ['organisation_id', of.organisationId];
  if (!isId(id)) return;
  const [cover] = (await tx.manager.query(
    `SELECT organisation_id::text AS "organisationId" FROM set_aside_assignment
     WHERE ${column} = $1 AND stands_in_for_id IS NOT NULL LIMIT 1`,
    [id],
  )) as { organisationId: string }[];
  if (cover) await oneAtATime(tx, 'covers', cover.organisationId);
};

/** Takes an assignment back that would begin only after a leaving, and keeps it as it was with what hangs on it. */
export const setAside = async (
  tx: Transacted,
  action: string,
  { held, endsOn }: EndedOn<Left>,
): Promise<void> => {
  const { id, organisationId, personId, positionId, kind, startsOn, standsInForId, revision } =
    held.assignment;
  const grants = await hangingOn().take(tx, id);
  await takeBack(tx, action, held);
  await tx.manager.query(
    `INSERT INTO set_aside_assignment (id, organisation_id, person_id, position_id, kind, starts_on, ends_on,
       stands_in_for_id, revision, grants) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::jsonb)`,
    [id, organisationId, personId, positionId, kind, startsOn, endsOn, standsInForId, revision, grants],
  );
};

/** What hangs on those that are about to come back, as it was kept, by the assignment. */
const grantsOf = async (tx: Transacted, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = (await tx.manager.query(
    `SELECT id::text, grants::text AS grants FROM set_aside_assignment WHERE id = any($1::bigint[])`,
    [ids],
  )) as { id: string; grants: string }[];
  return new Map(rows.map(({ id, grants }) => [id, grants]));
};

/** Forgets what is set aside of a person, but for what is to stay so while their last day lies ahead. */
const forget = async (
  tx: Transacted,
  { id, leftOn }: Person,
  { staysAside, takenBack }: Pick<LeavingPlan<Left>, 'staysAside' | 'takenBack'>,
): Promise<void> => {
  const isAhead = leftOn !== null && leftOn > todayOf(tx);
  const kept = isAhead ? [...staysAside, ...takenBack.map(({ held }) => held)] : [];
  await tx.manager.query(
    'DELETE FROM set_aside_assignment WHERE person_id = $1 AND NOT id = any($2::bigint[])',
    [id, kept.map((held) => held.id)],
  );
};

/** By the same checks as if it were given now: first whether it can be, then whether it may. @throws Refusal */
const giveBack = async (
  tx: Transacted,
  action: string,
  person: Person,
  { held, endsOn, endsByLeaving }: LeavingPlan<Left>['comesBack'][number],
  grants: string,
): Promise<void> => {
  const { id, organisationId, positionId, kind, startsOn, standsInForId, revision } = held.assignment;
  const at = await loadPost(tx, positionId, 'input.id');
  const span = { startsOn, endsOn };
  checkPresent(person, at, { ...span, paths }, todayOf(tx));
  await checkFree(tx, person, { ...span, positionId, kind, paths });
  const wanted = { standsInForId, personId: person.id, positionId, kind };
  const principal = await checkAbsent(tx, wanted, span);
  if (principal)
    await checkChain(tx, { organisationId, deputy: person, principal, ...span, path: paths.post });
  const row = { organisationId, personId: person.id, positionId, kind, ...span, standsInForId };
  await tx.manager.insert(Assignment, {
    id,
    ...row,
    endsByLeaving,
    endedBeforeOn: endsByLeaving ? held.endsOn : null,
    revision: revision + 1,
  });
  await audit(tx, {
    action,
    entity: 'Assignment',
    entityId: id,
    organisationId,
    assignmentId: tx.policy.under('org.edit', subjectAt(organisationId, [at.post.unitId])),
    after: auditedOf(row),
  });
  await hangingOn().giveBack(tx, id, grants);
  const holder = { personId: person.id, kind, assignmentId: id };
  await checkMayGive(tx, at.post, { day: startsOn, until: endsOn }, holder);
};

/**
 * Gives back what no longer begins only after a leaving, each for itself: what cannot be any more stays away, and the rest
 * comes back. What a plan leaves aside is kept, and nothing else. Answers what stays away.
 *
 * @param person as they are from now on, with their new last day.
 * @throws Refusal FORBIDDEN for all of it, where something may not be given by whoever asks
 */
export const bringBack = async (
  tx: Transacted,
  action: string,
  person: Person,
  { comesBack, ...plan }: LeavingPlan<Left>,
): Promise<StaysAway[]> => {
  const grants = await grantsOf(
    tx,
    comesBack.map(({ held }) => held.id),
  );
  await forget(tx, person, plan);
  const away: StaysAway[] = [];
  for (const each of comesBack)
    await tx.manager
      .transaction((manager) =>
        giveBack({ ...tx, manager, memo: new Map() }, action, person, each, grants.get(each.held.id) ?? '[]'),
      )
      .catch((error: unknown) => {
        if (!(error instanceof Refusal) || error.code !== 'INVALID') throw error;
        away.push({ held: each.held, why: error });
      });
  return away;
};
