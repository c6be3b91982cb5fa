import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { DataSource } from 'typeorm';
import { addDays, dayOf } from '../../../api/core/clock.ts';
import { makeDataSource } from '../../../api/data-source.ts';
import { startEmbedded } from '../../../api/database/embedded.ts';
import { Shutdown } from '../../../api/shutdown.ts';
import { openBrowser } from '../../support/browser.ts';
import { openSession } from '../../../api/access/session.ts';
import { copyOrganisations } from '../data/fill.ts';
import { organisationOf, type Organisation } from '../data/organisation.ts';
import { factsTable, withChart } from '../report.ts';
import { startProduct } from '../servers.ts';
import { look, type Act } from './look.ts';

/** The organisation that is drawn: so many units of five posts each, every tenth post without a holder. */
const UNITS = 600;
const POSTS = 5;

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** Everything that was started, to be stopped in the opposite order. */
const shutdown = new Shutdown(console.error);

/** Makes the organisation, with vacant and over-filled posts in it, and answers the session of somebody at its top. */
const fillWith = async (db: DataSource): Promise<string> => {
  await db.query('DROP SCHEMA public CASCADE');
  await db.query('CREATE SCHEMA public');
  await db.runMigrations({ transaction: 'each' });
  const counters = { unit: 0, position: 0, person: 0, job: 0 };
  const since = addDays(dayOf(new Date()), -400);
  const made: Organisation = organisationOf('浙江', UNITS, {
    counters,
    holders: 1,
    postsAtEach: POSTS,
    since,
  });
  const [head] = made.members;
  return db.transaction(async (manager) => {
    await copyOrganisations(manager, [made]);
    await manager.query(
      `UPDATE position SET headcount_plan = CASE id % 10 WHEN 3 THEN 2 WHEN 5 THEN 0 WHEN 7 THEN NULL ELSE 1 END`,
    );
    const [account] = (await manager.query(
      `INSERT INTO account (person_id, email, password_hash, created_at)
       VALUES ($1, 'chart@remit.demo', 'none', now()) RETURNING id::text`,
      [head?.personId],
    )) as { id: string }[];
    return openSession(manager, account?.id ?? '', { address: '127.0.0.1', userAgent: 'bench' }, new Date());
  });
};

const tableOf = (acts: readonly Act[]): string =>
  [
    '| What is done | Until drawn, ms | Main thread, processor ms | Its busiest task, processor ms | Its longest task, ms | Target | |',
    '| --- | ---: | ---: | ---: | ---: | --- | --- |',
    ...acts.map(({ what, ms, longest, busiest, together, target, isMet }) => {
      const figures = [ms, together, busiest, longest].map((figure) =>
        figure === undefined ? '' : String(Math.round(figure)),
      );
      return `| ${[what, ...figures, target, isMet ? 'met' : '**MISSED**'].join(' | ')} |`;
    }),
  ].join('\n');

const run = async (): Promise<void> => {
  const server = await startEmbedded(at('.data/bench'), { database: 'bench_chart' });
  shutdown.add('PostgreSQL', () => server.stop('at-once'));
  const db = await makeDataSource(server.url, { poolSize: 1 }).initialize();
  shutdown.add('the connection to it', () => db.destroy());
  console.log('Making an organisation …');
  const token = await fillWith(db);
  const [{ units, posts } = { units: 0, posts: 0 }] = (await db.query(
    `SELECT (SELECT count(*) FROM org_unit)::int AS units, (SELECT count(*) FROM position)::int AS posts`,
  )) as { units: number; posts: number }[];
  const product = await startProduct(server.url, []);
  shutdown.add('the product', () => product.stop());
  const browser = await openBrowser();
  shutdown.add('the browser', () => browser.close());
  const version = browser.version();
  const before = loadavg().map((load) => load.toFixed(1));
  const acts = await look(browser, { address: `http://localhost:${product.port}`, token });
  const facts = {
    Date: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    Commit: execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: at(''), encoding: 'utf8' }).trim(),
    Processor: `${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    'Load average before': before.join(', '),
    Browser: `Chromium ${version}, headless, 1366 × 900`,
    Data: `${units} units, ${posts} posts`,
  };
  const table = tableOf(acts);
  console.log(`\n${table}\n\n${factsTable(facts)}`);
  const page = at('docs/benchmarks.md');
  if (process.argv.includes('--write'))
    writeFileSync(
      page,
      withChart(
        readFileSync(page, 'utf8'),
        `## The organisation in the browser

\`npm run bench -- --chart --write\` writes this part. A browser opens the chart and the tree of an organisation, from an
empty cache, and works in them. What a hand feels is the longest task of the page's main thread; other work on the machine
lengthens it by the clock, so the verdict is over the processor time of the busiest. The worst of three rounds counts.

${table}

${factsTable(facts)}

`,
      ),
    );
};

shutdown.listen();
try {
  await run();
} catch (error) {
  if (!shutdown.begun) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  if (!shutdown.begun) await shutdown.run();
}
