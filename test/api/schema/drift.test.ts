import { expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';

const db = await testDatabase();

test('the migrations build exactly the tables that the entities describe', async () => {
  const { upQueries } = await db.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});
