import type { QualificationKind } from '../data/documents.ts';

const boxes = {
  EDUCATION: ['HIGH_SCHOOL', 'SECONDARY_VOCATIONAL', 'JUNIOR_COLLEGE', 'BACHELOR', 'MASTER_UP'],
  TITLE: ['JUNIOR', 'INTERMEDIATE', 'SENIOR'],
  GENDER: ['MALE', 'FEMALE'],
} as const;

/** A box of the form that we have a word for. */
export type OptionName = (typeof boxes)[keyof typeof boxes][number];

const all: readonly OptionName[] = [...boxes.EDUCATION, ...boxes.TITLE, ...boxes.GENDER];

/** The boxes that a form prints for a kind of requirement; undefined where it prints none. */
export const optionsOf = (kind: QualificationKind): readonly OptionName[] | undefined =>
  (boxes as Partial<Record<QualificationKind, readonly OptionName[]>>)[kind];

/** A word as a box that we have a word for. */
export const optionOf = (word: string): OptionName | undefined => all.find((option) => option === word);
