import type { DataSource } from 'typeorm';
import { dayOf } from '../core/clock.ts';
import { StartupError } from '../database/startup-error.ts';
import { isEmpty, loadDemo } from './load.ts';
import { demoDay, refreshDemo } from './refresh.ts';

const options = ['--refresh', '--force'];

/**
 * `npm run demo`: loads the demo into an empty database; with `--refresh` it moves a loaded one to today, and with
 * `--force` even where people have entered something. Call it under the start lock, migrated.
 *
 * @throws StartupError in words, for wrong options and for databases that are not the demo's; then nothing has changed
 */
export const demoCommand = async (
  db: DataSource,
  args: readonly string[],
  { mode, now, say }: { mode: 'auto' | 'off'; now: Date; say: (line: string) => void },
): Promise<void> => {
  const strange = args.find((arg) => !options.includes(arg));
  const [refresh, force] = options.map((option) => args.includes(option));
  if (strange !== undefined || (force && !refresh))
    throw new StartupError(
      `npm run demo knows --refresh and --refresh --force, but was given ${args.join(' ')}.`,
    );
  if (mode === 'off')
    throw new StartupError('DEMO is "off": this installation is no demo. Unset it to work with the demo.');
  if (refresh) {
    say('Moving the demo to today …');
    await refreshDemo(db, { now, force: force ?? false, progress: say });
    say(`The demo ends on ${dayOf(now)} now. Whoever was signed in signs in again.`);
    return;
  }
  if (await isEmpty(db)) {
    say('Filling the empty database with the demo organisations …');
    await loadDemo(db, dayOf(now), say, now);
    return;
  }
  const day = await demoDay(db);
  if (day === null)
    throw new StartupError(
      'This database holds an organisation of its own, and the demo goes only into an empty one. Give it another: DATABASE_URL or DATA_DIR.',
    );
  say(`The demo is there; its last day is ${day}. To move it to today: npm run demo -- --refresh`);
};
