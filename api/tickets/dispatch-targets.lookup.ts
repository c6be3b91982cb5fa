import { say } from '../core/bilingual.ts';
import { uncertifiedAmong, type Uncertified } from '../core/certified.ts';
import { dayOf } from '../core/clock.ts';
import type { SignedIn } from '../core/context.ts';
import { Params, seenBy } from '../core/filter.ts';
import { isId } from '../core/input.ts';
import { Refusal } from '../core/refusal.ts';
import { signersOf } from './ticket.places.ts';
import { reachesStep } from './ticket.policy.ts';
import { ended } from './ticket.rules.ts';
import { Ticket } from './ticket.entity.ts';
import type { DispatchTarget, DispatchTargetList } from './ticket.types.ts';

/** The ticket, if it may be seen. */
const seenTicket = async (ctx: SignedIn, ticketId: string): Promise<Ticket | null> => {
  if (!isId(ticketId)) return null;
  const params = new Params();
  const byId = `t.id = ${params.add(ticketId)}`;
  const seen = seenBy(ctx.db, ctx.policy, Ticket)('t', params);
  const found = (await ctx.db.query(
    `SELECT FROM ticket t WHERE ${byId} AND ${seen}`,
    params.values,
  )) as unknown[];
  return found.length > 0 ? ctx.db.manager.findOneBy(Ticket, { id: ticketId }) : null;
};

const forbidden = (): Refusal =>
  new Refusal(
    'FORBIDDEN',
    {
      zh: '只有可以派单或转派这张工单的人才能查看可派往的部门。',
      en: 'Only those who may dispatch or reroute this ticket see where it can be sent.',
    },
    { facts: { ability: 'ticket.dispatch' } },
  );

const loadsOf = async (ctx: SignedIn, people: readonly string[]): Promise<Map<string, number>> => {
  const rows = (await ctx.db.query(
    `SELECT handler_id::text AS person, count(*)::int AS load FROM ticket
     WHERE handler_id = any($1::bigint[]) AND closed_at IS NULL AND NOT state = any($2::text[]) GROUP BY handler_id`,
    [people, ended],
  )) as { person: string; load: number }[];
  return new Map(rows.map(({ person, load }) => [person, load]));
};

const uncertifiedOf = async (
  ctx: SignedIn,
  organisationId: string,
  posts: readonly { personId: string; unitId: string }[],
): Promise<Map<string, Uncertified>> => {
  const found = await uncertifiedAmong(ctx, {
    organisationId,
    unitIds: [...new Set(posts.map(({ unitId }) => unitId))],
    personIds: [...new Set(posts.map(({ personId }) => personId))],
    day: dayOf(ctx.clock.now()),
  });
  return new Map(found.map((one) => [`${one.personId} ${one.unitId}`, one]));
};

/**
 * The units in which somebody can sign for a ticket today, with these people and their loads, as `checkTarget` accepts
 * them; null where the ticket is unseen.
 *
 * @throws Refusal FORBIDDEN for those who may neither dispatch nor reroute the ticket, in whatever state.
 */
export const dispatchTargetsOf = async (
  ctx: SignedIn,
  ticketId: string,
): Promise<DispatchTargetList | null> => {
  const ticket = await seenTicket(ctx, ticketId);
  if (!ticket) return null;
  if (!reachesStep(ctx.policy, ['DISPATCH', 'REROUTE'], ticket)) throw forbidden();
  const signing = await signersOf(ctx, ticket);
  const loads = await loadsOf(ctx, [...new Set(signing.map(({ personId }) => personId))]);
  const lacking = await uncertifiedOf(ctx, ticket.organisationId, signing);
  const { tree } = ctx.actor;
  const targets = new Map<string, DispatchTarget>();
  for (const { unitId, personId, personName, positionTitle } of signing) {
    const unitPath = tree
      .path(unitId)
      .map((unit) => tree.name(unit) ?? '')
      .reverse();
    const target = targets.get(unitId) ?? { unitId, unitPath, people: [] };
    const uncertified = lacking.get(`${personId} ${unitId}`);
    target.people.push({
      id: personId,
      name: personName,
      positionTitle,
      openTickets: loads.get(personId) ?? 0,
      uncertified: uncertified ? say(uncertified.text, ctx.locale) : null,
      isBlocked: uncertified?.blocks ?? false,
    });
    targets.set(unitId, target);
  }
  const order = tree.subtree(ticket.organisationId);
  const items = [...targets.values()].sort(
    (left, right) => order.indexOf(left.unitId) - order.indexOf(right.unitId),
  );
  return { items, total: items.length };
};
