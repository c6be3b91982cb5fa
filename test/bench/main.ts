import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { makeDataSource } from '../../api/data-source.ts';
import { startEmbedded } from '../../api/database/embedded.ts';
import { Shutdown } from '../../api/shutdown.ts';
import { checkAgreement } from './agree.ts';
import { openSessions } from './callers.ts';
import { canMeasure, memoryOf } from './cpu.ts';
import { prepare } from './data/prepare.ts';
import { openReview } from './data/review.ts';
import { measure, type Measured } from './measure.ts';
import { paper, tables } from './report.ts';
import { startLimit, startProduct, type Running } from './servers.ts';
import { workloadsFor } from './workloads.ts';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const say = (line: string): void => console.log(line);

const { values: options } = parseArgs({
  options: {
    tickets: { type: 'string', default: '100000' },
    fresh: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    only: { type: 'string' },
    profile: { type: 'string' },
    rounds: { type: 'string', default: '5' },
  },
});

/** A whole number from the command line. @throws Error where it is none, or out of bounds */
const whole = (name: string, text: string, least: number, most: number): number => {
  const value = Number(text.replaceAll('_', ''));
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Error(`--${name} is "${text}", but it must be a whole number from ${least} to ${most}.`);
};

/** Everything that was started, to be stopped in the opposite order. */
const shutdown = new Shutdown(console.error);
/** Starts something that is to be ended. Noted before it is there: a signal meanwhile waits for it, and ends it. */
const begin = <Started>(
  what: string,
  start: () => Promise<Started>,
  stop: (started: Started) => Promise<unknown>,
): Promise<Started> => {
  if (shutdown.begun) throw new Error('The benchmark was stopped.');
  const started = start();
  shutdown.add(what, () => started.then(stop, () => undefined));
  return started;
};

/** The machine and the versions, as they are printed beside the figures. */
const machine = async (db: DataSource, tickets: number): Promise<Record<string, string>> => {
  const [postgres] = (await db.query(
    `SELECT current_setting('server_version') AS version, current_setting('fsync') AS fsync,
            current_setting('synchronous_commit') AS commit, pg_size_pretty(pg_database_size(current_database())) AS size,
            (SELECT count(*) FROM ticket) AS tickets, (SELECT count(*) FROM ticket_event) AS events,
            (SELECT count(*) FROM org_unit) AS units, (SELECT count(*) FROM person) AS people`,
  )) as Record<string, string>[];
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: at(''),
    encoding: 'utf8',
  }).trim();
  return {
    Date: new Date().toISOString().slice(0, 16).replace('T', ' ') + ' UTC',
    Commit: commit,
    Processor: `${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    Memory: `${Math.round(totalmem() / 2 ** 30)} GB`,
    'Load average before': loadavg()
      .map((load) => load.toFixed(1))
      .join(', '),
    Node: process.versions.node,
    PostgreSQL: `${postgres?.['version']}, fsync ${postgres?.['fsync']}, synchronous_commit ${postgres?.['commit']}`,
    Data: `${tickets} tickets asked for; ${postgres?.['tickets']} with ${postgres?.['events']} events, ${postgres?.['units']} units, ${postgres?.['people']} people, ${postgres?.['size']}`,
  };
};

const run = async (): Promise<void> => {
  if (!canMeasure()) throw new Error('The benchmark reads processor time from /proc and so needs Linux.');
  const tickets = whole('tickets', options.tickets, 200, 10_000_000);
  const rounds = whole('rounds', options.rounds, 1, 50);
  const dataDir = at('.data/bench');
  if (options.fresh) rmSync(dataDir, { recursive: true, force: true });
  const database = `bench_${tickets}`;
  // As shipped, but for parallel workers: their time would be nobody's.
  const settings = { max_parallel_workers_per_gather: '0' };
  const server = await begin(
    'PostgreSQL',
    () => startEmbedded(dataDir, { database, settings }),
    // One that ran already is somebody else's.
    async ({ stop, reused }) => reused || stop('at-once'),
  );
  const db = await begin(
    'the connection to it',
    () =>
      makeDataSource(server.url, { poolSize: 1 })
        .setOptions({ applicationName: 'bench' } as never)
        .initialize(),
    // It waits for its statement, and filling takes minutes: PostgreSQL ends that when it is ended itself.
    (opened) => Promise.race([opened.destroy(), pause(2_000)]),
  );
  await prepare(db, tickets, say);
  const facts = await machine(db, tickets);

  const flags = options.profile ? ['--cpu-prof', `--cpu-prof-dir=${options.profile}`] : [];
  const end = ({ stop }: Running): Promise<void> => stop();
  const product = await begin('the product', () => startProduct(server.url, flags), end);
  const limit = await begin('the limit', () => startLimit(server.url), end);
  const wanted = options.only?.split(',');
  const callers = await openSessions(db);
  await openReview(db, callers);
  const workloads = (await workloadsFor(db, callers)).filter(({ name }) => !wanted || wanted.includes(name));

  await checkAgreement(db, workloads, { product, limit });
  say('Product and limit answer alike.');
  const lines: Measured[] = [];
  for (const workload of workloads) {
    say(`  ${workload.title}`);
    const pace = workload.limit
      ? { warmMs: 5_000, roundMs: 3_000, rounds }
      : { warmMs: workload.target ? 2_000 : 5_000, roundMs: 3_000, rounds: workload.target ? 3 : 1 };
    lines.push(await measure(db, workload, { product, limit }, pace));
  }
  const load = loadavg().map((value) => value.toFixed(1));
  const all = { ...facts, 'Load average after': load.join(', ') };
  const found = tables(lines, memoryOf(product.pid));
  say(
    `\n${found}\n\n${Object.entries(all)
      .map(([name, value]) => `${name}: ${value}`)
      .join('\n')}`,
  );
  const page = at('docs/benchmarks.md');
  if (options.write) writeFileSync(page, paper(readFileSync(page, 'utf8'), found, all));
};

shutdown.listen();
try {
  await run();
} catch (error) {
  // What is being ended fails in many ways.
  if (!shutdown.begun) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  if (!shutdown.begun) await shutdown.run();
}
