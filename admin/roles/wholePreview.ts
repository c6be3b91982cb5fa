import type { AccessPreviewPartsFragment } from '../data/documents.ts';

type Preview = AccessPreviewPartsFragment;
type Group = Preview['groups'][number];

/** So many of a group are named. */
const NAMED = 20;

const sameOf = ({ startsOn, changes, conflicts }: Group): string =>
  JSON.stringify([startsOn, changes, conflicts]);

/**
 * Two parts of one preview together: those for whom the very same happens stand in one group, the most first, and every
 * number counts all who were looked at. Pure.
 */
export const together = (before: Preview, next: Preview): Preview => {
  const groups = [...Map.groupBy([...before.groups, ...next.groups], sameOf).values()].flatMap(
    (same): Group[] => {
      const [first] = same;
      if (!first) return [];
      return [
        {
          ...first,
          people: same.flatMap(({ people }) => people).slice(0, NAMED),
          total: same.reduce((sum, { total }) => sum + total, 0),
        },
      ];
    },
  );
  return {
    ...next,
    groups: groups.toSorted((one, other) => other.total - one.total),
    examined: before.examined + next.examined,
    unchanged: before.unchanged + next.unchanged,
  };
};
