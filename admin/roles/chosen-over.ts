/** What somebody chose, put over what a post carries by now: what they added and took away stands. Pure. */
export const chosenOver = (
  chosen: readonly string[],
  before: readonly string[],
  now: readonly string[],
): readonly string[] => [
  ...now.filter((id) => chosen.includes(id) || !before.includes(id)),
  ...chosen.filter((id) => !before.includes(id) && !now.includes(id)),
];
