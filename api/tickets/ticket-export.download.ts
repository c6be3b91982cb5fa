import { abilities } from '../core/abilities.ts';
import { auditAs, auditedBy, type AuditEntry } from '../core/audit.ts';
import { say, type Bilingual, type Locale } from '../core/bilingual.ts';
import { dayOf } from '../core/clock.ts';
import type { SignedIn } from '../core/context.ts';
import { wordAsked, type Download, type DownloadRequest } from '../core/download.ts';
import type { Condition } from '../core/filter.ts';
import { mistakesOf } from '../core/input-check.ts';
import { invalid, Refusal } from '../core/refusal.ts';
import { noteDoing } from '../core/use.ts';
import { workbookOf, type WorkbookCell } from '../core/workbook.ts';
import { csvOf, usualCsv } from '../org/sheets/files/write-csv.ts';
import { exportCells, exportColumns } from './ticket-export.columns.ts';
import { countExported, exportedTickets } from './ticket-export.rows.ts';
import { ticketConditions, TicketFilter } from './ticket.filter.ts';
import { TicketState } from './ticket.states.ts';

const title: Bilingual = { zh: '工单清单', en: 'Tickets' };

const formats = { xlsx: true, csv: true } as const;

const yes = { true: true, false: true } as const;

const boolean = (asked: DownloadRequest, name: 'open' | 'mine' | 'overdue'): boolean | null => {
  const word = wordAsked(asked, name, yes);
  return word && word === 'true';
};

const statesOf = (text: string): TicketState[] => {
  const asked = text.split(',');
  if (asked.every((state): state is TicketState => Object.hasOwn(TicketState, state))) return asked;
  const known = Object.keys(TicketState).join(', ');
  throw invalid({
    path: 'states',
    code: 'UNKNOWN',
    text: { zh: `states 只能是 ${known}`, en: `states must be some of ${known}` },
  });
};

/** The filter of the list, as an address says it: states with commas between. @throws Refusal INVALID */
const filterOf = (asked: DownloadRequest): TicketFilter => {
  const { states, dueBefore, ...query } = asked.query;
  const instant = dueBefore ? new Date(dueBefore) : null;
  if (instant && Number.isNaN(instant.getTime()))
    throw invalid({
      path: 'dueBefore',
      code: 'FORMAT',
      text: { zh: 'dueBefore 不是有效的时间', en: 'dueBefore is no instant' },
    });
  const filter = Object.assign(new TicketFilter(), {
    states: states ? statesOf(states) : null,
    open: boolean(asked, 'open'),
    mine: boolean(asked, 'mine'),
    overdue: boolean(asked, 'overdue'),
    dueBefore: instant,
    unitId: query['unitId'] || null,
    subtreeOf: query['subtreeOf'] || null,
    categoryId: query['categoryId'] || null,
    priority: query['priority'] || null,
    kind: query['kind'] || null,
    q: query['q'] || null,
    registeredFrom: query['registeredFrom'] || null,
    registeredTo: query['registeredTo'] || null,
  });
  const mistakes = mistakesOf(filter);
  if (mistakes.length > 0) throw invalid(...mistakes);
  return filter;
};

async function* cellsOf(
  ctx: SignedIn,
  where: readonly Condition[],
): AsyncGenerator<readonly (readonly WorkbookCell[])[]> {
  for await (const tickets of exportedTickets(ctx, where))
    yield tickets.map((ticket) => exportCells(ticket, ctx.locale));
}

const textOf = (cell: WorkbookCell): string =>
  cell === null ? '' : typeof cell === 'object' ? cell.day : String(cell);

async function* textsOf(
  rows: AsyncIterable<readonly (readonly WorkbookCell[])[]>,
  locale: Locale,
): AsyncGenerator<readonly (readonly string[])[]> {
  yield [exportColumns(locale).map(({ heading }) => heading)];
  for await (const some of rows) yield some.map((cells) => cells.map(textOf));
}

/** Refuses whoever may export no list, on record (F114). @throws Refusal FORBIDDEN */
const checkRight = async (ctx: SignedIn, entry: AuditEntry): Promise<void> => {
  if (ctx.policy.has('ticket.export')) return;
  await auditAs(
    ctx.db.manager,
    { ...entry, isChange: false, after: { ...entry.after, isRefused: true } },
    auditedBy(ctx),
  );
  const { zh, en } = abilities['ticket.export'];
  throw new Refusal(
    'FORBIDDEN',
    { zh: `您不能${zh}。`, en: `This is not yours to do: ${en}.` },
    { facts: { ability: 'ticket.export' } },
  );
};

/**
 * `GET /export/tickets?format=xlsx|csv&states=…`: the tickets of the list with the same filter that may be seen and that
 * `ticket.export` reaches, the newest first, complete; customers as on the screen, in part where they are hidden. On
 * record with their number; a refusal, too.
 */
export const ticketDownload: Download = {
  path: '/export/tickets',
  takes: [
    'format',
    'states',
    'open',
    'mine',
    'overdue',
    'dueBefore',
    'unitId',
    'subtreeOf',
    'categoryId',
    'priority',
    'kind',
    'q',
    'registeredFrom',
    'registeredTo',
  ],
  make: async (ctx, asked) => {
    const entry: AuditEntry = {
      action: 'exportTickets',
      entity: 'Ticket',
      entityId: null,
      organisationId: ctx.actor.organisationIds[0] ?? null,
      after: { asked: { ...asked.query } },
    };
    await checkRight(ctx, entry);
    noteDoing(ctx, ctx.policy, ['ticket.export']);
    const format = wordAsked(asked, 'format', formats) ?? 'xlsx';
    const where = ticketConditions(ctx, filterOf(asked));
    const name = say(title, ctx.locale);
    const rows = cellsOf(ctx, where);
    return {
      name: `${name}-${dayOf(ctx.clock.now())}`,
      type: format,
      content:
        format === 'xlsx'
          ? workbookOf(name, exportColumns(ctx.locale), rows)
          : csvOf(textsOf(rows, ctx.locale), usualCsv),
      audit: { ...entry, after: { ...entry.after, count: await countExported(ctx, where) } },
    };
  },
};
