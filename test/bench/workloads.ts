import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import {
  OrgTreeDocument,
  RegisterTicketDocument,
  SearchDocument,
  TicketCountsDocument,
  TicketDocument,
  TicketListDocument,
  UnitPerformanceDocument,
  UnreadNotificationsDocument,
  ViewerDocument,
} from '../../admin/data/documents.ts';
import { textOf } from '../../admin/data/operation.ts';
import { addDays, dayOf } from '../../api/core/clock.ts';
import { accessWorkloads } from './access.workloads.ts';
import { without } from './asking.ts';
import { readers, some, type Caller } from './callers.ts';
import { describedWorkloads } from './described.workloads.ts';
import type { Shot } from './load.ts';
import type { Question, Variables, Workload } from './workload.ts';

/** The fields of a ticket page that follow from Remit's rules and not from the tables: the limit does not have them. */
const computed = ['steps', 'proposedDueAt', 'dueReason', 'standsInFor', 'revealable'];

/** The organisation at once, with posts and who holds them. */
const wholeTree = `query OrganisationTree {
  rows: orgTree {
    items { id parentId name kind positions { id title isLead headcountPlan holders { id kind person { id name } } } }
    total
  }
}`;

/** Tickets that somebody sees, newest first among those of their unit or of one below. */
const ticketsOf = async (
  db: DataSource,
  { unitId, role, personId }: Caller,
  count: number,
): Promise<string[]> => {
  const units =
    role === 'QA'
      ? `SELECT id FROM org_unit WHERE organisation_id = (SELECT organisation_id FROM org_unit WHERE id = $1)`
      : `
    WITH RECURSIVE below AS (SELECT id FROM org_unit WHERE id = $1 UNION ALL
      SELECT u.id FROM org_unit u JOIN below b ON u.parent_id = b.id) SELECT id FROM below`;
  const rows = (await db.query(
    role === 'AGT'
      ? 'SELECT id::text FROM ticket WHERE person_ids && ARRAY[$1::bigint] ORDER BY id DESC LIMIT $2'
      : `SELECT id::text FROM ticket WHERE origin_unit_id IN (${units}) ORDER BY id DESC LIMIT $2`,
    [role === 'AGT' ? personId : unitId, count],
  )) as { id: string }[];
  return rows.map(({ id }) => id);
};

const ticketQuestions = async (db: DataSource, callers: readonly Caller[]): Promise<Question[]> => {
  const each: Question[][] = [];
  for (const caller of readers(callers))
    each.push((await ticketsOf(db, caller, 100)).map((id) => ({ caller, variables: { id } })));
  // In turns, so that two requests one after another are two people's.
  return Array.from({ length: 100 }, (_, at) => each.flatMap((list) => list[at] ?? [])).flat();
};

let registered = 0;

const registration = (): Variables => {
  registered += 1;
  return {
    input: {
      kind: 'COMPLAINT',
      channel: 'PHONE',
      content: '宽带从昨晚开始无法上网，重启光猫无效，要求尽快上门处理。',
      customerName: '钱先生',
      // A new customer each time, and a number that no other run has used.
      customerPhone: `15${String((Date.now() + registered * 1_000_003) % 1_000_000_000).padStart(9, '0')}`,
      idempotencyKey: randomUUID(),
    },
  };
};

/** Every line of the benchmark, for those who are signed in. */
export const workloadsFor = async (db: DataSource, callers: readonly Caller[]): Promise<Workload[]> => {
  const list = readers(callers).map((caller) => ({ caller, variables: { first: 25 } }));
  const tickets = await ticketQuestions(db, callers);
  const others = callers.filter(({ isOther }) => isOther).slice(0, 8);
  const heads = some(callers, 'HEAD', 'DEPARTMENT', 6);
  const today = dayOf(new Date());
  return [
    {
      name: 'list',
      title: 'Ticket list, 25 rows, with its count',
      document: textOf(TicketListDocument),
      limit: 'list',
      target: { most: 1.25 },
      connections: 32,
      questions: list,
    },
    {
      name: 'page',
      title: 'The same without the count',
      document: without(textOf(TicketListDocument), ['totalCount']),
      limit: 'page',
      target: { most: 1.25 },
      connections: 32,
      questions: list,
    },
    {
      name: 'ticket',
      title: 'Ticket with legs, replies, calls and events',
      document: without(textOf(TicketDocument), computed),
      limit: 'ticket',
      target: { most: 1.5 },
      connections: 32,
      questions: tickets,
    },
    {
      name: 'tree',
      title: 'Organisation tree, 200 units, 1 000 posts, 5 000 holders',
      document: wholeTree,
      limit: 'tree',
      target: { least: 3 },
      connections: 4,
      questions: others.map((caller) => ({ caller, variables: {} })),
    },
    {
      name: 'register',
      title: 'Register a ticket',
      document: textOf(RegisterTicketDocument),
      limit: 'register',
      target: { most: 1.6 },
      connections: 32,
      questions: [...some(callers, 'AGT', 'TEAM', 12), ...some(callers, 'INT', 'TEAM', 12)].map((caller) => ({
        caller,
        variables: {},
      })),
      fresh: registration,
    },
    {
      name: 'full ticket',
      title: 'Ticket page whole, with the steps open to the reader',
      document: textOf(TicketDocument),
      connections: 32,
      questions: tickets,
    },
    {
      name: 'viewer',
      title: 'Who is signed in',
      document: textOf(ViewerDocument),
      connections: 32,
      questions: readers(callers).map((caller) => ({ caller, variables: {} })),
    },
    {
      name: 'units',
      title: 'Units of the organisation screen',
      document: textOf(OrgTreeDocument),
      connections: 8,
      questions: others.map((caller) => ({ caller, variables: {} })),
    },
    {
      name: 'counts',
      title: 'Counts of the queue’s tabs',
      document: textOf(TicketCountsDocument),
      connections: 8,
      questions: [...some(callers, 'SHF', 'TEAM', 6), ...some(callers, 'INT', 'TEAM', 6)].map((caller) => ({
        caller,
        variables: {
          mine: { mine: true, states: ['DISPATCHED', 'SIGNED', 'HANDLING', 'UNSATISFIED'] },
          sign: { states: ['DISPATCHED'] },
          dispatch: { states: ['REGISTERED', 'CLASSIFIED'] },
          review: { states: ['REPLY_SUBMITTED'] },
          callback: { states: ['CUSTOMER_REPLIED', 'CALLBACK_DUE'] },
          overdue: { overdue: true },
        },
      })),
    },
    {
      name: 'unread',
      title: 'Number of unread notifications, in every page’s bar',
      document: textOf(UnreadNotificationsDocument),
      connections: 8,
      questions: readers(callers).map((caller) => ({ caller, variables: {} })),
    },
    {
      name: 'search',
      title: 'Search box: people, units, posts and tickets by a word',
      document: textOf(SearchDocument),
      connections: 8,
      questions: readers(callers).flatMap((caller) =>
        ['王', '网络', '000123', '宽带'].map((q) => ({ caller, variables: { q } })),
      ),
    },
    {
      name: 'performance',
      title: 'Performance of a department, 30 days',
      document: textOf(UnitPerformanceDocument),
      connections: 4,
      questions: heads.map((caller) => ({
        caller,
        variables: { input: { unitId: caller.unitId, from: addDays(today, -30), to: today } },
      })),
    },
    ...(await describedWorkloads(db, callers)),
    ...(await accessWorkloads(db, callers)),
  ];
};

/** Makes the requests of a workload, for the product or for the limit, one after another without end. */
export const shotsOf = ({ document, limit, questions, fresh }: Workload, isLimit: boolean): (() => Shot) => {
  let at = 0;
  return () => {
    const { caller, variables: fixed } = questions[at++ % questions.length] as Question;
    const variables = fresh ? fresh(fixed) : fixed;
    const body = isLimit ? { workload: limit, variables } : { query: document, variables };
    return { cookie: caller.token, body: JSON.stringify(body) };
  };
};
