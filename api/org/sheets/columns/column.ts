import type { Bilingual } from '../../../core/bilingual.ts';

/** How a cell is read. */
export type CellType = 'text' | 'number' | 'day' | 'yes-no' | 'list' | 'word' | 'form-text';

/** A column that a kind of sheet knows. */
export interface SheetColumn {
  /** The field of the record, as the API calls it. */
  readonly field: string;
  /** As exports and templates print it. */
  readonly heading: Bilingual;
  /** Other headings by which it is recognised, in any language. */
  readonly aliases: readonly string[];
  readonly type: CellType;
  /** A new record needs it. */
  readonly isNeeded?: boolean;
  /** It comes with an export; a sheet cannot change it. */
  readonly isFixed?: boolean;
  /** Only for those who may see and change identities. */
  readonly isIdentity?: boolean;
  /** What is allowed in it, for the template and for errors. */
  readonly about: Bilingual;
  /** What a template shows. */
  readonly example: Bilingual;
  /** The words of a closed list, by the value that each stands for: in Chinese, in English, and others that are taken. */
  readonly words?: Readonly<Record<string, readonly [zh: string, en: string, ...others: string[]]>>;
}

/** A heading without what makes no difference: case, spaces, stars, brackets with remarks. */
export const plainHeading = (heading: string): string =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|\[.*?\]/g, '')
    .replace(/[\s*:_\-·•#'"“”]/g, '');

/**
 * Which field each heading stands for, each field at most once; null: none. What somebody chose before for a heading goes
 * before what is known.
 */
export const recognised = (
  headings: readonly string[],
  columns: readonly SheetColumn[],
  chosen: ReadonlyMap<string, string | null> = new Map(),
): (string | null)[] => {
  const known = new Map(
    columns.flatMap(({ field, heading, aliases }) =>
      [field, heading.zh, heading.en, ...aliases].map((word) => [plainHeading(word), field] as const),
    ),
  );
  const fields = new Set(columns.map(({ field }) => field));
  const taken = new Set<string>();
  const take = (field: string | null | undefined): string | null => {
    if (!field || !fields.has(field) || taken.has(field)) return null;
    taken.add(field);
    return field;
  };
  const byChoice = headings.map((heading) =>
    chosen.has(plainHeading(heading)) ? take(chosen.get(plainHeading(heading))) : undefined,
  );
  return headings.map((heading, at) => {
    const own = byChoice[at];
    return own === undefined ? take(known.get(plainHeading(heading))) : own;
  });
};

/** Columns that a sheet needs and that no heading stands for. */
export const missingColumns = (
  columns: readonly SheetColumn[],
  mapping: readonly (string | null)[],
): SheetColumn[] =>
  mapping.includes('id') ? [] : columns.filter(({ field, isNeeded }) => isNeeded && !mapping.includes(field));
