import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { isId } from '../../core/input.ts';
import { invalid } from '../../core/refusal.ts';
import { oneAtATime } from '../org.editing.ts';
import { superiorProblem, type LeadingPost } from './reporting.rules.ts';

/**
 * Lets the lines of an organisation change one at a time. Called before any row is locked: who waits here holds nothing
 * that the one in front needs.
 *
 * @param by a post or a unit of the organisation, seen or not.
 */
export const linesStay = async (tx: Transacted, by: { post: string } | { unit: string }): Promise<void> => {
  const isPost = 'post' in by;
  const id = isPost ? by.post : by.unit;
  if (!isId(id)) return;
  const [row] = (await tx.manager.query(
    `SELECT organisation_id::text AS id FROM ${isPost ? 'position' : 'org_unit'} WHERE id = $1`,
    [id],
  )) as { id: string }[];
  if (row) await oneAtATime(tx, 'reporting lines', row.id);
};

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
