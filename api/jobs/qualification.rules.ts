import { EducationLevel } from '../org/org.words.ts';
import type { Gender } from '../org/org.words.ts';
import type { Qualification } from './qualification.entity.ts';

/** What is known of somebody, as far as requirements ask for it; null where it is not. */
export interface PersonFacts {
  readonly bornOn: string | null;
  readonly gender: Gender | null;
  readonly education: EducationLevel | null;
}

/** A requirement as far as it can be laid beside facts. */
export type Requirement = Pick<Qualification, 'kind' | 'min' | 'max' | 'options' | 'certain'>;

/** Whole years from a day of birth to a day. */
const ageOn = (bornOn: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4)) - (day.slice(5) < bornOn.slice(5) ? 1 : 0);

const levels = Object.keys(EducationLevel);

/**
 * Whether somebody meets a requirement on a day; null where that is not known: the fact, its reading from the form, or
 * a kind of requirement of which people have no record. Bounds are included; more schooling than asked for is enough. Pure.
 */
export const isMet = (
  { kind, min, max, options, certain }: Requirement,
  { bornOn, gender, education }: PersonFacts,
  day: string,
): boolean | null => {
  if (!certain) return null;
  if (kind === 'AGE') {
    if (bornOn === null || (min === null && max === null)) return null;
    const age = ageOn(bornOn, day);
    return (min === null || age >= min) && (max === null || age <= max);
  }
  if (kind === 'GENDER') {
    if (options.length === 0) return true;
    return gender === null ? null : options.includes(gender);
  }
  if (kind === 'EDUCATION') {
    const asked = options.map((option) => levels.indexOf(option)).filter((level) => level >= 0);
    if (education === null || asked.length === 0) return null;
    return levels.indexOf(education) >= Math.min(...asked);
  }
  return null;
};
