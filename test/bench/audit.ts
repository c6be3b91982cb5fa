import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { AuditLogDocument } from '../../admin/data/documents.ts';
import { textOf } from '../../admin/data/operation.ts';
import { auditDownload, LONGEST_LOG } from '../../api/audit/audit.download.ts';
import { sealAudit } from '../../api/audit/chain/seal.ts';
import { verifyAudit } from '../../api/audit/chain/verify.ts';
import { addDays, dayOf } from '../../api/core/clock.ts';
import type { SignedIn } from '../../api/core/context.ts';
import { makeDataSource } from '../../api/data-source.ts';
import { startEmbedded } from '../../api/database/embedded.ts';
import { makeSchema } from '../../api/schema.ts';
import { contextOf, pageAndCount } from './asking.ts';
import { auditTable, withAudit, type AuditLine, type AuditWork } from './audit.report.ts';
import { openSessions, some, type Caller } from './callers.ts';
import { addEntries, fillAudit } from './data/audit.ts';
import { prepare } from './data/prepare.ts';
import { whenMeasured } from './measured.ts';
import { planOf } from './plan.ts';

// `npm run bench -- --audit`: an audit log of a million entries: pages by filter and reach, a file, seals and their proof.

const { values: options } = parseArgs({
  strict: false,
  options: { tickets: { type: 'string', default: '1000000' }, write: { type: 'boolean', default: false } },
});
const entries = Number(String(options.tickets).replaceAll('_', ''));
const say = (line: string): void => console.log(line);
const clock = { now: () => new Date() };

const pagesOf = async (db: DataSource, callers: readonly Caller[]): Promise<AuditLine[]> => {
  const schema = await makeSchema();
  const today = dayOf(clock.now());
  const [agent] = some(callers, 'AGT', 'TEAM', 1);
  const filters: readonly (readonly [title: string, filter: object])[] = [
    ['everything', {}],
    ['what one person did', { personId: agent?.personId }],
    ['one command', { actions: ['dispatchTicket'] }],
    ['one kind of record', { entities: ['Ticket'] }],
    ['one record', { entities: ['Ticket'], entityId: '4711' }],
    ['a week a year ago', { from: addDays(today, -365), to: addDays(today, -359) }],
    ['by programs', { byToken: true }],
  ];
  const askers: readonly (readonly [title: string, caller: Caller | undefined])[] = [
    ['The whole organisation', some(callers, 'HEAD', 'GROUP', 1)[0]],
    ['Subtree of a division', some(callers, 'HEAD', 'CITY_BRANCH', 1)[0]],
    ['Subtree of a department', some(callers, 'HEAD', 'DEPARTMENT', 1)[0]],
  ];
  const lines: AuditLine[] = [];
  for (const [title, caller] of askers) {
    if (!caller) continue;
    const context = await contextOf(db, caller);
    for (const [asked, filter] of filters) {
      const { page, count } = await pageAndCount(schema, context, textOf(AuditLogDocument), {
        first: 25,
        filter,
      });
      lines.push({
        title,
        asked,
        page: await planOf(db, page),
        count: await planOf(db, count),
      });
    }
    say(`  ${title}`);
  }
  return lines;
};

const timed = async (what: string, work: () => Promise<number>): Promise<AuditWork> => {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const rows = await work();
  const { user, system } = process.cpuUsage(cpu);
  const found = {
    what,
    rows,
    seconds: (performance.now() - began) / 1_000,
    nodeSeconds: (user + system) / 1e6,
  };
  say(`  ${what}: ${found.rows} rows in ${found.seconds.toFixed(1)} s`);
  return found;
};

/** Takes some days of the log home. Answers how many entries went out. */
const takeHome = async (context: SignedIn, days: number): Promise<number> => {
  const query = { format: 'csv', from: addDays(dayOf(clock.now()), -days) };
  const { content, rows = 0 } = await auditDownload.make(context, {
    query,
    path: auditDownload.path,
  } as never);
  let bytes = 0;
  for await (const piece of content as AsyncIterable<Uint8Array>) bytes += piece.length;
  if (bytes === 0) throw new Error('Nothing went out.');
  return rows;
};

const database = `bench_${entries}`;
const server = await startEmbedded(fileURLToPath(new URL('../../.data/bench', import.meta.url)), {
  database,
  settings: { max_parallel_workers_per_gather: '0' },
});
try {
  const db = await makeDataSource(server.url, { poolSize: 2 }).initialize();
  try {
    await prepare(db, entries, say);
    await fillAudit(db, entries, say);
    const measured = whenMeasured();
    const callers = await openSessions(db);
    const lines = await pagesOf(db, callers);
    await addEntries(db, 0, Math.min(entries, 20_000));
    const [{ waiting }] = (await db.query('SELECT count(*)::int AS waiting FROM audit_unsealed')) as [
      { waiting: number },
    ];
    const works = [
      await timed('Sealed', async () => {
        let total = 0;
        for (let sealed = 1; sealed > 0 && total < waiting; total += sealed)
          sealed = await sealAudit(db, clock);
        return total;
      }),
      await timed('Proved (`verify-audit`)', async () => {
        const { fault, head } = await verifyAudit(db, clock);
        // Two years of entries, dated as their tickets, were written in minutes: that is found, and no more than that.
        if (fault && fault.kind !== 'MISDATED')
          throw new Error(`The log is broken: ${JSON.stringify(fault)}`);
        return head?.seq ?? 0;
      }),
    ];
    const [head] = some(callers, 'HEAD', 'GROUP', 1);
    // As many days as one file holds of two years; runs before this one have left entries, too.
    const [{ all }] = (await db.query('SELECT count(*)::int AS all FROM audit')) as [{ all: number }];
    const days = Math.floor(Math.min(1, LONGEST_LOG / all) * 730 * 0.95);
    if (head) {
      const context = await contextOf(db, head);
      works.push(await timed('Taken home as `.csv`', () => takeHome(context, days)));
    }
    const found = auditTable(lines, works, entries, measured());
    say(found);
    const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
    if (options.write) writeFileSync(page, withAudit(readFileSync(page, 'utf8'), found));
  } finally {
    await db.destroy();
  }
} finally {
  if (!server.reused) await server.stop('at-once');
}
