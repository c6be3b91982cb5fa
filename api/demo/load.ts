import type { ClientBase } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import { hashPassword } from '../access/password.ts';
import { installRoles } from '../access/roles/installing.ts';
import { startOfDay } from '../core/clock.ts';
import { spellNames } from '../core/search/names.ts';
import { DEMO_PASSWORD, demoAccounts } from './accounts.ts';
import { callRows, faultRow } from './call.rows.ts';
import { copyInto } from './copy.ts';
import type { Cell } from './copy.ts';
import { spanOf } from './history/span.ts';
import type { Span } from './history/span.ts';
import { importRows, importTables } from './import.rows.ts';
import { jobRows } from './job.rows.ts';
import { Keys } from './keys.ts';
import { tellPast } from './notices.ts';
import { organisationRows } from './organisation.rows.ts';
import { recordRows } from './record.rows.ts';
import { tellReview } from './review.ts';
import { demoOrganisations, rootOf } from './organisations.ts';
import { ticketRows } from './ticket.rows.ts';
import { rememberFewerSeats, seatRows, seatTables } from './seat.rows.ts';
import { trainingRows, trainingTables } from './training.rows.ts';

type Row = Readonly<Record<string, Cell>>;

/** Whether a database holds no organisation and no account yet, so that the demo may go in. */
export const isEmpty = async (db: Pick<DataSource, 'query'>): Promise<boolean> => {
  const [found] = (await db.query(
    'SELECT EXISTS (SELECT FROM org_unit) OR EXISTS (SELECT FROM account) AS "holdsSomething"',
  )) as { holdsSomething: boolean }[];
  return found?.holdsSomething === false;
};

/** Gives every organisation its roles and every post the roles that the content names. */
const giveRoles = async (manager: EntityManager, keys: Keys): Promise<void> => {
  for (const organisation of demoOrganisations) {
    const roles: Readonly<Record<string, string>> = await installRoles(
      manager,
      keys.unit(rootOf(organisation)),
    );
    const pairs = organisation.posts.flatMap(({ key, roles: codes = [] }) =>
      codes.map((code) => {
        const role = roles[code];
        if (!role) throw new Error(`There is no role ${code}.`);
        return [keys.post(key), role] as const;
      }),
    );
    await manager.query(
      'INSERT INTO position_role (position_id, role_id) SELECT * FROM unnest($1::bigint[], $2::bigint[])',
      [pairs.map(([post]) => post), pairs.map(([, role]) => role)],
    );
  }
};

/** The demo's accounts. Whoever is named like an account holds it; one password, so one hash for all. */
const accountRows = async (keys: Keys, span: Span): Promise<Row[]> => {
  const password_hash = await hashPassword(DEMO_PASSWORD);
  return demoAccounts.map(({ email }) => ({
    person_id: keys.person(email.slice(0, email.indexOf('@'))),
    email,
    password_hash,
    locale: null,
    is_active: true,
    created_at: startOfDay(span.first),
  }));
};

/** Tables that got ids of ours; their sequences go on after them. */
const numbered = [
  'org_unit',
  'rank',
  'position',
  'person',
  'assignment',
  'job_description',
  'duty',
  'job_event',
  'job_import',
  'imported_job',
  'certificate',
  'certification_scheme',
  'course',
  'enrolment',
  'certification',
  'headcount_request',
  'category',
  'customer',
  'ticket',
  'dispatch_leg',
];

const afterwards = async (manager: EntityManager): Promise<void> => {
  for (const table of numbered)
    await manager.query(
      `SELECT setval(pg_get_serial_sequence('${table}', 'id'), (SELECT max(id) FROM "${table}"))`,
    );
  await manager.query(`SELECT setval('ticket_number', (SELECT max(id) FROM ticket))`);
};

/** What is to be written, and what is done around it in the same transaction. */
export interface Writing {
  /** The last day, `YYYY-MM-DD` in Asia/Shanghai. */
  readonly today: string;
  /** The instant at which the story breaks off. */
  readonly now: Date;
  /** Is told what is being done, a line at a time. */
  readonly progress: (line: string) => void;
  /** Sees to it that there is room for the demo, or throws. */
  readonly makeRoom: (manager: EntityManager) => Promise<void>;
  /** Comes last. */
  readonly done?: (manager: EntityManager) => Promise<void>;
}

/** Writes the demo in one transaction: all of it is there, or nothing has changed. */
export const writeDemo = async (
  db: DataSource,
  { today, now, progress, makeRoom, done }: Writing,
): Promise<void> => {
  const span = spanOf(today, now.getTime());
  const keys = new Keys(demoOrganisations);

  progress('  making up 90 days of tickets …');
  const tickets = ticketRows(
    demoOrganisations.flatMap((organisation) =>
      organisation.service
        ? {
            root: rootOf(organisation),
            categories: organisation.service.categories,
            callbackUnit: organisation.service.cast.callbackUnit,
            stories: organisation.service.stories(span),
          }
        : [],
    ),
    keys,
  );
  const accounts = await accountRows(keys, span);
  const imports = await importRows(keys, today);

  await db.transaction(async (manager) => {
    await manager.query('SET LOCAL statement_timeout = 0');
    await manager.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const client = (await manager.queryRunner?.connect()) as ClientBase;
    await makeRoom(manager);

    progress('  organisations, posts and people');
    const places = demoOrganisations.map((content) => organisationRows(content, keys, today));
    for (const table of [
      'org_unit',
      'rank',
      'position',
      'position_relation',
      'person',
      'assignment',
    ] as const)
      for (const rows of places) await copyInto(client, table, rows[table]);
    const records = demoOrganisations.map((content) => recordRows(content, keys, today));
    for (const table of ['person_record', 'certificate'] as const)
      for (const rows of records) await copyInto(client, table, rows[table]);
    await giveRoles(manager, keys);
    await copyInto(client, 'account', accounts);

    progress('  job descriptions');
    const jobs = jobRows(demoOrganisations, keys, today);
    for (const table of [
      'job_description',
      'duty',
      'duty_measure',
      'authority',
      'qualification',
      'job_event',
      'job_return_reason',
    ] as const)
      await copyInto(client, table, jobs[table]);
    await acknowledgePast(manager);
    for (const table of importTables) await copyInto(client, table, imports[table]);
    for (const { training, ...organisation } of demoOrganisations)
      if (training) {
        const rows = trainingRows(organisation, keys, today);
        for (const table of trainingTables) await copyInto(client, table, rows[table]);
      }

    for (const { seats, ...organisation } of demoOrganisations)
      if (seats) {
        const rows = seatRows(organisation, keys, today);
        for (const table of seatTables) await copyInto(client, table, rows[table]);
        await rememberFewerSeats(manager);
      }

    progress(`  ${tickets.ticket.length} tickets with their history`);
    for (const table of [
      'category',
      'customer',
      'ticket',
      'dispatch_leg',
      'ticket_reply',
      'callback',
      'ticket_event',
      'overdue_record',
    ] as const)
      await copyInto(client, table, tickets[table]);

    progress('  call records');
    await copyInto(client, 'call_record', callRows(keys, span));
    await copyInto(client, 'fault_window', [faultRow(keys, span)]);
    await afterwards(manager);
    await spellNames(manager);
    const others = await tellReview(manager, keys, today);
    await tellPast(manager, { tickets, jobs, others }, now);
    await done?.(manager);
  });
  await db.query('ANALYZE');
};

/** Holders have read what is in force, on the morning after it or they began; a few have still to. */
const acknowledgePast = async (manager: EntityManager): Promise<void> => {
  await manager.query(
    `INSERT INTO job_acknowledgement (job_description_id, assignment_id, person_id, at)
     SELECT j.id, a.id, a.person_id,
       (greatest(j.effective_from, a.starts_on) + 1 + time '09:10') AT TIME ZONE 'Asia/Shanghai' + a.id % 40 * interval '1 minute'
     FROM job_description j JOIN assignment a ON a.position_id = j.position_id AND a.ends_on IS NULL
     WHERE j.state = 'APPROVED' AND j.effective_to IS NULL AND a.id % 9 <> 4
     ORDER BY j.id, a.id`,
  );
};

const room = async (manager: EntityManager): Promise<void> => {
  // Another process may be filling it.
  await manager.query('LOCK TABLE org_unit IN SHARE ROW EXCLUSIVE MODE');
  if (!(await isEmpty(manager))) throw new Error('The demo goes only into an empty database.');
};

/**
 * Fills an empty database with the demo's organisations, their job descriptions, accounts and 90 days of tickets and
 * calls that end at `now`. The same day and instant give the same demo.
 *
 * @param today the last day, `YYYY-MM-DD` in Asia/Shanghai
 * @param progress is told what is being done, a line at a time
 * @throws Error where the database holds anything; then nothing is written
 */
export const loadDemo = async (
  db: DataSource,
  today: string,
  progress: (line: string) => void,
  now: Date = new Date(),
): Promise<void> => {
  if (!(await isEmpty(db))) throw new Error('The demo goes only into an empty database.');
  await writeDemo(db, { today, now, progress, makeRoom: room });
};
