/**
 * SQL that holds for the version of a job description that is in force on a day: approved, begun, and not yet
 * followed by another. At most one of each post is.
 *
 * @param alias of the table job_description.
 * @param day an SQL expression that gives the day, such as `$1::date`.
 */
export const inForceOn = (alias: string, day: string): string =>
  `${alias}.state = 'APPROVED' and ${alias}.effective_from <= ${day} and (${alias}.effective_to is null or ${alias}.effective_to > ${day})`;

/** SQL that holds for the versions in force on a day or later, before another day; both are SQL expressions. */
export const inForceBetween = (alias: string, from: string, until: string): string =>
  `${alias}.state = 'APPROVED' and ${alias}.effective_from < greatest(${until}, ${from} + 1) and (${alias}.effective_to is null or ${alias}.effective_to > ${from})`;
