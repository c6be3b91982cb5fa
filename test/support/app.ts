import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { afterAll } from 'vitest';
import type { Clock } from '../../api/core/clock.ts';
import { makeServer, type ServerParts } from '../../api/server.ts';
import { demoDatabase, demoToday, demoTold } from './demo.ts';
import { connectTo } from './database.ts';

/** When every journey begins, whatever the machine's clock says. From there time runs. */
const beginning = demoTold;

/** The day in Shanghai on which journeys take place. */
export const today = demoToday;

/** The whole product with its demo, served to browsers. */
export interface RunningApp {
  /** Its address, without a slash at the end. */
  readonly url: string;
  readonly db: DataSource;
  /** What is to be added to the machine's clock to get the product's, in milliseconds. */
  readonly shift: number;
}

const adminDir = fileURLToPath(new URL('../../dist/admin', import.meta.url));

/** Serves the built app and the API on a free port, on a database of this file's own; all of it ends with the file. */
export const runningApp = async (parts: Partial<ServerParts> = {}): Promise<RunningApp> => {
  if (!existsSync(adminDir)) throw new Error('dist/admin is missing: run node api/build.mjs first.');
  const database = await demoDatabase();
  const db = await connectTo(database.url);
  const shift = beginning.getTime() - Date.now();
  const clock: Clock = { now: () => new Date(Date.now() + shift) };
  // The port is not known yet: the browser's Origin is compared with the address it really asked.
  const server = await makeServer({ db, clock, publicUrl: 'http://localhost', adminDir, ...parts });
  // the screens read the server's clock from the head of an answer
  server.addHook('onSend', async (_request, reply) => {
    reply.header('date', clock.now().toUTCString());
  });
  afterAll(async () => {
    await server.close();
    await db.destroy();
    await database.drop();
  });
  await server.listen({ host: '127.0.0.1', port: 0 });
  const { port } = server.server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, db, shift };
};
