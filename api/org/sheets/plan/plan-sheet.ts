import type { Transacted } from '../../../core/command.ts';
import { postGrantsOf } from '../../../core/held-posts.ts';
import { oneAtATime, holdPlaces } from '../../org.locks.ts';
import { todayOf } from '../../people/assignment.checks.ts';
import { numbersStay } from '../../people/person.commands.ts';
import { columnsOf } from '../columns/columns.ts';
import type { SheetKind, SheetOutcome } from '../sheet.words.ts';
import { keepOutcomes, rawRowsOf, type OutcomeCounts, type StoredSheet } from '../store.ts';
import type { Progress } from '../write/chunks.ts';
import { missingAfter, writeAssignments } from '../write/assignments.write.ts';
import { writePeople } from '../write/people.write.ts';
import { writePosts } from '../write/posts.write.ts';
import { writeUnits } from '../write/units.write.ts';
import { AssignmentPlanner, type AssignmentAfter } from './assignments.plan.ts';
import { knownAssignments, knownPeople, knownPosts, knownUnits, unitsHeldBy } from './known.ts';
import { PeoplePlanner } from './people.plan.ts';
import { WholePlanner, type Planner } from './planner.ts';
import type { PostAfter } from './post-after.ts';
import { PostPlanner } from './posts.plan.ts';
import { Layout, Row } from './row.ts';
import { UnitFinder } from './unit-finder.ts';
import type { UnitAfter } from './unit-forest.ts';
import { UnitPlanner } from './units.plan.ts';

/** What a sheet would do now. */
export interface SheetPlan {
  readonly counts: OutcomeCounts;
  /** How many records it writes. */
  readonly size: number;
  /** Writes what stands in rows without errors. */
  readonly write: (progress: Progress) => Promise<void>;
}

/** A planner of one kind of sheet, with what it plans when all rows are judged. */
interface Planning {
  readonly planner: Planner;
  readonly plan: () => Pick<SheetPlan, 'size' | 'write'>;
}

type Begin = (tx: Transacted, organisationId: string, today: string) => Promise<Planning>;

const planning: Readonly<Record<SheetKind, Begin>> = {
  UNITS: async (tx, organisationId, today) => {
    const known = await knownUnits(tx.manager, organisationId);
    let writes: readonly UnitAfter[] = [];
    const planner = new WholePlanner((rows) => {
      const plan = new UnitPlanner(tx, organisationId, known, rows, today).plan();
      writes = [...plan.writes.values()];
      return plan.rows;
    });
    const write = (progress: Progress) => writeUnits(tx, organisationId, writes, progress);
    return { planner, plan: () => ({ size: writes.length, write }) };
  },
  POSITIONS: async (tx, organisationId, today) => {
    const units = new UnitFinder(await knownUnits(tx.manager, organisationId), today);
    const known = await knownPosts(tx.manager, organisationId);
    let writes: readonly PostAfter[] = [];
    const planner = new WholePlanner((rows) => {
      const plan = new PostPlanner(tx, organisationId, units, known, rows, today).plan();
      writes = [...plan.writes.values()];
      return plan.rows;
    });
    const write = (progress: Progress) => writePosts(tx, organisationId, writes, progress);
    return { planner, plan: () => ({ size: writes.length, write }) };
  },
  PEOPLE: async (tx, organisationId, today) => {
    const people = await knownPeople(tx.manager, organisationId);
    const unitsHeld = (ids: readonly string[]) => unitsHeldBy(tx.manager, ids, today);
    const planner = new PeoplePlanner(tx, organisationId, people, unitsHeld, today);
    const { writes } = planner;
    const write = (progress: Progress) => writePeople(tx, organisationId, writes, progress);
    return { planner, plan: () => ({ size: writes.length, write }) };
  },
  ASSIGNMENTS: async (tx, organisationId, today) => {
    const units = new UnitFinder(await knownUnits(tx.manager, organisationId), today);
    const staff = {
      people: await knownPeople(tx.manager, organisationId),
      posts: await knownPosts(tx.manager, organisationId, ['code']),
      assignments: await knownAssignments(tx.manager, organisationId),
    };
    const asks = {
      grantsOf: (positionIds: readonly string[], day: string) =>
        postGrantsOf(tx.manager, { positionIds, day }),
      missingAfter: (writes: readonly AssignmentAfter[]) => missingAfter(tx, organisationId, writes),
    };
    const planner = new AssignmentPlanner(tx, organisationId, units, staff, asks, today);
    const write = (progress: Progress) =>
      writeAssignments(tx, organisationId, [...planner.writes.values()], units.byId, progress);
    return { planner, plan: () => ({ size: planner.writes.size, write }) };
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
    await oneAtATime(tx, 'places', organisationId);
    await hold('org_unit');
  }
  if (kind === 'POSITIONS') {
    await oneAtATime(tx, 'reporting lines', organisationId);
    await oneAtATime(tx, 'places', organisationId);
    await hold('position');
  }
  if (kind === 'ASSIGNMENTS') await holdPlaces(tx, organisationId);
  if (kind === 'PEOPLE') await numbersStay(tx, organisationId);
  if (kind === 'PEOPLE' || kind === 'ASSIGNMENTS') await hold('person');
};

/**
 * Looks at every row of a sheet as things stand now, some at a time, and keeps what becomes of each with the row. Changes
 * nothing else.
 */
export const planSheet = async (
  tx: Transacted,
  { id, organisationId, kind, mapping }: Pick<StoredSheet, 'id' | 'organisationId' | 'kind' | 'mapping'>,
): Promise<SheetPlan> => {
  const layout = new Layout(mapping, columnsOf[kind]);
  const { planner, plan } = await planning[kind](tx, organisationId, todayOf(tx));
  const rows = async function* (): AsyncGenerator<readonly Row[]> {
    for await (const some of rawRowsOf(tx.manager, id)) yield some.map((raw) => new Row(raw, layout));
  };
  const judge = async (): Promise<OutcomeCounts> => {
    const counts: Record<SheetOutcome, number> = { CREATE: 0, CHANGE: 0, SKIP: 0, ERROR: 0 };
    for await (const some of rows()) {
      const planned = await planner.judge(some);
      for (const { outcome } of planned) counts[outcome] += 1;
      await keepOutcomes(tx.manager, id, planned);
    }
    return counts;
  };
  for await (const some of rows()) planner.hear(some);
  planner.settle();
  let counts = await judge();
  if (await planner.review?.()) counts = await judge();
  return { counts, ...plan() };
};
