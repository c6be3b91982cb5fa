import { expect, test } from 'vitest';
import { treeOf } from '../../../api/org/units/tree.ts';
import { makeWorld } from '../../support/world.ts';

const { db, ids } = await makeWorld();

const version = async (): Promise<string> =>
  (await db.query(`SELECT version::text FROM snapshot_version WHERE name = 'tree'`))[0].version;

test('one tree is kept until a unit changes, and many who ask at once share one load', async () => {
  const asked = await version();
  const trees = await Promise.all(Array.from({ length: 20 }, () => treeOf(db, asked)));
  expect(new Set(trees).size).toBe(1);
  expect(await treeOf(db, asked)).toBe(trees[0]);

  await db.query(`UPDATE org_unit SET name = '投诉中心' WHERE id = $1`, [ids.unit.complaints]);
  const renamed = await treeOf(db, await version());
  expect(renamed).not.toBe(trees[0]);
  expect(renamed.name(ids.unit.complaints)).toBe('投诉中心');
  // A request that read the version before the change is served from the newer tree.
  expect(await treeOf(db, asked)).toBe(renamed);
});

test('a change that is taken back raises no version and leaves no trace', async () => {
  const before = await version();
  await db
    .transaction(async (manager) => {
      await manager.query('UPDATE org_unit SET parent_id = $1 WHERE id = $2', [
        ids.unit.group,
        ids.unit.county,
      ]);
      throw new Error('taken back');
    })
    .catch(() => undefined);
  expect(await version()).toBe(before);
  const tree = await treeOf(db, before);
  expect(tree.path(ids.unit.county)).toEqual([ids.unit.county, ids.unit.branch, ids.unit.group]);
});
