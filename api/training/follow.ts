import type { DataSource } from 'typeorm';
import { dayOf, type Clock } from '../core/clock.ts';

/** Tables whose rows lie with the units of a person, and the column that names the person. */
const followed = {
  enrolment: 'person_id',
  added_need: 'person_id',
  certification: 'person_id',
  mentoring: 'mentee_id',
  suggestion: 'author_id',
} as const;

/**
 * Lets the records of people follow them: whoever leads them today sees what they have learnt, and whoever led them
 * before no longer does. Records of people without a post stay where they were.
 */
export const followPeople = async (db: DataSource, clock: Clock): Promise<void> => {
  const day = dayOf(clock.now());
  for (const [table, column] of Object.entries(followed))
    await db.query(
      `UPDATE ${table} t SET unit_ids = held.units
       FROM (SELECT a.person_id, array_agg(DISTINCT p.unit_id ORDER BY p.unit_id) AS units
             FROM assignment a JOIN position p ON p.id = a.position_id
             WHERE a.starts_on <= $1::date AND (a.ends_on IS NULL OR a.ends_on > $1::date)
             GROUP BY a.person_id) held
       WHERE held.person_id = t.${column} AND t.unit_ids IS DISTINCT FROM held.units`,
      [day],
    );
};
