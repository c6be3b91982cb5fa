import type { LanguageLevel, PersonQualificationsQuery, PersonRecordKind } from '../data/documents.ts';

/** A person with what is recorded of them. */
export type Qualified = NonNullable<PersonQualificationsQuery['row']>;
export type PersonRecord = Qualified['records'][number];
export type Certificate = Qualified['certificates'][number];

/** The kinds of records, in the order of a form. */
export const kinds = [
  'EDUCATION',
  'TITLE',
  'EXPERIENCE',
  'LANGUAGE',
  'TYPING',
  'ASSESSMENT',
] as const satisfies readonly PersonRecordKind[];

const languageLevels = [
  'NONE',
  'BASIC',
  'WORKING',
  'FLUENT',
  'NATIVE',
] as const satisfies readonly LanguageLevel[];
const educations = [
  'HIGH_SCHOOL',
  'SECONDARY_VOCATIONAL',
  'JUNIOR_COLLEGE',
  'BACHELOR',
  'MASTER_UP',
] as const;
const titles = ['JUNIOR', 'INTERMEDIATE', 'SENIOR'] as const;
const results = ['MET', 'NOT_MET'] as const;

/** The levels of each kind that has some, with the words for them. */
export const levels = {
  EDUCATION: educations.map((id) => ({ id, word: `form.options.${id}` as const })),
  TITLE: titles.map((id) => ({ id, word: `form.options.${id}` as const })),
  LANGUAGE: languageLevels.map((id) => ({ id, word: `requirement.levels.${id}` as const })),
  ASSESSMENT: results.map((id) => ({ id, word: `records.results.${id}` as const })),
} as const;

/** Whether a kind has levels. */
export const hasLevels = (kind: PersonRecordKind): kind is keyof typeof levels => kind in levels;

/** A word as a kind of record; undefined where it is none. */
export const kindOf = (word: unknown): PersonRecordKind | undefined => kinds.find((kind) => kind === word);
