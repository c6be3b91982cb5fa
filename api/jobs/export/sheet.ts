import type { FormField, PrintedForm, StyleFacets } from '../import/form/form-fields.ts';
import type { JobVariant } from '../job.words.ts';

/** A paragraph of a form: what it says and, for programs, what that is. */
export interface Line extends Omit<StyleFacets, 'variant'> {
  readonly text: string;
  readonly field: FormField;
  /** Counts in its cell: 1、2、3、 before the paragraphs, which is no part of the text. */
  readonly isNumbered?: boolean;
  readonly isStrong?: boolean;
}

/** A cell of a table; it may go over several columns. */
export interface Cell {
  readonly lines: readonly Line[];
  /** How many columns it takes; 1 where left out. */
  readonly span?: number;
  /** A label of the form, on a grey ground. */
  readonly isLabel?: boolean;
  readonly isCentred?: boolean;
}

export interface Row {
  readonly cells: readonly Cell[];
  /** The names of the columns: printed again on each page. */
  readonly isHead?: boolean;
  /** Whether the next row belongs to it: no page ends between both. */
  readonly isFollowed?: boolean;
}

/** A part of a form: a title and a table below it. */
export interface Part {
  /** Null for the head of the form, which needs none. */
  readonly title: string | null;
  /** The widths of the columns, in percent of the page. */
  readonly columns: readonly number[];
  readonly rows: readonly Row[];
}

/** A job description as it is laid out on paper: the one source of the Word file and of the page that is printed. */
export interface FormSheet {
  readonly form: PrintedForm;
  /** The kind of the description's source, which the file brings home with it. */
  readonly variant: JobVariant;
  readonly title: string;
  /** The title of the post and its code, for the head of each page. */
  readonly subject: string;
  readonly code: string | null;
  /** Version and time of validity, in words. */
  readonly validity: string;
  /** What must be said of a paper that is not in force, such as 草稿，未经批准; null where it is. */
  readonly warning: string | null;
  /** How many questions are open in it. */
  readonly openQuestions: number;
  readonly parts: readonly Part[];
}
