import { audit } from '../core/audit.ts';
import type { Transacted } from '../core/command.ts';
import { invalid } from '../core/refusal.ts';
import type { DeclareFaultWindowInput } from './fault-window.inputs.ts';
import { reachedUnit } from './unit.access.ts';

/** The longest outage that can be declared at once, in days. */
const LONGEST_OUTAGE = 31;

const checkSpan = ({ startsAt, endsAt }: DeclareFaultWindowInput): void => {
  const days = (endsAt.getTime() - startsAt.getTime()) / 86_400_000;
  if (days <= 0)
    throw invalid({
      path: 'input.endsAt',
      code: 'TOO_SMALL',
      text: { zh: 'endsAt 必须晚于 startsAt', en: 'endsAt must lie after startsAt' },
    });
  if (days > LONGEST_OUTAGE)
    throw invalid({
      path: 'input.endsAt',
      code: 'TOO_LARGE',
      text: { zh: `一次故障最长 ${LONGEST_OUTAGE} 天`, en: `an outage lasts at most ${LONGEST_OUTAGE} days` },
    });
};

/**
 * Declares an outage, past, present or announced: calls that begin in it leave both sides of the answer rate (F044).
 *
 * @returns its id
 * @throws Refusal NOT_FOUND, FORBIDDEN for the unit; INVALID for the span
 */
export const declareFaultWindow = async (tx: Transacted, input: DeclareFaultWindowInput): Promise<string> => {
  const { unitId, startsAt, endsAt } = input;
  const subject = reachedUnit(tx, 'outage.declare', unitId, 'input.unitId');
  checkSpan(input);
  const cause = input.cause.trim();
  const [row] = (await tx.manager.query(
    `INSERT INTO fault_window (organisation_id, unit_id, starts_at, ends_at, cause, declared_by_id, declared_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id::text`,
    [subject.organisationId, unitId, startsAt, endsAt, cause, tx.actor.personId, tx.clock.now()],
  )) as [{ id: string }];
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
