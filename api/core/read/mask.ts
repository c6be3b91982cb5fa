import type { MaskRule } from '../resource.ts';

const parts: Record<NonNullable<MaskRule['partial']>, (value: string) => string> = {
  phone: (value) =>
    `case when length(${value}) < 11 then repeat('*', length(${value})) else left(${value}, 3) || '****' || right(${value}, 4) end`,
  name: (value) => `left(${value}, 1) || '**'`,
  idNumber: (value) =>
    `case when length(${value}) < 18 then repeat('*', length(${value})) else left(${value}, 6) || '********' || right(${value}, 4) end`,
};

/**
 * SQL that gives a value only where `reached` holds, else a part of it or null: what is hidden never leaves the
 * database.
 */
export const masked = (value: string, { partial }: MaskRule, reached: string): string => {
  const shown = partial ? parts[partial](value) : 'null';
  if (reached === 'false') return partial ? `(${shown})` : 'null::text';
  return `case when ${reached} then ${value} else ${shown} end`;
};
