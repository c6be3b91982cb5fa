import type { Bilingual } from '../../core/bilingual.ts';
import { describedEnum } from '../../core/enum.ts';

/** What a sheet holds, one record a row. */
export const SheetKind = describedEnum('SheetKind', 'What a sheet holds, one record a row.', {
  UNITS: 'Units (单位).',
  POSITIONS: 'Posts (岗位).',
  PEOPLE: 'People (人员).',
  ASSIGNMENTS: 'Who holds which post (任职).',
});
export type SheetKind = keyof typeof SheetKind;

/** What sheets of each kind are called. */
export const kindWords: Readonly<Record<SheetKind, Bilingual>> = {
  UNITS: { zh: '单位', en: 'Units' },
  POSITIONS: { zh: '岗位', en: 'Posts' },
  PEOPLE: { zh: '人员', en: 'People' },
  ASSIGNMENTS: { zh: '任职', en: 'Assignments' },
};

/** How far a sheet has come. */
export const SheetState = describedEnum('SheetState', 'How far a sheet has come.', {
  MAPPING: 'Columns that are needed are not known yet.',
  CHECKED: 'Every row was looked at; nothing is written.',
  IMPORTING: 'It is being written.',
  DONE: 'It was written.',
});
export type SheetState = keyof typeof SheetState;

/** What becomes of a row. */
export const SheetOutcome = describedEnum('SheetOutcome', 'What becomes of a row.', {
  CREATE: 'A new record.',
  CHANGE: 'A record that is known changes.',
  SKIP: 'The record is so already.',
  ERROR: 'It cannot be brought in as it stands.',
});
export type SheetOutcome = keyof typeof SheetOutcome;

/** Which rows of a sheet are brought in. */
export const SheetChoice = describedEnum('SheetChoice', 'Which rows of a sheet are brought in.', {
  ALL: 'All of them, or none where one has an error.',
  VALID: 'Those without errors.',
});
export type SheetChoice = keyof typeof SheetChoice;

/** Fewest and most that a sheet may have. Larger ones are sent in parts. */
export const sheetLimits = {
  /** Bytes of the file. */
  file: 20 * 1024 * 1024,
  /** Rows below the headings. */
  rows: 50_000,
  columns: 200,
  /** Characters of one cell. */
  cell: 5_000,
  /** Bytes of what an .xlsx unpacks to. */
  unpacked: 128 * 1024 * 1024,
  /** Characters of the texts that an .xlsx keeps once for all its cells. */
  texts: 24 * 1024 * 1024,
  /** Units or posts that it closes, or people who leave by it. */
  endings: 1_000,
  /** Days for which a sheet that was brought in can be looked at. */
  keptDays: 7,
} as const;
