import type { DataSource, EntityManager } from 'typeorm';
import type { ClientBase } from 'pg';
import { installRoles } from '../../../api/access/roles/installing.ts';
import { copyInto, type Cell } from '../../../api/demo/copy.ts';
import { addDays, dayOf } from '../../../api/core/clock.ts';
import { describedOf } from './described.ts';
import { organisationsOf, type Counters, type Member, type Organisation } from './organisation.ts';
import type { Size } from './size.ts';
import { customerName, customerPhone, ticketsFrom, ticketTables, type TicketWorld } from './tickets.ts';

type Row = Readonly<Record<string, Cell>>;

/** So many tickets are made and written at a time: memory stays flat. */
const BATCH = 10_000;

/** Categories of each organisation. */
const CATEGORIES = 24;

/** Accounts are made for so many people of each role and depth; the benchmark signs in as them. */
const ACCOUNTS = 12;

const bigTables = [...ticketTables, 'customer'];

/** Takes the indexes of the big tables away and answers the words that make them again: filling goes faster without. */
const dropIndexes = async (client: ClientBase): Promise<string[]> => {
  const { rows } = await client.query<{ name: string; words: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS words
     FROM pg_index i
     WHERE i.indrelid = any($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [bigTables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ words }) => words);
};

const numbered = [
  'org_unit',
  'position',
  'person',
  'assignment',
  'job_description',
  'duty',
  'category',
  'customer',
  'ticket',
  'dispatch_leg',
];

function* customerRows(world: TicketWorld): Generator<Row> {
  for (const [at, [first, last]] of world.customers.entries())
    for (let id = first; id <= last; id += 1)
      yield {
        id: String(id),
        organisation_id: world.organisations[at]?.id ?? '',
        name: customerName(id),
        phone: customerPhone(id),
        created_at: new Date(world.now).toISOString(),
      };
}

const categoryRows = (organisations: readonly Organisation[]): Row[] =>
  organisations.flatMap(({ id }, at) =>
    Array.from({ length: CATEGORIES }, (_, index) => ({
      id: String(at * CATEGORIES + index + 1),
      organisation_id: id,
      parent_id: index < 4 ? null : String(at * CATEGORIES + (index % 4) + 1),
      code: `C${index + 1}`,
      name_zh: `类别${index + 1}`,
      name_en: `Category ${index + 1}`,
      sort: index,
    })),
  );

const membersWithAccounts = ({ members }: Organisation): Member[] =>
  [...Map.groupBy(members, ({ role, depth }) => `${role} ${depth}`).values()].flatMap((alike) =>
    alike.filter((_, at) => at % Math.max(1, Math.floor(alike.length / ACCOUNTS)) === 0).slice(0, ACCOUNTS),
  );

const accountRows = (organisations: readonly Organisation[], now: number): Row[] =>
  organisations.flatMap((organisation) =>
    membersWithAccounts(organisation).map(({ personId }) => ({
      person_id: personId,
      email: `bench-${personId}@remit.demo`,
      // Nobody signs in with a password here: the benchmark opens sessions of its own.
      password_hash: 'none',
      created_at: new Date(now).toISOString(),
    })),
  );

const worldOf = (
  organisations: readonly [Organisation, Organisation],
  { tickets }: Size,
  now: number,
): TicketWorld => {
  const customers = Math.max(10, Math.floor(tickets / 3));
  const other = Math.max(10, Math.floor(customers / 10));
  return {
    organisations,
    categories: organisations.map((_, at) =>
      Array.from({ length: CATEGORIES - 4 }, (__, index) => String(at * CATEGORIES + index + 5)),
    ),
    customers: [
      [1, customers - other],
      [customers - other + 1, customers],
    ],
    count: tickets,
    now,
  };
};

/** Writes organisations by COPY: units, posts with their roles, people, assignments and job descriptions. */
export const copyOrganisations = async (
  manager: EntityManager,
  organisations: readonly Organisation[],
): Promise<void> => {
  const client = (await manager.queryRunner?.connect()) as ClientBase;
  for (const table of [
    'org_unit',
    'position',
    'person',
    'assignment',
    'job_description',
    'authority',
  ] as const)
    for (const { rows } of organisations) await copyInto(client, table, rows[table]);
  for (const { id, rows } of organisations) {
    const roles = await installRoles(manager, id);
    await copyInto(
      client,
      'position_role',
      rows.roles.map(({ positionId, role }) => ({ position_id: positionId, role_id: roles[role] })),
    );
  }
};

/** Fills a migrated, empty database by COPY: two organisations and so many tickets, mostly closed, with their history; and a third, described whole. */
export const fill = async (db: DataSource, size: Size, progress: (line: string) => void): Promise<void> => {
  const now = Date.now();
  const since = addDays(dayOf(new Date(now)), -800);
  const counters: Counters = { unit: 0, position: 0, person: 0, job: 0 };
  const working = organisationsOf(size.units, counters, since);
  const described = describedOf(size.described, counters, since);
  const organisations = [...working, described.organisation];
  const world = worldOf(working, size, now);
  await db.transaction(async (manager) => {
    const client = (await manager.queryRunner?.connect()) as ClientBase;
    for (const name of ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'])
      await client.query(`SET LOCAL ${name} = 0`);
    await client.query(`SET LOCAL maintenance_work_mem = '512MB'`);
    // What is written fits together by the way it is made; whoever may, leaves out looking up each key.
    const [{ isSuper } = { isSuper: false }] = (
      await client.query<{ isSuper: boolean }>(
        'SELECT usesuper AS "isSuper" FROM pg_user WHERE usename = current_user',
      )
    ).rows;
    const words = await dropIndexes(client);

    await copyOrganisations(manager, organisations);
    await copyInto(client, 'account', accountRows(organisations, now));
    await copyInto(client, 'category', categoryRows(working));
    for (const [table, rows] of Object.entries(described.rows)) await copyInto(client, table, rows);
    if (isSuper) await client.query('SET LOCAL session_replication_role = replica');
    await copyInto(client, 'customer', customerRows(world));
    for (let first = 1; first <= size.tickets; first += BATCH) {
      const last = Math.min(size.tickets, first + BATCH - 1);
      const batch = ticketsFrom(world, first, last);
      for (const table of ticketTables) await copyInto(client, table, batch[table]);
      if (last % 100_000 === 0) progress(`  ${last} tickets`);
    }
    // Triggers keep these otherwise; without them they are filled at once.
    if (isSuper)
      for (const of of ['unit', 'person'])
        await client.query(
          `INSERT INTO ticket_${of} SELECT organisation_id, party, registered_at, id, due_at FROM ticket, unnest(${of}_ids) party`,
        );
    progress('  indexes');
    for (const word of words) await client.query(word);
    for (const table of numbered)
      await client.query(
        `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM "${table}"))`,
      );
    await client.query(`SELECT setval('ticket_number', (SELECT max(id) FROM ticket))`);
  });
};
