import type { EntityManager } from 'typeorm';
import type { Grant } from '../../core/actor.ts';

/**
 * Since when some grants are there, as far as it is known: the day of the assignment, of the version whose line gives it, or of
 * what was given in person, whichever came last. Which day a post came to a role is not kept; there it is the assignment's.
 */
export const startsOf = async (
  db: Pick<EntityManager, 'query'>,
  grants: readonly Grant[],
): Promise<(grant: Grant) => string> => {
  const idsOf = (idOf: (grant: Grant) => string | null): string[] => [
    ...new Set(grants.map(idOf).filter((id) => id !== null)),
  ];
  const rows = (await db.query(
    `SELECT 'a' || id AS key, starts_on::text AS day FROM assignment WHERE id = any($1::bigint[])
      UNION ALL SELECT 'j' || id, effective_from::text FROM job_description WHERE id = any($2::bigint[]) AND effective_from IS NOT NULL
      UNION ALL SELECT 'x' || id, starts_on::text FROM personal_grant WHERE id = any($3::bigint[])`,
    [
      idsOf(({ assignmentId }) => assignmentId),
      idsOf(({ source }) => (source.kind === 'AUTHORITY' ? source.jobDescriptionId : null)),
      idsOf(({ source }) => (source.kind === 'PERSONAL' ? source.grantId : null)),
    ],
  )) as { key: string; day: string }[];
  const starts = new Map(rows.map(({ key, day }) => [key, day]));
  return ({ assignmentId, source }) =>
    [
      starts.get(`a${assignmentId}`),
      source.kind === 'AUTHORITY' ? starts.get(`j${source.jobDescriptionId}`) : undefined,
      source.kind === 'PERSONAL' ? starts.get(`x${source.grantId}`) : undefined,
    ]
      .filter((day) => day !== undefined)
      .toSorted()
      .at(-1) ?? '';
};
