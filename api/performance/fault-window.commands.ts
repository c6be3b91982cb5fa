import { audit } from '../core/audit.ts';
import type { Transacted } from '../core/command.ts';
import { loadSeen } from '../core/load-seen.ts';
import { invalid, Refusal, type FieldProblem } from '../core/refusal.ts';
import { FaultWindow } from './fault-window.entity.ts';
import type { DeclareFaultWindowInput, WithdrawFaultWindowInput } from './fault-window.inputs.ts';
import { spanProblems } from './fault-window.rules.ts';
import { reachedUnit } from './unit.access.ts';

interface Known {
  readonly id: string;
  readonly cause: string;
  readonly name: string;
}

/** Refuses an outage that stands already, naming it. */
const refuseKnown = async (
  tx: Transacted,
  { unitId, startsAt, endsAt }: DeclareFaultWindowInput,
): Promise<never> => {
  const [known] = (await tx.manager.query(
    `SELECT known.id::text, known.cause, person.name
     FROM fault_window known JOIN person ON person.id = known.declared_by_id
     WHERE known.unit_id = $1 AND known.starts_at = $2 AND known.ends_at = $3 AND known.withdrawn_at IS NULL`,
    [unitId, startsAt, endsAt],
  )) as Known[];
  // Withdrawn between the two statements: the command is tried once more.
  if (!known) throw new Refusal('RETRY', { zh: '请再试一次。', en: 'Try again.' });
  const { id, cause, name } = known;
  const text = {
    zh: `该部门这一时段的故障已由${name}登记（“${cause}”），不能重复登记。`,
    en: `${name} has declared an outage of this unit for the same time already (“${cause}”).`,
  };
  const fields: FieldProblem[] = [{ path: 'input.startsAt', code: 'DUPLICATE', text }];
  throw new Refusal('CONFLICT', text, { fields, facts: { faultWindowId: id } });
};

/**
 * Declares an outage, past, present or announced: calls that begin in it leave both sides of the answer rate (F044).
 *
 * @returns its id
 * @throws Refusal NOT_FOUND, FORBIDDEN for the unit; INVALID for the span; CONFLICT where the very same stands already
 */
export const declareFaultWindow = async (tx: Transacted, input: DeclareFaultWindowInput): Promise<string> => {
  const { unitId, startsAt, endsAt } = input;
  const subject = reachedUnit(tx, 'outage.declare', unitId, 'input.unitId');
  const problems = spanProblems(input, tx.clock.now());
  if (problems.length > 0) throw invalid(...problems);
  const cause = input.cause.trim();
  const [row] = (await tx.manager.query(
    `INSERT INTO fault_window (organisation_id, unit_id, starts_at, ends_at, cause, declared_by_id, declared_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (unit_id, starts_at, ends_at) WHERE withdrawn_at IS NULL DO NOTHING RETURNING id::text`,
    [subject.organisationId, unitId, startsAt, endsAt, cause, tx.actor.personId, tx.clock.now()],
  )) as { id: string }[];
  if (!row) return refuseKnown(tx, input);
  await audit(tx, {
    action: 'declareFaultWindow',
    entity: 'FaultWindow',
    entityId: row.id,
    organisationId: subject.organisationId,
    assignmentId: tx.policy.under('outage.declare', subject),
    after: { unitId, startsAt, endsAt, cause },
  });
  return row.id;
};

/**
 * Withdraws an outage that was declared by mistake. It stays, with who withdrew it, when and why; its calls count again.
 *
 * @returns its id
 * @throws Refusal NOT_FOUND; INVALID_STATE where it is withdrawn already; FORBIDDEN for its unit
 */
export const withdrawFaultWindow = async (
  tx: Transacted,
  { id, reason }: WithdrawFaultWindowInput,
): Promise<string> => {
  const path = 'input.id';
  const window = await loadSeen(tx, FaultWindow, id, { what: { zh: '故障时段', en: 'outage' }, path });
  if (window.withdrawnAt) {
    const text = { zh: '这次故障已经撤销。', en: 'This outage has been withdrawn already.' };
    throw new Refusal('INVALID_STATE', text, { fields: [{ path, code: 'INVALID_STATE', text }] });
  }
  const subject = reachedUnit(tx, 'outage.declare', window.unitId, path);
  const change = {
    withdrawnAt: tx.clock.now(),
    withdrawnById: tx.actor.personId,
    withdrawalReason: reason.trim(),
  };
  await tx.manager.update(FaultWindow, { id }, change);
  const { unitId, startsAt, endsAt, cause } = window;
  await audit(tx, {
    action: 'withdrawFaultWindow',
    entity: 'FaultWindow',
    entityId: id,
    organisationId: subject.organisationId,
    assignmentId: tx.policy.under('outage.declare', subject),
    before: { unitId, startsAt, endsAt, cause },
    after: change,
  });
  return id;
};
