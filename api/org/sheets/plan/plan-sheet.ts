import type { Transacted } from '../../../core/command.ts';
import { postGrantsOf } from '../../../core/held-posts.ts';
import { oneAtATime } from '../../org.editing.ts';
import { todayOf } from '../../people/assignment.checks.ts';
import { numbersStay } from '../../people/person.commands.ts';
import { columnsOf } from '../columns/columns.ts';
import type { RawRow } from '../reading/raw.ts';
import type { SheetKind } from '../sheet.words.ts';
import type { StoredSheet } from '../store.ts';
import type { Progress } from '../write/chunks.ts';
import { missingAfter, writeAssignments } from '../write/assignments.write.ts';
import { writePeople } from '../write/people.write.ts';
import { writePosts } from '../write/posts.write.ts';
import { writeUnits } from '../write/units.write.ts';
import { AssignmentPlanner } from './assignments.plan.ts';
import { knownAssignments, knownPeople, knownPosts, knownUnits } from './known.ts';
import { planPeople } from './people.plan.ts';
import { PostPlanner } from './posts.plan.ts';
import { rowsOf, type PlannedRow, type Row } from './row.ts';
import { UnitFinder } from './unit-finder.ts';
import { UnitPlanner } from './units.plan.ts';

/** What a sheet would do now. */
export interface SheetPlan {
  readonly rows: readonly PlannedRow[];
  /** How many records it writes. */
  readonly size: number;
  /** Writes what stands in rows without errors. */
  readonly write: (progress: Progress) => Promise<void>;
}

type Plan = (
  tx: Transacted,
  organisationId: string,
  rows: readonly Row[],
  today: string,
) => Promise<SheetPlan>;

const planOf: Readonly<Record<SheetKind, Plan>> = {
  UNITS: async (tx, organisationId, rows, today) => {
    const known = await knownUnits(tx.manager, organisationId);
    const plan = new UnitPlanner(tx, organisationId, known, rows, today).plan();
    const writes = [...plan.writes.values()];
    return {
      rows: plan.rows,
      size: writes.length,
      write: (progress) => writeUnits(tx, organisationId, writes, progress),
    };
  },
  POSITIONS: async (tx, organisationId, rows, today) => {
    const units = new UnitFinder(await knownUnits(tx.manager, organisationId), today);
    const known = await knownPosts(tx.manager, organisationId);
    const plan = new PostPlanner(tx, organisationId, units, known, rows, today).plan();
    const writes = [...plan.writes.values()];
    return {
      rows: plan.rows,
      size: writes.length,
      write: (progress) => writePosts(tx, organisationId, writes, progress),
    };
  },
  PEOPLE: async (tx, organisationId, rows, today) => {
    const staff = {
      people: await knownPeople(tx.manager, organisationId),
      posts: await knownPosts(tx.manager, organisationId, ['code']),
      assignments: await knownAssignments(tx.manager, organisationId),
    };
    const plan = planPeople(tx, organisationId, staff, rows, today);
    const writes = [...plan.writes.values()];
    return {
      rows: plan.rows,
      size: writes.length,
      write: (progress) => writePeople(tx, organisationId, writes, progress),
    };
  },
  ASSIGNMENTS: async (tx, organisationId, rows, today) => {
    const units = new UnitFinder(await knownUnits(tx.manager, organisationId), today);
    const staff = {
      people: await knownPeople(tx.manager, organisationId),
      posts: await knownPosts(tx.manager, organisationId, ['code']),
      assignments: await knownAssignments(tx.manager, organisationId),
    };
    const grantsOf = (positionIds: readonly string[], day: string) =>
      postGrantsOf(tx.manager, { positionIds, day });
    const planner = new AssignmentPlanner(tx, organisationId, units, staff, rows, today);
    let plan = await planner.plan(grantsOf);
    const missing = await missingAfter(tx, organisationId, [...plan.writes.values()]);
    if (missing) plan = planner.withoutEnds(plan, missing);
    const writes = [...plan.writes.values()];
    return {
      rows: plan.rows,
      size: writes.length,
      write: (progress) => writeAssignments(tx, organisationId, writes, units.byId, progress),
    };
  },
};

/**
 * Lets what a sheet is planned by stay as it is until the transaction ends: nobody else changes lines, numbers or what the
 * sheet is about meanwhile.
 */
export const holdStill = async (tx: Transacted, { organisationId, kind }: StoredSheet): Promise<void> => {
  const hold = (table: string): Promise<unknown> =>
    tx.manager.query(`SELECT FROM ${table} WHERE organisation_id = $1 ORDER BY id FOR UPDATE`, [
      organisationId,
    ]);
  if (kind === 'UNITS') {
    await oneAtATime(tx, 'units', organisationId);
    await hold('org_unit');
  }
  if (kind === 'POSITIONS') {
    await oneAtATime(tx, 'reporting lines', organisationId);
    await hold('position');
  }
  if (kind === 'PEOPLE') await numbersStay(tx, organisationId);
  if (kind === 'PEOPLE' || kind === 'ASSIGNMENTS') await hold('person');
};

/** Looks at every row of a sheet as things stand now. Changes nothing. */
export const planSheet = async (
  tx: Transacted,
  { organisationId, kind, mapping }: Pick<StoredSheet, 'organisationId' | 'kind' | 'mapping'>,
  raw: readonly RawRow[],
): Promise<SheetPlan> => planOf[kind](tx, organisationId, rowsOf(raw, mapping, columnsOf[kind]), todayOf(tx));
