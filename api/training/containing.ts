import type { Condition } from '../core/filter.ts';

/** Rows whose column holds a text somewhere, whatever the size of its letters; nothing asked for narrows nothing. */
export const containing = (column: string, text: string | null | undefined): Condition[] => {
  const asked = text?.trim();
  if (!asked) return [];
  const pattern = `%${asked.replace(/[\\%_]/g, (mark) => `\\${mark}`)}%`;
  return [(alias, params) => `${alias}.${column} ilike ${params.add(pattern)}`];
};
