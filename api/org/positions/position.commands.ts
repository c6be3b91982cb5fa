import { abilities } from '../../core/abilities.ts';
import { audit } from '../../core/audit.ts';
import type { Transacted } from '../../core/command.ts';
import { loadSeen } from '../../core/load-seen.ts';
import { invalid, Refusal } from '../../core/refusal.ts';
import { checkRevision } from '../../core/revision.ts';
import type { SetSuperiorInput } from './position.inputs.ts';
import { Position } from './position.entity.ts';
import { circleWith, type ReportingLine } from './reporting.rules.ts';

const words = { zh: '岗位', en: 'post' };

/**
 * Lets a post report to another, or to none. Answers its id.
 *
 * @throws Refusal NOT_FOUND, CONFLICT, FORBIDDEN, or INVALID where a circle would arise (F005).
 */
export const setSuperior = async (tx: Transacted, input: SetSuperiorInput): Promise<string> => {
  const post = await loadSeen(tx, Position, input.id, { what: words, path: 'input.id' });
  await checkRevision(tx, Position, post, input.revision);
  const { organisationId, unitId, superiorId: before } = post;
  const subject = { organisationId, units: [unitId], people: [], positions: [] };
  if (!tx.policy.can('org.edit', subject))
    throw new Refusal(
      'FORBIDDEN',
      {
        zh: `您在这里没有“${abilities['org.edit'].zh}”的权限。`,
        en: `This is not yours to do here: ${abilities['org.edit'].en}.`,
      },
      { facts: { ability: 'org.edit' } },
    );

  const superiorId = input.superiorId ?? null;
  if (superiorId !== null) {
    // Lines of one organisation are changed one at a time: two changes that are right alone can be a circle together.
    await tx.manager.query(`SELECT pg_advisory_xact_lock(hashtext('reporting lines'), hashtext($1))`, [
      organisationId,
    ]);
    const lines = (await tx.manager.query(
      'SELECT id::text AS id, superior_id::text AS "superiorId", title FROM position WHERE organisation_id = $1',
      [organisationId],
    )) as (ReportingLine & { title: string })[];
    const titles = new Map(lines.map(({ id, title }) => [id, title]));
    if (!titles.has(superiorId))
      throw invalid({
        path: 'input.superiorId',
        code: 'UNKNOWN',
        text: { zh: '上级必须是同一组织的岗位', en: 'The superior must be a post of the same organisation' },
      });
    const circle = circleWith(lines, post.id, superiorId).map((id) => titles.get(id) ?? '…');
    if (circle.length > 0)
      throw invalid({
        path: 'input.superiorId',
        code: 'CIRCLE',
        text: {
          zh: `汇报关系不能成环：${circle.join(' → ')} → ${circle[0]}`,
          en: `Reporting lines must not form a circle: ${circle.join(' → ')} → ${circle[0]}`,
        },
      });
  }

  await tx.manager.update(Position, { id: post.id }, { superiorId, revision: post.revision + 1 });
  await audit(tx, {
    action: 'setSuperior',
    entity: 'Position',
    entityId: post.id,
    organisationId,
    assignmentId: tx.policy.under('org.edit', subject),
    before: { superiorId: before },
    after: { superiorId },
  });
  return post.id;
};
