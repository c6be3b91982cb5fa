import { useWatch } from 'react-hook-form';
import { isDay } from '../layout/day.ts';

/**
 * Who is chosen for which post in the form around, empty where nobody is; the first day as it is typed, and as a day: null
 * while it is none yet.
 */
export const useChosen = () => {
  const {
    personId = '',
    positionId = '',
    startsOn,
  } = useWatch() as Readonly<Record<string, string | undefined>>;
  return { personId, positionId, startsOn, day: isDay(startsOn) ? startsOn : null };
};
