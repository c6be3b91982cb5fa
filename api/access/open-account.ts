/**
 * SQL that holds for an account with which somebody can act on a day: it is open, and its owner has not left by then.
 * Nothing has to run for that: who leaves is gone when the day begins (decision 0027).
 *
 * @param alias of the table account.
 * @param day an SQL expression that gives the day, such as `$1::date`.
 */
export const isOpenOn = (alias: string, day: string): string =>
  `${alias}.is_active AND NOT EXISTS (SELECT FROM person l WHERE l.id = ${alias}.person_id AND l.left_on <= ${day})`;
