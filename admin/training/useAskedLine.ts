import { useText } from '../i18n/useText.ts';

/** What a certification asks for, as far as its figures go. */
interface Asked {
  readonly maxScore: number;
  readonly passMark: number;
  readonly attempts: number;
  readonly retakeDays: number;
  readonly validMonths: number | null;
}

/** Says in one line what a certification asks for and how long its certificate holds. */
export const useAskedLine = (): ((asked: Asked) => string) => {
  const text = useText();
  return ({ maxScore, passMark, attempts, retakeDays, validMonths }) =>
    [
      text('certifying.askedLine', { max: maxScore, pass: passMark, attempts, days: retakeDays }),
      validMonths === null
        ? text('certifying.validForever')
        : text('certifying.valid', { months: validMonths }),
    ].join(text('certifying.and'));
};
