import type { FieldProblem } from '../../core/refusal.ts';

/** A post and the post it reports to. */
export interface ReportingLine {
  readonly id: string;
  readonly superiorId: string | null;
}

/**
 * The posts that would stand in a circle if `positionId` reported to `superiorId`, from the superior up to the post
 * itself; empty where there would be none (F005). Pure. Circles that are there already end the walk, too.
 *
 * @param lines by the id of the post.
 */
export const circleWith = (
  lines: ReadonlyMap<string, Pick<ReportingLine, 'superiorId'>>,
  positionId: string,
  superiorId: string | null,
): string[] => {
  const walked = new Set<string>();
  for (let at = superiorId; at !== null && !walked.has(at); at = lines.get(at)?.superiorId ?? null) {
    walked.add(at);
    if (at === positionId) return [...walked];
  }
  return [];
};

/** A post as far as others may report to it. */
export interface LeadingPost extends ReportingLine {
  readonly title: string;
  readonly isClosed: boolean;
}

/**
 * Why a post cannot report to another: it is closed, of another organisation, or below the post itself (F005). Pure.
 *
 * @param posts all of the organisation, by id.
 * @param id the post that would report; null for one that nobody can report to yet.
 */
export const superiorProblem = (
  posts: ReadonlyMap<string, LeadingPost>,
  id: string | null,
  superiorId: string,
  path = 'input.superiorId',
): FieldProblem | null => {
  const superior = posts.get(superiorId);
  if (!superior)
    return {
      path,
      code: 'UNKNOWN',
      text: { zh: '上级必须是同一组织的岗位', en: 'The superior must be a post of the same organisation' },
    };
  if (superior.isClosed)
    return {
      path,
      code: 'CLOSED',
      text: {
        zh: `“${superior.title}”已撤销，不能作为上级`,
        en: `${superior.title} is closed and leads nobody`,
      },
    };
  const circle =
    id === null ? [] : circleWith(posts, id, superiorId).map((each) => posts.get(each)?.title ?? '…');
  if (circle.length === 0) return null;
  return {
    path,
    code: 'CIRCLE',
    text: {
      zh: `汇报关系不能成环：${circle.join(' → ')} → ${circle[0]}`,
      en: `Reporting lines must not form a circle: ${circle.join(' → ')} → ${circle[0]}`,
    },
  };
};
