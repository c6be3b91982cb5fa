import type { DataSource } from 'typeorm';
import { afterAll } from 'vitest';
import { connectTo } from './database.ts';

/** Further nodes on a test's database: each with connections of its own. They are closed with the file. */
export const nodesOn = async (db: DataSource, count: number): Promise<DataSource[]> => {
  const { url } = db.options as { url?: string };
  const nodes = await Promise.all(Array.from({ length: count }, () => connectTo(url ?? '', 3)));
  // Hooks run in the opposite order: these connections end before the database is dropped.
  afterAll(() => Promise.all(nodes.map((node) => node.destroy())).then(() => undefined));
  return nodes;
};
