import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { TicketListDocument } from '../../admin/data/documents.ts';
import { textOf } from '../../admin/data/operation.ts';
import { keysetOf } from '../../api/core/read/cursor.ts';
import type { Order } from '../../api/core/read/declare.ts';
import { makeDataSource } from '../../api/data-source.ts';
import { startEmbedded } from '../../api/database/embedded.ts';
import { makeSchema } from '../../api/schema.ts';
import { ticketOrder } from '../../api/tickets/ticket.filter.ts';
import { Ticket } from '../../api/tickets/ticket.entity.ts';
import { contextOf, pageAndCount } from './asking.ts';
import { openSessions, some, type Caller } from './callers.ts';
import { prepare } from './data/prepare.ts';
import { whenMeasured } from './measured.ts';
import { planOf } from './plan.ts';
import { scopesTable, withScopes, type ScopeLine } from './scopes.report.ts';

// `npm run bench -- --scopes`: what pages of the ticket list cost PostgreSQL, by how far somebody sees and what is asked.

const { values: options } = parseArgs({
  strict: false,
  options: { tickets: { type: 'string', default: '1000000' }, write: { type: 'boolean', default: false } },
});
const tickets = Number(String(options.tickets).replaceAll('_', ''));
if (!Number.isInteger(tickets) || tickets < 200)
  throw new Error('--tickets must be a whole number from 200.');
const say = (line: string): void => console.log(line);

interface Asker {
  readonly title: string;
  readonly caller: Caller | undefined;
  /** The most that a page may take in SQL, in ms; null where none is promised. */
  readonly most: number | null;
  /** Named units in place of what the role gives. */
  readonly isNamed?: true;
}

interface Asking {
  readonly title: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What is asked of the list; deep within it is a year ago, half of all tickets further on. */
const askings = (db: DataSource): readonly Asking[] => {
  const yearAgo = `${new Date(Date.now() - 365 * 86_400_000).toISOString().slice(0, 19)}.000000Z`;
  const deep = (sort: keyof typeof ticketOrder): string =>
    keysetOf(db, db.getMetadata(Ticket), ticketOrder[sort] as Order).cursor([yearAgo, '0']);
  return [
    { title: 'newest', variables: {} },
    { title: 'newest, a year on', variables: { after: deep('REGISTERED_DESC') } },
    { title: 'by deadline', variables: { sort: 'DUE_ASC' } },
    { title: 'by deadline, a year on', variables: { sort: 'DUE_ASC', after: deep('DUE_ASC') } },
    { title: 'by deadline, the last first', variables: { sort: 'DUE_DESC' } },
    { title: 'waiting to be signed for', variables: { filter: { states: ['DISPATCHED'] }, sort: 'DUE_ASC' } },
    { title: 'closed', variables: { filter: { states: ['CLOSED'] } } },
    { title: 'overdue by deadline', variables: { filter: { overdue: true }, sort: 'DUE_ASC' } },
  ];
};

const measureAll = async (db: DataSource): Promise<ScopeLine[]> => {
  const callers = await openSessions(db);
  const schema = await makeSchema();
  const one = (role: string, kind: string): Caller | undefined => some(callers, role, kind, 1)[0];
  const teams = some(callers, 'SHF', 'TEAM', 3).map(({ unitId }) => unitId);
  const askers: readonly Asker[] = [
    { title: 'Own (an agent)', caller: one('AGT', 'TEAM'), most: 5 },
    { title: 'Unit (a shift leader)', caller: one('SHF', 'TEAM'), most: 5 },
    { title: 'Named units (three teams)', caller: one('SHF', 'TEAM'), most: 5, isNamed: true },
    { title: 'Subtree of a department', caller: one('HEAD', 'DEPARTMENT'), most: 20 },
    { title: 'Subtree of a division', caller: one('HEAD', 'CITY_BRANCH'), most: 20 },
    { title: 'The whole organisation', caller: one('QA', 'GROUP'), most: null },
  ];
  const lines: ScopeLine[] = [];
  for (const { title, caller, most, isNamed } of askers) {
    if (!caller) continue;
    const context = await contextOf(db, caller, isNamed ? teams : null);
    const units = context.policy.reach('ticket.read').units.size ?? 0;
    for (const asking of askings(db)) {
      const { page, count } = await pageAndCount(schema, context, textOf(TicketListDocument), {
        first: 25,
        ...asking.variables,
      });
      lines.push({
        title,
        units,
        asked: asking.title,
        page: await planOf(db, page),
        count: await planOf(db, count),
        most,
      });
    }
    say(`  ${title}`);
  }
  return lines;
};

const database = `bench_${tickets}`;
const server = await startEmbedded(fileURLToPath(new URL('../../.data/bench', import.meta.url)), {
  database,
  settings: { max_parallel_workers_per_gather: '0' },
});
try {
  const db = await makeDataSource(server.url, { poolSize: 1 }).initialize();
  try {
    await prepare(db, tickets, say);
    const measured = whenMeasured();
    const lines = await measureAll(db);
    const found = scopesTable(lines, tickets, measured());
    say(found);
    const page = fileURLToPath(new URL('../../docs/benchmarks.md', import.meta.url));
    if (options.write) writeFileSync(page, withScopes(readFileSync(page, 'utf8'), found));
  } finally {
    await db.destroy();
  }
} finally {
  if (!server.reused) await server.stop('at-once');
}
