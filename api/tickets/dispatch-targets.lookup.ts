import { dayOf } from '../core/clock.ts';
import type { SignedIn } from '../core/context.ts';
import { Params, seenBy } from '../core/filter.ts';
import { heldPostsOf } from '../core/held-posts.ts';
import { isId } from '../core/input.ts';
import { ended } from './ticket.rules.ts';
import { Ticket } from './ticket.entity.ts';
import type { DispatchTarget, DispatchTargetList } from './ticket.types.ts';

const organisationOf = async (ctx: SignedIn, ticketId: string): Promise<string | null> => {
  if (!isId(ticketId)) return null;
  const params = new Params();
  const byId = `t.id = ${params.add(ticketId)}`;
  const seen = seenBy(ctx.db, ctx.policy, Ticket)('t', params);
  const [row] = (await ctx.db.query(
    `SELECT t.organisation_id::text AS organisation FROM ticket t WHERE ${byId} AND ${seen}`,
    params.values,
  )) as { organisation: string }[];
  return row?.organisation ?? null;
};

const loadsOf = async (ctx: SignedIn, people: readonly string[]): Promise<Map<string, number>> => {
  const rows = (await ctx.db.query(
    `SELECT handler_id::text AS person, count(*)::int AS load FROM ticket
     WHERE handler_id = any($1::bigint[]) AND closed_at IS NULL AND NOT state = any($2::text[]) GROUP BY handler_id`,
    [people, ended],
  )) as { person: string; load: number }[];
  return new Map(rows.map(({ person, load }) => [person, load]));
};

/** The units in which somebody can sign for a ticket today, with these people and their loads; null where it is unseen. */
export const dispatchTargetsOf = async (
  ctx: SignedIn,
  ticketId: string,
): Promise<DispatchTargetList | null> => {
  const organisationId = await organisationOf(ctx, ticketId);
  if (!organisationId) return null;
  const posts = await heldPostsOf(ctx.db, { organisationId, day: dayOf(ctx.clock.now()) });
  const signing = posts.filter(({ grants }) => grants.some(({ ability }) => ability === 'ticket.sign'));
  const loads = await loadsOf(ctx, [...new Set(signing.map(({ personId }) => personId))]);
  const { tree } = ctx.actor;
  const targets = new Map<string, DispatchTarget>();
  for (const { unitId, personId, personName, positionTitle } of signing) {
    const unitPath = tree
      .path(unitId)
      .map((unit) => tree.name(unit) ?? '')
      .reverse();
    const target = targets.get(unitId) ?? { unitId, unitPath, people: [] };
    target.people.push({
      id: personId,
      name: personName,
      positionTitle,
      openTickets: loads.get(personId) ?? 0,
    });
    targets.set(unitId, target);
  }
  const order = tree.subtree(organisationId);
  const items = [...targets.values()].sort(
    (left, right) => order.indexOf(left.unitId) - order.indexOf(right.unitId),
  );
  return { items, total: items.length };
};
