import { beforeAll, describe, expect, test } from 'vitest';
import { makeWorld } from '../../support/world.ts';
import { attempt, commanding, plainDuty } from './pieces.ts';

const world = await makeWorld();
const { db, clock, ids } = world;
const run = commanding(world);
const tryTo = attempt(world);

describe('who is late with a change is told', () => {
  let id = '';
  let first = 0;
  const late = async (who: 'hr' | 'hrHead', revision: number): Promise<string> => {
    const { codes, errors } = await tryTo(who, 'update', { id, revision, summary: ['晚'] });
    expect(codes).toEqual(['CONFLICT']);
    return String(errors[0]?.message);
  };

  beforeAll(async () => {
    const draft = await run('hr', 'draft', { positionId: ids.position.personnelOfficer });
    [id, first] = [draft.id, draft.revision];
    clock.set('2026-03-02T06:05:00Z');
    await run('hr', 'update', { id, revision: first, duties: [plainDuty], summary: ['一'] });
  });

  test('by whom, when in Shanghai and in which parts the record was changed', async () => {
    expect(await late('hrHead', first)).toBe(
      '孙专员 changed this record today at 14:05 (summary, duties). Load the latest, then go on.',
    );
  });

  test('that it was oneself, in another window', async () => {
    expect(await late('hr', first)).toMatch(/^In another window you changed this record today at 14:05/);
  });

  test('of the others where some of the changes are one’s own, and of the day where it is another', async () => {
    await run('hrHead', 'update', { id, revision: first + 1, remarks: { state: 'NONE' } });
    await run('hr', 'update', { id, revision: first + 2, summary: ['二'] });
    clock.set('2026-03-03T01:00:00Z');
    expect(await late('hr', first + 1)).toMatch(
      /^钱主任 changed this record on 2026-03-02 at 14:05 \(summary, remarks\)/,
    );
  });

  test('nothing of whoever only took it home', async () => {
    await db.query(
      `INSERT INTO audit (at, organisation_id, account_id, person_id, action, entity, entity_id, request_id, is_change)
       SELECT now(), organisation_id, account_id, $2, 'exportJobDescription', entity, entity_id, 'r', false
       FROM audit WHERE entity = 'JobDescription' AND entity_id = $1 ORDER BY id DESC LIMIT 1`,
      [id, ids.person.head],
    );
    expect(await late('hr', first + 1)).toMatch(/^钱主任 changed/);
  });

  test('nothing of a person whom the caller may not know', async () => {
    await db.query('UPDATE person SET organisation_id = $1 WHERE id = $2', [
      ids.unit.bank,
      ids.person.hrHead,
    ]);
    const said = await late('hr', first + 1);
    expect(said).toMatch(/^Somebody else changed this record/);
    expect(said).not.toContain('钱主任');
  });

  test('in plain words where it was never changed so often', async () => {
    expect(await late('hr', 99)).toBe(
      'Somebody has changed this record meanwhile. Load the latest, then go on.',
    );
  });
});
