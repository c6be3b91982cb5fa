import { auditMany, type AuditEntry } from '../../../core/audit.ts';
import type { Transacted } from '../../../core/command.ts';
import { isWorse, missingOn, type Missing, type OrganisationOn } from '../../../core/leaving.ts';
import type { Bilingual } from '../../../core/bilingual.ts';
import { Refusal } from '../../../core/refusal.ts';
import { laterOf, todayOf } from '../../people/assignment.checks.ts';
import { daysOf, kindWord, lastDayOf } from '../../people/assignment.rules.ts';
import { tellPeople, type PersonNotice } from '../../people/people.notices.ts';
import { goneFrom, type AssignmentAfter } from '../plan/assignments.plan.ts';
import type { KnownUnit } from '../plan/known.ts';
import { inChunks, newIds, type Progress } from './chunks.ts';
import { mayEditWhere } from './units.write.ts';

const columns = 'id bigint, person_id bigint, position_id bigint, kind text, starts_on date, ends_on date';

/** Writes assignments with their audit, without a look at who is left. */
const writeRows = async (
  tx: Transacted,
  organisationId: string,
  assignments: readonly AssignmentAfter[],
  progress: Progress,
): Promise<Map<string, string>> => {
  const added = assignments.filter(({ before }) => !before);
  const ids = await newIds(tx.manager, 'assignment', added.length);
  const places = new Map(added.map(({ id }, at) => [id, ids[at] ?? '']));
  const stored = ({ id, person, post, kind, startsOn, endsOn }: AssignmentAfter): object => ({
    id: places.get(id) ?? id,
    person_id: person.id,
    position_id: post.id,
    kind,
    starts_on: startsOn,
    ends_on: endsOn,
  });
  // What changes comes first: it may make room for what is new.
  const changed = assignments.filter(({ before }) => before);
  // Two that change places overlap for a moment: what becomes shorter or less comes before what becomes longer or more.
  const least = (one: AssignmentAfter): number =>
    (one.kind === 'PRIMARY' ? 1 : 0) +
    (one.endsOn === null || (one.before?.endsOn !== null && one.endsOn > (one.before?.endsOn ?? '')) ? 2 : 0);
  await inChunks(
    changed.toSorted((one, other) => least(one) - least(other)),
    progress,
    (chunk) =>
      tx.manager.query(
        `UPDATE assignment a SET kind = r.kind, ends_on = r.ends_on, ends_by_leaving = false, ended_before_on = NULL,
           stands_in_for_id = CASE WHEN r.kind = 'ACTING' THEN a.stands_in_for_id END, revision = a.revision + 1
         FROM json_to_recordset($1) AS r (${columns}) WHERE a.id = r.id`,
        [JSON.stringify(chunk.map(stored))],
      ),
  );
  // Whoever has left comes back with a post.
  const back = added.filter(({ person, startsOn }) => person.leftOn !== null && startsOn >= person.leftOn);
  if (back.length > 0)
    await tx.manager.query(
      'UPDATE person SET left_on = NULL, revision = revision + 1 WHERE id = any($1::bigint[])',
      [[...new Set(back.map(({ person }) => person.id))]],
    );
  await inChunks(added, progress, (chunk) =>
    tx.manager.query(
      `INSERT INTO assignment (organisation_id, id, person_id, position_id, kind, starts_on, ends_on)
       SELECT $2, r.* FROM json_to_recordset($1) AS r (${columns})`,
      [JSON.stringify(chunk.map(stored)), organisationId],
    ),
  );
  return places;
};

/**
 * What the organisation would be without if assignments ended or were only stood in for as planned; null where nothing is missing. Writes nothing
 * that stays: it is tried and taken back.
 */
export const missingAfter = async (
  tx: Transacted,
  organisationId: string,
  assignments: readonly AssignmentAfter[],
): Promise<Bilingual | null> => {
  const days = assignments.flatMap((after) => goneFrom(after) ?? []);
  if (days.length === 0) return null;
  let missing: Bilingual | null = null;
  const takenBack = new Error('taken back');
  await tx.manager
    .transaction(async (manager) => {
      const [first = todayOf(tx)] = days.toSorted();
      const day = laterOf(first, todayOf(tx));
      const before = await missingOn(manager, { organisationId, day });
      await writeRows({ ...tx, manager }, organisationId, assignments, async () => undefined);
      const after = await missingOn(manager, { organisationId, day });
      if (isWorse(before, after)) missing = after.text;
      throw takenBack;
    })
    .catch((error: unknown) => {
      if (error !== takenBack) throw error;
    });
  return missing;
};

/** What the organisation is without, as it stands now, without keeping anybody else from asking. */
const missingNow = async (tx: Transacted, on: OrganisationOn): Promise<Missing | null> => {
  await tx.manager.query('SAVEPOINT look');
  const missing = await missingOn(tx.manager, on);
  await tx.manager.query('ROLLBACK TO SAVEPOINT look');
  return missing;
};

/** What people are told: of posts that they hold today or will, as the single commands tell them. */
const noticesOf = (
  assignments: readonly AssignmentAfter[],
  units: ReadonlyMap<string, KnownUnit>,
  today: string,
): PersonNotice[] =>
  assignments
    .filter(({ endsOn, before }) => before !== null || endsOn === null || endsOn > today)
    .map(({ before, person, post, kind, startsOn, endsOn }) => {
      const span = { startsOn, endsOn };
      const isEnd = before !== null && endsOn !== null && (before.endsOn === null || endsOn < before.endsOn);
      return {
        kind: before ? (isEnd ? 'ASSIGNMENT_ENDS' : 'ASSIGNMENT_CHANGED') : 'ASSIGNED',
        person,
        params: {
          title: post.title,
          unit: units.get(post.unitId)?.name ?? '',
          daysZh: daysOf(span).zh,
          daysEn: daysOf(span).en,
          from: startsOn,
          lastDay: lastDayOf(endsOn),
          kindZh: kindWord(kind).zh,
          kindEn: kindWord(kind).en,
        },
      };
    });

/**
 * Writes the assignments of a sheet with their audit, and tells whoever they concern. Who is left is asked at the very end,
 * so that an account can be closed meanwhile.
 *
 * @throws Refusal INVALID_STATE where the organisation would be left without somebody indispensable, since something else
 *   changed while the sheet was written
 */
export const writeAssignments = async (
  tx: Transacted,
  organisationId: string,
  assignments: readonly AssignmentAfter[],
  units: ReadonlyMap<string, KnownUnit>,
  progress: Progress,
): Promise<void> => {
  const today = todayOf(tx);
  const [first] = assignments.flatMap((after) => goneFrom(after) ?? []).toSorted();
  const on = first === undefined ? null : { organisationId, day: laterOf(first, today) };
  const before = on && (await missingNow(tx, on));
  const places = await writeRows(tx, organisationId, assignments, progress);
  const under = mayEditWhere(tx, organisationId);
  await auditMany(
    tx,
    organisationId,
    assignments,
    ({ id, before, person, post, kind, startsOn, endsOn }): AuditEntry => {
      const whole = {
        personId: person.id,
        positionId: post.id,
        kind,
        startsOn,
        endsOn,
        standsInForId: before && kind === 'ACTING' ? before.standsInForId : null,
      };
      return {
        action: before ? 'importAssignmentChange' : 'importAssignment',
        entity: 'Assignment',
        entityId: places.get(id) ?? id,
        organisationId,
        assignmentId: under(post.unitId),
        before: before && {
          ...whole,
          kind: before.kind,
          endsOn: before.endsOn,
          standsInForId: before.standsInForId,
        },
        after: whole,
      };
    },
  );
  await inChunks(
    assignments,
    async () => undefined,
    (chunk) => tellPeople(tx, noticesOf(chunk, units, today)),
  );
  const after = on && (await missingOn(tx.manager, on));
  if (isWorse(before, after)) throw new Refusal('INVALID_STATE', after.text);
};
