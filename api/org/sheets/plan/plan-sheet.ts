import type { Transacted } from '../../../core/command.ts';
import { MemoryCare } from '../../../core/memory.ts';
import { givenInPerson, postGrantsOf } from '../../../core/held-posts.ts';
import { whyHoldingTakes, type GivenSpan } from '../../people/people.guard.ts';
import { leadsOfPosts } from '../../lead.guard.ts';
import { movesOfPosts, movesOfUnits } from '../../move.guard.ts';
import { oneAtATime, holdPlaces } from '../../org.locks.ts';
import { todayOf } from '../../people/assignment.checks.ts';
import { numbersStay } from '../../people/person.commands.ts';
import { coversAsideStay } from '../../people/set-aside.ts';
import { columnsOf } from '../columns/columns.ts';
import { sheetLimits, type SheetKind, type SheetOutcome } from '../sheet.words.ts';
import { keepOutcomes, rawRowsOf, type OutcomeCounts, type StoredSheet } from '../store.ts';
import type { Progress } from '../write/chunks.ts';
import { missingAfter, writeAssignments } from '../write/assignments.write.ts';
import { refusedEndings, writeEndings, type EndingProblem } from '../write/endings.write.ts';
import { writePeople } from '../write/people.write.ts';
import { writePosts } from '../write/posts.write.ts';
import { writeUnits } from '../write/units.write.ts';
import { AssignmentPlanner, type AssignmentAfter } from './assignments.plan.ts';
import { Drift, type DriftedRow } from './drift.ts';
import { formerPlaces, knownAssignments, knownPeople, knownPosts, knownUnits, unitsHeldBy } from './known.ts';
import { PeoplePlanner } from './people.plan.ts';
import { WholePlanner, type Planner } from './planner.ts';
import { PostPlanner } from './posts.plan.ts';
import { printedOf } from './posts.printed.ts';
import { Layout, Row, type Ending, type PlannedRow } from './row.ts';
import { UnitFinder } from './unit-finder.ts';
import { UnitPlanner } from './units.plan.ts';

/** What a sheet would do now. */
export interface SheetPlan {
  readonly counts: OutcomeCounts;
  /** The rows that would now do something else than the last check showed. */
  readonly drifted: readonly DriftedRow[];
  /** How many records it writes. */
  readonly size: number;
  /** Writes what stands in rows without errors. */
  readonly write: (progress: Progress) => Promise<void>;
}

/** A planner of one kind of sheet, and what writes what it plans. */
interface Planning {
  readonly planner: Planner;
  readonly write: (tx: Transacted, progress: Progress) => Promise<void>;
}

type Begin = (
  tx: Transacted,
  organisationId: string,
  today: string,
  mapping: StoredSheet['mapping'],
) => Promise<Planning>;

const planning: Readonly<Record<SheetKind, Begin>> = {
  UNITS: async (tx, organisationId, today) => {
    const known = await knownUnits(tx.manager, organisationId);
    const planner = new WholePlanner((rows) =>
      new UnitPlanner(tx, organisationId, known, rows, today).plan((moves) =>
        movesOfUnits(tx, organisationId, moves),
      ),
    );
    return {
      planner,
      write: (on, progress) => writeUnits(on, organisationId, [...planner.writes.values()], progress),
    };
  },
  POSITIONS: async (tx, organisationId, today, mapping) => {
    const units = new UnitFinder(await knownUnits(tx.manager, organisationId), today);
    const known = await knownPosts(tx.manager, organisationId);
    const printed = await printedOf(tx.manager, organisationId, mapping);
    const planner = new WholePlanner((rows) =>
      new PostPlanner(tx, organisationId, units, known, rows, today).plan(
        { moves: (moves) => movesOfPosts(tx, moves), leads: (ids) => leadsOfPosts(tx, ids) },
        printed,
      ),
    );
    return {
      planner,
      write: (on, progress) => writePosts(on, organisationId, [...planner.writes.values()], progress),
    };
  },
  PEOPLE: async (tx, organisationId, today) => {
    const people = await knownPeople(tx.manager, organisationId);
    const unitsHeld = (ids: readonly string[]) => unitsHeldBy(tx.manager, ids, today);
    const planner = new PeoplePlanner(tx, organisationId, people, unitsHeld, today);
    return {
      planner,
      write: (on, progress) => writePeople(on, organisationId, [...planner.writes.values()], progress),
    };
  },
  ASSIGNMENTS: async (tx, organisationId, today) => {
    const units = new UnitFinder(await knownUnits(tx.manager, organisationId), today);
    const staff = {
      people: await knownPeople(tx.manager, organisationId),
      posts: await knownPosts(tx.manager, organisationId, ['code']),
      assignments: await knownAssignments(tx.manager, organisationId),
      formerPlaces: await formerPlaces(tx.manager, organisationId),
    };
    const asks = {
      grantsOf: (positionIds: readonly string[], span: GivenSpan) =>
        postGrantsOf(tx.manager, { positionIds, ...span }),
      inPerson: (assignmentIds: readonly string[], day: string) =>
        givenInPerson(tx.manager, { assignmentIds, day }),
      whyHoldingTakes: whyHoldingTakes.bind(null, tx),
      missingAfter: (writes: readonly AssignmentAfter[]) => missingAfter(tx, organisationId, writes),
    };
    const planner = new AssignmentPlanner(tx, organisationId, units, staff, asks, today);
    return {
      planner,
      write: (on, progress) =>
        writeAssignments(on, organisationId, [...planner.writes.values()], units.byId, progress),
    };
  },
};

/** Locks rows one by one in a fixed order. Who only refers to them, as every notice does to its person, goes on meanwhile. */
const hold = (tx: Transacted, table: string, where: string, value: unknown): Promise<unknown> =>
  tx.manager.query(`SELECT FROM ${table} WHERE ${where} ORDER BY id FOR NO KEY UPDATE`, [value]);

/**
 * Lets what a sheet is planned by stay as it is until the transaction ends: nobody else changes lines, numbers or what the
 * sheet is about meanwhile. Of people only those stay still of whom the sheet wants something (`planSheet`): there are many,
 * and whatever happens to somebody else's account, grants and posts goes on.
 */
export const holdStill = async (tx: Transacted, { organisationId, kind }: StoredSheet): Promise<void> => {
  if (kind === 'UNITS') {
    await oneAtATime(tx, 'places', organisationId);
    await hold(tx, 'org_unit', 'organisation_id = $1', organisationId);
  }
  if (kind === 'POSITIONS') {
    await oneAtATime(tx, 'reporting lines', organisationId);
    await oneAtATime(tx, 'places', organisationId);
    await hold(tx, 'position', 'organisation_id = $1', organisationId);
  }
  if (kind === 'ASSIGNMENTS') {
    await oneAtATime(tx, 'covers', organisationId);
    await holdPlaces(tx, organisationId);
  }
  if (kind === 'PEOPLE') {
    await coversAsideStay(tx, { organisationId });
    await numbersStay(tx, organisationId);
  }
};

const tooMany: EndingProblem = {
  code: 'TOO_MANY',
  text: {
    zh: `一张表最多办理 ${sheetLimits.endings} 条撤销或离职，请分成几张表`,
    en: `a sheet ends at most ${sheetLimits.endings} records; split it into several`,
  },
};

/** The rows whose records cannot end as they say, once the rest of the sheet is in. */
const unendable = async (
  tx: Transacted,
  kind: SheetKind,
  endings: readonly Ending[],
  writeRest: (tx: Transacted) => Promise<void>,
): Promise<PlannedRow[]> => {
  const refused = await refusedEndings(tx, kind, endings.slice(0, sheetLimits.endings), writeRest);
  return endings.flatMap(({ line, field, value }, at): PlannedRow[] => {
    const problem = at < sheetLimits.endings ? refused.get(line) : tooMany;
    return problem
      ? [{ line, outcome: 'ERROR', changes: [], problems: [{ field, value, ...problem }], ending: null }]
      : [];
  });
};

/** Hears a sheet anew until everybody of whom it wants something is locked: before, they may have changed. */
const holdingPeople = async (tx: Transacted, hear: () => Promise<Planning>): Promise<Planning> => {
  const held = new Set<string>();
  for (;;) {
    const heard = await hear();
    const more = [...(heard.planner.peopleMeant?.() ?? [])].filter((id) => !held.has(id));
    if (more.length === 0) return heard;
    await hold(tx, 'person', 'id = any($1::bigint[])', more);
    for (const id of more) held.add(id);
  }
};

/**
 * Looks at every row of a sheet as things stand now, some at a time, and keeps what becomes of each with the row. Changes
 * nothing else.
 *
 * @param isWritten whether the plan is carried out: then whom it is about is locked.
 */
export const planSheet = async (
  tx: Transacted,
  { id, organisationId, kind, mapping }: Pick<StoredSheet, 'id' | 'organisationId' | 'kind' | 'mapping'>,
  isWritten = false,
): Promise<SheetPlan> => {
  const care = new MemoryCare();
  const layout = new Layout(mapping, columnsOf[kind]);
  const rows = async function* (): AsyncGenerator<readonly Row[]> {
    for await (const some of rawRowsOf(tx.manager, id)) {
      yield some.map((raw) => new Row(raw, layout));
      await care.after(some.length);
    }
  };
  const hear = async (): Promise<Planning> => {
    const begun = await planning[kind](tx, organisationId, todayOf(tx), mapping);
    for await (const some of rows()) begun.planner.hear(some);
    return begun;
  };
  const { planner, write } = await (isWritten ? holdingPeople(tx, hear) : hear());
  const drift = new Drift();
  let endings: Ending[] = [];
  const counts: Record<SheetOutcome, number> = { CREATE: 0, CHANGE: 0, SKIP: 0, ERROR: 0 };
  const judge = async (): Promise<void> => {
    endings = [];
    Object.assign(counts, { CREATE: 0, CHANGE: 0, SKIP: 0, ERROR: 0 });
    for await (const some of rows()) {
      const planned = await planner.judge(some);
      for (const { outcome, ending } of planned) {
        counts[outcome] += 1;
        if (ending) endings.push(ending);
      }
      drift.note(await keepOutcomes(tx.manager, id, planned));
    }
  };
  await planner.settle();
  await judge();
  if (await planner.review?.()) await judge();
  const refused = await unendable(tx, kind, endings, (on) => write(on, async () => undefined));
  drift.note(await keepOutcomes(tx.manager, id, refused));
  counts.CHANGE -= refused.length;
  counts.ERROR += refused.length;
  for (const { line } of refused) planner.writes.delete(line);
  const left = new Set(refused.map(({ line }) => line));
  const ending = endings.filter(({ line }) => !left.has(line));
  return {
    counts,
    drifted: await drift.rows(tx.manager, id),
    size: planner.writes.size + ending.length,
    write: async (progress) => {
      await write(tx, progress);
      await writeEndings(tx, kind, ending, progress);
    },
  };
};
