import type { SignedIn } from '../core/context.ts';
import { Params, reachedBy, seenBy, type Condition } from '../core/filter.ts';
import { shownText } from '../core/read/mask.ts';
import { resourceOf, type OwnResource } from '../core/resource.ts';
import { query } from '../core/sql.ts';
import { OrgUnit } from '../org/units/org-unit.entity.ts';
import { Person } from '../org/people/person.entity.ts';
import { Category } from './category.entity.ts';
import { Ticket } from './ticket.entity.ts';

/** How many tickets are read, and kept in memory, at a time. */
const AT_ONCE = 500;

/** A ticket as an export writes it: as the list shows it to this person, customers in part where they are hidden. */
export type ExportedTicket = Pick<
  Ticket,
  | 'number'
  | 'kind'
  | 'state'
  | 'channel'
  | 'level'
  | 'severity'
  | 'priority'
  | 'validity'
  | 'satisfaction'
  | 'content'
  | 'customerName'
  | 'customerPhone'
  | 'isEmergency'
  | 'sentBackCount'
> & {
  readonly id: string;
  readonly category: string | null;
  readonly originUnit: string | null;
  readonly handlingUnit: string | null;
  readonly handler: string | null;
  /** Instants as UTC text with microseconds. */
  readonly registeredAt: string;
  readonly dueAt: string | null;
  readonly repliedAt: string | null;
  readonly closedAt: string | null;
};

/** The tickets that may be seen, may be exported, and are asked for. */
const chosen = ({ db, policy }: SignedIn, asked: readonly Condition[], params: Params): string =>
  [
    seenBy(db, policy, Ticket),
    reachedBy(policy, 'ticket.export', resourceOf(Ticket) as OwnResource, db.getMetadata(Ticket)),
    ...asked,
  ]
    .map((condition) => `(${condition('t', params)})`)
    .join(' AND ');

/** How many tickets an export has. */
export const countExported = async (ctx: SignedIn, asked: readonly Condition[]): Promise<number> => {
  const params = new Params();
  const [row] = await query(ctx, {
    text: `SELECT count(*)::int FROM ticket t WHERE ${chosen(ctx, asked, params)}`,
    values: params.values,
    rowMode: 'array',
  });
  return Number(row?.[0]);
};

const plain = [
  'number',
  'kind',
  'state',
  'channel',
  'level',
  'severity',
  'priority',
  'validity',
  'satisfaction',
  'content',
];

const statement = (ctx: SignedIn, asked: readonly Condition[], after: ExportedTicket | null) => {
  const { db, policy, locale } = ctx;
  const params = new Params();
  const { add } = params;
  const shown = (property: string): string => shownText(db, policy, Ticket, property)('t', params);
  const named = (entity: unknown, table: string, name: string, by: string): string =>
    `(SELECT ${name} FROM ${table} r WHERE r.id = t.${by} AND ${seenBy(db, policy, entity)('r', params)})`;
  const instant = (column: string): string =>
    `to_char(t.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  const before = after
    ? ` AND (t.registered_at, t.id) < (${add(after.registeredAt)}::timestamptz, ${add(after.id)}::bigint)`
    : '';
  const text = `SELECT jsonb_build_object('id', t.id::text, ${plain.map((column) => `'${column}', t.${column}`).join(', ')},
      'customerName', ${shown('customerName')}, 'customerPhone', ${shown('customerPhone')},
      'isEmergency', t.is_emergency, 'sentBackCount', t.sent_back_count,
      'category', ${named(Category, 'category', locale === 'en' ? 'r.name_en' : 'r.name_zh', 'category_id')},
      'originUnit', ${named(OrgUnit, 'org_unit', 'r.name', 'origin_unit_id')},
      'handlingUnit', ${named(OrgUnit, 'org_unit', 'r.name', 'handling_unit_id')},
      'handler', ${named(Person, 'person', 'r.name', 'handler_id')},
      'registeredAt', ${instant('registered_at')}, 'dueAt', ${instant('due_at')},
      'repliedAt', ${instant('replied_at')}, 'closedAt', ${instant('closed_at')})
    FROM ticket t WHERE ${chosen(ctx, asked, params)}${before}
    ORDER BY t.registered_at DESC, t.id DESC LIMIT ${AT_ONCE}`;
  return { text, values: params.values };
};

/** All tickets of an export, the newest first, some hundred at a time: no number of tickets is too many. */
export async function* exportedTickets(
  ctx: SignedIn,
  asked: readonly Condition[],
): AsyncGenerator<readonly ExportedTicket[]> {
  for (let after: ExportedTicket | null = null; ;) {
    const found = (await query(ctx, { ...statement(ctx, asked, after), rowMode: 'array' })) as [
      ExportedTicket,
    ][];
    yield found.map(([ticket]) => ticket);
    const last = found.at(-1);
    if (!last || found.length < AT_ONCE) return;
    [after] = last;
  }
}
