/** A post and the post it reports to. */
export interface ReportingLine {
  readonly id: string;
  readonly superiorId: string | null;
}

/**
 * The posts that would stand in a circle if `positionId` reported to `superiorId`, from the superior up to the post
 * itself; empty where there would be none (F005). Pure. Circles that are there already end the walk, too.
 */
export const circleWith = (
  lines: readonly ReportingLine[],
  positionId: string,
  superiorId: string | null,
): string[] => {
  const above = new Map(lines.map((line) => [line.id, line.superiorId]));
  const walked = new Set<string>();
  for (let at = superiorId; at !== null && !walked.has(at); at = above.get(at) ?? null) {
    walked.add(at);
    if (at === positionId) return [...walked];
  }
  return [];
};
