import { setTimeout } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { MutationStep } from './step.ts';
import type { World } from '../world.ts';

/** A sheet of one new person that came and was looked at, of the HR officer. Answers its id. */
export const keptSheet = async (
  world: World,
  state: 'CHECKED' | 'IMPORTING' = 'CHECKED',
): Promise<string> => {
  const [{ id }] = (await world.db.query(
    `INSERT INTO sheet_import (organisation_id, person_id, kind, state, file_name, format, preamble, headings, head_line, mapping,
       row_count, counts, created_at, beat_at)
     VALUES ($1, $2, 'PEOPLE', $3, '人员.csv', '{"type":"xlsx"}', '[]', ARRAY['姓名'], 1, ARRAY['name'], 1,
       '{"CREATE":1,"CHANGE":0,"SKIP":0,"ERROR":0}', $4, $4) RETURNING id::text`,
    [world.ids.unit.group, world.ids.person.hr, state, world.clock.now()],
  )) as [{ id: string }];
  await world.db.query(
    `INSERT INTO sheet_row (import_id, line, cells, outcome, changes)
     VALUES ($1, 2, ARRAY['表中新人'], 'CREATE', '[{"field":"name","from":null,"to":"表中新人"}]')`,
    [id],
  );
  return id;
};

/** Until a sheet that was begun is written: it goes on after the answer. */
export const sheetsAreDone = async (db: DataSource): Promise<void> => {
  for (let turn = 0; turn < 10_000; turn += 1) {
    const [{ count }] = (await db.query(
      `SELECT count(*)::int FROM sheet_import WHERE state = 'IMPORTING' AND run IS NOT NULL`,
    )) as [{ count: number }];
    if (count === 0) return;
    await setTimeout(5);
  }
  throw new Error('A sheet is still being written.');
};

/** Keeps sheets of people from being written, where they have to wait for staff numbers, until they are let go on. */
const holdSheets = async ({ db, ids }: World): Promise<() => Promise<void>> => {
  const held = db.createQueryRunner();
  await held.startTransaction();
  await held.query(`SELECT pg_advisory_xact_lock(hashtext('staff numbers'), hashtext($1))`, [ids.unit.group]);
  return async () => {
    await held.rollbackTransaction();
    await held.release();
    await sheetsAreDone(db);
  };
};

/** What can be done with sheets. */
export const aboutSheets = (world: World): MutationStep[] => {
  const step = (name: string, state: 'CHECKED' | 'IMPORTING', more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: async () => ({ id: await keptSheet(world, state), ...more }),
  });
  return [
    step('mapSheet', 'CHECKED', { fields: ['name'] }),
    { ...step('importSheet', 'CHECKED', { rows: 'ALL' }), holdBack: () => holdSheets(world) },
    step('discardSheet', 'CHECKED'),
    step('stopSheetImport', 'IMPORTING'),
  ];
};
