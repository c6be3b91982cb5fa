import { useWatch } from 'react-hook-form';

/** A day as the form has it; half typed it is none. */
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^(19|20)\d\d-\d\d-\d\d$/.test(value);

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
