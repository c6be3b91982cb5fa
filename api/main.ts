import 'reflect-metadata';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import type { DataSource } from 'typeorm';
import { Account } from './access/account.entity.ts';
import { writeUses } from './access/use/write-uses.ts';
import { dayOf, systemClock } from './core/clock.ts';
import { mailCarrier } from './core/mail.carrier.ts';
import { useMail } from './core/mail.ts';
import { drainOutbox } from './core/outbox.drain.ts';
import { useReplica } from './core/reader.ts';
import { reconcileSchedule } from './core/schedule.ts';
import { spellNames } from './core/search/names.ts';
import { readAdmin, runCreateAdmin } from './create-admin.ts';
import { fillPool, makeDataSource, makeReadPool } from './data-source.ts';
import { reachServer } from './database/connection.ts';
import { startEmbedded } from './database/embedded.ts';
import { portFault } from './database/free-port.ts';
import { migrate, underStartLock } from './database/migrate.ts';
import { StartupError } from './database/startup-error.ts';
import { demoAccountLines, demoAccounts } from './demo/accounts.ts';
import { demoCommand } from './demo/command.ts';
import { isEmpty, loadDemo } from './demo/load.ts';
import { localUrl, readEnvironment, warningsOf } from './environment.ts';
import type { Environment } from './environment.ts';
import { greeting } from './greeting.ts';
import { tellNotDelivered } from './notifications/mail.ts';
import { makeServer } from './server.ts';
import { allowanceOf } from './server/request-throttle.ts';
import { Shutdown } from './shutdown.ts';
import { schedule, startTimers, timersOf, type Timer } from './timers.ts';
import { readHead, runVerifyAudit } from './verify-audit.ts';

/** So many connections may wait to be taken up: a crowd that comes at once is answered, and not cut off. */
const BACKLOG = 4_096;

const say = (line: string): void => console.log(line);
const complain = (line: string): void => console.error(line);

/** The project's directory: this file runs from api/ (watch mode) and from dist/api/ (built). */
function projectRoot(): string {
  let dir = import.meta.dirname;
  while (!existsSync(join(dir, 'package.json'))) dir = dirname(dir);
  return dir;
}

async function checkPort({ host, port }: Environment): Promise<void> {
  const fault = await portFault(host, port);
  if (fault === 'EADDRINUSE')
    throw new StartupError(
      `Port ${port} on ${host} is in use by another program; stop that one, or choose another port: PORT=${port + 1} npm start.`,
    );
  if (fault === 'EACCES')
    throw new StartupError(
      `Port ${port} may not be used by this user; choose one from 1024 upwards: PORT=4000 npm start.`,
    );
  if (fault)
    throw new StartupError(`HOST is "${host}", but this machine cannot listen on that address (${fault}).`);
}

/** Starts or reaches the database and answers its address. */
async function openDatabase({ databaseUrl, dataDir }: Environment, shutdown: Shutdown): Promise<string> {
  if (databaseUrl) {
    await reachServer(databaseUrl, 10_000, say);
    return databaseUrl;
  }
  say('Starting the built-in database …');
  const server = await startEmbedded(dataDir);
  shutdown.add('the built-in database', () => server.stop());
  if (server.place.moved) say(`${dataDir} cannot hold the database; it lies in ${server.place.home}.`);
  return server.url;
}

const hasDemo = (db: DataSource): Promise<boolean> =>
  db.getRepository(Account).existsBy({ email: demoAccounts[0]?.email });

/** What sends the mail that waits, where this installation sends any. */
function mailTimers({ mail, publicUrl }: Environment, db: DataSource, shutdown: Shutdown): Timer[] {
  if (!mail) return [];
  const settings = { ...mail, publicUrl };
  useMail(db, settings);
  const { carry, close } = mailCarrier(settings);
  shutdown.add('the mail connections', async () => close());
  return [
    {
      name: 'outbox',
      everyMs: 1_000,
      run: (source, clock) => drainOutbox(source, clock, { MAIL: carry }, tellNotDelivered),
    },
  ];
}

/** Connects the replica for reports, where there is one. One that is away at the start is used when it comes. */
function openReplica({ databaseReadUrl }: Environment, db: DataSource, shutdown: Shutdown): void {
  if (!databaseReadUrl) return;
  const pool = makeReadPool(databaseReadUrl);
  useReplica(db, pool, complain);
  shutdown.add('the connections to the replica', () => pool.end());
}

/** What can be asked for instead of serving: it is done under the start lock, and the process ends. */
const commands = ['migrate', 'demo', 'create-admin', 'verify-audit'];

async function run(): Promise<void> {
  const root = projectRoot();
  const environment = readEnvironment(process.env, root);
  const [command, ...args] = process.argv.slice(2);
  if (command !== undefined && !commands.includes(command))
    throw new StartupError(`"${command}" is no command; there are ${commands.join(', ')}.`);
  const admin = command === 'create-admin' ? readAdmin(args) : undefined;
  const noted = command === 'verify-audit' ? readHead(args) : null;
  if (!command) for (const line of warningsOf(environment)) complain(line);
  const shutdown = new Shutdown(complain);
  shutdown.listen();
  try {
    if (!command) await checkPort(environment);
    const url = await openDatabase(environment, shutdown);
    const db = await makeDataSource(url).initialize();
    shutdown.add('the database connections', () => db.destroy());

    await underStartLock(url, say, async () => {
      await migrate(db, say);
      if (command === 'demo')
        await demoCommand(db, args, { mode: environment.demo, now: systemClock.now(), say });
      else if (!command && environment.demo !== 'off' && (await isEmpty(db))) {
        say('Filling the empty database with the demo organisations …');
        await loadDemo(db, dayOf(systemClock.now()), say);
      }
      // A migration cannot spell the names that were there before it.
      await spellNames(db.manager);
    });
    if (command === 'verify-audit') {
      const { isWhole, lines } = await runVerifyAudit(db, systemClock, noted);
      await shutdown.run();
      for (const line of lines) say(line);
      process.exit(isWhole ? 0 : 1);
    }
    if (command) {
      const told = admin && (await runCreateAdmin(db, admin, environment, systemClock.now()));
      await shutdown.run();
      say(told ?? (command === 'demo' ? demoAccountLines.join('\n') : 'The database is up to date.'));
      process.exit(0);
    }

    openReplica(environment, db, shutdown);
    await fillPool(db);
    // Registered before the server: on the way down requests end first, then the timers.
    await reconcileSchedule(db, schedule, systemClock.now());
    const work = [...timersOf(complain), ...mailTimers(environment, db, shutdown)];
    // What was used in the last seconds is written when no request and no timer adds to it any more.
    shutdown.add('the notes of what was used', () => writeUses(db));
    shutdown.add('the timers', startTimers(work, db, systemClock, complain));
    const { publicUrl, trustProxy, rateLimit, singleSignOn } = environment;
    const server = await makeServer({
      db,
      clock: systemClock,
      publicUrl,
      adminDir: join(root, 'dist', 'admin'),
      trustProxy,
      singleSignOn,
      requests: rateLimit === null ? null : allowanceOf(rateLimit),
    });
    shutdown.add('the server', () => server.close());
    await server.listen({ host: environment.host, port: environment.port, backlog: BACKLOG });
    const { port } = server.server.address() as AddressInfo;
    say(greeting(localUrl(environment.host, port), environment.demo === 'auto' && (await hasDemo(db))));
  } catch (error) {
    // A signal during the start ends what the start still waits for: that is no fault.
    if (shutdown.begun) return;
    await shutdown.run();
    throw error;
  }
}

await run().catch((error: unknown) => {
  complain(
    error instanceof StartupError ? error.message : `Remit could not start. ${(error as Error).stack}`,
  );
  process.exit(1);
});
