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

/** What can be done with sheets. */
export const aboutSheets = (world: World): MutationStep[] => {
  const step = (name: string, state: 'CHECKED' | 'IMPORTING', more: object = {}): MutationStep => ({
    name,
    who: 'hr',
    input: async () => ({ id: await keptSheet(world, state), ...more }),
  });
  return [
    step('mapSheet', 'CHECKED', { fields: ['name'] }),
    step('importSheet', 'CHECKED', { rows: 'ALL' }),
    step('discardSheet', 'CHECKED'),
    step('stopSheetImport', 'IMPORTING'),
  ];
};
