import type { GraphQLResolveInfo } from 'graphql';
import { abilities } from '../core/abilities.ts';
import type { Grant } from '../core/actor.ts';
import { auditAs } from '../core/audit.ts';
import type { SignedIn } from '../core/context.ts';
import { Params, reachedBy, seenBy } from '../core/filter.ts';
import { invalid, Refusal } from '../core/refusal.ts';
import { masked } from '../core/read/mask.ts';
import { readList } from '../core/read/read.ts';
import { resourceOf, type OwnResource } from '../core/resource.ts';
import { countAttempt, rateLimited, throttleKey, type Allowance } from '../core/throttle.ts';
import { ended, phoneOf, REPEAT_DAYS } from './ticket.rules.ts';
import { Ticket } from './ticket.entity.ts';
import type { KnownCustomer } from './ticket.types.ts';

/** How often one account may ask whose number something is: enough for work at a seat, too little for guessing. */
export const lookUpAllowance: Allowance = { most: 30, windowMs: 10 * 60_000 };

/** The grants under which a person registers tickets somewhere. @throws Refusal FORBIDDEN where there are none. */
const registersBy = ({ actor, policy }: SignedIn): readonly [Grant, ...Grant[]] => {
  const [first, ...rest] = actor.grants.filter(({ ability }) => ability === 'ticket.register');
  if (policy.has('ticket.register') && first) return [first, ...rest];
  const { zh, en } = abilities['ticket.register'];
  throw new Refusal(
    'FORBIDDEN',
    {
      zh: `只有可以${zh}的人才能按电话查找客户。`,
      en: `Only those who may do this look up customers: ${en}.`,
    },
    { facts: { ability: 'ticket.register' } },
  );
};

/**
 * Counts a look-up. Counted before it is answered and outside of any transaction, so that refused ones count too.
 *
 * @throws Refusal RATE_LIMITED with the time to wait.
 */
const countLookUp = async ({ db, clock, actor }: SignedIn): Promise<void> => {
  const now = clock.now();
  const { most, windowMs } = lookUpAllowance;
  const tally = await countAttempt(db, throttleKey('customer-look-up', actor.accountId), windowMs, now);
  if (tally.count > most)
    throw rateLimited(tally, now, (wait) => ({
      zh: `按电话查找客户过于频繁（每 10 分钟最多 ${most} 次），请在 ${wait.zh}后再试。`,
      en: `Customers were looked up too often (at most ${most} times in 10 minutes). Try again in ${wait.en}.`,
    }));
};

type Found = Omit<KnownCustomer, 'recent'>;

/** What a look-up found, with the number as the audit may show it. */
type Row = { readonly shownPhone: string } & (
  | (Found & { readonly organisationId: string })
  | { readonly id: null }
);

/**
 * The customer with a number. Those whom `customer.identity` reaches on a ticket of the customer that they see get name
 * and counts whole. Those who see tickets of the customer with the number hidden get nothing, or whoever tries numbers
 * would be told which is right. All others, who see no ticket of the customer, get a part of the name.
 */
const find = async (
  { db, policy }: SignedIn,
  organisations: readonly string[],
  phone: string,
): Promise<Row> => {
  const params = new Params();
  const given = params.add(phone);
  const seen = seenBy(db, policy, Ticket)('t', params);
  const resource = resourceOf(Ticket) as OwnResource;
  const known = reachedBy(policy, 'customer.identity', resource, db.getMetadata(Ticket))('t', params);
  const isOpen = `NOT t.state = any(${params.add(ended)}::text[])`;
  const name = masked('c.name', { ability: 'customer.identity', partial: 'name' }, 'n.known');
  const [row] = (await db.query(
    `SELECT ${masked(`${given}::text`, { ability: 'customer.identity', partial: 'phone' }, 'false')} AS "shownPhone", k.*
     FROM (SELECT) one LEFT JOIN LATERAL (
       SELECT c.id::text AS id, c.organisation_id::text AS "organisationId", ${name} AS name,
         NOT n.known AS "isNamePartial", c.is_key_account AS "isKeyAccount",
         CASE WHEN n.known THEN n.all_tickets ELSE 0 END AS "allTickets",
         CASE WHEN n.known THEN n.all_open ELSE 0 END AS "openTickets"
       FROM customer c CROSS JOIN LATERAL (
         SELECT coalesce(bool_or(${seen} AND ${known}), false) AS known, coalesce(bool_or(${seen}), false) AS seen,
           count(*)::int AS all_tickets, (count(*) FILTER (WHERE ${isOpen}))::int AS all_open
         FROM ticket t WHERE t.customer_id = c.id) n
       WHERE (n.known OR NOT n.seen) AND c.organisation_id = any(${params.add(organisations)}::bigint[]) AND c.phone = ${given}
       ORDER BY c.id LIMIT 1) k ON true`,
    params.values,
  )) as Row[];
  return row ?? { shownPhone: '', id: null };
};

/**
 * The customer with a number, and how much is known of them: only for whoever registers tickets, only by the whole
 * number, only so often, and each look-up is on record with a part of the number.
 *
 * @throws Refusal FORBIDDEN, INVALID where the text is no number, or RATE_LIMITED.
 */
export const knownCustomer = async (ctx: SignedIn, text: string): Promise<Found | null> => {
  const grants = registersBy(ctx);
  const phone = phoneOf(text);
  if (!phone)
    throw invalid({
      path: 'phone',
      code: 'FORMAT',
      text: { zh: '电话应为 5 到 20 位数字', en: 'must have 5 to 20 figures' },
    });
  await countLookUp(ctx);
  const organisations = [...new Set(grants.map(({ organisationId }) => organisationId))];
  const row = await find(ctx, organisations, phone);
  const organisationId = row.id === null ? grants[0].organisationId : row.organisationId;
  await auditAs(
    ctx.db.manager,
    {
      action: 'lookUpCustomer',
      entity: 'Customer',
      entityId: row.id,
      organisationId,
      assignmentId: grants.find((grant) => grant.organisationId === organisationId)?.assignmentId ?? null,
      after: { phone: row.shownPhone, ...(row.id !== null && { isNamePartial: row.isNamePartial }) },
      isChange: false,
    },
    {
      at: ctx.clock.now(),
      accountId: ctx.actor.accountId,
      personId: ctx.actor.personId,
      tokenId: ctx.actor.token?.id ?? null,
      requestId: ctx.requestId,
    },
  );
  return row.id === null ? null : row;
};

/** A customer's tickets of the repeat window, as far as the person may see them with their customer. */
export const recentTicketsOf = (
  ctx: SignedIn,
  info: GraphQLResolveInfo,
  customerId: string,
): Promise<Ticket[]> => {
  const known = reachedBy(
    ctx.policy,
    'customer.identity',
    resourceOf(Ticket) as OwnResource,
    ctx.db.getMetadata(Ticket),
  );
  const since = new Date(ctx.clock.now().getTime() - REPEAT_DAYS * 86_400_000);
  return readList(ctx, Ticket, info, {
    path: ['recent'],
    where: [
      known,
      (alias, params) =>
        `${alias}.customer_id = ${params.add(customerId)}::bigint and ${alias}.registered_at >= ${params.add(since)}`,
    ],
    order: [['registeredAt', 'DESC']],
    limit: 10,
  });
};
