import { dayOf } from '../../core/clock.ts';
import type { Transacted } from '../../core/command.ts';
import { isId } from '../../core/input.ts';
import { invalid } from '../../core/refusal.ts';
import { oneAtATime } from '../org.editing.ts';
import { circleWith, type ReportingLine } from './reporting.rules.ts';

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
  )) as (ReportingLine & { title: string; isClosed: boolean })[];
  const posts = new Map(lines.map((line) => [line.id, line]));
  const superior = posts.get(superiorId);
  if (!superior)
    throw invalid({
      path: 'input.superiorId',
      code: 'UNKNOWN',
      text: { zh: '上级必须是同一组织的岗位', en: 'The superior must be a post of the same organisation' },
    });
  if (superior.isClosed)
    throw invalid({
      path: 'input.superiorId',
      code: 'CLOSED',
      text: {
        zh: `“${superior.title}”已撤销，不能作为上级`,
        en: `${superior.title} is closed and leads nobody`,
      },
    });
  const circle =
    id === null ? [] : circleWith(lines, id, superiorId).map((each) => posts.get(each)?.title ?? '…');
  if (circle.length > 0)
    throw invalid({
      path: 'input.superiorId',
      code: 'CIRCLE',
      text: {
        zh: `汇报关系不能成环：${circle.join(' → ')} → ${circle[0]}`,
        en: `Reporting lines must not form a circle: ${circle.join(' → ')} → ${circle[0]}`,
      },
    });
};
