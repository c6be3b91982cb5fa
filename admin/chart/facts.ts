import type { Text } from '../i18n/useText.ts';
import type { ChartPost, ChartUnit } from './organisation.ts';

/** Vacant seats and holders beyond the plan of a unit's own posts. A vacancy of one does not make up for another. */
export const balanceOf = ({
  positions,
}: Pick<ChartUnit, 'positions'>): { readonly vacant: number; readonly surplus: number } => {
  let [open, over] = [0, 0];
  for (const { vacancies } of positions) {
    if (vacancies !== null && vacancies > 0) open += vacancies;
    if (vacancies !== null && vacancies < 0) over -= vacancies;
  }
  return { vacant: open, surplus: over };
};

/** Who holds a post, as the second line of it says; how it is held where it is not somebody's main post. */
export const holdersIn = ({ holders, vacancies, headcountPlan }: ChartPost, say: Text): string => {
  if (holders.length === 0)
    return say(
      vacancies !== null && vacancies > 0
        ? 'chart.vacant'
        : headcountPlan === 0
          ? 'chart.noSeat'
          : 'chart.nobody',
    );
  return holders
    .map(({ kind, person }) =>
      kind === 'PRIMARY' ? person.name : say(`chart.held.${kind}`, { name: person.name }),
    )
    .join(holders.length > 1 ? say('chart.comma') : '');
};

/** What is known to change about a post: who comes, who goes, that it opens or closes. */
export const plansOf = (
  {
    holders,
    arriving,
    openedOn,
    closedOn,
  }: Pick<ChartPost, 'holders' | 'arriving' | 'openedOn' | 'closedOn'>,
  day: string,
  say: Text,
): string[] => [
  ...(openedOn !== null && openedOn > day ? [say('chart.plans.opens', { day: openedOn })] : []),
  ...(closedOn !== null ? [say('chart.plans.closes', { day: closedOn })] : []),
  ...arriving.map(({ startsOn, person }) => say('chart.plans.comes', { day: startsOn, name: person.name })),
  ...holders.flatMap(({ lastDay, person }) =>
    lastDay === null ? [] : [say('chart.plans.goes', { day: lastDay, name: person.name })],
  ),
];
