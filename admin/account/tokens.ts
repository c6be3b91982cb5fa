/** How many days a token may last at most. */
export const longestDays = 365;

/** The terms that are offered, in days. */
export const terms = [30, 90, 180, longestDays] as const;

/** What stands for a day of one's own choice in the list of terms. */
export const customTerm = 'custom';

/** The abilities that only read. */
export const readingOf = (abilities: readonly string[]): string[] =>
  abilities.filter((ability) => ability.endsWith('.read'));

/** The abilities in groups by what they are about, in the order in which each comes first. */
export const groupsOf = <Name extends string>(abilities: readonly Name[]): [string, Name[]][] => {
  const groups = new Map<string, Name[]>();
  for (const ability of abilities) {
    const about = ability.split('.')[0] ?? '';
    groups.set(about, [...(groups.get(about) ?? []), ability]);
  }
  return [...groups];
};
