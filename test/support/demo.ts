import { inject } from 'vitest';
// The rooms declare there what others ask of them, such as who may do something.
import '../../api/schema.ts';
import { dayOf } from '../../api/core/clock.ts';
import { demoCommand } from '../../api/demo/command.ts';
import { connectTo, createDatabase, type TestDatabase } from './database.ts';
import { isDatabase, onServer } from './test-server.ts';

/** As of when tests are told the demo: a Friday afternoon in Shaoxing. */
export const demoTold = new Date('2026-11-20T15:30:00+08:00');

/** The demo's last day in tests. */
export const demoToday = dayOf(demoTold);

/** A database with the demo. The first one of a run is filled by `npm run demo`'s own command, and kept to be copied. */
export const demoDatabase = async (): Promise<TestDatabase> => {
  const [server, kept] = [inject('serverUrl'), inject('demoTemplate')];
  if (!(await isDatabase(server, kept))) {
    const { url, drop } = await createDatabase();
    const db = await connectTo(url, 1);
    await demoCommand(db, [], { mode: 'auto', now: demoTold, say: () => undefined });
    await db.destroy();
    await onServer(server, `ALTER DATABASE ${new URL(url).pathname.slice(1)} RENAME TO ${kept}`).catch(
      async (error: { code?: string }) => {
        // Another file was quicker.
        if (error.code !== '42P04') throw error;
        await drop();
      },
    );
  }
  return createDatabase(kept);
};
