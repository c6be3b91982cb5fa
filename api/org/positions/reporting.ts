import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { invalid } from '../../core/refusal.ts';
import { superiorProblem, type LeadingPost } from './reporting.rules.ts';

/**
 * Refuses a superior that is closed, of another organisation, or below the post itself; asked under `linesStay`.
 *
 * @param id the post that would report to it; null for one that is only being made.
 * @throws Refusal INVALID (F005)
 */
export const mayReportTo = async (
  tx: Transacted,
  organisationId: string,
  id: string | null,
  superiorId: string,
): Promise<void> => {
  const lines = (await tx.manager.query(
    `SELECT id::text AS id, superior_id::text AS "superiorId", title, coalesce(closed_on <= $2::date, false) AS "isClosed"
     FROM position WHERE organisation_id = $1`,
    [organisationId, dayOf(tx.clock.now())],
  )) as LeadingPost[];
  const problem = superiorProblem(new Map(lines.map((line) => [line.id, line])), id, superiorId);
  if (problem) throw invalid(problem);
};
