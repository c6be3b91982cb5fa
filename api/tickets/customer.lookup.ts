import type { GraphQLResolveInfo } from 'graphql';
import { abilities } from '../core/abilities.ts';
import type { SignedIn } from '../core/context.ts';
import { invalid, Refusal } from '../core/refusal.ts';
import { readList } from '../core/read/read.ts';
import { ended, phoneOf, REPEAT_DAYS } from './ticket.rules.ts';
import { Ticket } from './ticket.entity.ts';
import type { KnownCustomer } from './ticket.types.ts';

/** The organisations in which a person registers tickets somewhere. */
const registersIn = ({ actor }: SignedIn): string[] => [
  ...new Set(
    actor.grants
      .filter(({ ability }) => ability === 'ticket.register')
      .map(({ organisationId }) => organisationId),
  ),
];

/**
 * The customer with a number, and how much is known of them: only for whoever registers tickets, only by the whole
 * number. Counts tell of tickets that the person may not see, so that a repeat is noticed across units (F102).
 *
 * @throws Refusal FORBIDDEN, or INVALID where the text is no number.
 */
export const knownCustomer = async (
  ctx: SignedIn,
  text: string,
): Promise<Omit<KnownCustomer, 'recent'> | null> => {
  const organisations = registersIn(ctx);
  if (organisations.length === 0) {
    const { zh, en } = abilities['ticket.register'];
    throw new Refusal(
      'FORBIDDEN',
      {
        zh: `只有可以${zh}的人才能按电话查找客户。`,
        en: `Only those who may do this look up customers: ${en}.`,
      },
      { facts: { ability: 'ticket.register' } },
    );
  }
  const phone = phoneOf(text);
  if (!phone)
    throw invalid({
      path: 'phone',
      code: 'FORMAT',
      text: { zh: '电话应为 5 到 20 位数字', en: 'must have 5 to 20 figures' },
    });
  const [found] = (await ctx.db.query(
    `SELECT c.id::text, c.name, c.is_key_account AS "isKeyAccount", count(t.id)::int AS "allTickets",
            (count(t.id) FILTER (WHERE NOT t.state = any($3::text[])))::int AS "openTickets"
     FROM customer c LEFT JOIN ticket t ON t.customer_id = c.id
     WHERE c.organisation_id = any($1::bigint[]) AND c.phone = $2 GROUP BY c.id ORDER BY c.id LIMIT 1`,
    [organisations, phone, ended],
  )) as Omit<KnownCustomer, 'recent'>[];
  return found ?? null;
};

/** A customer's tickets of the repeat window, as far as the person may see them. */
export const recentTicketsOf = (
  ctx: SignedIn,
  info: GraphQLResolveInfo,
  customerId: string,
): Promise<Ticket[]> => {
  const since = new Date(ctx.clock.now().getTime() - REPEAT_DAYS * 86_400_000);
  return readList(ctx, Ticket, info, {
    path: ['recent'],
    where: (alias, params) =>
      `${alias}.customer_id = ${params.add(customerId)}::bigint and ${alias}.registered_at >= ${params.add(since)}`,
    order: [['registeredAt', 'DESC']],
    limit: 10,
  });
};
