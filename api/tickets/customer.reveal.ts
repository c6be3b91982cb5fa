import { abilities, type Ability } from '../core/abilities.ts';
import { audit, auditAs, auditedBy, type AuditEntry } from '../core/audit.ts';
import type { Transacted } from '../core/command.ts';
import type { SignedIn } from '../core/context.ts';
import { loadSeen } from '../core/load-seen.ts';
import { Refusal } from '../core/refusal.ts';
import { countAttempt, rateLimited, throttleKey, type Allowance } from '../core/throttle.ts';
import { CustomerReveal, type CustomerFact } from './customer-reveal.entity.ts';
import { factColumns, mayReveal, revealAbility } from './customer-reveal.policy.ts';
import type { RevealCustomerInput } from './customer-reveal.types.ts';
import { subjectOfVerb } from './ticket.policy.ts';
import { Ticket } from './ticket.entity.ts';

/** How often one account may have a customer shown: enough for the work of a head, too little for a list of customers. */
export const revealAllowance: Allowance = { most: 20, windowMs: 60 * 60_000 };

/** What was revealed, for this answer alone. */
export type Revealed = Partial<Record<CustomerFact, string | null>>;

/**
 * Counts a reveal, done or refused; before it is answered and outside of any transaction.
 *
 * @throws Refusal RATE_LIMITED with the time to wait.
 */
export const countReveal = async ({ db, clock, actor }: SignedIn): Promise<void> => {
  const now = clock.now();
  const { most, windowMs } = revealAllowance;
  const tally = await countAttempt(db, throttleKey('customer-reveal', actor.accountId), windowMs, now);
  if (tally.count > most)
    throw rateLimited(tally, now, (wait) => ({
      zh: `查看客户信息过于频繁（每小时最多 ${most} 次），请在 ${wait.zh}后再试。`,
      en: `Customers were shown too often (at most ${most} times an hour). Try again in ${wait.en}.`,
    }));
};

/** A refusal that is on record, like what it refuses (F114). */
export class RefusedReveal extends Refusal {
  constructor(
    ability: Ability,
    readonly entry: AuditEntry,
  ) {
    const { zh, en } = abilities[ability];
    super(
      'FORBIDDEN',
      { zh: `您不能对这张工单“${zh}”。`, en: `This is not yours to do on this ticket: ${en}.` },
      { facts: { ability } },
    );
  }
}

/** Puts a refused reveal on record; its own transaction was taken back. */
export const noteRefusal = async (ctx: SignedIn, { entry }: RefusedReveal): Promise<void> => {
  await auditAs(ctx.db.manager, entry, auditedBy(ctx));
};

/**
 * Shows hidden facts of a ticket's customer: on record with the reason and without the facts, which are in this answer
 * and nowhere else.
 *
 * @throws Refusal NOT_FOUND, or FORBIDDEN, which is on record, too.
 */
export const reveal = async (
  tx: Transacted,
  { ticketId, facts, reason }: RevealCustomerInput,
): Promise<{ id: string; revealed: Revealed }> => {
  const ticket = await loadSeen(tx, Ticket, ticketId, {
    what: { zh: '工单', en: 'ticket' },
    path: 'input.ticketId',
  });
  const { organisationId, unitIds } = ticket;
  const asked = [...new Set(facts)];
  const ability = revealAbility(ticket);
  const entry: AuditEntry = {
    action: 'revealCustomer',
    entity: 'Ticket',
    entityId: ticket.id,
    organisationId,
    isChange: false,
  };
  const after = { facts: asked, reason };
  if (!mayReveal(tx.policy, ticket))
    throw new RefusedReveal(ability, { ...entry, after: { ...after, isRefused: true } });
  const assignmentId = tx.policy.under(ability, subjectOfVerb(ability, ticket));
  await tx.manager.insert(CustomerReveal, {
    ticketId: ticket.id,
    organisationId,
    unitIds,
    personId: tx.actor.personId,
    assignmentId,
    at: tx.clock.now(),
    facts: asked,
    reason,
  });
  await audit(tx, { ...entry, assignmentId, after });
  return {
    id: ticket.id,
    revealed: Object.fromEntries(asked.map((fact) => [fact, ticket[factColumns[fact]]])),
  };
};
